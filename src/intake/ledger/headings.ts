import { isUnit, unitFree } from '../units.ts';

/** What a header is taken apart into: `资金来源（万元）·区级配套` is 区级配套 in 万元, under 资金来源. */
export interface Heading {
  /** The last line of the header, without its unit. */
  readonly base: string;
  /** Of the header, else of the nearest group above it. */
  readonly unit: string | null;
  /** What stands above it, the outermost first, without units. */
  readonly groups: readonly string[];
}

/** Between the lines of a header that stands in several rows. */
const BETWEEN = '·';
/** What tells two columns of one header apart. */
const TWIN = /^[A-Z]+列$/;

/** The texts of a header that stands in several rows as one: a unit in brackets, others parted by ·. */
export const joinedHeader = (texts: readonly string[]): string =>
  texts.reduce((whole, text) => {
    if (whole === '') return text;
    if (/^[(（].*[)）]$/.test(text)) return `${whole}${text}`;
    return isUnit(text) ? `${whole}（${text}）` : `${whole}${BETWEEN}${text}`;
  }, '');

/** A header that another column of the table has too, told apart by the letter of its column. */
export const twinHeader = (header: string, letter: string): string => `${header}${BETWEEN}${letter}列`;

/** Takes a header apart; what stands in brackets and is no unit stays part of it. */
export function headingOf(raw: string): Heading {
  const lines = raw
    .split(BETWEEN)
    .filter((line, i) => i === 0 || !TWIN.test(line.trim()))
    .map(unitFree);
  return {
    base: lines.at(-1)?.base ?? '',
    unit: lines.findLast(({ unit }) => unit !== null)?.unit ?? null,
    groups: lines.slice(0, -1).map(({ base }) => base),
  };
}
