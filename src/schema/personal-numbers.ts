/** What people put between the groups of a number: spaces, dots, dashes of any kind, two at most. */
const GAP = '[\\s.·_\\p{Pd}]{0,2}';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';

/** Born until 2012: a construction permit has the same eighteen digits, with the day of the permit. */
const ID_NUMBER = new RegExp(
  `(?<!\\d)[1-9]\\d{5}${GAP}(?:19\\d{2}|200\\d|201[0-2])${GAP}${MONTH}${GAP}${DAY}${GAP}\\d{3}[\\dXx](?!\\d)`,
  'u',
);
/** Of fifteen digits until 1999: any number may look so, hence only beside the word. */
const OLD_ID_NUMBER = new RegExp(
  `身份证\\D{0,10}[1-9]\\d{7}${MONTH}${DAY}\\d{3}(?!\\d)|(?<!\\d)[1-9]\\d{7}${MONTH}${DAY}\\d{3}\\D{0,3}身份证`,
);
/** 3-4-4 with any gap, 4-4-3 and 4-3-4 with spaces, with or without the 0 or 86 before it. */
const MOBILE = new RegExp(
  `(?<!\\d)(?:0|(?:00)?86)?${GAP}1[3-9]\\d(?:${GAP}\\d{4}${GAP}\\d{4}|\\d\\s\\d{3}\\s\\d{4}|\\d\\s\\d{4}\\s\\d{3})(?!\\d)`,
  'u',
);

/** Whether a text holds the number of an identity card (GB 11643), as people write it. */
export function hasIdNumber(text: string): boolean {
  const narrow = text.normalize('NFKC');
  return ID_NUMBER.test(narrow) || OLD_ID_NUMBER.test(narrow);
}

/** Whether a text holds the number of a mobile telephone, as people write it. */
export const hasMobile = (text: string): boolean => MOBILE.test(text.normalize('NFKC'));

/** The text with all but the first three digits of such numbers hidden. */
export function maskNumbers(text: string): string {
  if (!hasIdNumber(text) && !hasMobile(text)) return text;
  const hide = (found: string): string => found.replace(/(?<=\d.*\d.*\d.*)[\dXx]/g, '*');
  return [ID_NUMBER, OLD_ID_NUMBER, MOBILE].reduce(
    (masked, number) => masked.replace(new RegExp(number.source, 'gu'), hide),
    text.normalize('NFKC'),
  );
}
