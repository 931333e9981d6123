import type { TableReads } from '../../intake/dataset.ts';
import { formatDecimal } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import { complete, type Report } from './report.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What adds up wrong between the buildings of one compound and the compound; the table may lack some of them. */
function buildingsAgainst(
  { buildings, households, builtFrom, builtTo }: TableReads['compounds']['rows'][number],
  own: TableReads['buildings']['rows'],
): string | null {
  if (buildings !== null && own.length > buildings)
    return `楼栋表里写了 ${own.length} 栋，小区表里是 ${buildings} 栋`;
  const counted = own.flatMap((one) => (one.households === null ? [] : [one.households]));
  const all = own.length === buildings && counted.length === own.length;
  const people = sum(counted);
  if (households !== null && (people > households || (all && people !== households)))
    return `楼栋表里加起来是 ${people} 户，小区表里是 ${households} 户`;
  const stray = own.find(
    ({ builtYear }) =>
      builtYear !== null &&
      ((builtFrom !== null && builtYear < builtFrom) || (builtTo !== null && builtYear > builtTo)),
  );
  return stray === undefined
    ? null
    : `${stray.building}是 ${stray.builtYear} 年建成的，小区表里是 ${builtFrom ?? builtTo} 年到 ${builtTo ?? builtFrom} 年`;
}

/** V010: buildings against their compound. Asked of the first building only: one question a compound. */
export function doubtBuildingSums(reads: TableReads, ask: Report): void {
  const blocks = groupBy(complete(reads.buildings), ({ compoundId }) => compoundId);
  for (const compound of complete(reads.compounds)) {
    const own = blocks.get(compound.id) ?? [];
    const detail = own.length === 0 ? null : buildingsAgainst(compound, own);
    if (detail !== null) ask(reads.buildings, own[0]!.row, 'building', 'V010', { detail });
  }
}

/** V010: amounts of places, added up at one level, that are more than the amount of the whole work. */
export function doubtPartSums(reads: TableReads, ask: Report): void {
  const works = new Map(complete(reads.checklist).map((row) => [`${row.projectId}+${row.no}`, row]));
  const whole = complete(reads.parts).filter(({ part, decision }) => part === null && decision === '纳入');
  const levels = groupBy(
    whole,
    ({ projectId, no, compoundId, building, door }) =>
      `${projectId}+${no} ${[compoundId, building, door].filter((key) => key !== null).length}`,
  );
  for (const rows of levels.values()) {
    const [first] = rows;
    const work = first && works.get(`${first.projectId}+${first.no}`);
    if (!first || !work || rows.some(({ unit }) => unit !== work.unit)) continue;
    for (const [key, name] of [
      ['planned', '计划'],
      ['done', '完成'],
    ] as const) {
      const total = work[key];
      const added = sum(rows.flatMap((row) => row[key] ?? []));
      if (total === null || added <= total) continue;
      ask(reads.parts, first.row, key, 'V010', {
        detail: `第 ${first.no} 项各处${name}加起来是 ${formatDecimal(added, 3)}${work.unit ?? ''}，合计写的是 ${formatDecimal(total, 3)}${work.unit ?? ''}`,
      });
    }
  }
}
