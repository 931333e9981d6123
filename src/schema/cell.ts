import { FINGERPRINT } from '../policy/fingerprint.ts';
import { daysInMonth } from '../shared/date.ts';
import { nearest } from './nearest.ts';
import { hasMobile } from './personal-numbers.ts';
import { sameForm } from './same-form.ts';

/** Why a cell was refused: a code of the problem catalogue and what its texts need. */
export interface CellIssue {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A cell is read into a value or refused; nothing is guessed in between. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & CellIssue);

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (code: string, params: Record<string, string> = {}): { ok: false } & CellIssue => ({
  ok: false,
  code,
  params,
});

const BLANKS = /^([-–—―─]*|\/|暂无|无|n\/?a)$/i;
const EDGE = /[\s\u200b]/;
/** Control, zero-width and direction characters: nobody types them, and they make two names look alike. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029]|(?![\t\n\r])\p{Cc}/u;
/** How Excel writes them in its files; what reads those files badly leaves it standing. */
const ESCAPED = /_x[0-9A-F]{4}_/;
/** Signs that a computer made up for itself (private use): on every other one they are a blank box. */
const HOMEMADE = /\p{Co}/u;
/** The first such sign as `U+E5E5`, or null. */
function homemade(text: string): string | null {
  const point = HOMEMADE.exec(text)?.[0].codePointAt(0);
  return point === undefined ? null : `U+${point.toString(16).toUpperCase()}`;
}
/** What Excel or a program leaves when a formula, its error or an empty value is saved as text. */
const FORMULA =
  /^=|^#[A-Z][A-Z/_0]{2,}[!?]?$|^##+$|^(true|false|null|undefined|NaN|None|\[object Object\])$/i;
const DITTO = /^(同上|同左|〃|″|ditto)$/i;
/** What Excel makes of 5-3 or 2021-03 where it takes them for a day or a month. */
const MADE_DATE = /^(\d{1,2}月\d{1,2}日|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/;
/** A character that a Chinese code page does not have becomes a question mark; read twice wrongly, all become 锟斤拷. */
const LOST = /(?![吗呢么吧否工改要谁里少])\p{Script=Han}\?(?=\p{Script=Han})(?![答是否])|^\?+$|锟斤拷/u;

/** Why a cell of any kind holds no content but what a program left there: T005; or T009 for 同上. null: it may be content. */
export function leftover(raw: string): ({ ok: false } & CellIssue) | null {
  if (FORMULA.test(raw)) return bad('T005');
  return DITTO.test(raw) ? bad('T009') : null;
}

/** Most characters of any cell; longer ones are not even looked at. */
const LONG = 5000;
export const tooLong = (raw: string, limit = LONG): ({ ok: false } & CellIssue) | null =>
  raw.length > limit ? bad('T004', { limit: String(limit), length: String(raw.length) }) : null;

/** Removes the spaces that spreadsheets leave at the edges of a cell; one walk, however long the cell. */
export function trimCell(raw: string): string {
  let [from, to] = [0, raw.length];
  while (from < to && EDGE.test(raw[from] ?? '')) from++;
  while (to > from && EDGE.test(raw[to - 1] ?? '')) to--;
  return raw.slice(from, to);
}

/**
 * True when the cell gives nothing: empty or one of the written blank marks.
 * 无 is a blank unless the column's code list has it.
 */
export const isBlank = (trimmed: string, codes: readonly string[] = []): boolean =>
  !/^\d/.test(trimmed) && BLANKS.test(trimmed.normalize('NFKC')) && !codes.includes(trimmed);

/**
 * Full-width letters and digits become half-width; for codes, numbers and dates, not for prose.
 * Other signs that NFKC would turn into digits stay: `120①` is no 1201 and `10²` no 102.
 */
const narrow = (value: string): string =>
  /^[\u0021-\u007e]+$/.test(value)
    ? value
    : trimCell(
        value.replace(/[^\u0020-\u007e]/gu, (sign) => {
          const plain = sign.normalize('NFKC');
          return /\d/.test(plain) && !/[０-９]/.test(sign) ? sign : plain;
        }),
      );

/**
 * Prose. Line breaks only where `multiline`. Errors: T002, T003, T004, T006, T008 for what Excel took for a date,
 * T010 for lost characters, N002 for a long number that lost its digits.
 */
export function parseText(raw: string, multiline: boolean): Parsed<string> {
  const limit = multiline ? LONG : 300;
  if (UNSEEN.test(raw) || ESCAPED.test(raw)) return bad('T002');
  const made = homemade(raw);
  if (made !== null) return bad('T006', { char: made });
  if (!multiline && /[\r\n]/.test(raw)) return bad('T003');
  const long = tooLong(raw, limit);
  if (long !== null) return long;
  if (!multiline && MADE_DATE.test(raw)) return bad('T008');
  if (LOST.test(raw)) return bad('T010');
  if (/^\d(\.\d+)?E\+\d{2,}$/.test(raw)) return bad('N002');
  return good(raw.replace(/\r\n?/g, '\n'));
}

/** Names that every disk, server and zip writes the same way. */
const PHOTO_FILE = /^[A-Za-z0-9][\w-]{0,59}\.jpe?g$/i;

/** The name of a photograph's file, without a folder. Errors: T011. */
export const parsePhotoFile = (raw: string): Parsed<string> => {
  const name = raw.normalize('NFKC');
  return PHOTO_FILE.test(name) ? good(name) : bad('T011');
};

/** Days as Excel writes or counts them (1954-2064): 5-3 at a door became one, no address is one. */
const DAY_OR_SERIAL = /^(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}-[A-Z][a-z]{2}|[2-6]\d{4})$/;

