import type { ItemFacts } from '../../../facts.ts';
import {
  changesExplained,
  keyWorksMarked,
  mustDoneAtAcceptance,
  mustNotDropped,
  undoneExplained,
  workHeldBy,
} from '../../../rules/scope.ts';
import { CARE_STATION } from '../lists/terms.ts';
import type { Rule } from '../../../rule.ts';

/** What becomes of an item between the plan and its acceptance, and how the ledger marks it. */
export const scopeRules: readonly Rule<ItemFacts>[] = [
  {
    id: 'N14',
    clause: '附件注',
    severity: 'X',
    title: '必选不能中途取消',
    statement: '有必要、已经列入的必选内容，从计划公布到验收不能取消。',
    formula: '必选，改造必要 = 有，纳入 ⇒ 状态不是“取消”，计划公布以后的环节里都有',
    judge: mustNotDropped,
  },
  {
    id: 'N15',
    clause: '五(三)1',
    severity: 'W',
    title: '改了内容要写原因',
    statement: '从初步计划到验收，哪一项添了、减了、取消了，要写明原因。',
    formula: '状态 = 取消，或列入环节前后不一 ⇒ 有原因说明',
    judge: changesExplained,
  },
  {
    id: 'N18',
    clause: '附件注',
    severity: 'X',
    title: '验收时必选做完',
    statement: '列入的必选内容，到项目验收时都要做完；“必须无条件实施”，没有理由可以免。',
    formula:
      '必选，改造必要不是“无”，纳入，没有取消，项目已验收 ⇒ 状态是完成或验收，完成数量 ≥ 计划数量；写着做完、做了一部分的，存疑',
    judge: mustDoneAtAcceptance,
  },
  {
    id: 'N19',
    clause: '五(三)3',
    severity: 'W',
    title: '验收时没做完要写原因',
    statement: '列入的应选、自选内容，到项目验收时没有做完、做得比计划少的，要写明原因。',
    formula:
      '应选或自选，纳入，没有取消，项目已验收，状态是未开始或施工中，或完成数量 < 计划数量 ⇒ 有原因说明',
    judge: undoneExplained,
  },
  {
    id: 'N16',
    clause: '五(二)1',
    severity: 'W',
    title: '五样重点列进台账',
    statement:
      '项目台账要把专营设施、海绵化、加装电梯、停车场、公共服务设施列为重点；对应第3、5、13、15、18项。',
    formula: '第3、5、13、15、18项：台账重点 = 是',
    judge: keyWorksMarked,
  },
  {
    id: 'O17',
    clause: '六(一)',
    severity: 'W',
    title: '养老设施由民政负责',
    statement: '养老设施的规划、建设、管理和评价由区民政局负责。',
    formula: '第26项的负责单位是民政部门',
    judge: workHeldBy({ no: CARE_STATION, work: '养老设施', body: /民政/ }),
  },
];
