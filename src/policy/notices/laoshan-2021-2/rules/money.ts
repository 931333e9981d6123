import type { ProjectFacts } from '../../../facts.ts';
import {
  awardGrounded,
  payersNamed,
  grantLevels,
  carriersLead,
  residentsShare,
  overrunExplained,
} from '../../../rules/money.ts';
import type { Rule } from '../../../rule.ts';
import { CARRIED_CLASS, MAX_OVERRUN, RESIDENTS_CLASS } from '../lists/terms.ts';

/** Who pays: 六(二). */
export const moneyRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'F1',
    clause: '六(二)',
    severity: 'W',
    title: '写明钱是谁出的',
    statement: '钱来自财政补贴、上级奖补、平台公司融资、居民出资和专营单位，写“其他”的要写明是谁出的。',
    formula: '没有一行的资金来源 = 其他',
    judge: payersNamed,
  },
  {
    id: 'F2',
    clause: '六(二)',
    severity: 'W',
    title: '上级奖补写明哪一级',
    statement: '上级奖补来自中央、省、市，要写明是哪一级。',
    formula: '资金来源 = 上级奖补 ⇒ 细项是中央、省或市',
    judge: grantLevels,
  },
  {
    id: 'F3',
    clause: '六(二)',
    severity: 'W',
    title: '基础类政府重点支持',
    statement: '基础类由政府和管线的权属单位重点支持，出的钱不应比别的来源少。',
    formula:
      '基础类：财政补贴 + 上级奖补 + 专营单位出资 > 0，并且 ≥ 平台公司融资、≥ 居民出资；写“其他”的算给哪一方结果不一样时，判断不了',
    judge: carriersLead(CARRIED_CLASS),
  },
  {
    id: 'F5',
    clause: '六(二)',
    severity: 'W',
    title: '完善类居民出一部分',
    statement: '完善类由居民承担部分费用，政府适当补助。',
    formula: '完善类：居民出资 > 0；没有居民出资、有写“其他”的，判断不了',
    judge: residentsShare(RESIDENTS_CLASS),
  },
  {
    id: 'F9',
    clause: '五(三)3',
    severity: 'W',
    title: '决算不多出太多',
    statement: `竣工决算和预算比一比，多出${MAX_OVERRUN}%以上又没有写原因的提示；${MAX_OVERRUN}%是本站设定。`,
    formula: `100 × 决算金额 ≤ ${100 + MAX_OVERRUN} × 预算（没有预算用计划投资），或“竣工决算”的备注写了原因（本站设定）`,
    judge: overrunExplained(MAX_OVERRUN),
  },
  {
    id: 'F10',
    clause: '六(二)',
    severity: 'W',
    title: '奖补写明依据',
    statement: '给不给奖补，要写明按哪份考核或文件定的。',
    formula: '有奖补结果 ⇒ 有奖补依据',
    judge: awardGrounded,
  },
];