/** An address. Errors: T008 what Excel made of one, those of a text on one line. */
export const parseAddress = (raw: string): Parsed<string> =>
  DAY_OR_SERIAL.test(raw) ? bad('T008') : parseText(raw, false);

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** An identifier, safe in addresses. Full-width letters are narrowed. Errors: K001, T008. */
export function parseId(raw: string): Parsed<string> {
  const value = narrow(raw);
  if (MADE_DATE.test(value)) return bad('T008');
  return ID.test(value) ? good(value) : bad('K001');
}

const APART = /[\s/|+&和及]+/;

/** Several identifiers, parted by 、 or a comma or semicolon. Errors: K001, K004, K005 parted by anything else. */
export function parseIds(raw: string): Parsed<readonly string[]> {
  const parts = narrow(raw)
    .split(/[、,;]/)
    .map(trimCell);
  const seen = new Set<string>();
  for (const part of parts) {
    if (!ID.test(part)) {
      const several = part.length > 300 ? [] : part.split(APART).filter(Boolean);
      if (several.length < 2 || !several.every((one) => ID.test(one))) return bad('K001', { part });
      const all = parts.flatMap((one) => one.split(APART)).filter(Boolean);
      return bad('K005', { part, fixed: all.join('、') });
    }
    if (seen.has(sameForm(part))) return bad('K004', { part });
    seen.add(sameForm(part));
  }
  return good(parts);
}

/** A value of a closed list. Errors: C001 with the nearest value. */
export function parseCode<T extends string>(raw: string, codes: readonly T[]): Parsed<T> {
  const value = narrow(raw);
  const found = codes.find((code) => code.normalize('NFKC') === value);
  if (found !== undefined) return good(found);
  const like = nearest(value, codes);
  return bad('C001', { codes: codes.join('、'), nearest: like === null ? '' : `是不是“${like}”？` });
}

const pad = (n: number): string => String(n).padStart(2, '0');
const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A day as `YYYY-MM-DD`. Accepts 2021-05-10, 2021/5/10, 2021.5.10, 2021年5月10日
 * (also with spaces in it), 20210510.
 * Errors: D001 unreadable, D002 Excel serial, D003 no such day, D004 order of day and month unknown,
 * D005 only year and month, D008 with a time of day.
 */
