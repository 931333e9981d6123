/**
 * What `names.json` holds: every name of a dataset, packed for phones. Written at build, read in the visitor's
 * browser, so both directions of the packing stand here. A leaf.
 *
 * Text is written with one ASCII character for each of the commonest characters and two for the others
 * (`alphabet`), numbers in base 92: the Huffman code of gzip then comes close to what the text holds. Pinyin is
 * kept once a character (`sounds`), not once a name.
 */
export interface NameIndex {
  readonly asOf: string;
  /** Names of the district and its city, which people write before the name of a compound. */
  readonly around: readonly string[];
  /** All characters of the packed texts, the commonest first. */
  readonly alphabet: string;
  /** Syllables, each followed by the characters read so: `jin金今 ling岭`. */
  readonly sounds: string;
  /** Packed lines, one a compound; an empty line is the number before plus one. */
  readonly ids: string;
  /** Packed lines, one a compound. */
  readonly names: string;
  /** Packed lines, the different ones only; `NUMBER` stands for a number from `numbers`. */
  readonly addresses: string;
  readonly communities: string;
  readonly numbers: Packed;
  /** Ids of projects, packed lines in the order in which the compounds name them. */
  readonly projects: string;
  readonly streets: readonly { readonly code: string; readonly name: string; readonly count: number }[];
  /** Words of status or batch. */
  readonly states: readonly string[];
  /** `2025年计划`, with its year (0: none). */
  readonly lists: readonly (readonly [text: string, year: number])[];
  /** One number a compound: place in the list of that name, plus one where 0 is 未公开. */
  readonly columns: {
    readonly address: Packed;
    readonly community: Packed;
    readonly street: Packed;
    readonly state: Packed;
    readonly list: Packed;
    /** Its newest project: 0 none, 1 the next of `projects`, 2 the last one named, 3 the one before it. */
    readonly project: Packed;
  };
  /** Former names and remarks of the few compounds that have them. */
  readonly former: readonly (readonly [compound: number, names: readonly string[]])[];
  readonly notes: readonly (readonly [compound: number, note: string])[];
  readonly subjects: readonly Subject[];
}

/** What people ask about beside names, and where the answer stands. */
export interface Subject {
  readonly words: readonly string[];
  readonly title: string;
  /** Address below the base of the dataset. */
  readonly page: string;
  /** Where on the page of a project, or of a compound, it is answered for that one; null: nowhere apart. */
  readonly project: string | null;
  readonly compound: string | null;
}

/** Whole numbers from 0, each in `width` characters. */
export interface Packed {
  readonly width: number;
  readonly text: string;
}

/** Stands in an address for a number. */
export const NUMBER = '\u0001';

/** The printable ASCII characters that JSON writes as they are. */
const digits = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (digit) => digit !== '"' && digit !== '\\' && digit !== ' ',
);
const BASE = digits.length;
const valueOf = new Uint8Array(128);
digits.forEach((digit, value) => (valueOf[digit.charCodeAt(0)] = value));

/** How many of the digits begin a code of two, for an alphabet of this size. @throws when it is too large. */
function leads(size: number): number {
  const needed = Math.ceil(Math.max(0, size - BASE) / (BASE - 1));
  if (needed > BASE) throw new Error(`${size} different characters do not fit in codes of two`);
  return needed;
}

/** Characters of the texts (UTF-16 units), the commonest first, equals by code. */
export function alphabetOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) for (const unit of text.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a.charCodeAt(0) - b.charCodeAt(0))
    .map(([unit]) => unit)
    .join('');
}

/** Writes a text whose characters are all in the alphabet. */
export function packText(text: string, alphabet: string): string {
  const lead = leads(alphabet.length);
  const single = BASE - lead;
  const codes = new Map(
    alphabet.split('').map((unit, rank) => {
      const rest = rank - single;
      return [
        unit,
        rest < 0 ? digits[lead + rank]! : digits[Math.floor(rest / BASE)]! + digits[rest % BASE]!,
      ];
    }),
  );
  return text
    .split('')
    .map((unit) => codes.get(unit)!)
    .join('');
}

/** Reads what `packText` wrote. */
export function unpackText(packed: string, alphabet: string): string {
  const lead = leads(alphabet.length);
  const single = BASE - lead;
  const units = new Uint16Array(packed.length);
  let length = 0;
  for (let at = 0; at < packed.length; at++) {
    const first = valueOf[packed.charCodeAt(at)]!;
    const rank = first >= lead ? first - lead : single + first * BASE + valueOf[packed.charCodeAt(++at)]!;
    units[length++] = alphabet.charCodeAt(rank);
  }
  let text = '';
  for (let at = 0; at < length; at += 8192)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + 8192)) as never);
  return text;
}

/** Packs whole numbers from 0. */
export function packNumbers(numbers: readonly number[]): Packed {
  const most = numbers.reduce((max, number) => Math.max(max, number), 0);
  let width = 1;
  while (BASE ** width <= most) width++;
  const text = numbers
    .map((number) => {
      let written = '';
      for (let place = width - 1; place >= 0; place--)
        written += digits[Math.floor(number / BASE ** place) % BASE]!;
      return written;
    })
    .join('');
  return { width, text };
}

/** Reads what `packNumbers` wrote. */
export function unpackNumbers({ width, text }: Packed): Uint32Array {
  const numbers = new Uint32Array(text.length / width);
  for (let i = 0, at = 0; i < numbers.length; i++) {
    let number = 0;
    for (let place = 0; place < width; place++) number = number * BASE + valueOf[text.charCodeAt(at++)]!;
    numbers[i] = number;
  }
  return numbers;
}

const counted = /^(.*?)(\d{1,15})$/;

/** `SF-C009` → `SF-C010`; null where it does not end in a number. */
function next(id: string): string | null {
  const [, head = '', number = ''] = counted.exec(id) ?? [];
  return number === '' ? null : head + String(Number(number) + 1).padStart(number.length, '0');
}

/** Ids as lines, left empty where counting goes on. */
export const idLines = (ids: readonly string[]): string[] =>
  ids.map((id, i) => (i > 0 && next(ids[i - 1]!) === id ? '' : id));

/** The id at a place of what `idLines` wrote. */
export function idAt(lines: readonly string[], place: number): string {
  let written = place;
  while (lines[written] === '') written--;
  const line = lines[written]!;
  if (written === place) return line;
  const [, head = '', number = ''] = counted.exec(line)!;
  return head + String(Number(number) + place - written).padStart(number.length, '0');
}
