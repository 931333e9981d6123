import type { ItemFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { scopeGates } from './timeline.ts';

const words: Readonly<Record<string, string>> = {
  G04: '初步计划',
  G13: '年度计划',
  G16: '设计',
  G17: '招标',
  G19: '验收',
};

/** Codes that 列入环节 may hold. */
export const scopeCodes: readonly string[] = scopeGates.map(([gate]) => gate);

/** First change from one passed gate to the next: `年度计划里有，设计里没有`; null when there is none. */
function drift(passed: readonly string[], gates: readonly string[]): string | null {
  for (let i = 1; i < passed.length; i++) {
    const [before = '', after = ''] = [passed[i - 1], passed[i]];
    const [was, is] = [gates.includes(before), gates.includes(after)];
    if (was && !is) return `${words[before]}里有，${words[after]}里没有`;
    if (!was && is) return `${words[before]}里没有，${words[after]}里有`;
  }
  return null;
}

/**
 * How a work changed between the gates its project has passed, in words; `取消` when only its status
 * says so; null when it did not change or when nothing is published of it.
 */
export function scopeDrift({ passed, row }: ItemFacts): string | null {
  if (row === null) return null;
  const change = row.gates === null ? null : drift(passed, row.gates);
  return change ?? (row.status === '取消' ? '取消' : null);
}

/** True when the published yearly plan held the item and a later gate no longer does. */
function droppedAfterPlan({ passed, row }: ItemFacts): boolean {
  const gates = row?.gates ?? null;
  if (gates === null || !gates.includes('G13')) return false;
  return passed.slice(passed.indexOf('G13') + 1).some((gate) => !gates.includes(gate));
}

/** What becomes of an item between the plan and its acceptance, and how the ledger marks it. */
export const scopeRules: readonly Rule<ItemFacts>[] = [
  {
    id: 'N14',
    clause: '附件注',
    severity: 'X',
    title: '必选不能中途取消',
    statement: '有必要、已经列入的必选内容，从计划公布到验收不能取消。',
    formula: '必选，改造必要 = 有，纳入 ⇒ 状态不是“取消”，计划公布以后的环节里都有',
    judge: (facts) => {
      const { item, row } = facts;
      if (item.obligation !== '必选' || row === null || row.decision !== '纳入') return notApplicable;
      if (row.need !== '有' && row.need !== null) return notApplicable;
      const dropped = row.status === '取消' || droppedAfterPlan(facts);
      if (dropped) {
        if (row.need === null) return unknown('改造必要');
        return breach(`第${item.no}项${item.name}已经列入，中途取消`);
      }
      return row.status === null && row.gates === null ? unknown('这一项的状态') : met;
    },
  },
  {
    id: 'N15',
    clause: '五(三)1',
    severity: 'W',
    title: '改了内容要写原因',
    statement: '从初步计划到验收，哪一项添了、减了、取消了，要写明原因。',
    formula: '状态 = 取消，或列入环节前后不一 ⇒ 有原因说明',
    judge: (facts) => {
      const { item, row } = facts;
      if (row === null) return notApplicable;
      const change = scopeDrift(facts);
      if (change === null) {
        if (row.gates !== null) return met;
        return row.decision === '纳入' ? unknown('列入哪几步') : notApplicable;
      }
      if (row.reason !== null) return met;
      return breach(`第${item.no}项${item.name}${change}，没有写原因`);
    },
  },
  {
    id: 'N16',
    clause: '五(二)1',
    severity: 'W',
    title: '五样重点列进台账',
    statement:
      '项目台账要把专营设施、海绵化、加装电梯、停车场、公共服务设施列为重点；对应第3、5、13、15、18项。',
    formula: '第3、5、13、15、18项：台账重点 = 是',
    judge: ({ item, row }) => {
      if (!item.key) return notApplicable;
      if (row === null || row.keyWork === null) return unknown('是不是列为重点');
      return row.keyWork === '是' ? met : breach(`第${item.no}项${item.name}没有列为重点`);
    },
  },
  {
    id: 'O17',
    clause: '六(一)',
    severity: 'W',
    title: '养老设施由民政负责',
    statement: '养老设施的规划、建设、管理和评价由区民政局负责。',
    formula: '第26项的负责单位是民政部门',
    judge: ({ item, row }) => {
      if (item.no !== 26) return notApplicable;
      if (row !== null && row.decision === '不纳入') return notApplicable;
      if (row === null || row.responsible === null) return unknown('养老设施的负责单位');
      return /民政/.test(row.responsible) ? met : breach(`养老设施的负责单位写的是${row.responsible}`);
    },
  },
];
