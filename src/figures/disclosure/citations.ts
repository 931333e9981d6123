import type { Dataset } from '../../model/types.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { countOf } from '../figure/make.ts';
import { figureNumber } from '../figure/figure-text.ts';
import { sourceFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';
import { joinWords, quote, say, type Words } from '../figure/phrase.ts';
import { tableNames, tables, type TableName } from '../../schema/tables/index.ts';

/** What stands on one source: how many rows of which tables, and the records that cite it. */
export interface Citation {
  readonly tables: readonly { readonly table: TableName; readonly title: string; readonly figure: Figure }[];
  readonly compoundIds: readonly string[];
  readonly projectIds: readonly string[];
}

interface Entry {
  readonly keys: Map<TableName, string[]>;
  readonly compounds: string[];
  readonly projects: string[];
}

const none: Citation = { tables: [], compoundIds: [], projectIds: [] };

/** Every source with its citations; one walk over the rows. */
export function citations(dataset: Dataset): (sourceId: string) => Citation {
  const made = new Map<string, Entry>();
  for (const table of tableNames) {
    if (table === 'sources') continue;
    for (const row of dataset.rows[table] ?? []) {
      for (const sourceId of sourcesOf(row)) {
        const entry: Entry = made.get(sourceId) ?? { keys: new Map(), compounds: [], projects: [] };
        made.set(sourceId, entry);
        const keys = entry.keys.get(table) ?? [];
        entry.keys.set(table, keys);
        keys.push(rowKey(table, row));
        if (table === 'compounds') entry.compounds.push((row as { id: string }).id);
        if (table === 'projects') entry.projects.push((row as { id: string }).id);
      }
    }
  }
  return (sourceId) => {
    const entry = made.get(sourceId);
    if (!entry) return none;
    return {
      tables: [...entry.keys].map(([table, keys]) => {
        const { title } = tables[table];
        return { table, title, figure: citedRows(dataset, sourceId, table, title, keys) };
      }),
      compoundIds: entry.compounds,
      projectIds: entry.projects,
    };
  };
}

/** Sources of a row, each once. */
function sourcesOf(row: object): readonly string[] {
  const { sourceId, sourceIds } = row as { sourceId?: string | null; sourceIds?: readonly string[] | null };
  return [...new Set([...(sourceId ? [sourceId] : []), ...(sourceIds ?? [])])];
}

/** Rows of a table that name a source. */
const citedRows = (
  dataset: Dataset,
  sourceId: string,
  table: TableName,
  title: string,
  ids: readonly string[],
): Figure =>
  countOf(dataset, {
    id: `source-${sourceId}-${table}`,
    group: 'source',
    family: sourceFamily(sourceId),
    name: `“${title}”表里引用出处${sourceId}的行`,
    definition: '引用：这一行的来源编号写了它；写了几个出处的，各算一次。',
    formula: `“${title}”表里，来源编号有${sourceId}的行数`,
    unit: '行',
    rows: { table, ids },
  });

/** `引用它的记录：公布的数字9行，小区11行，项目11行`; says so when nothing cites it. */
export const citationLine = (citation: Citation): Words =>
  citation.tables.length === 0
    ? '没有记录引用它'
    : say`引用它的记录：${joinWords(
        citation.tables.map(({ title, figure }) => say`${title}${figure}`),
        '，',
      )}`;

/** `11个小区、11个项目`: the records that cite a source and have pages. */
export const citingRecords = ({ tables: cited }: Citation): Words =>
  joinWords(
    (['compounds', 'projects'] as const).flatMap((table) => {
      const figure = cited.find((one) => one.table === table)?.figure;
      return figure ? [say`${quote(figure, `${figureNumber(figure)}个`)}${tables[table].title}`] : [];
    }),
    '、',
  );

const sourceCount = (dataset: Dataset, linked: boolean): Figure => {
  const own = dataset.sources.filter(({ url }) => !linked || url !== null);
  return countOf(dataset, {
    id: linked ? 'sources-linked' : 'sources-all',
    group: 'source',
    name: linked ? '收录了链接的材料' : '收录的材料',
    definition: '材料：公开过的文件、报道，一份一行。',
    formula: linked ? '“出处”表里，写了链接的行数' : '“出处”表的行数',
    unit: '份',
    rows: { table: 'sources', ids: own.map(({ id }) => id) },
  });
};

/** `共15份材料，6份收录了链接。` */
export function sourcesLead(dataset: Dataset): Words {
  const [all, linked] = [sourceCount(dataset, false), sourceCount(dataset, true)];
  return all.value === 0
    ? '还没有收录出处。'
    : say`共${all}材料，${linked.value === 0 ? '都没有收录链接' : say`${linked}收录了链接`}。`;
}

/** Every count on the page of the sources. */
export function sourceFigures(dataset: Dataset): Figure[] {
  const cite = citations(dataset);
  return [
    sourceCount(dataset, false),
    sourceCount(dataset, true),
    ...dataset.sources.flatMap(({ id }) => cite(id).tables.map(({ figure }) => figure)),
  ];
}
