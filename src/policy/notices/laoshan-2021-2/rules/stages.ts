import type { ProjectFacts } from '../../../facts.ts';
import { inOrder, notPastRejection, declaredInTime, groupsPresent } from '../../../rules/stages.ts';
import type { Rule } from '../../../rule.ts';
import { doneDuringWorks } from '../../../rules/item-dates.ts';
import { gatedPairs } from '../../../rules/gates.ts';
import { ACCEPTANCE_GROUPS, declaration } from '../lists/terms.ts';
import { gates } from './gates.ts';

/** Steps at which a body passes or rejects; 公示 and the questionnaire have rules of their own. */
const decisions = ['G05', 'G06', 'G09', 'G11', 'G12a', 'G16a', 'G16b', 'G16c', 'G19'];

export const stageRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'GORD',
    clause: '五(三)2',
    severity: 'X',
    title: '按顺序办',
    statement: '各环节按方案规定的先后办理，后一步不能早于前一步。',
    formula: '同一轮里，按环节排列的完成日期不倒退；另有规则专门判断的两步不重复判断',
    judge: inOrder(gatedPairs(gates)),
  },
  {
    id: 'GRES',
    clause: '五(三)2',
    severity: 'X',
    title: '没通过不往下走',
    statement: '审核、评审、会议、批准、验收没有通过的，通过以后才办下一步。文件没有单写，从先后顺序推出。',
    formula: '结果 = 不通过的环节，在它重新通过以前没有完成的后续环节',
    judge: notPastRejection(decisions),
  },
  {
    id: 'G10',
    clause: '五(二)5',
    severity: 'W',
    title: '8月底前申报',
    statement: '下一年度的改造计划，每年8月底前向市里申报；2021年首批除外。',
    formula: '申报日期 ≤ （计划年度 − 1）年8月31日，含当日；查2022年起的计划',
    judge: declaredInTime(declaration),
  },
  {
    id: 'G18-2',
    clause: '五(三)2(4)',
    severity: 'X',
    title: '在施工期里做完',
    statement: '每一项改造内容都在开工以后、联合验收以前做完。',
    formula:
      '最早的开工日期 ≤ 每一项的完成日期 ≤ 最后一次联合验收的日期（没有通过的不算）；已由其他项目完成的不查',
    judge: doneDuringWorks,
  },
  {
    id: 'G19',
    clause: '五(三)3',
    severity: 'X',
    title: '三方联合验收',
    statement: '验收由相关部门、参建单位、居民代表三方一起做，缺一方不行。',
    formula: '参加方里三方人数都 > 0',
    judge: groupsPresent(ACCEPTANCE_GROUPS),
  },
];
