import { obligations, type Obligation, type WorkClass } from '../../policy/codes.ts';
import { itemByNo, items, type Item } from '../../policy/items.ts';

/** What the annex says of the 27 works, in the words of this site; no data of any project. */

/** In plain words, what each obligation demands. */
export const obligationWords: Readonly<Record<Obligation, string>> = {
  必选: '只要有改造必要，必须无条件做。',
  应选: '有必要、条件具备、多数居民同意，就应当做。',
  自选: '资金满足，并且条件具备、多数居民同意，可以做。',
};

const countWords = (some: readonly Item[]): string =>
  obligations
    .map((kind) => ({ kind, n: some.filter(({ obligation }) => obligation === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${kind}${n}项`)
    .join('、');

/** How many items of each obligation the annex has: `必选6项、应选15项、自选6项`. */
export const obligationCounts = (): string => countWords(items);

/** `12项：必选4项、应选7项、自选1项` */
export function classFinding(workClass: WorkClass): string {
  const own = items.filter((item) => item.workClass === workClass);
  return `${own.length}项：${countWords(own)}`;
}

/** Where the notice and its annex disagree on a class, told beside it. */
export const classNotes: Readonly<Record<WorkClass, string>> = {
  基础类: '保安全、保基本生活的内容。海绵化改造在正文里算完善类，这里照附件算基础类。',
  完善类: '改善生活方便的内容。',
  提升类: '公共服务的内容。由谁出钱，文件没有规定。',
};

/** Item before and after, skipping the numbers the annex does not have. */
export function neighbours(no: number): { previous: Item | null; next: Item | null } {
  const list = [...itemByNo.values()];
  const at = list.findIndex((item) => item.no === no);
  return { previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}

/** What is particular about an item, from the readings A7, A17, A18 and the ways to manage of 附件12. */
const particular: Readonly<Record<number, string>> = {
  3: '正文把海绵化改造归在完善类，附件归在基础类。这里照附件。',
  12: '三种方式：请物业企业、居民自治、网格化管理。',
  18: '居民自愿，按单元征求意见，分母是这些单元的户数。可以提取住房公积金。',
  26: '按社区建，不按小区建：每个社区建成一处。',
};

export function itemNotes(item: Item): string[] {
  const excuses: Readonly<Record<Item['obligation'], string>> = {
    必选: '只有一种情况可以不做：没有改造必要，并且写明理由。没有钱、居民不同意，都不能免。',
    应选: '可以不做的情况：没有改造必要，客观条件不具备，或者多数居民不同意。都要写明依据。没有钱不是理由。',
    自选: '资金满足、条件具备、多数居民同意，三样都有才可以做；不做不算违反。',
  };
  const key = item.key ? ['这是台账要列明的五样重点改造内容之一。'] : [];
  const own = particular[item.no];
  return [excuses[item.obligation], ...key, ...(own === undefined ? [] : [own])];
}

const mustWords: Readonly<Record<Item['obligation'], string>> = {
  必选: '必选，有必要就必须做',
  应选: '应选，符合条件就应当做',
  自选: '自选，可以做，也可以不做',
};

/** The finding that answers 一定要做吗？ */
export const mustFinding = (item: Item): string => mustWords[item.obligation];
