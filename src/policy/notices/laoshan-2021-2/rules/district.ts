import type { DistrictFacts } from '../../../facts.ts';
import { firstBatchSize } from '../../../rules/district.ts';
import type { Rule } from '../../../rule.ts';
import { firstBatch } from '../lists/terms.ts';

/** What the text says of the district as a whole. */
export const districtRules: readonly Rule<DistrictFacts>[] = [
  {
    id: 'D13',
    clause: '三(五)',
    severity: 'W',
    title: '2021年3个片区项目',
    statement: '文件写明2021年是3个片区项目，多出来的要提示；收录不到3个的，可能只是没有公开。',
    formula: '计划年度 = 2021的项目数 = 3',
    judge: firstBatchSize(firstBatch),
  },
];
