import type { DatasetRead } from '../intake/dataset.ts';
import type { LedgerFile } from '../intake/ledger/import.ts';
import type { Problem } from '../intake/problem.ts';
import { readSheets } from '../intake/workbook/read.ts';
import { isOldWorkbook, isZip } from '../intake/signs.ts';
import { groupBy } from '../shared/group.ts';
import { tableNames } from '../schema/tables/index.ts';
import { annotated, annotatedTables, type WrongTable } from './annotate.ts';

/** A file that the check makes. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of a ledger that is text; null where it is a workbook or cannot be read. */
function textRows({ name, bytes }: LedgerFile): readonly (readonly string[])[] | null {
  if (isZip(bytes) || isOldWorkbook(bytes)) return null;
  try {
    const [sheet] = readSheets(name, bytes);
    return sheet?.rows.map((row) => Array.from(row, (cell) => cell?.text ?? '')) ?? null;
  } catch {
    // Said already: it is I001.
    return null;
  }
}

/** Copies of what was dropped with the problems marked: each workbook, and all texts in one. */
export async function copies(
  problems: readonly Problem[],
  ledgers: readonly LedgerFile[],
  read: DatasetRead,
): Promise<Made[]> {
  const byFile = groupBy(problems, ({ file }) => file);
  const made: Made[] = [];
  for (const { name, bytes } of ledgers) {
    const bySheet = new Map(
      [...byFile].flatMap(([file, own]) =>
        file.startsWith(`${name}「`) && file.endsWith('」')
          ? [[file.slice(name.length + 1, -1), own] as const]
          : [],
      ),
    );
    if (bySheet.size > 0)
      made.push({ name: `批注-${name}`, type: XLSX, bytes: await annotated(bytes, bySheet) });
  }
  const texts = [
    ...ledgers.map((ledger) => ({ file: ledger.name, name: ledger.name, rows: textRows(ledger) })),
    ...tableNames.map((name) => {
      const { file, records, table } = read.tables[name];
      return { file, name: table.file, rows: records.length > 0 ? records : null };
    }),
  ].flatMap(({ file, name, rows }): WrongTable[] => {
    const own = byFile.get(file);
    return own === undefined || rows === null ? [] : [{ name, rows, problems: own }];
  });
  if (texts.length > 0)
    made.push({ name: '批注-表格.xlsx', type: XLSX, bytes: await annotatedTables(texts) });
  return made;
}
