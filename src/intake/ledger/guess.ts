import { UNDECIDED, type ColumnMapping, type Layout } from '../../schema/mapping.ts';
import { sameForm } from '../../schema/same-form.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import { normalHeader } from '../header.ts';
import { BUILDING, namesOfTarget, withBuildings, type Column } from './buildings.ts';
import type { FoundTable } from './find-table.ts';
import { guessColumn, isMoneyOrWork, valuesOf } from './guess-column.ts';
import { guessFigures, titleYear } from './guess-figures.ts';
import { headingOf } from './headings.ts';
import type { Ours } from './ours.ts';
import { fieldsOf, namesOf, targetName, targetOf } from './targets.ts';
import { areaWords, figureWords, headerWords, keptBack } from './words.ts';

/** Whether a header, normalised, is one that a column can be found for. */
export function isKnownHeader(ours: Ours): (header: string) => boolean {
  const { tables } = ours;
  const own = new Set<string>();
  for (const name of tableNames)
    for (const { field } of fieldsOf(tables, name))
      for (const header of namesOf(field)) own.add(header).add(headingOf(header).base);
  return (header) => {
    const heading = headingOf(header);
    const { base } = heading;
    return (
      own.has(header) ||
      own.has(base) ||
      headerWords.has(base) ||
      figureWords.has(base) ||
      areaWords.test(base) ||
      keptBack.some(([sign]) => sign.test(base)) ||
      isMoneyOrWork(ours, heading)
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

const goesTo = (columns: readonly Column[], ...names: readonly string[]): boolean =>
  columns.some(([, mapped]) => namesOfTarget(mapped).some((name) => names.includes(name)));
const isOf = (title: string) => (name: string) => name.startsWith(`${title}/`);

/** Two columns that would fill one cell leave it to the person which of them does. */
function withoutTwins(columns: readonly Column[]): Column[] {
  const count = new Map<string, number>();
  const cell = (name: string, mapped: ColumnMapping): string =>
    `${name} ${JSON.stringify('with' in mapped ? mapped.with : null)}`;
  for (const [, mapped] of columns)
    for (const name of namesOfTarget(mapped))
      count.set(cell(name, mapped), (count.get(cell(name, mapped)) ?? 0) + 1);
  return columns.map(([header, mapped]) =>
    namesOfTarget(mapped).some((name) => name !== UNDECIDED && (count.get(cell(name, mapped)) ?? 0) > 1)
      ? [header, { to: UNDECIDED }]
      : [header, mapped],
  );
}

const OWN_COMPOUND = '楼栋/小区编号';
const isCompound = (name: string): boolean => isOf('小区')(name) || name === OWN_COMPOUND;

/** Tables whose rows belong to a project. */
const OF_PROJECT = ['项目', '环节', '资金', '征求意见', '改造内容'];

/**
 * How compounds and projects of one line are called: by one name where the ledger has only one.
 * @param known whether every project that the ledger names is there already.
 */
function withNames(ours: Ours, columns: readonly Column[], known: boolean): Column[] {
  const project = columns.some(([, mapped]) =>
    namesOfTarget(mapped).some((name) => OF_PROJECT.some((title) => isOf(title)(name))),
  );
  const both = ['小区/小区名称', '项目/项目名称'];
  const namesProject = goesTo(columns, '项目/项目名称');
  const namesCompound = goesTo(columns, '小区/小区名称', '小区/小区编号', '项目/小区编号');
  // A remark says nothing that only a compound has.
  const saysMore = columns.some(([, mapped]) =>
    namesOfTarget(mapped).some(
      (name) => isOf('小区')(name) && !['小区/小区编号', '小区/备注'].includes(name),
    ),
  );
  return columns.map(([header, mapped]): Column => {
    if (!('to' in mapped)) return [header, mapped];
    const [name = ''] = namesOfTarget(mapped);
    if (project && !namesProject && name === '小区/小区名称') return [header, { ...mapped, to: both }];
    // Projects that name their compounds by id, and say nothing else of them, are no new compounds.
    if (namesProject && !saysMore && name === '小区/小区编号')
      return [header, { ...mapped, to: '项目/小区编号' }];
    if (!namesProject || namesCompound) return [header, mapped];
    if (name === '项目/项目名称' && saysMore && !known) return [header, { ...mapped, to: both }];
    if (!isOf('小区')(name) || (saysMore && !known)) return [header, mapped];
    const ofProject = name.replace('小区/', '项目/');
    return [
      header,
      targetOf(ours.tables, ofProject) === null ? { to: UNDECIDED } : { ...mapped, to: ofProject },
    ];
  });
}

/**
 * What is proposed for a ledger that was not seen before: each column where its header, its unit and its words leave
 * one meaning, a question mark everywhere else.
 * @param seen file and sheet, for people.
 * @param projects names of the projects that are there already, in the form in which spellings are compared.
 */
export function guessLayout(
  ours: Ours,
  found: FoundTable,
  seen: string,
  projects: ReadonlySet<string>,
): Layout {
  const figures = guessFigures(found, seen);
  if (figures !== null) return figures;
  const guessed = found.columns.map((column): Column => [column.header, guessColumn(ours, column, found)]);
  const columns = withoutTwins(withBuildings(guessed, found));
  const naming = (...names: readonly string[]): string[] =>
    found.columns.flatMap(({ header, position }) =>
      goesTo(
        columns.filter(([one]) => one === header),
        ...names,
      )
        ? valuesOf(found, position)
        : [],
    );
  const called = naming('项目/项目名称');
  const all = called.length > 0 ? called : naming('小区/小区名称');
  const known = all.length > 0 && all.every((name) => projects.has(sameForm(name)));
  const named = withNames(ours, columns, known);
  const ofProject = named.some(([, mapped]) =>
    namesOfTarget(mapped).some((name) => OF_PROJECT.some((title) => isOf(title)(name))),
  );
  const year = ofProject && !known && !goesTo(named, '项目/计划年度');
  // A ledger of the buildings of one compound need not say which.
  const whose =
    goesTo(named, BUILDING) && !named.some(([, mapped]) => namesOfTarget(mapped).some(isCompound));
  const constants = {
    ...(year ? { '项目/计划年度': titleYear(found.title) } : {}),
    ...(whose ? { [OWN_COMPOUND]: UNDECIDED } : {}),
  };
  return {
    seen,
    columns: Object.fromEntries(named),
    ...(year || whose ? { constants } : {}),
  };
}

/** Whether a layout was made for a table with these columns. */
export const fitsLayout = (layout: Layout, { columns }: FoundTable): boolean => {
  const headers = new Set(Object.keys(layout.columns).map(normalHeader));
  return columns.length > 0 && columns.every(({ header }) => headers.has(normalHeader(header)));
};
