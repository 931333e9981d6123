/**
 * Numbers that are of one person: identity cards (GB 11643), mobiles, bank cards, car plates, and the names people have in
 * mail and messengers, as people write them. Positions are those of the text as given.
 */
export interface PersonalSpan {
  readonly code:
    'P001' | 'P002' | 'P003' | 'P004' | 'P005' | 'P006' | 'P007' | 'P008' | 'P101' | 'P103' | 'P108';
  readonly from: number;
  readonly to: number;
}

const HANZI = new Map(
  ['零〇○洞', '一壹幺么', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((form) => [form, String(digit)] as const),
  ),
);

/** Characters that have another form, or are their own. */
const forms = new Map<string, string>();

function formOf(char: string): string {
  const known = forms.get(char);
  if (known !== undefined) return known;
  const form = char.normalize('NFKC');
  const own = form.length === 1 ? form : char;
  forms.set(char, own);
  return own;
}

/** The text with full-width and other forms narrow, each character in its place. */
export const narrowed = (text: string): string => text.replace(/[^ -~\u4e00-\u9fff]/g, formOf);

/** Digits of a run as they stand together. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  /** What stands before it, after the group before. */
  readonly gap: string;
}

const digitOf = (char: string): string | null => (/\d/.test(char) ? char : (HANZI.get(char) ?? null));
const GAP = /^[\s.·•_~()\p{Pd}]{1,3}$/u;
/** Between digits that stand one by one, commas too. */
const GAP_OF_ONES = /^[、,，/]$/u;

/** Runs of digits with what people put between them; an X that ends an identity card is a digit. */
function runsOf(text: string): Group[][] {
  const groups: Group[] = [];
  for (let at = 0; at < text.length; at++) {
    if (digitOf(text[at]!) === null) continue;
    const from = at;
    let digits = '';
    for (; at < text.length; at++) {
      const digit = digitOf(text[at]!);
      if (digit === null) break;
      digits += digit;
    }
    if (/[xX]/.test(text[at] ?? '') && !/[A-Za-z0-9]/.test(text[at + 1] ?? '')) {
      digits += 'X';
      at++;
    }
    groups.push({ from, to: at, digits, gap: text.slice(groups.at(-1)?.to ?? 0, from) });
    at--;
  }
  const runs: Group[][] = [];
  for (const group of groups) {
    const last = runs.at(-1)?.at(-1);
    const joined =
      last !== undefined &&
      (GAP.test(group.gap) ||
        (GAP_OF_ONES.test(group.gap) && group.digits.length === 1 && last.digits.length === 1));
    if (joined) runs.at(-1)!.push(group);
    else runs.push([group]);
  }
  return runs;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last of eighteen is the check digit of the others (ISO 7064, MOD 11-2). */
const isChecked = (digits: string): boolean =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11] === digits[17];

const isDay = (year: string, month: string, day: string): boolean =>
  Number(year) >= 1900 &&
  Number(year) < 2040 &&
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  Number(day) >= 1 &&
  Number(day) <= 31;

const looksLikeId = (digits: string): boolean =>
  /^[1-8]\d{16}[\dX]$/.test(digits) && isDay(digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14));
const looksLikeOldId = (digits: string): boolean =>
  /^[1-8]\d{14}$/.test(digits) && isDay(`19${digits.slice(6, 8)}`, digits.slice(8, 10), digits.slice(10, 12));

/** The check digit of bank cards (ISO/IEC 7812-1). */
const isLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (n > 9 ? n - 9 : n);
  }, 0) %
    10 ===
  0;
const isCard = (digits: string): boolean =>
  (/^(62\d{14,17}|9558\d{15}|60\d{14}|[45]\d{15})$/.test(digits) && isLuhn(digits)) === true;

const ID_WORD = /身份证|证件号|身份号码/;
const CARD_WORD = /银行卡|卡号|账号|帐号|账户|帐户|一卡通|存折/;
/** Numbers that offices give: permits, projects, contracts, files. */
const OFFICE_WORD =
  /许可证|施工证|许可|项目代码|项目编[号码]|合同|文号|档案|编号|备案|信用代码|证书|登记证|不动产/;
const UNIT = /^\s*(?:[元万亿户平米个栋套㎡%吨]|千瓦|公里|号楼)/;

/** Shapes in which a mobile is often written; others are taken for one only where nothing else explains them. */
const USUAL = new Set(['11', '3-4-4', '3-8', '4-4-3', '4-3-4', '7-4']);
const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);