export function parseDate(raw: string): Parsed<string> {
  const value = narrow(raw);
  for (const form of FORMS) {
    const match = form.exec(value);
    if (!match) continue;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (year < 1900 || year > 2100) return bad('D001');
    if (month < 1 || month > 12) return bad('D003', { why: `没有 ${month} 月` });
    if (day < 1) return bad('D003', { why: '没有 0 日' });
    if (day > daysInMonth(year, month)) {
      const last = daysInMonth(year, month);
      const why = month === 2 ? `${year} 年 2 月只有 ${last} 天` : `${month} 月只有 ${last} 天`;
      return bad('D003', { why, example: `${year}-${pad(month)}-${pad(last)}` });
    }
    return good(`${match[1]}-${pad(month)}-${pad(day)}`);
  }
  if (/^\d{5}(\.\d+)?$/.test(value)) return bad('D002');
  if (/^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$/.test(value) || /^\d{2}[/.-]\d{1,2}[/.-]\d{1,2}$/.test(value))
    return bad('D004');
  if (/^\d{4}([/.-]\d{1,2}|年(\d{1,2}月)?)?$/.test(value)) return bad('D005');
  if (/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T\s]+\d{1,2}:\d{2}/.test(value)) return bad('D008');
  return bad('D001');
}

/** A calendar year, 1900-2100. Errors: Y001, Y002 for two years in one cell, Y007 for 1,996. */
export function parseYear(raw: string): Parsed<number> {
  const value = narrow(raw).replace(/年$/, '');
  if (/^\d{4}年?\s*[-—–/~、,至到]\s*\d{4}$/.test(value)) return bad('Y002');
  if (/^[12],\d{3}$/.test(value)) return bad('Y007', { year: value.replace(',', '') });
  const year = /^\d{4}$/.test(value) ? Number(value) : NaN;
  return year >= 1900 && year <= 2100 ? good(year) : bad('Y001');
}

/** A year `2024` or a run of years `2021-2025`. Errors: Y003. */
export function parsePeriod(raw: string): Parsed<string> {
  const match = /^(\d{4})(?:\s*[-~至]\s*(\d{4}))?年?$/.exec(narrow(raw));
  if (!match) return bad('Y003');
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (from < 1900 || to > 2100 || to < from) return bad('Y003');
  return good(match[2] === undefined ? String(from) : `${from}-${to}`);
}

const SCIENTIFIC = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i;
const UNITS =
  '万平方米|平方米|㎡|m²|m2|亿元|万元|元|万户|万|亿|户|栋|幢|个|部|处|盏|项|套|米|千米|公里|万米|人|件|天|日|轮|次|%';

const WITH_UNIT = new RegExp(`^[¥$]|^[\\d.,]+\\s*(${UNITS})$`);
/** Digits, and a point with digits. */
const DIGITS = /^(\d+)(?:\.(\d+))?$/;

/**
 * A decimal number turned into an integer of the smallest unit: `parseDecimal('5.54', 2)` is 554.
 * Accepts full-width digits and thousands separators.
 * Errors: N001-N009; N010 when `positive` and the number is 0.
 * @param digits most digits before the point: a longer number is no count of anything here, but perhaps a phone.
 */
