import { itemStatuses, type Decision } from '../../policy/codes.ts';
import { calledItems } from '../../policy/item-words.ts';
import type { Item } from '../../policy/items.ts';
import { isRealDate } from '../../shared/date.ts';
import { UNDECIDED, type ColumnMapping } from '../../schema/mapping.ts';
import { normalHeader } from '../header.ts';
import type { Heading } from './headings.ts';
import { once } from '../../shared/once.ts';

/** Words around the name of a work that do not tell it from another. */
const AROUND =
  /^(加装|增设|新增|新建|增加|补建|建设|更换|更新|维修|维护|修复|翻新|硬化|铺装|改造|整治|治理|提升|完善|优化|设施|设备|系统|工程|项目|数量|个数|面积|长度|情况|内容|小区|社区|公共|住宅|老旧|部|数|量)/;
/** Pipes and wires of the utilities are works of their own or part of another; a person has to say which. */
const UTILITIES = /供水|给水|自来水|排水|供电|电力|燃气|煤气|供气|供热|供暖|暖气|通信|弱电|雨污/;

const marked = (decision: Decision, marks: string): Record<string, Decision> =>
  Object.fromEntries(marks.split(' ').map((mark) => [mark, decision]));
/** What a ledger ticks a work with, and crosses it out with. */
const DECISIONS: Readonly<Record<string, Decision>> = {
  ...marked('纳入', '√ ✓ ✔ ☑ 是 有 做 改 ○ 〇 ● 1'),
  ...marked('不纳入', '× ✗ ✘ ☒ x X 否 不做 不改 0'),
};
const pick = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, DECISIONS[value] ?? UNDECIDED]));

/** Cuts a header into words of one work and words around it; null when a part is neither, or two works are named. */
function oneWork(header: string, words: ReadonlyMap<string, Item>): Item | null {
  const longest = Math.max(...[...words.keys()].map((word) => word.length));
  let rest = header;
  const met = new Set<Item>();
  while (rest !== '') {
    const length = Array.from({ length: longest }, (_, i) => longest - i).find((n) =>
      words.has(rest.slice(0, n)),
    );
    const item = length === undefined ? undefined : words.get(rest.slice(0, length));
    if (item !== undefined) met.add(item);
    const around = item === undefined ? AROUND.exec(rest)?.[0].length : length;
    if (around === undefined) return null;
    rest = rest.slice(around);
  }
  const [item] = met;
  return item !== undefined && met.size === 1 ? item : null;
}

/** A header such as 18.加装电梯(部): its name and the unit of its own that works are counted in. */
function parted({ base, unit }: Heading): { readonly name: string; readonly unit: string | null } {
  // Offices copy the list with its numbers: 1.拆除违法建设.
  const named = base.replace(/^\d{1,2}[.、．:]/, '');
  const match = /^(.+)\(([^()]{1,4})\)$/.exec(named);
  return { name: match?.[1] ?? named, unit: unit ?? match?.[2] ?? null };
}

/** The words that mean one work of a notice; made once, as every cell that may be a header asks. */
const wordsOf = once((items: readonly Item[]): ReadonlyMap<string, Item> => {
  const words = new Map<string, Item>();
  const twice = new Set<string>();
  for (const { item, words: others } of calledItems(items))
    for (const word of others) {
      if (words.has(word) && words.get(word) !== item) twice.add(word);
      words.set(word, item);
    }
  for (const word of twice) words.delete(word);
  for (const item of items) words.set(normalHeader(item.name), item);
  return words;
});

/** The work of a notice that a header names, by the notice's own name or in the words that people use. */
export function workNamed(items: readonly Item[], heading: Heading): Item | null {
  const { name: called } = parted(heading);
  const words = wordsOf(items);
  const own = words.get(called);
  if (own !== undefined) return own;
  return words.size === 0 || UTILITIES.test(called) ? null : oneWork(called, words);
}

/**
 * What a column named after a work says of it, by its values: ticks are the decision, numbers the planned quantity,
 * words of progress the state, days the day it was done.
 * @param codesOf the words of the column that are on no list of the target, each with what is proposed for it.
 * @returns null when the values are of no such kind.
 */
export function workColumn(
  item: Item,
  heading: Heading,
  values: readonly string[],
  codesOf: (target: string) => Record<string, string>,
): ColumnMapping | null {
  const { unit } = parted(heading);
  const row = { 序号: String(item.no), 内容: item.name };
  if (values.every((value) => Object.hasOwn(DECISIONS, value))) {
    // A later ledger may tick what this one leaves empty.
    const codes = { '√': '纳入', '×': '不纳入', ...pick(values) };
    return { to: '改造内容/决定', with: row, codes };
  }
  if (values.every((value) => /^\d[\d,]*(\.\d+)?$/.test(value))) {
    const [usual, ...others] = item.units;
    const counted = unit ?? (usual !== undefined && others.length === 0 ? usual : UNDECIDED);
    return { to: '改造内容/计划数量', with: { ...row, 单位: counted } };
  }
  if (values.every((value) => isRealDate(value))) return { to: '改造内容/完成日期', with: row };
  const codes = codesOf('改造内容/状态');
  const known = values.some(
    (value) => itemStatuses.some((status) => status === value) || (codes[value] ?? UNDECIDED) !== UNDECIDED,
  );
  if (!known) return null;
  return { to: '改造内容/状态', with: row, ...(Object.keys(codes).length === 0 ? {} : { codes }) };
}
