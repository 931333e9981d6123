import type { Policy } from '../../policy/policy.ts';
import { UNDECIDED, type ColumnMapping, type Layout } from '../../schema/mapping.ts';
import type { Tables } from '../../schema/tables-of.ts';
import { tableNames, type TableName } from '../../schema/tables.ts';
import { normalHeader } from '../header.ts';
import type { FoundTable, LedgerColumn } from './find-table.ts';
import { fieldsOf, namesOf, targetName, targetOf, type Target } from './targets.ts';
import { headingOf, unitShift } from './units.ts';
import { areaWords, codeWords, figureWords, headerWords, keptBack } from './words.ts';

/** The tables as the dataset's notice has them, and the notice. */
export interface Ours {
  readonly tables: Tables;
  readonly policy: Policy | null;
}

/** Tables that a header of ours is looked for in first; one line of a ledger is mostly a compound. */
const FIRST: readonly TableName[] = ['compounds', 'projects'];
const searched = [...FIRST, ...tableNames.filter((name) => !FIRST.includes(name))];

/** Whether a header, normalised, is one that a column can be found for. */
export function isKnownHeader({ tables }: Ours): (header: string) => boolean {
  const own = new Set<string>();
  for (const name of tableNames)
    for (const { field } of fieldsOf(tables, name))
      for (const header of namesOf(field)) own.add(header).add(headingOf(header).base);
  return (header) => {
    const { base } = headingOf(header);
    return (
      own.has(header) ||
      own.has(base) ||
      headerWords.has(base) ||
      figureWords.has(base) ||
      areaWords.test(base) ||
      keptBack.some(([sign]) => sign.test(base))
    );
  };
}

/**
 * The table whose headers a sheet carries, all of them and the required ones among them (new records are given their
 * ids): then nothing has to be mapped.
 * The name of the sheet decides where several would do.
 */
export function ownTable({ tables }: Ours, { columns, sheet }: FoundTable): TableName | null {
  const fits = tableNames.filter((name) => {
    const fields = fieldsOf(tables, name);
    const headers = columns.map(({ header }) => normalHeader(header));
    const known = new Set(fields.flatMap(({ field }) => namesOf(field)));
    return (
      headers.every((header) => known.has(header)) &&
      fields.every(
        ({ key, field }) =>
          !field.required || key === 'id' || namesOf(field).some((one) => headers.includes(one)),
      )
    );
  });
  const called = fits.find((name) => [name, tables[name].title].includes(sheet.name.replace(/\.csv$/i, '')));
  return called ?? (fits.length === 1 ? (fits[0] ?? null) : null);
}

/** A sheet with our own headers needs no mapping: each column goes where its header says. */
export function ownLayout({ tables }: Ours, table: TableName, { columns }: FoundTable): Layout {
  const to = (header: string): string => {
    const target = fieldsOf(tables, table).find(({ field }) => namesOf(field).includes(normalHeader(header)));
    return target === undefined ? UNDECIDED : targetName(tables, target);
  };
  return {
    seen: tables[table].title,
    columns: Object.fromEntries(columns.map(({ header }) => [header, { to: to(header) }])),
  };
}

/** Values of a column, without repeats, those of the first lines first. */
function valuesOf({ sheet, lines }: FoundTable, position: number): string[] {
  return [...new Set(lines.map((row) => sheet.rows[row]?.[position]?.text.trim() ?? '').filter(Boolean))];
}

/** Words of a column that are on no code list, each with the word that is proposed for it. */
export function openCodes(values: readonly string[], target: Target): Record<string, string> {
  const { codes } = target.field;
  return Object.fromEntries(
    values
      .filter((value) => codes.length > 0 && !target.field.parse(value).ok)
      .map((value) => {
        const word = codeWords.get(value);
        return [value, word !== undefined && codes.includes(word) ? word : UNDECIDED];
      }),
  );
}

/** How the unit of a column is to be written in the mapping: nothing, the unit, or a question; null: it does not fit. */
function unitFor(column: LedgerColumn, target: Target, found: FoundTable): { unit?: string } | null {
  const own = target.field.unit;
  if (own === null || target.field.kind === '度') return {};
  const { unit } = headingOf(column.header);
  if (unit !== null) return unitShift(unit, own) === null ? null : { unit };
  const noted = found.units.find((one) => unitShift(one, own) !== null);
  if (noted !== undefined) return { unit: noted };
  // A number of flats is one of flats; an area or a sum of money may be in anything.
  return target.field.kind === '小数' ? { unit: UNDECIDED } : {};
}

/** A step of the notice as the day it was done. */
function stepDay(ours: Ours, code: string): ColumnMapping | null {
  const step = ours.policy?.chain.byCode.get(code);
  return step === undefined ? null : { to: '环节/完成日期', with: { 环节: step.name } };
}

