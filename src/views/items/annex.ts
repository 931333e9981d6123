import { obligations, type Obligation } from '../../policy/codes.ts';
import type { Item } from '../../policy/items.ts';
import type { Policy } from '../../policy/policy.ts';
import { NO_NOTICE } from '../../policy/words.ts';

/** What a notice says of the works of its list, in the words of this site; no data of any project. */

const countWords = (some: readonly Item[]): string =>
  obligations
    .map((kind) => ({ kind, n: some.filter(({ obligation }) => obligation === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${kind}${n}项`)
    .join('、');

/** How many items of each obligation the list has: `必选6项、应选15项、自选6项`; empty where nobody obliges. */
export const obligationCounts = ({ items }: Policy): string => countWords(items);

/** `附件列了27项：必选6项、应选15项、自选6项。`; of the data's own list `数据里写到的有9项。没有载入本地的改造方案，不作判断。` */
export const listSentence = (policy: Policy): string =>
  policy.notice === null
    ? `数据里写到的有${policy.items.length}项。${NO_NOTICE}。`
    : `${policy.listName}列了${policy.items.length}项：${obligationCounts(policy)}。`;

/** `12项：必选4项、应选7项、自选1项` */
export function classFinding({ items }: Policy, workClass: string): string {
  const own = items.filter((item) => item.workClass === workClass);
  return [`${own.length}项`, countWords(own)].filter(Boolean).join('：');
}

/** Item before and after, skipping the numbers the list does not have. */
export function neighbours({ items }: Policy, no: number): { previous: Item | null; next: Item | null } {
  const at = items.findIndex((item) => item.no === no);
  return { previous: items[at - 1] ?? null, next: items[at + 1] ?? null };
}

/** When an item need not be done, that it is a key work, and what is particular about it. */
export function itemNotes({ words, itemNotes: notes }: Policy, item: Item): string[] {
  const excuse = item.obligation === null ? null : words.excuses?.[item.obligation];
  return [excuse, item.key ? words.keyWork : null, notes[item.no]].filter(
    (text) => text !== undefined && text !== null,
  );
}

const mustWords: Readonly<Record<Obligation, string>> = {
  必选: '必选，有必要就必须做',
  应选: '应选，符合条件就应当做',
  自选: '自选，可以做，也可以不做',
};

/** The finding that answers 一定要做吗？ */
export const mustFinding = ({ obligation }: Item): string =>
  obligation === null ? NO_NOTICE : mustWords[obligation];
