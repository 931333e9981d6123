import type { Dataset } from '../../model/types.ts';
import { tableNames, tables, type TableName } from '../../schema/tables.ts';

/** What stands on one source: how many rows of which tables, and the records that cite it. */
export interface Citation {
  readonly tables: readonly { readonly table: TableName; readonly title: string; readonly rows: number }[];
  readonly compoundIds: readonly string[];
  readonly projectIds: readonly string[];
}

interface Entry {
  readonly counts: Map<TableName, number>;
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
        const entry: Entry = made.get(sourceId) ?? { counts: new Map(), compounds: [], projects: [] };
        made.set(sourceId, entry);
        entry.counts.set(table, (entry.counts.get(table) ?? 0) + 1);
        if (table === 'compounds') entry.compounds.push((row as { id: string }).id);
        if (table === 'projects') entry.projects.push((row as { id: string }).id);
      }
    }
  }
  return (sourceId) => {
    const entry = made.get(sourceId);
    if (!entry) return none;
    return {
      tables: [...entry.counts].map(([table, rows]) => ({ table, title: tables[table].title, rows })),
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

/** `引用它的记录：公布的数字9行，小区11行，项目11行`; says so when nothing cites it. */
export function citationLine(citation: Citation): string {
  return citation.tables.length === 0
    ? '没有记录引用它'
    : `引用它的记录：${citation.tables.map(({ title, rows }) => `${title}${rows}行`).join('，')}`;
}

/** `共15份材料，6份收录了链接。` */
export function sourcesLead({ sources }: Dataset): string {
  const linked = sources.filter(({ url }) => url !== null).length;
  return sources.length === 0
    ? '还没有收录出处。'
    : `共${sources.length}份材料，${linked === 0 ? '都没有收录链接' : `${linked}份收录了链接`}。`;
}
