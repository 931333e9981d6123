import readXlsxFile from 'read-excel-file/node';
import { readEntries } from '../../src/intake/dataset.ts';
import { entriesOf } from '../../src/intake/folder.ts';
import { importLedgers } from '../../src/intake/ledger/import.ts';
import { ledger, savedByOffice } from './ledger.ts';

/** What importing may use of the CPU, in times of what reading the workbook bare uses. */
export const MOST = 2;

/** CPU seconds of work, of this process and all its threads. */
async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * Imports a workbook that LibreOffice saved into the empty tables of the invented district, beside read-excel-file that only reads it, in
 * turns. @returns whether importing uses no more than `MOST` times as much.
 */
export async function benchImport(rows: number, runs: number): Promise<boolean> {
  const entries = entriesOf('data/sample').filter(({ name }) => !name.endsWith('.csv'));
  const read = readEntries(entries, 'data/sample');
  const { info, policy, tables } = read;
  if (info === null) throw new Error('the invented district cannot be read');
  const streets = info.streets.map(({ name }) => name);
  const bytes = savedByOffice(await ledger(rows, streets));
  const bare = (): Promise<unknown> => readXlsxFile(Buffer.from(bytes));
  const ours = (): void => {
    const { problems, written } = importLedgers({
      files: [{ name: '台账.xlsx', bytes }],
      ...{ info, policy, reads: tables, texts: new Map(), mapping: { layouts: [] } },
      ...{ hidden: null, clear: false, source: null },
    });
    const lines = written.files.get('compounds.csv')?.trimEnd().split('\n').length;
    if (problems.length > 0 || lines !== rows + 1) throw new Error(`imported ${lines} lines of ${rows + 1}`);
  };
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let run = 1; run <= runs; run++) {
    times.bare.push(await cpu(bare));
    times.ours.push(await cpu(ours));
    const seconds = (list: readonly number[]): string => (list.at(-1) ?? NaN).toFixed(2);
    console.log(
      `第${run}次：read-excel-file只读 ${seconds(times.bare)} CPU秒，导入 ${seconds(times.ours)} CPU秒`,
    );
  }
  const ratio = median(times.ours) / median(times.bare);
  console.log(
    `LibreOffice写的${rows}行的工作簿，中位数：导入是只读的${ratio.toFixed(2)}倍（不超过${MOST}倍）`,
  );
  return ratio <= MOST;
}
