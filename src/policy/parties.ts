/** Kinds of bodies that the notice gives duties to. */
export type BodyKind =
  '街道' | '社区' | '领导小组' | '领导小组办公室' | '市住建部门' | '发展改革部门' | '民政部门';

/** Each kind by the words in a body's name, first match wins. The office sits in the district's housing bureau (O1). */
const kinds: readonly (readonly [BodyKind, RegExp])[] = [
  ['领导小组办公室', /领导小组办(公室)?|区[^市]*(住房|住建)/],
  ['领导小组', /领导小组/],
  ['市住建部门', /市[^区]*(住房|住建)/],
  ['街道', /街道|街办|办事处/],
  ['社区', /社区|居委会|居民委员会/],
  ['发展改革部门', /发展和?改革|发改/],
  ['民政部门', /民政/],
];

/** The kind of a body by its name; null when the name does not tell. */
export const kindOfBody = (name: string): BodyKind | null =>
  kinds.find(([, pattern]) => pattern.test(name.normalize('NFKC')))?.[0] ?? null;

/** Bodies named in one cell. */
export const bodiesIn = (text: string): string[] =>
  text
    .split(/会同|[、，,；;]/)
    .map((part) => part.trim())
    .filter(Boolean);

const bare = (name: string): string =>
  name.normalize('NFKC').replace(/[(（].*?[)）]|\s|有限|责任|股份|公司|集团|发展/g, '');

/** True when two names mean the same firm: 崂山湾集团 is 崂山湾发展集团 (A21). Loose on purpose: it only ever excuses. */
export function sameFirm(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x.length < 2 || y.length < 2) return a === b;
  return x.includes(y) || y.includes(x);
}
