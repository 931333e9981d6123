import type { TableReads } from '../../intake/dataset.ts';
import type { TableRead } from '../../intake/table.ts';
import { formatDecimal, formatShare } from '../../shared/format.ts';
import { sameForm } from '../../schema/same-form.ts';
import { tableNames } from '../../schema/tables/index.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';
import { groupBy } from '../../shared/group.ts';
import { cellsOf, readable, type Report } from './report.ts';
import type { Bounds, UsualSizes } from '../../policy/usual.ts';

/** What people write where they do not know: a cell that says nothing is blank. */
const NOTHING =
  /^(待定|待确定|待明确|待补充|待填|不详|未知|不清楚|不明|未定|另行通知|略|同前|XX+|xx+|[?？]+|\*+)$/;
/** A character that was lost at the edge of a text became a question mark; within it, it is T010. */
const LOST = /^[?？]\p{Script=Han}|\p{Script=Han}\?$/u;
/** Spreadsheets mark texts so, and some programs write the mark; a mark that is closed again is a quotation. */
const MARK = /^['‘’](?=[\p{Script=Han}\w])(?!.*['’])/u;

/** V001, V002: words that say nothing, and texts that lost a character or carry a mark of another program. */
export function doubtWords(reads: TableReads, ask: Report): void {
  for (const name of tableNames) {
    const read: TableRead = reads[name];
    for (const [key, { kind }] of Object.entries(read.table.fields)) {
      if (kind !== '文字') continue;
      for (const row of cellsOf(read, key)) {
        const value = row[key];
        if (typeof value !== 'string') continue;
        if (NOTHING.test(value)) ask(read, row.row, key, 'V001');
        else if (LOST.test(value) || MARK.test(value)) ask(read, row.row, key, 'V002');
      }
    }
  }
}

/** V003: two compounds that may be one: of one name in one street, or on one point. */
export function doubtTwins(reads: TableReads, ask: Report): void {
  const named = readable(reads.compounds, 'id', 'name', 'street');
  for (const same of groupBy(named, ({ name, street }) => `${street ?? ''} ${sameForm(name)}`).values())
    for (const { row } of same.slice(1))
      ask(reads.compounds, row, 'name', 'V003', {
        detail: `同一个街道里，“${same[0]!.id}”也叫这个名字`,
      });
  const placed = readable(reads.compounds, 'id', 'lng', 'lat').filter(
    ({ lng, lat }) => lng !== null && lat !== null,
  );
  for (const same of groupBy(placed, ({ lng, lat }) => `${lng} ${lat}`).values())
    for (const { row } of same.slice(1))
      ask(reads.compounds, row, 'lng', 'V003', { detail: `“${same[0]!.id}”也在这一点上` });
}

/** V004: households that were asked, against those of the compounds: a share is of all of them. */
export function doubtHouseholds(reads: TableReads, ask: Report): void {
  const households = new Map(
    readable(reads.compounds, 'id', 'households').map(({ id, households: own }) => [id, own] as const),
  );
  const compoundsOf = new Map(
    readable(reads.projects, 'id', 'compoundIds').map((row) => [row.id, row.compoundIds]),
  );
  for (const row of readable(reads.consent, 'projectId', 'compoundId', 'total', 'agreeWill')) {
    const ids = row.compoundId === null ? (compoundsOf.get(row.projectId ?? '') ?? []) : [row.compoundId];
    const counts = ids.map((id) => households.get(id) ?? null);
    if (counts.length === 0 || counts.some((count) => count === null)) continue;
    const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    if (all === row.total) continue;
    const shares =
      row.agreeWill === null || row.agreeWill > all
        ? ''
        : `；同意改造的按这里算是${formatShare(row.agreeWill, row.total)}，按小区算是${formatShare(row.agreeWill, all)}`;
    ask(reads.consent, row.row, 'total', 'V004', {
      detail: `小区表里的总户数${ids.length > 1 ? '加起来' : ''}是 ${all} 户，这里是 ${row.total} 户${shares}`,
    });
  }
}

/** V008: so few households that counts of them tell what each said. */
export function doubtFew(reads: TableReads, ask: Report): void {
  for (const { row, total, returned, agreeWill, agreeContent } of readable(
    reads.consent,
    'total',
    'returned',
    'agreeWill',
    'agreeContent',
  ))
    if (total < MIN_SHOWN && (returned ?? agreeWill ?? agreeContent) !== null)
      ask(reads.consent, row, 'total', 'V008', { total: String(total), least: String(MIN_SHOWN) });
}

/** V006: sizes of a compound, and what they make of each other, beyond what public plans know. A 片区 is several compounds. */
export function doubtSizes(reads: TableReads, usual: UsualSizes, ask: Report): void {
  for (const { row, kind, ...sizes } of readable(
    reads.compounds,
    'kind',
    'buildings',
    'households',
    'area',
  )) {
    const { buildings, households } = sizes;
    const area = sizes.area === null ? null : sizes.area / 100;
    const say = (key: string, what: string, unit: string, value: number | null, bounds: Bounds): void => {
      const { least, most } = bounds;
      if (value === null || (value >= least && value <= most)) return;
      ask(reads.compounds, row, key, 'V006', {
        detail: `${what}是 ${formatDecimal(Math.round(value * 10), 1)} ${unit}`,
        usual:
          least > 0
            ? ` ${formatDecimal(least)} 到 ${formatDecimal(most)} ${unit}`
            : `最多 ${formatDecimal(most)} ${unit}`,
      });
    };
    const ratio = (part: number | null, whole: number | null): number | null =>
      part === null || whole === null ? null : part / whole;
    if (kind !== '片区') {
      say('households', '总户数', '户', households, usual.households);
      // A compound may be one building.
      say('buildings', '楼栋数', '栋', buildings, { ...usual.buildings, least: 0 });
    }
    say('buildings', '平均每栋', '户', ratio(households, buildings), usual.householdsInBuilding);
    say('area', '平均每户', '平方米', ratio(area, households), usual.areaOfHousehold);
  }
}
