import type { DatasetRead } from '../intake/dataset.ts';
import type { FolderEntry } from '../intake/folder-entry.ts';
import { decode } from '../intake/decode.ts';
import { foldProblems, renderFold } from '../intake/fold.ts';
import type { Hidden } from '../intake/ledger/hidden.ts';
import { importLedgers, type ImportInput, type LedgerFile } from '../intake/ledger/import.ts';
import type { Written } from '../intake/ledger/write-tables.ts';
import { parseJson } from '../intake/parse-json.ts';
import type { Problem } from '../intake/problem.ts';
import { mappingSchema, type Layout, type Mapping } from '../schema/mapping.ts';
import { tableNames, tables } from '../schema/tables/index.ts';
import { fieldName } from '../schema/zod-words.ts';
import { importWords, layoutWords, openPlaces } from './import-report.ts';

/** How ledgers are to be read. */
export interface Importing {
  readonly files: readonly LedgerFile[];
  readonly mapping: Mapping;
  readonly hidden: Hidden | null;
  readonly clear: boolean;
  readonly source: string | null;
  /** Whether a proposal without a question is used at once. */
  readonly yes: boolean;
}

/** What came of it. */
export type Imported =
  /** The dataset itself must be mended first. */
  | { readonly is: 'unread'; readonly problems: readonly Problem[] }
  /** Columns were proposed that a person has to look at; `open` places have to be decided. */
  | {
      readonly is: 'proposed';
      readonly layouts: readonly Layout[];
      readonly words: string;
      readonly open: number;
    }
  /** Something in the ledger is wrong and nothing is written. `layouts`: to be kept, null: as they were. */
  | {
      readonly is: 'refused';
      readonly problems: readonly Problem[];
      readonly layouts: readonly Layout[] | null;
    }
  /** `words` say what was read; `layouts` as above. */
  | {
      readonly is: 'read';
      readonly words: string;
      readonly written: Written;
      readonly layouts: readonly Layout[] | null;
    };

/** The tables of a dataset that are there, decoded; the errors to mend first where one cannot be edited. */
function textsOf(
  entries: readonly FolderEntry[],
  read: DatasetRead,
): { readonly texts: Map<string, string>; readonly broken: readonly Problem[] | null } {
  const unread = tableNames
    .map((name) => read.tables[name])
    .filter(({ present, columns, missing }) => present && (columns.size === 0 || missing.size > 0));
  const texts = new Map<string, string>();
  if (read.info === null || unread.length > 0) {
    const broken = read.problems.filter(
      ({ file }) => read.info === null || unread.some((table) => table.file === file),
    );
    return { texts, broken };
  }
  const files = new Set<string>(tableNames.map((name) => tables[name].file));
  for (const { name, bytes } of entries) {
    // Kept as UTF-8, with a mark where it had one of its own.
    const decoded = files.has(name) ? decode(bytes(), () => true) : null;
    if (decoded !== null) texts.set(name, decoded.text);
  }
  return { texts, broken: null };
}

/** A mapping as it is kept. @returns what is wrong with it, in Chinese, where it cannot be read. */
export function readMapping(text: string): Mapping | string {
  const json = parseJson(text);
  if (!json.ok) return `不是正确的 JSON：${json.trouble}`;
  const parsed = mappingSchema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: at, message }) => `  ${fieldName(at)}：${message}`);
  return `写错了：\n${lines.join('\n')}`;
}

/** A mapping as it is written into its file. */
export const mappingText = (layouts: readonly Layout[]): string =>
  `${JSON.stringify({ layouts }, null, 2)}\n`;

/** Reads ledgers into a dataset whose folder holds `entries`. Nothing is written here. */
export function importInto(
  entries: readonly FolderEntry[],
  read: DatasetRead,
  { files, mapping, hidden, clear, source, yes }: Importing,
): Imported {
  const { texts, broken } = textsOf(entries, read);
  const { info, policy, tables: reads } = read;
  if (broken !== null || info === null) return { is: 'unread', problems: broken ?? [] };
  const input: ImportInput = { files, info, policy, reads, texts, mapping, hidden, clear, source };
  let result = importLedgers(input);
  let layouts: readonly Layout[] | null = null;
  let proposal = '';
  if (result.proposed.length > 0) {
    layouts = [...mapping.layouts, ...result.proposed];
    const { proposed } = result;
    const open = proposed.reduce((sum, layout) => sum + openPlaces(layout), 0);
    const fresh = result.sheets.filter(({ layout }) => proposed.includes(layout));
    proposal = ['第一次见到这样的表，提出这样填：', ...fresh.flatMap(layoutWords), ''].join('\n');
    if (open > 0 || !yes) return { is: 'proposed', layouts, words: proposal, open };
    result = importLedgers({ ...input, mapping: { layouts: [...layouts] } });
  }
  if (result.problems.length > 0) {
    const asked = layouts === null && result.asked.length > 0;
    return {
      is: 'refused',
      problems: result.problems,
      layouts: asked ? [...mapping.layouts, ...result.asked] : layouts,
    };
  }
  const words = proposal === '' ? importWords(result) : `${proposal}\n${importWords(result)}`;
  return { is: 'read', words, written: result.written, layouts };
}

/** What is wrong, folded, as text. */
export const foldedText = (problems: readonly Problem[]): string =>
  foldProblems(problems).map(renderFold).join('\n\n');

/**
 * Whether an error is one of a single cell, whatever other tables hold: a street of no such name, a day to come. Such a
 * ledger is not imported; what does not fit other tables may be mended by what is imported next.
 */
export const isOfOneCell = ({ code, severity }: Problem): boolean =>
  severity === 'error' && /^[CDNPTUY]/.test(code);

/**
 * A problem of a table that was written from a ledger, at the cell of the ledger: there it is mended. `folder` is how
 * messages call the dataset.
 */
export function inLedger(problem: Problem, { originOf }: Written, folder: string): Problem {
  const { file, row, header } = problem;
  if (!file.startsWith(`${folder}/`) || row === null) return problem;
  const name = file.slice(folder.length + 1);
  const entry = originOf(name, row);
  if (entry === undefined) return problem;
  const table = tableNames.find((one) => tables[one].file === name);
  const fields = table === undefined ? [] : Object.entries(tables[table].fields);
  const key = fields.find(([, field]) => field.header === header)?.[0];
  const place = (key === undefined ? undefined : entry.cells.get(key)?.place) ?? entry.place;
  // A record that stood there before has no place in the ledger of its own.
  if (place.file.startsWith(`${folder}/`)) return problem;
  return { ...problem, file: place.file, row: place.row ?? null, column: place.column ?? null };
}
