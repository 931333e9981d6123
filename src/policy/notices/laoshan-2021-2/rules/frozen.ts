import type { ProjectFacts } from '../../../facts.ts';
import { planUnchanged } from '../../../rules/frozen.ts';
import type { Rule } from '../../../rules/rule.ts';

/** The plan is fixed when it is published: what is changed afterwards is seen. */
export const frozenRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G13-2',
    clause: '五(三)1',
    severity: 'W',
    title: '计划公布后不改',
    statement: '年度计划公布时，列入的内容、预算和工期就定下来；后来改了的提示。',
    formula: '按现在的数据算出的指纹 = 计划公布时登记的指纹',
    judge: planUnchanged,
  },
];
