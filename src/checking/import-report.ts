import type { ImportResult } from '../intake/ledger/import.ts';
import type { SheetReport } from '../intake/ledger/report.ts';
import { columnLetter, shown } from '../intake/problem.ts';
import { UNDECIDED, type ColumnMapping, type Layout } from '../schema/mapping.ts';
import { headingOf } from '../intake/ledger/headings.ts';

const decided = (text: string): string => (text === UNDECIDED ? '？（请定）' : text);

function columnWords(header: string, mapped: ColumnMapping): string {
  if ('skip' in mapped) return `不导入（${mapped.skip}）`;
  const unit = mapped.unit ?? headingOf(header).unit;
  const more = Object.entries(mapped.with ?? {}).map(([name, word]) => `${name}：${decided(word)}`);
  const codes = Object.entries(mapped.codes ?? {}).map(([word, code]) => `${word} → ${decided(code)}`);
  return [
    [mapped.to].flat().map(decided).join('、'),
    ...(more.length > 0 ? [`（${more.join('，')}）`] : []),
    ...(unit === null || unit === undefined ? [] : [`，单位：${decided(unit)}`]),
    ...(codes.length > 0 ? [`；${codes.join('，')}`] : []),
  ].join('');
}

/** How many places of a layout a person still has to decide. */
export const openPlaces = (layout: Layout): number =>
  JSON.stringify(layout).split(`"${UNDECIDED}"`).length - 1;

/** A layout in words, column by column as the sheet has them. */
export function layoutWords({ place, layout, found }: SheetReport): string[] {
  const constants = Object.entries(layout.constants ?? {});
  return [
    `${place}：`,
    ...found.columns.map(({ position, header }) => {
      const mapped = layout.columns[header];
      const to = mapped === undefined ? '？（请定）' : columnWords(header, mapped);
      return `  ${columnLetter(position)} 列 ${shown(header)} → ${to}`;
    }),
    ...constants.map(([name, text]) => `  每一行都写 ${name}：${decided(text)}`),
  ];
}

/** At most so many of a list, then how many more. */
function some(lines: readonly string[], most: number): string[] {
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `  ……还有 ${rest} 处`] : [...lines];
}

const MOST = 12;

function sheetWords({ place, found, leftOut, merged, others, plan }: SheetReport): string[] {
  return [
    `${place}：表头在第 ${found.headerRow + 1} 行，读了 ${found.lines.length - others} 行`,
    ...some(
      leftOut.map(({ row, why, text }) => `  没有导入 第 ${row} 行（${why}）：${shown(text)}`),
      MOST,
    ),
    ...(others > 0 ? [`  没有导入 ${others} 行，不在 only 写的范围里`] : []),
    ...(plan.skipped.length > 0
      ? [`  没有导入的列：${plan.skipped.map(({ header, why }) => `${header}（${why}）`).join('、')}`]
      : []),
    ...[...merged].map(([header, count]) => `  合并的格子「${header}」填给了每一行，${count} 格`),
  ];
}

/** What was read, what was left out, what was changed in form and what is new, as text. */
export function importWords({ sheets, report }: ImportResult): string {
  const changes = report.changes.map(
    ({ place, column, header, change, from, to, count }) =>
      `  ${place} ${column} 列「${header}」${change}：${shown(from)} → ${shown(to)}${count === 1 ? '' : `，一共 ${count} 格`}`,
  );
  const cells = report.cells.map(
    ({ table, record, header, before, after }) =>
      `  ${table} ${shown(record)}「${header}」：${before === '' ? '（空）' : shown(before)} → ${after === '' ? '（空）' : shown(after)}`,
  );
  const added = report.added.map(({ table, record }) => `  ${table} ${shown(record())}`);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `${title}（${lines.length}）`, ...some(lines, MOST)];
  return [
    ...sheets.flatMap(sheetWords),
    ...report.passedOver.map((place) => `${place}：没有导入，里面没有认得出的表，或者是隐藏的工作表`),
    ...part('换了写法的列', changes),
    ...part(
      '请留意',
      report.remarks.map((remark) => `  ${remark}`),
    ),
    ...part('改了的格子', cells),
    ...part('新加的记录', added),
    ...(report.kept > 0
      ? ['', `台账空着、原来有内容的 ${report.kept} 格没有动；要清空，加 --blank clear`]
      : []),
  ].join('\n');
}
