/** Kinds of bodies that a notice gives duties to, each by the words in a body's name; the first match wins. */
export type BodyKinds = readonly (readonly [kind: string, pattern: RegExp])[];

/** The kind of a body by its name; null when the name does not tell. */
export const kindOfBody = (kinds: BodyKinds, name: string): string | null =>
  kinds.find(([, pattern]) => pattern.test(name.normalize('NFKC')))?.[0] ?? null;

/** A firm, by its name. */
export const FIRM = /公司|集团|企业/;

/** Bodies named in one cell. */
export const bodiesIn = (text: string): string[] =>
  text
    .split(/会同|[、，,；;]/)
    .map((part) => part.trim())
    .filter(Boolean);

const bare = (name: string): string =>
  name.normalize('NFKC').replace(/[(（].*?[)）]|\s|有限|责任|股份|公司|集团|发展/g, '');

const legalForm = (name: string): string => name.normalize('NFKC').replace(/\s|有限|责任|股份|公司/g, '');

/** True when two names are of one firm, but for its legal form. Strict on purpose: it accuses. */
export const isOneFirm = (a: string, b: string): boolean => legalForm(a) === legalForm(b);

/** True when two names mean the same firm, with or without 发展, 集团, 有限公司. Loose on purpose: it only ever excuses. */
export function sameFirm(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x.length < 2 || y.length < 2) return a === b;
  return x.includes(y) || y.includes(x);
}
