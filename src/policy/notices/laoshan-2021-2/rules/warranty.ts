import type { ProjectFacts } from '../../../facts.ts';
import { warrantyFromAcceptance, warrantyByBuilder, warrantyBased } from '../../../rules/warranty.ts';
import type { Rule } from '../../../rule.ts';
import { bodyKinds } from '../lists/bodies.ts';

/** The warranty after acceptance, 六(一). Its length is not in the text (A22). */
export const warrantyRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G22',
    clause: '六(一)',
    severity: 'W',
    title: '保修从验收那天起算',
    statement: '保修期从联合验收那天起算；不是那天的，要写明按什么定。',
    formula: '保修开始日期 = 联合验收日期，或保修依据是合同、法规',
    judge: warrantyFromAcceptance,
  },
  {
    id: 'O21',
    clause: '六(一)',
    severity: 'X',
    title: '保修由建设单位负责',
    statement: '保修期内的运维由建设单位负责。',
    formula: '保修单位 = 建设单位',
    judge: warrantyByBuilder(bodyKinds),
  },
  {
    id: 'L6',
    clause: '六(一)',
    severity: 'W',
    title: '保修期有依据',
    statement: '保修多久，文件没有写；写出的期限要说明按合同还是法规。',
    formula: '保修依据 = 合同或法规',
    judge: warrantyBased,
  },
];
