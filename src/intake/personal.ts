import type { FieldKind } from '../schema/field.ts';
import { personalNumbers, type PersonalSpan } from '../schema/personal-numbers.ts';
import { personalNames, type Asked } from './personal/names.ts';

/** What a text says of a person, and how sure that is: P0.. must not appear, P1.. must be looked at. */
export type PersonalCode = PersonalSpan['code'];

const isSure = (code: PersonalCode): boolean => code.startsWith('P0');

const NAMING: ReadonlySet<FieldKind> = new Set(['文字', '长文字', '编号', '多个编号', '文件']);

/** What a link says beside where it leads, decoded: people put names and numbers into the query. */
export function askedOf(link: string): string {
  const asked = link.replace(/^[^?#]*/, '').replace(/[+&=;]/g, ' ');
  try {
    return decodeURIComponent(asked);
  } catch {
    return asked;
  }
}

/**
 * What a cell of a field holds of a person; null where there is nothing, or the kind of field cannot name one. In ids too,
 * since people are kept under their numbers, and in the query of links.
 */
export function personalIn(kind: FieldKind, raw: string): { code: PersonalCode; sure: boolean } | null {
  if (kind === '网址') return personalData(askedOf(raw), false);
  return NAMING.has(kind) ? personalData(raw, kind === '长文字') : null;
}

/** Old versions of a table, and pages, say the same texts again and again: so many are known, by whether they are long. */
const KEPT = 100_000;
const known = [
  new Map<string, readonly PersonalSpan[]>(),
  new Map<string, readonly PersonalSpan[]>(),
] as const;

/** Every place of a text that is of a person, those that are sure first. */
export function personalSpans(text: string, long = true): readonly PersonalSpan[] {
  const texts = known[long ? 1 : 0];
  const found = texts.get(text) ?? spansIn(text, { long, sure: false });
  if (texts.size >= KEPT) texts.clear();
  texts.set(text, found);
  return found;
}

/** The surest place of a text that is certainly of a person; null where there is none. */
export const surePersonal = (text: string): PersonalSpan | null =>
  spansIn(text, { long: true, sure: true }).find(({ code }) => isSure(code)) ?? null;

function spansIn(text: string, asked: Asked): PersonalSpan[] {
  const spans = [...personalNumbers(text), ...personalNames(text, asked)];
  // Numbers are the surest, names come after them.
  const order = ({ code, from }: PersonalSpan): string =>
    `${isSure(code) ? 0 : 1} ${code} ${String(from).padStart(6, '0')}`;
  return spans.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What a text holds of a person that must not be public, or must be looked at first; null where there is nothing. */
export function personalData(text: string, long = true): { code: PersonalCode; sure: boolean } | null {
  const [first] = personalSpans(text, long);
  return first === undefined ? null : { code: first.code, sure: isSure(first.code) };
}

/** How much of each kind may be seen, characters from its beginning. */
const SEEN: Readonly<Record<PersonalCode, number>> = {
  P001: 3,
  P002: 3,
  P003: 1,
  P004: 4,
  P005: 2,
  P006: 1,
  P007: 2,
  P008: 0,
  P101: 3,
  P103: 1,
  P108: 0,
};

/** A text for a report or a log: what is of a person is starred but for its beginning. */
export function masked(text: string): string {
  const chars = text.split('');
  for (const { code, from, to } of personalSpans(text)) {
    let seen = 0;
    for (let at = from; at < to; at++)
      if (/[\p{L}\p{N}]/u.test(chars[at]!) && ++seen > SEEN[code]) chars[at] = '*';
  }
  return chars.join('');
}
