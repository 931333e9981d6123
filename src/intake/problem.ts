import { catalogue, type ProblemCode } from './catalogue.ts';
import { fingerprintOf } from '../policy/fingerprint.ts';
import type { Confirmation } from '../schema/staff-tables.ts';
import { masked } from './personal.ts';

/**
 * A problem is data. `error` stops the build and is mended by staff; `breach` stops it until it is
 * explained; `question` stops it until somebody has looked (`confirmations.csv`); `note` is shown with the data and stops
 * nothing.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'breach' | 'question' | 'note';
  readonly title: string;
  /** Path as staff know it: `data/sample/notices.csv`. */
  readonly file: string;
  /** Row in Excel, the header being 1; null when the whole file is meant. */
  readonly row: number | null;
  /** Column letter in Excel. */
  readonly column: string | null;
  readonly header: string | null;
  /** Id and name of the record. */
  readonly record: string | null;
  /** What stands in the cell. */
  readonly value: string | null;
  readonly mend: string;
  /** Of a question: how confirmations.csv names it, its first five cells. */
  readonly confirm?: string;
}

/** Where a problem is; everything but the file may be unknown. */
export type Place = Pick<Problem, 'file'> &
  Partial<Pick<Problem, 'row' | 'column' | 'header' | 'record' | 'value'>>;

/** Fills `{name}` in a template; a missing name is a bug and throws. */
function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`problem text needs {${name}}: ${template}`);
    return value;
  });
}

/** What the texts of a problem are filled with. */
export type Params = Readonly<Record<string, string>>;

/** An error of the catalogue at a place. @throws when `params` lacks what the text needs (a bug). */
export const error = (code: ProblemCode, place: Place, params: Params = {}): Problem =>
  problem('error', code, place, params);

/** A note of the catalogue at a place: shown to staff, stops nothing. @throws as `error` does. */
export const note = (code: ProblemCode, place: Place, params: Params = {}): Problem =>
  problem('note', code, place, params);

/** Whether a problem stops the publishing. */
export const stops = ({ severity }: Pick<Problem, 'severity'>): boolean => severity !== 'note';

/** The first five cells of a row of confirmations.csv: what it says was looked at. */
export const confirmationKey = ({
  code,
  file,
  record,
  column,
  fingerprint,
}: Pick<Confirmation, 'code' | 'file' | 'record' | 'column' | 'fingerprint'>): string =>
  [code, file, record ?? '', column ?? '', fingerprint].join(',');

/** How confirmations.csv names a question about a text and, in `detail`, what it is held against: neither is repeated. */
export const confirmationOf = (code: string, place: Place, detail = ''): string =>
  confirmationKey({
    code,
    file: place.file.replace(/^.*\//, ''),
    record: masked((place.record ?? '').split(' ')[0] ?? ''),
    column: place.header ?? null,
    fingerprint: fingerprintOf((place.value ?? '') + detail),
  });

/**
 * A question of the catalogue at a place: likely wrong, and a person must look. It says what to write once somebody did.
 * @throws as `error` does.
 */
export function question(code: ProblemCode, place: Place, params: Params = {}): Problem {
  const confirm = confirmationOf(code, place, params['detail']);
  const asked = problem('question', code, place, params);
  return {
    ...asked,
    mend: `${asked.mend}。看过、确实没有问题的，在 confirmations.csv 加一行：${confirm},谁看过,日期`,
    confirm,
  };
}

/** Personal data stay out of reports too, which are printed and passed on. */
const hidden = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : masked(text);

function problem(severity: Problem['severity'], code: ProblemCode, place: Place, params: Params): Problem {
  const entry = catalogue[code];
  return {
    code,
    severity,
    title: entry.title,
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? null,
    header: place.header ?? null,
    record: hidden(place.record),
    value: hidden(place.value),
    mend: fill(entry.mend, params),
  };
}

/** Excel's letter of a column; 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

const WORDS = { error: '错误', breach: '不符合', question: '疑问', note: '提示' } as const;

/** A text on one line, with what cannot be seen made visible. */
const visible = (text: string): string =>
  text
    .replace(/\s*[\r\n]\s*/g, '⏎')
    .replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(
      /[\u007f-\u009f\u2028\u2029\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}]/gu,
      (c) => `[U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );

/** A value for a message: visible, and cut at 60 characters. */
export function shown(value: string): string {
  const line = visible(value.slice(0, 1000));
  return [...line].length > 60 ? `${[...line].slice(0, 60).join('')}…` : line;
}

/** The problem in Chinese, four lines at most: what, where, which record, how to mend. */
export function renderProblem(problem: Problem): string {
  const where = [
    visible(problem.file),
    problem.row === null ? '' : ` 第 ${problem.row} 行`,
    problem.column === null ? '' : ` ${problem.column} 列`,
    problem.header === null ? '' : `「${problem.header}」`,
    problem.value === null || problem.value === '' ? '' : `：${shown(problem.value)}`,
  ].join('');
  return [
    `${WORDS[problem.severity]} ${problem.code} ${problem.title}`,
    `  ${where}`,
    ...(problem.record === null ? [] : [`  记录：${shown(problem.record)}`]),
    `  怎么改：${visible(problem.mend)}`,
  ].join('\n');
}
