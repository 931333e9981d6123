import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  foldedText,
  importInto,
  inLedger,
  isOfOneCell,
  mappingText,
  readMapping,
} from '../../src/checking/import.ts';
import { textEntry } from '../../src/checking/published.ts';
import { textReport } from '../../src/checking/report.ts';
import { checkRead } from '../../src/checking/checked.ts';
import { isRealDate } from '../../src/shared/date.ts';
import { readEntries } from '../../src/intake/dataset.ts';
import { entriesOf } from '../../src/intake/folder.ts';
import type { Hidden } from '../../src/intake/ledger/hidden.ts';
import type { Problem } from '../../src/intake/problem.ts';
import type { Mapping } from '../../src/schema/mapping.ts';
import { UserError } from './cli.ts';
import { checkFolder, datasetFolders } from './datasets.ts';
import { writeAll } from './write-all.ts';

/** What the command line says. */
export interface ImportOptions {
  readonly data: string;
  readonly dataset: string;
  /** Paths of the ledgers. */
  readonly files: readonly string[];
  /** Path of the mapping; undefined: `mapping.json` of the dataset. */
  readonly map: string | undefined;
  readonly hidden: Hidden | null;
  readonly clear: boolean;
  readonly source: string | null;
  /** Day that the data speaks of from now on, ISO; null: as dataset.json has it. */
  readonly asOf: string | null;
  /** Whether a proposal without a question is used at once. */
  readonly yes: boolean;
}

/** A file to import. @throws UserError when it is not there. */
function bytesOf(path: string): Uint8Array {
  if (basename(path).startsWith('~$'))
    throw new UserError(`${path} 是 Excel 打开文件时的临时文件；请导入不带 ~$ 的那一个`);
  try {
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EBUSY' || code === 'EPERM') throw new UserError(`${path} 正开着；请在 Excel 里关掉再导入`);
    if (code === 'ENOENT') throw new UserError(`没有文件 ${path}；名字里有空格的，两头加英文引号`);
    throw cause;
  }
}

/** The mapping as it is kept; empty when there is none. @throws UserError when it cannot be read. */
function mappingOf(path: string): Mapping {
  if (!existsSync(path)) return { layouts: [] };
  const mapping = readMapping(readFileSync(path, 'utf8'));
  if (typeof mapping !== 'string') return mapping;
  throw new UserError(`${path} ${mapping}`);
}

/** dataset.json with another day, all else as it stands. @throws UserError when it is no day, or an earlier one. */
function withAsOf(text: string, before: string, asOf: string): string {
  if (!isRealDate(asOf)) throw new UserError(`--as-of 写的“${asOf}”不是日期，写法示例 2025-06-30`);
  if (asOf < before) throw new UserError(`--as-of 写的 ${asOf} 早于现在的数据截至日 ${before}`);
  return text.replace(/("asOf"\s*:\s*")[^"]*(")/, `$1${asOf}$2`);
}

/** What to do where the ledger has days after the day of the data: the newest of them may be it. */
function newerDay(problems: readonly Problem[]): string[] {
  const days = problems.flatMap(({ code, value }) =>
    code === 'D006' && isRealDate(value ?? '') ? [value ?? ''] : [],
  );
  const newest = days.sort().at(-1);
  return newest === undefined
    ? []
    : ['', `最晚的日期是 ${newest}。数据截至日就是它的，再运行一次同样的命令，加 --as-of ${newest}`];
}

/** Imports ledgers into a dataset; what to read, and whether all went well. @throws UserError as `main` shows it. */
export function importFiles(options: ImportOptions): { readonly text: string; readonly ok: boolean } {
  const { data, dataset, hidden, clear, source, yes, asOf } = options;
  const [id = ''] = datasetFolders(data, dataset);
  const { folder, read } = checkFolder(data, id);
  const about = join(folder, 'dataset.json');
  const dated =
    asOf === null || read.info === null ? null : withAsOf(readFileSync(about, 'utf8'), read.info.asOf, asOf);
  const map = options.map ?? join(folder, 'mapping.json');
  const mapping = mappingOf(map);
  const files = options.files.map((path) => ({ name: basename(path), bytes: bytesOf(path) }));
  const entries = entriesOf(folder);
  const result = importInto(entries, read, { files, mapping, hidden, clear, source, yes });
  if (result.is === 'unread')
    throw new UserError(`这个数据集现在读不了，先改好再导入：\n${foldedText(result.problems)}`);
  if (result.layouts !== null) writeFileSync(map, mappingText(result.layouts));
  if (result.is === 'proposed') {
    const next =
      result.open > 0
        ? `写在 ${map} 里。还有 ${result.open} 处写着 "?" 的要您定；改好以后，再运行一次同样的命令。`
        : `写在 ${map} 里。看过没有错，再运行一次同样的命令；要改的，先在里面改。`;
    return { text: `${result.words}\n${next}`, ok: false };
  }
  const refused = (problems: readonly Problem[], ...more: readonly string[]) => {
    const lines = [foldedText(problems), '', `有 ${problems.length} 处错误，什么也没有写。`, ...more];
    return { text: lines.join('\n'), ok: false };
  };
  if (result.is === 'refused') return refused(result.problems);
  const { words, written } = result;
  const changed = new Map(written.files);
  if (dated !== null && asOf !== read.info?.asOf) changed.set('dataset.json', dated);
  if (changed.size === 0) return { text: `${words}\n\n和现在的数据一样，没有要写的。`, ok: true };
  // Checked before it is written: what is wrong with a cell of the ledger is mended there first.
  const kept = entries.filter(({ name }) => !changed.has(name));
  const next = [...kept, ...[...changed].map(([name, text]) => textEntry(name, text))];
  const after = checkRead(id, readEntries(next, read.folder));
  const problems = after.problems.map((problem) => inLedger(problem, written, read.folder));
  const wrong = problems.filter((problem, i) => problem !== after.problems[i] && isOfOneCell(problem));
  if (wrong.length > 0) return refused(wrong, ...newerDay(wrong));
  writeAll(folder, changed);
  const done = `写好了：${[...changed.keys()].join('、')}`;
  const report = textReport([{ ...after, problems }], false);
  return { text: [words, '', done, '', report].join('\n'), ok: after.dataset !== null };
}
