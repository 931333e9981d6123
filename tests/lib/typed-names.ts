import { createFinder, type Finder } from '../../src/client/find/finder.ts';
import { nameIndex } from '../../src/views/directory/name-index.ts';
import { initialsOf, syllables } from '../../src/views/directory/pinyin.ts';
import type { NameList } from '../fixtures/name-lists.ts';
import { tiny } from '../fixtures/tiny.ts';

/** How people type the names of a list, and whether the right compound answers first. */

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
const letters = (name: string): string => syllables(name).join('');
const shorter = (name: string): string => plain(name).replace(/小区$/, '');

/** Is `b` had from `a` by at most one character wrong, missing, too many, or two neighbours changed round? */
function nearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [x, y] = [a.slice(start), b.slice(start)];
  return (
    x.slice(1) === y.slice(1) ||
    x.slice(1) === y ||
    x === y.slice(1) ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}

interface Way {
  readonly name: string;
  /** What is typed for a name, null where it cannot be typed so; `i` is the place of the name in its list. */
  type(name: string, i: number, list: NameList): string | null;
  /** Does the text ask for another name of the list just as well? Then nobody can tell which is meant. */
  same(typed: string, other: string): boolean;
}

/** The place of a character that fits, another one for each name. */
function placeOf(name: string, i: number, fits: RegExp): number | null {
  const places = [...name].flatMap((sign, at) => (fits.test(sign) ? [at] : []));
  return places.length === 0 ? null : places[i % places.length]!;
}
const put = (text: string, at: number, by: string): string =>
  [...text].map((sign, i) => (i === at ? by : sign)).join('');
function swap(text: string, at: number): string | null {
  const signs = [...text];
  const [a, b] = [signs[at], signs[at + 1]];
  if (a === undefined || b === undefined || a === b) return null;
  return [...signs.slice(0, at), b, a, ...signs.slice(at + 2)].join('');
}

const hanzi = '零一二三四五六七八九';
/** Numbers of one digit in the other writing. */
const otherNumbers = (name: string): string =>
  name.replace(
    /(?<![\d零一二三四五六七八九十百])[\d零一二三四五六七八九](?![\d零一二三四五六七八九十百])/g,
    (sign) => (/\d/.test(sign) ? hanzi[Number(sign)]! : String(hanzi.indexOf(sign))),
  );

const byText = (typed: string, other: string): boolean => plain(typed) === plain(other);
const byName = (typed: string, other: string): boolean => shorter(typed) === shorter(other);
const blurred = (text: string): string => text.replace(/([zcs])h/g, '$1');

/** The rows of the table, in its order. */
export const ways: readonly Way[] = [
  { name: '照名字', type: (name) => name, same: byText },
  {
    name: '多写或少写“小区”',
    type: (name) => (name.endsWith('小区') ? name.slice(0, -2) : `${name}小区`),
    same: byName,
  },
  { name: '名字后面写“改造”', type: (name) => `${name}改造`, same: () => false },
  { name: '名字后面写“3号楼”', type: (name) => `${name}3号楼`, same: () => false },
  { name: '前面连着写区', type: (name, _, { district }) => district + name, same: () => false },
  { name: '前面写区，空一格', type: (name, _, { district }) => `${district} ${name}`, same: () => false },
  { name: '前面连着写街道', type: (name, i) => streetOf(i) + name, same: () => false },
  {
    name: '数字写成另一种（3号、三号）',
    type: (name) => otherNumbers(name),
    same: byText,
  },
  { name: '拼音', type: (name) => letters(name), same: (typed, other) => typed === letters(other) },
  {
    name: '拼音的首字母',
    type: (name) => initialsOf(syllables(name)),
    same: (typed, other) => typed === initialsOf(syllables(other)),
  },
  {
    name: '拼音zh、ch、sh写成z、c、s',
    type: (name) => (/[zcs]h/.test(letters(name)) ? blurred(letters(name)) : null),
    same: (typed, other) => typed === blurred(letters(other)),
  },
  {
    name: '拼音错一个字母',
    type: (name, i) => put(letters(name), placeOf(letters(name), i * 7, /[a-z]/)!, 'x'),
    same: (typed, other) => nearly(typed, letters(other)),
  },
  {
    name: '错一个字',
    type(name, i, { names }) {
      const at = placeOf(name, i, /\p{Script=Han}/u);
      const others = [...new Set(names.join(''))].filter((sign) => /\p{Script=Han}/u.test(sign));
      return at === null ? null : put(name, at, others[(i * 37) % others.length]!);
    },
    same: (typed, other) => nearly(plain(typed), plain(other)),
  },
  {
    name: '前后两个字颠倒',
    type: (name, i) => swap(name, placeOf(name.slice(0, -1), i, /\p{Script=Han}/u) ?? name.length),
    same: (typed, other) => nearly(plain(typed), plain(other)),
  },
  {
    name: '拼音两个字母颠倒',
    type: (name, i) => swap(letters(name), placeOf(letters(name).slice(0, -1), i * 5, /[a-z]/)!),
    same: (typed, other) => nearly(typed, letters(other)),
  },
];

const streets = ['甲街道', '乙街道'];
const streetOf = (i: number): string => streets[i % 2]!;

/** A list as a district of its own. */
export function finderOf(list: NameList): Finder {
  const made = tiny({
    compounds: list.names.map((name, i) => ({ id: `C${i}`, name, street: streetOf(i) })),
  });
  const info = { ...made.info, district: list.district, city: list.city };
  return createFinder(nameIndex({ ...made, info }));
}

export interface Row {
  readonly way: string;
  /** Texts that only one name of the list can be meant by; and the others, which are not counted. */
  readonly asked: number;
  readonly undecided: number;
  readonly first: number;
  readonly firstFive: number;
  /** Typed text and name, of those that are not first. */
  readonly missed: readonly string[];
}

/** Types every name of a list in every way. */
export function typeNames(list: NameList): Row[] {
  const finder = finderOf(list);
  return ways.map(({ name: way, type, same }) => {
    const row = { way, asked: 0, undecided: 0, first: 0, firstFive: 0, missed: [] as string[] };
    list.names.forEach((name, i) => {
      const typed = type(name, i, list);
      if (typed === null || (typed === name && way !== ways[0]!.name)) return;
      if (list.names.some((other) => other !== name && same(typed, other))) {
        row.undecided++;
        return;
      }
      row.asked++;
      const place = finder.find(typed, 5).shown.findIndex((found) => 'id' in found && found.id === `C${i}`);
      if (place === 0) row.first++;
      else row.missed.push(`${typed} → ${name}`);
      if (place >= 0) row.firstFive++;
    });
    return row;
  });
}
