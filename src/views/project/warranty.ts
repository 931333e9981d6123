import { formatDate } from '../../shared/format.ts';
import type { Compound, Project } from '../../model/types.ts';
import type { TurningDay } from '../../shared/turning-days.ts';
import { dial } from '../../facts/contacts.ts';

/** Until when a part is under warranty, who mends it, and whom to call; null is 未公开. */
export interface WarrantyRow {
  readonly term: string;
  readonly value: string | null;
  readonly turn: TurningDay | null;
  /** `由某公司修，依据法规，报修电话`, after which `call` stands. */
  readonly note: string;
  readonly call: { readonly text: string; readonly href: string } | null;
}

interface Told {
  readonly warrantyStart: string | null;
  readonly warrantyEnd: string | null;
  readonly warrantyBasis: string | null;
  readonly warrantyUnit: string | null;
  readonly warrantyPhone: string | null;
}

function rowOf(term: string, told: Told, asOf: string): WarrantyRow {
  const { warrantyEnd: end, warrantyUnit: unit, warrantyBasis: basis, warrantyPhone: phone } = told;
  const over = end !== null && end < asOf;
  return {
    term,
    value: end === null ? null : `保修到${formatDate(end)}${over ? '，已到期' : ''}`,
    turn: end === null || over ? null : { kind: 'warranty', on: [end] },
    note: [
      unit === null ? '由谁修未公开' : `由${unit}修`,
      ...(basis === null ? [] : [basis === '没有写明' ? '依据没有写明' : `依据${basis}`]),
      phone === null ? '报修电话未公开' : '报修电话',
    ].join('，'),
    call: phone === null ? null : { text: phone, href: `tel:${dial(phone)}` },
  };
}

/** Warranty part by part; of one compound those of its own and those of the whole project. */
export const warrantyParts = (project: Project, asOf: string, compound?: Compound): WarrantyRow[] =>
  project.warranties
    .filter(({ compoundId }) => compound === undefined || compoundId === null || compoundId === compound.id)
    .map((row) => {
      const only = project.compounds.find(({ id }) => id === row.compoundId);
      const where = compound === undefined && only !== undefined ? `（${only.name}）` : '';
      return rowOf(`${row.part}${where}`, row, asOf);
    });

/** All that is published of the warranty for a compound: its newest project as a whole, then part by part. */
export function warrantyRows(compound: Compound, asOf: string): WarrantyRow[] {
  return compound.projects.flatMap((project) => {
    const { warrantyEnd, warrantyPhone } = project;
    const parts = warrantyParts(project, asOf, compound);
    const whole = warrantyEnd !== null || (warrantyPhone !== null && parts.length > 0);
    const name = compound.projects.length === 1 ? '整个项目' : `${project.planYear}年项目`;
    return [...parts, ...(whole ? [rowOf(name, project, asOf)] : [])];
  });
}

/** Which of the rows still run, by name; null where there is none. */
function runningWords(rows: readonly WarrantyRow[], asOf: string): string | null {
  if (rows.length === 0) return null;
  const running = rows.filter(({ turn }) => turn !== null);
  const on = formatDate(asOf);
  if (running.length === 0)
    return rows.some(({ value }) => value === null) ? '有的部位保修到哪天未公开' : '保修都已到期';
  return running.length === rows.length
    ? `到${on}都在保修期里`
    : `到${on}，${running.map(({ term }) => term).join('、')}还在保修期里`;
}

/** The answer to 坏了还保修吗; null where nothing of it is published. */
export const warrantyFinding = (compound: Compound, asOf: string): string | null =>
  runningWords(warrantyRows(compound, asOf), asOf);

/** The same of the parts of a project. */
export const partsWarranty = (project: Project, asOf: string): string | null =>
  runningWords(warrantyParts(project, asOf), asOf);

/** What follows when a warranty has ended, as far as the compound tells it. */
export function afterFacts({ repairFund, propertyMode }: Compound): string {
  const fund =
    repairFund === null ? '维修资金有没有，未公开' : `维修资金${repairFund === '无' ? '还没有' : repairFund}`;
  const mode =
    propertyMode === null
      ? '物业方式未公开'
      : propertyMode === '无'
        ? '没有物业管理'
        : `物业方式是${propertyMode}`;
  return `这个小区：${fund}，${mode}。`;
}
