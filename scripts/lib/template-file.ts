import type { TableRead } from '../../src/intake/table.ts';
import { templateWorkbook } from '../../src/publish/template.ts';
import { trimCell } from '../../src/schema/cell.ts';
import { unguardFormula } from '../../src/schema/formula.ts';
import { tables as plainTables, type TableName } from '../../src/schema/tables/index.ts';
import { tablesOf } from '../../src/schema/tables/tables-of.ts';
import { UserError } from './cli.ts';
import { checkFolder, datasetFolders } from './datasets.ts';

/** Rows of a table as they are written, by field. */
const rowsOf = ({ records, columns }: TableRead): Record<string, string>[] =>
  records
    .slice(1)
    .filter((record) => record.some((cell) => trimCell(cell) !== ''))
    .map((record) =>
      Object.fromEntries(
        [...columns].map(([key, position]) => [key, unguardFormula(trimCell(record[position] ?? ''))]),
      ),
    );

/** A template for a dataset, and what it is called. */
export interface TemplateFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Titles of its tables. */
  readonly titles: readonly string[];
}

/**
 * The template workbook of a dataset. @param filled whether its rows are in it.
 * @throws UserError when there is no such dataset or it cannot be read.
 */
export async function templateFile(
  data: string,
  dataset: string,
  names: readonly TableName[],
  filled: boolean,
): Promise<TemplateFile> {
  const [id = ''] = datasetFolders(data, dataset);
  const { read } = checkFolder(data, id);
  const { info, policy } = read;
  if (info === null)
    throw new UserError(`${read.folder}/dataset.json 写错了；先运行 npm run check -- --dataset ${id}`);
  const rows = new Map(filled ? names.map((name) => [name, rowsOf(read.tables[name])]) : []);
  const tables = policy === null ? plainTables : tablesOf(policy);
  const bytes = await templateWorkbook({ tables, info, names, rows });
  return { bytes, name: `${info.title}-数据模板.xlsx`, titles: names.map((name) => tables[name].title) };
}