/** What digits of several groups are as one number; null where they are none. */
function kindOf(
  groups: readonly Group[],
  before: string,
  after: string,
  attached: boolean,
): PersonalSpan['code'] | null {
  const digits = groups.map((group) => group.digits).join('');
  const near = before.slice(-16);
  const office = OFFICE_WORD.test(near) && !ID_WORD.test(near);
  const one = groups.length === 1;
  const mobile = /^(?:0|86|0086)?(1[3-9]\d{9})$/.exec(digits)?.[1];
  if (mobile !== undefined && !(one && digits.length > 11 && attached)) {
    const shape = groups.map((group) => group.digits.length).join('-');
    const gaps = groups.slice(1).map(({ gap }) => gap);
    const ones = groups.every((group) => group.digits.length <= 2);
    const decimal = gaps.length === 1 && gaps[0] === '.';
    const dated = groups.some(({ digits: own }, i) => {
      const next = groups[i + 1]?.digits ?? '';
      return isYear(own) && (i > 0 || isYear(next) || (next.length > 0 && next.length < 3));
    });
    if (USUAL.has(shape) && !decimal && (!dated || shape === '3-4-4'))
      return attached && !one ? null : office && attached ? null : 'P002';
    if (digits.length > 11 && !dated && !decimal && !attached) return 'P002';
    if (!attached && !decimal && (ones || !dated) && !UNIT.test(after)) return 'P002';
    return null;
  }
  if (attached) return null;
  if (looksLikeId(digits)) {
    if (office) return null;
    if (isChecked(digits) || ID_WORD.test(near)) return 'P001';
    return 'P101';
  }
  if (looksLikeOldId(digits) && (ID_WORD.test(near) || ID_WORD.test(after.slice(0, 8)))) return 'P001';
  if (isCard(digits) && (!office || CARD_WORD.test(near))) return 'P004';
  return null;
}

/** Identity cards, mobiles and cards: whole groups that together have the right length. */
function numbersIn(text: string): PersonalSpan[] {
  return runsOf(text).flatMap((run) => {
    const spans: PersonalSpan[] = [];
    for (let i = 0; i < run.length; i++) {
      let length = 0;
      let found: PersonalSpan | null = null;
      let end = i;
      for (let j = i; j < run.length && length < 19; j++) {
        length += run[j]!.digits.length;
        if (length < 11 || length > 19) continue;
        const [from, to] = [run[i]!.from, run[j]!.to];
        const sticks = (char: string | undefined): boolean => /[A-Za-z0-9]/.test(char ?? '');
        const joins = (own: string, char: string | undefined): boolean => /^[-_]$/.test(own) && sticks(char);
        const attached =
          sticks(text[from - 1]) ||
          sticks(text[to]) ||
          joins(text[from - 1] ?? '', text[from - 2]) ||
          joins(text[to] ?? '', text[to + 1]);
        // A landline before a mobile, as 0000-13800138000, joins nothing.
        const area = i === 1 && j === i && /^0\d{2,3}$/.test(run[0]!.digits);
        const code = kindOf(run.slice(i, j + 1), text.slice(0, from), text.slice(to), attached && !area);
        if (code !== null && (found === null || code !== 'P101')) {
          found = { code, from, to };
          end = j;
        }
      }
      if (found) {
        spans.push(found);
        i = end;
      }
    }
    return spans;
  });
}

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·.\s-]?(?=[A-HJ-NP-Z0-9]*\d)(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领使])(?![A-Za-z0-9]|[号字]|-\d)/gu;
/** Mailboxes of offices are public. */
const MAIL =
  /[\w.+-]+\s?(?:@|\(at\)|#at#)\s?(?![\w.-]*(?:gov|edu|org|mil)\.cn\b)(?:[\w-]+\.)+[A-Za-z]{2,}/giu;
const CHAT =
  /(?:微信|薇信|威信|WeChat|V信|[wv]x)(?!公众|小程序|群|视频号|服务号|支付|扫)(?:号码?|ID)?\s*(?:[是为:：]\s*)?[A-Za-z][\w-]{5,19}|(?<![A-Za-z])(?:QQ|扣扣)(?!群)(?:号码?|邮箱)?\s*(?:[是为:：]\s*)?[1-9]\d{4,10}(?!\d)/giu;

const matches = (text: string, pattern: RegExp, code: PersonalSpan['code']): PersonalSpan[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ code, from: index, to: index + found.length }));

/** Every personal number of a text; P101 is one that a person must look at. */
export function personalNumbers(text: string): PersonalSpan[] {
  if (
    !/[\d@零〇○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖０-９]/u.test(text) &&
    !/微信|V信|[wv]x|WeChat|at/iu.test(text)
  )
    return [];
  const narrow = narrowed(text);
  return [
    ...numbersIn(narrow),
    ...matches(narrow, PLATE, 'P005'),
    ...matches(narrow, MAIL, 'P006'),
    ...matches(narrow, CHAT, 'P007'),
  ];
}

/** Whether a text holds the number of a mobile telephone, as people write it. */
export const hasMobile = (text: string): boolean => personalNumbers(text).some(({ code }) => code === 'P002');
