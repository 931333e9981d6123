import type { DistrictFacts } from '../facts.ts';
import { breach, met, unknown, type Rule } from './rule.ts';

/** Projects of the first batch, 三(五). */
const FIRST_BATCH = 3;

/** What the text says of the district as a whole. */
export const districtRules: readonly Rule<DistrictFacts>[] = [
  {
    id: 'D13',
    clause: '三(五)',
    severity: 'W',
    title: '2021年3个片区项目',
    statement: '文件写明2021年是3个片区项目，多出来的要提示；收录不到3个的，可能只是没有公开。',
    formula: '计划年度 = 2021的项目数 = 3',
    judge: ({ projects }) => {
      const count = projects.filter(({ planYear }) => planYear === 2021).length;
      if (count < FIRST_BATCH) return unknown(`2021年的项目，现在收录${count}个`);
      return count === FIRST_BATCH ? met : breach(`2021年收录了${count}个项目，文件写的是${FIRST_BATCH}个`);
    },
  },
];
