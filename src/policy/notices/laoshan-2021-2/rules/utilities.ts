import type { ProjectFacts } from '../../../facts.ts';
import { designedTogether, builtTogether, acceptedTogether, handedOver } from '../../../rules/utilities.ts';
import type { Rule } from '../../../rule.ts';

const rule = (
  id: string,
  title: string,
  statement: string,
  formula: string,
  judge: Rule<ProjectFacts>['judge'],
): Rule<ProjectFacts> => ({ id, clause: '六(二)', severity: 'W', title, statement, formula, judge });

/** Lines of the utility companies go along with the project, 六(二)三. */
export const utilityRules: readonly Rule<ProjectFacts>[] = [
  rule(
    'L4',
    '管线同步设计',
    '专营管线和改造同步设计：设计不晚于改造设计批准。',
    '管线设计日期 ≤ 设计批准日期',
    designedTogether,
  ),
  rule(
    'L4-2',
    '管线同步施工',
    '专营管线和改造同步实施：在改造开工到完工之间施工。',
    '开工日期 ≤ 管线施工开始日期，管线施工结束日期 ≤ 完工日期',
    builtTogether,
  ),
  rule(
    'L4-3',
    '管线同步验收',
    '专营管线和改造同步验收：同一天。',
    '管线验收日期 = 联合验收日期',
    acceptedTogether,
  ),
  rule(
    'L5',
    '管线移交',
    '改好的专营设施，验收后移交给专营单位维护；移交给建设单位、施工单位的不算。',
    '有移交日期和专营单位，移交日期 ≥ 管线验收日期，专营单位不是建设单位、施工单位',
    handedOver,
  ),
];
