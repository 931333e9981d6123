/** Spaces and all marks, which nobody types alike; a line break parts texts and stays. */
const marks = /[^\S\n]|[\p{P}\p{S}]/gu;
/** Ⅰ to Ⅻ, each one character. */
const roman = /[\u2160-\u216b]/g;

/** Texts as they are compared, a line each: no spaces or marks, no capitals, no full-width letters; Ⅱ is 2, ü is v. */
export const comparable = (lines: string): string =>
  lines
    .replace(roman, (sign) => String(sign.charCodeAt(0) - 0x215f))
    .normalize('NFKC')
    .toLowerCase()
    .replace(marks, '')
    .replace(/ü/g, 'v');

/** What was typed, as it is compared. */
export const queryOf = (typed: string): string => comparable(typed.replace(/\n/g, ''));

/** Endings that say no more than that people live there: 海天雅苑 and 海天雅苑小区 are one to whoever asks. */
export const neutral = /(?:(?:住宅|居民|生活|安置)?(?:小区|社区)|住宅区|居民区|生活区|片区|楼院)$/;
/** Endings of streets, which are left out in speech. */
export const ofStreet = /(?:街道|镇|乡)(?:办事处)?$/;

/** Without a neutral ending, unless too little were left. */
export const bare = (query: string): string => {
  const short = query.replace(neutral, '');
  return short.length >= 2 ? short : query;
};

/** The name without what many names share, to look again when nothing was found: 金岭花园 → 金岭. */
export function stem(query: string): string {
  const short = bare(query).replace(/(花园|家园|家属院|宿舍|新村|公寓|大院)$/, '');
  return short.length >= 2 ? short : query;
}

const hanzi = '零一二三四五六七八九';

/** 3 → 三, 12 → 十二, 161 → 一六一: long numbers are said digit by digit. */
function said(number: string): string {
  if (number.length > 2 || number.startsWith('0'))
    return number.replace(/\d/g, (digit) => hanzi[Number(digit)]!);
  const [tens, ones] = [Math.floor(Number(number) / 10), Number(number) % 10];
  return `${tens > 1 ? hanzi[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? hanzi[ones]! : ''}`;
}

/** 三 → 3, 十二 → 12, 一六一 → 161. */
function counted(words: string): string {
  const digit = (sign: string | undefined): number =>
    sign === undefined || sign === '' ? -1 : hanzi.indexOf(sign.replace('〇', '零').replace('两', '二'));
  const [, tens, ones] = /^(.?)十(.?)$/.exec(words) ?? [];
  if (tens !== undefined)
    return String(Math.max(0, tens === '' ? 1 : digit(tens)) * 10 + Math.max(0, digit(ones)));
  return words.includes('十') ? words : words.replace(/./g, (sign) => String(digit(sign)));
}

const numbers = /(\d+|[零〇一二三四五六七八九十两]+)/;

/** The query, then the same with its numbers in other writings, the likeliest first: 3号 and 三号 are one. */
export function writings(query: string): string[] {
  const parts = query.split(numbers);
  const each = parts.map((part, i) =>
    i % 2 === 0 ? [part] : [part, /\d/.test(part) ? said(part) : counted(part)],
  );
  const all = (way: (part: string) => string): string =>
    parts.map((part, i) => (i % 2 === 0 ? part : way(part))).join('');
  const alike = [
    all((part) => (/\d/.test(part) ? part : counted(part))),
    all((part) => (/\d/.test(part) ? said(part) : part)),
  ];
  // Three numbers have eight writings; of more the likeliest are enough.
  const mixed =
    parts.length > 7
      ? []
      : each.reduce<string[]>((begun, ends) => begun.flatMap((text) => ends.map((end) => text + end)), ['']);
  return [...new Set([query, ...alike, ...mixed])];
}

/** A name cut where the words stand in it: before, match, after; match is empty when they do not. */
export function cut(name: string, words: string): readonly [string, string, string] {
  const query = queryOf(words);
  const at = query === '' ? -1 : name.toLowerCase().indexOf(query);
  return at < 0
    ? [name, '', '']
    : [name.slice(0, at), name.slice(at, at + query.length), name.slice(at + query.length)];
}