export function parseDecimal(raw: string, scale: number, positive = false, digits = 12): Parsed<number> {
  const value = narrow(raw);
  const wrong = DIGITS.test(value) ? null : unlikeNumber(value);
  if (wrong !== null) return bad(wrong);
  const plain = value.replaceAll(',', '');
  const match = DIGITS.exec(plain);
  if (!match) return bad('N001');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > scale) return scale === 0 ? bad('N006') : bad('N007', { scale: String(scale) });
  const scaled = Number(`${match[1]}${fraction.padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(scaled) || (match[1] ?? '').length > digits) return bad('N008');
  return positive && scaled === 0 ? bad('N010') : good(scaled);
}

/** Why a text that is not digits and a point alone is no number; null for one with thousands. Errors: N001-N005, N009, N011. */
function unlikeNumber(value: string): string | null {
  if (SCIENTIFIC.test(value)) return 'N002';
  if (/^(约|近|大约|逾|超|至少|不少于)|[余多]|以上|以下|左右|[+~]$|[≈><≥≤]/.test(value)) return 'N003';
  if (/%$/.test(value)) return 'N009';
  if (WITH_UNIT.test(value)) return 'N004';
  if (/^[-−–—]\s*\d|^\(\d[\d.,]*\)$/.test(value)) return 'N005';
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)) return null;
  return value.includes(',') ? 'N011' : 'N001';
}

/** A number that is not smaller than `least`, in the written unit. Errors: those of `parsed`, N012. */
export const atLeast = (parsed: Parsed<number>, least: number, scale: number): Parsed<number> =>
  parsed.ok && parsed.value < least * 10 ** scale ? bad('N012', { least: String(least) }) : parsed;

/** A coordinate in degrees; the box is checked where the dataset is known. Errors: N001, N002. */
export function parseDegree(raw: string): Parsed<number> {
  const value = narrow(raw);
  if (SCIENTIFIC.test(value)) return bad('N002');
  return /^-?\d{1,3}(\.\d{1,20})?$/.test(value) ? good(Number(value)) : bad('N001');
}

/** A host that only computers of an office know: without a dot, or an address of their own network. */
const INNER =
  /^[^.]+$|^((10|127|0)\.\d+|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+$|^\[|\.(local|lan|internal)$/;

/**
 * A public web address, one to a cell. Only http and https, no user's name in it, no punctuation of a sentence,
 * nothing unseen, no host of an office's own network. Errors: U001, T004.
 */
export function parseUrl(raw: string): Parsed<string> {
  const long = tooLong(raw, 2000);
  if (long !== null) return long;
  const value = trimCell(raw);
  if (!/^https?:\/\/[^\s"'<>\\，。；、：！？]+$/i.test(value) || !URL.canParse(value)) return bad('U001');
  const { username, password, hostname } = new URL(value);
  if (username !== '' || password !== '' || INNER.test(hostname)) return bad('U001');
  return UNSEEN.test(value) || homemade(value) !== null ? bad('U001') : good(value);
}

/** With its area code, 400 or 800, or a short number of a service; the last part is an extension. */
const OFFICE =
  /^(0\d{2,3}[ -]?(\d{3,4}[ -]?\d{4}([ -]\d{1,5})?|[19]\d{4,5})|[48]00[ -]?\d{3,4}[ -]?\d{3,4}|[48]00\d[ -]?\d{3}[ -]?\d{3}|[19]\d{2,5})$/;

/** A phone as it is kept: 0 for the country, one kind of dash, nothing around a dash. */
const plainPhone = (raw: string): string =>
  narrow(raw)
    .replace(/^(\+|00)?86[ -]*(?=[1-9])/, '0')
    .replace(/转|分机|[#*]/g, '-')
    .replace(/[()\p{Pd}·.]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?-[ -]*/g, '-')
    .replace(/^-|-$/g, '');

/** An office phone such as 0000-0000 0001 or 12345. Errors: U002; personal mobiles are P002. */
export function parsePhone(raw: string): Parsed<string> {
  const value = plainPhone(raw);
  if (hasMobile(value) || hasMobile(value.replace(/\D/g, ''))) return bad('P002');
  return OFFICE.test(value) ? good(value) : bad('U002');
}

/** A fingerprint as this site prints it, in either case. Errors: T007. */
export function parseFingerprint(raw: string): Parsed<string> {
  const value = narrow(raw).toLowerCase();
  return FINGERPRINT.test(value) ? good(value) : bad('T007');
}
