import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decode } from '../../src/intake/decode.ts';
import type { Hidden } from '../../src/intake/ledger/hidden.ts';
import { importLedgers, type ImportInput } from '../../src/intake/ledger/import.ts';
import { foldProblems, renderFold } from '../../src/intake/fold.ts';
import { mappingSchema, type Mapping } from '../../src/schema/mapping.ts';
import { tableNames, tables } from '../../src/schema/tables.ts';
import { fieldName } from '../../src/schema/zod-words.ts';
import { UserError } from './cli.ts';
import { checkFolder, datasetFolders, type Checked } from './datasets.ts';
import { importWords, layoutWords, openPlaces } from './import-report.ts';
import { textReport } from './report.ts';
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
    throw new UserError(
      code === 'EBUSY' || code === 'EPERM'
        ? `${path} 正开着；请在 Excel 里关掉再导入`
        : `没有文件 ${path}；名字里有空格的，两头加英文引号`,
    );
  }
}

/** The mapping as it is kept; empty when there is none. @throws UserError when it cannot be read. */
function mappingOf(path: string): Mapping {
  if (!existsSync(path)) return { layouts: [] };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new UserError(`${path} 不是正确的 JSON，多半是逗号、引号或括号写错了`);
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: at, message }) => `  ${fieldName(at)}：${message}`);
  throw new UserError(`${path} 写错了：\n${lines.join('\n')}`);
}

/** Texts of the tables that are there. @throws UserError when one cannot be edited before it is mended. */
function textsOf({ folder, read }: Checked): Map<string, string> {
  const unread = tableNames
    .map((name) => read.tables[name])
    .filter(({ present, columns, missing }) => present && (columns.size === 0 || missing.size > 0));
  const broken = read.problems.filter(
    ({ file }) => read.info === null || unread.some((table) => table.file === file),
  );
  if (read.info === null || unread.length > 0)
    throw new UserError(
      `这个数据集现在读不了，先改好再导入：\n${foldProblems(broken).map(renderFold).join('\n')}`,
    );
  const texts = new Map<string, string>();
  for (const name of tableNames) {
    const path = join(folder, tables[name].file);
    const decoded = existsSync(path) ? decode(readFileSync(path), () => true) : null;
    if (decoded === null) continue;
    // Kept as UTF-8, with a mark where it had one of its own.
    texts.set(tables[name].file, decoded.text);
  }
  return texts;
}

/** Imports ledgers into a dataset; what to read, and whether all went well. @throws UserError as `main` shows it. */
export function importInto(options: ImportOptions): { readonly text: string; readonly ok: boolean } {
  const { data, dataset, hidden, clear, source, yes } = options;
  const [id = ''] = datasetFolders(data, dataset);
  const before = checkFolder(data, id);
  const texts = textsOf(before);
  const { info, policy, tables: reads } = before.read;
  if (info === null) throw new Error('a dataset without dataset.json was let through');
  const map = options.map ?? join(before.folder, 'mapping.json');
  const mapping = mappingOf(map);
  const files = options.files.map((path) => ({ name: basename(path), bytes: bytesOf(path) }));
  const input: ImportInput = { files, info, policy, reads, texts, mapping, hidden, clear, source };
  const keep = (layouts: Mapping['layouts']): void =>
    writeFileSync(map, `${JSON.stringify({ layouts }, null, 2)}\n`);
  let result = importLedgers(input);
  const words: string[] = [];
  if (result.proposed.length > 0) {
    const layouts = [...mapping.layouts, ...result.proposed];
    const open = result.proposed.reduce((sum, layout) => sum + openPlaces(layout), 0);
    keep(layouts);
    const fresh = result.sheets.filter(({ layout }) => result.proposed.includes(layout));
    words.push('第一次见到这样的表，提出这样填：', ...fresh.flatMap(layoutWords), '');
    if (open > 0 || !yes) {
      words.push(
        open > 0
          ? `写在 ${map} 里。还有 ${open} 处写着 "?" 的要您定；改好以后，再运行一次同样的命令。`
          : `写在 ${map} 里。看过没有错，再运行一次同样的命令；要改的，先在里面改。`,
      );
      return { text: words.join('\n'), ok: false };
    }
    result = importLedgers({ ...input, mapping: { layouts } });
  }
  if (result.problems.length > 0) {
    if (result.asked.length > 0 && result.proposed.length === 0) keep([...mapping.layouts, ...result.asked]);
    words.push(foldProblems(result.problems).map(renderFold).join('\n\n'));
    words.push(`\n有 ${result.problems.length} 处错误，什么也没有写。`);
    return { text: words.join('\n'), ok: false };
  }
  words.push(importWords(result), '');
  if (result.files.size === 0)
    return { text: [...words, '和现在的数据一样，没有要写的。'].join('\n'), ok: true };
  writeAll(before.folder, result.files);
  const after = checkFolder(data, id);
  words.push(`写好了：${[...result.files.keys()].join('、')}`, '', textReport([after], false));
  return { text: words.join('\n'), ok: after.dataset !== null };
}
