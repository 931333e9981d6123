import type { ProjectFacts } from '../../../facts.ts';
import { costsAddUp } from '../../../rules/costs.ts';
import type { Rule } from '../../../rule.ts';

export const costRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'F7',
    clause: '五(二)2',
    severity: 'W',
    title: '各项预算加得上',
    statement: '27项内容的预算相加，应等于项目的资金测算。',
    formula: '各项预算相加 = 计划投资（没有计划投资的，用资金测算各行相加）',
    judge: costsAddUp,
  },
];
