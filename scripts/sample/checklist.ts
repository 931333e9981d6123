import type { Item } from '../../src/policy/items.ts';
import { addDays, daysBetween, type Day } from './days.ts';
import { caseColumns } from './item-cases.ts';
import { withCosts } from './costs.ts';
import { itemByNo, policy } from './policy.ts';
import { quantityOf } from './quantities.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { asOf, units } from './settings.ts';
import { showcaseItems } from './showcase.ts';
import { doneOn } from './timeline.ts';
import { tradesOf } from './utilities.ts';
import { columnsOf, verdictOf } from './verdicts.ts';

type ChecklistRec = Rec<'checklist'>;

/** Works of which a project with gaps published something, and how little. */
const published: Readonly<Record<number, Partial<ChecklistRec>>> = {
  1: { need: '有', decision: '纳入' },
  2: { decision: '纳入', status: '施工中', unit: '平方米' },
  4: { need: '有', decision: '纳入' },
  6: { need: '有', decision: '纳入', status: '施工中' },
  8: {},
  10: { need: '有' },
  15: { decision: '纳入', planned: 60_000, unit: '个车位' },
};

/** The rows of a project's works; a work without a row is undisclosed. */
export const checklistOf = (project: Project): readonly ChecklistRec[] =>
  withShares(withCosts(rowsOf(project), project), project);

/** In every eighth project the plan says which share of a work residents and government pay. */
function withShares(rows: readonly ChecklistRec[], { index }: Project): readonly ChecklistRec[] {
  if (index % 8 !== 3) return rows;
  return rows.map((row) => {
    if (itemByNo.get(row.no)!.workClass !== '完善类' || (row.cost ?? null) === null) return row;
    return row.no === 18
      ? { ...row, residentShare: 40_00, publicShare: 45_00 }
      : { ...row, residentShare: row.no === 15 ? null : 7_50, publicShare: 80_00 };
  });
}

function rowsOf(project: Project): ChecklistRec[] {
  const { id, traits } = project;
  if (traits.has('gaps'))
    return Object.entries(published).map(([no, columns]) => ({
      projectId: id,
      no: Number(no),
      name: itemByNo.get(Number(no))!.name,
      ...columns,
    }));
  if (traits.has('listed')) return [];
  if (traits.has('showcase')) return showcaseItems.map((item) => showcaseRow(project, item));
  return policy.items.map((item) => {
    const random = project.random.fork(`item ${item.no}`);
    const set = caseColumns(project, item.no);
    const columns = { ...columnsOf(verdictOf(item, project, random), item, project, random), ...set };
    const row = { ...columns, ...progressOf(item, project, columns), ...set };
    return {
      projectId: id,
      no: item.no,
      name: item.name,
      ...ledgerOf(item, project, row),
      ...assessmentOf(project, row),
      ...row,
      sourceIds: project.sourceIds,
    };
  });
}

function showcaseRow(
  project: Project,
  { no, verdict, set = {} }: (typeof showcaseItems)[number],
): ChecklistRec {
  const item = itemByNo.get(no)!;
  const columns = columnsOf(verdict, item, project, project.random.fork(`item ${no}`));
  const { planned, done } = set;
  return {
    projectId: project.id,
    no,
    name: item.name,
    ...ledgerOf(item, project, { ...columns, ...set }),
    ...assessmentOf(project, columns),
    ...columns,
    ...(planned === undefined ? {} : { unit: item.units[0]! }),
    ...set,
    ...(planned === undefined ? {} : { planned: planned! * 1000, done: done! * 1000 }),
    sourceIds: project.sourceIds,
  };
}

/** Scope gates with the stage that passes them. */
const gateCodes = { G04: 'G04', G13: 'G13', G16: 'G16c', G17: 'G17', G19: 'G19' } as const;

/** Whether the ledger marks the item, at which gates it is in, and who answers for it. */
function ledgerOf(
  item: Item,
  { timeline }: Project,
  { decision, status }: Partial<ChecklistRec>,
): Pick<ChecklistRec, 'keyWork' | 'gates' | 'responsible'> {
  const passed = Object.entries(gateCodes).flatMap(([gate, code]) =>
    (code === 'G04' ? timeline.rounds.length > 0 : doneOn(timeline, code)) ? [gate] : [],
  );
  // What is cancelled while building was in the plan and the tender.
  const gates = status === '取消' ? passed.filter((gate) => gate !== 'G19') : passed;
  const within = decision === '纳入' || status === '取消';
  return {
    keyWork: item.key && timeline.rounds.length > 0 ? '是' : null,
    gates: within && gates.length > 0 ? gates : null,
    responsible: item.no === 26 && within ? units.civilAffairs : null,
  };
}

/** Who found the work needed and possible, and when: the street, while the plan was made. */
function assessmentOf(
  { street, timeline }: Project,
  { need, condition }: Partial<ChecklistRec>,
): Pick<ChecklistRec, 'assessedBy' | 'assessedOn'> {
  const judged = need === '有' || need === '无' || Boolean(condition);
  if (!judged) return {};
  const on = timeline.rounds[0]?.plan ?? timeline.polls[0]!.to;
  return { assessedBy: street.office, assessedOn: on };
}

type Progress = Pick<ChecklistRec, 'status' | 'planned' | 'done' | 'unit' | 'doneOn'>;

/** How far an included work is. Works follow each other: early ones are done while late ones have not begun. */
function progressOf(item: Item, project: Project, columns: Partial<ChecklistRec>): Progress {
  const quantity = (): Progress => ({ ...quantityOf(item, project, tradesOf(project).length), done: 0 });
  if (project.traits.has('scope') && (item.no === 3 || item.no === 20))
    return { ...quantity(), status: '取消' };
  if (columns.decision !== '纳入') return {};

  const plan = quantity();
  const start = doneOn(project.timeline, 'G18a');
  if (!start) return { ...plan, status: '未开始' };
  const finish = doneOn(project.timeline, 'G18b');
  const random = project.random.fork(`progress ${item.no}`);
  const turn = random.next();
  const whole = { ...plan, done: plan.planned! };
  if (finish) {
    const status = doneOn(project.timeline, 'G19') ? '验收' : '完成';
    return { ...whole, status, doneOn: between(start, finish, 0.3 + 0.7 * turn) };
  }
  const now = project.timeline.stop?.on ?? asOf;
  const share = daysBetween(start, now) / daysBetween(start, project.timeline.plannedEnd!);
  const reach = Math.min(0.92, share);
  if (turn < reach * 0.55) return { ...whole, status: '完成', doneOn: between(start, now, 0.4 + turn) };
  if (turn > reach) return { ...plan, status: '未开始' };
  const part = Math.max(1, Math.floor((plan.planned! / 1000) * (0.2 + 0.6 * random.next())));
  return part * 1000 < plan.planned!
    ? { ...plan, status: '施工中', done: part * 1000 }
    : { ...plan, status: '施工中', done: 0 };
}

const between = (from: Day, to: Day, share: number): Day =>
  addDays(from, Math.floor(daysBetween(from, to) * Math.min(1, share)));
