import { formatDecimal } from '../../shared/format.ts';
import type { ItemFacts } from '../facts.ts';
import { breach, doubt, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';
import { scopeGates } from '../timeline.ts';

type Row = NonNullable<ItemFacts['row']>;

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
  const plan = passed.indexOf('G13');
  // Where it is not known that the plan was published, nothing is known to have been dropped after it.
  return plan >= 0 && passed.slice(plan + 1).some((gate) => !gates.includes(gate));
}

/** N14: a 必选 work that is put in stays in. */
export const mustNotDropped: Judge<ItemFacts> = (facts) => {
  const { item, row } = facts;
  if (item.obligation !== '必选' || row === null || row.decision !== '纳入') return notApplicable;
  if (row.need !== '有' && row.need !== null) return notApplicable;
  const dropped = row.status === '取消' || droppedAfterPlan(facts);
  if (dropped) {
    if (row.need === null) return unknown('改造必要');
    return breach(`第${item.no}项${item.name}已经列入，中途取消`);
  }
  return row.status === null && row.gates === null ? unknown('这一项的状态') : met;
};

/** N15: a change of scope says why. */
export const changesExplained: Judge<ItemFacts> = (facts) => {
  const { item, row } = facts;
  if (row === null) return notApplicable;
  const change = scopeDrift(facts);
  if (change === null) {
    if (row.gates !== null) return met;
    return row.decision === '纳入' ? unknown('列入哪几步') : notApplicable;
  }
  if (row.reason !== null) return met;
  return breach(`第${item.no}项${item.name}${change}，没有写原因`);
};

/** Less than planned, in words; null when that is not known, or not so. */
const short = ({ planned, done, unit }: Row): string | null =>
  planned === null || done === null || done >= planned
    ? null
    : `计划${formatDecimal(planned, 3)}${unit ?? ''}，完成${formatDecimal(done, 3)}${unit ?? ''}`;

const finished: readonly (string | null)[] = ['完成', '验收'];

/** What an item that is put in still lacks, in words; null when it is done, undefined when nobody tells. */
function undone(row: Row): string | null | undefined {
  const { status, planned, done } = row;
  if (status === '未开始' || status === '施工中') return short(row) ?? `状态是${status}`;
  return short(row) ?? (status === null && (planned === null || done === null) ? undefined : null);
}

/** Judges an item that was put in and kept, of a project that has passed its acceptance; cancelled ones are judged above. */
const atAcceptance =
  (must: boolean, judge: (row: Row, fact: string) => Outcome): Judge<ItemFacts> =>
  ({ item, row, accepted }) => {
    if ((item.obligation === '必选') !== must || !accepted) return notApplicable;
    if (row === null || row.decision !== '纳入' || row.status === '取消') return notApplicable;
    if (must && row.need === '无') return notApplicable;
    const lack = undone(row);
    if (lack === undefined) return unknown('这一项做完没有');
    return lack === null ? met : judge(row, `第${item.no}项${item.name}：项目已经验收，${lack}`);
  };

/** N18: a 必选 work that is put in is done when the project is accepted, whatever the reason; done in part it is open. */
export const mustDoneAtAcceptance = atAcceptance(true, (row, fact) =>
  finished.includes(row.status) && (row.done ?? 0) > 0
    ? doubt('partlyDone', fact, '写着做完、做得比计划少的，算不算做了，文件没有写')
    : breach(fact),
);

/** N19: any other work that is put in and not done at the acceptance says why. */
export const undoneExplained = atAcceptance(false, ({ reason }, fact) =>
  reason === null ? breach(`${fact}，没有写原因`) : met,
);

/** N16: the ledger marks the key works. */
export const keyWorksMarked: Judge<ItemFacts> = ({ item, row }) => {
  if (!item.key) return notApplicable;
  if (row === null || row.keyWork === null) return unknown('是不是列为重点');
  return row.keyWork === '是' ? met : breach(`第${item.no}项${item.name}没有列为重点`);
};

/** Who is responsible for a work. */
export interface Holder {
  readonly no: number;
  /** The work in the sentences: 养老设施. */
  readonly work: string;
  readonly body: RegExp;
}

/** O17: the work is in the hands of the body that the text names. */
export const workHeldBy =
  ({ no, work, body }: Holder): Judge<ItemFacts> =>
  ({ item, row }) => {
    if (item.no !== no) return notApplicable;
    if (row !== null && row.decision === '不纳入') return notApplicable;
    if (row === null || row.responsible === null) return unknown(`${work}的负责单位`);
    return body.test(row.responsible) ? met : breach(`${work}的负责单位写的是${row.responsible}`);
  };