function guessColumn(ours: Ours, column: LedgerColumn, found: FoundTable): ColumnMapping {
  const undecided = { to: UNDECIDED };
  const { base } = headingOf(column.header);
  const kept = keptBack.find(([sign]) => sign.test(base));
  if (kept) return { skip: kept[1] };
  const exact = searched
    .flatMap((table) => fieldsOf(ours.tables, table))
    .find(({ field }) => namesOf(field).includes(normalHeader(column.header)));
  const names = exact === undefined ? headerWords.get(base) : [targetName(ours.tables, exact)];
  if (names === undefined) return undecided;
  if (/^G\d/.test(names[0] ?? '')) return stepDay(ours, names[0] ?? '') ?? undecided;
  const targets = names.flatMap((name) => targetOf(ours.tables, name) ?? []);
  const [target] = targets;
  if (target === undefined) return undecided;
  const unit = unitFor(column, target, found);
  if (unit === null) return undecided;
  const codes = openCodes(valuesOf(found, column.position), target);
  return {
    to: names.length === 1 ? (names[0] ?? UNDECIDED) : [...names],
    ...unit,
    ...(Object.keys(codes).length === 0 ? {} : { codes }),
  };
}

const YEAR = /(?<!\d)(20\d\d)年?(?!\d)/g;

/** The one year that a title names, or a question. */
function titleYear(title: string): string {
  const years = [...new Set([...title.matchAll(YEAR)].map((match) => match[1] ?? ''))];
  return years.length === 1 ? (years[0] ?? UNDECIDED) : UNDECIDED;
}

/** A plan table: figures by district, one column each. null when the sheet is none. */
function guessFigures({ columns, title, units }: FoundTable, seen: string): Layout | null {
  const area = columns.find(({ header }) => areaWords.test(headingOf(header).base));
  const figures = columns.filter(({ header }) => figureWords.has(headingOf(header).base));
  const names = columns.some(({ header }) =>
    headerWords.get(headingOf(header).base)?.includes('小区/小区名称'),
  );
  if (area === undefined || figures.length < 2 || names) return null;
  const mapped = columns.map(({ position, header }): [string, ColumnMapping] => {
    const { base, unit } = headingOf(header);
    const figure = figureWords.get(base);
    if (position === area.position) return [header, { to: '公布的数字/范围' }];
    if (figure === undefined) return [header, { skip: '不是数字' }];
    const [metric, usual] = figure;
    const asked = /米|元/.test(usual) ? UNDECIDED : usual;
    const noted = unit ?? units.find((one) => unitShift(one, usual) !== null) ?? asked;
    return [header, { to: '公布的数字/数值', with: { 指标: metric, 单位: noted.replace('㎡', '平方米') } }];
  });
  const constants = {
    '公布的数字/年度': titleYear(title),
    '公布的数字/口径': UNDECIDED,
    '公布的数字/修饰': '无',
    '公布的数字/截至日期': UNDECIDED,
    '公布的数字/来源编号': UNDECIDED,
  };
  return { seen, columns: Object.fromEntries(mapped), constants };
}

/**
 * What is proposed for a ledger that was not seen before: each column where its header, its unit and its words leave
 * one meaning, a question mark everywhere else.
 * @param seen file and sheet, for people.
 */
export function guessLayout(ours: Ours, found: FoundTable, seen: string): Layout {
  const figures = guessFigures(found, seen);
  if (figures !== null) return figures;
  const columns = found.columns.map((column): [string, ColumnMapping] => [
    column.header,
    guessColumn(ours, column, found),
  ]);
  const tablesOf = ({ to }: { to: string | readonly string[] }): string[] =>
    [to].flat().map((name) => name.split('/')[0] ?? '');
  const used = new Set(columns.flatMap(([, mapped]) => ('to' in mapped ? tablesOf(mapped) : [])));
  const project = [...used].some((title) => ['项目', '环节', '资金', '征求意见'].includes(title));
  const goesTo = (name: string): boolean =>
    columns.some(([, mapped]) => 'to' in mapped && [mapped.to].flat().includes(name));
  // A ledger of compounds with the works of each: the project is called as its compound.
  const named = columns.map(([header, mapped]): [string, ColumnMapping] =>
    project && !goesTo('项目/项目名称') && 'to' in mapped && mapped.to === '小区/小区名称'
      ? [header, { ...mapped, to: ['小区/小区名称', '项目/项目名称'] }]
      : [header, mapped],
  );
  const constants =
    project && !goesTo('项目/计划年度') ? { '项目/计划年度': titleYear(found.title) } : undefined;
  return {
    seen,
    columns: Object.fromEntries(named),
    ...(constants === undefined ? {} : { constants }),
  };
}

/** Whether a layout was made for a table with these columns. */
export const fitsLayout = (layout: Layout, { columns }: FoundTable): boolean => {
  const headers = new Set(Object.keys(layout.columns).map(normalHeader));
  return columns.length > 0 && columns.every(({ header }) => headers.has(normalHeader(header)));
};
