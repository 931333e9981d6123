import { formatDecimal } from '../format.ts';
import type { Dataset, Project, ProjectItem } from '../model/types.ts';
import { workClasses, type WorkClass } from '../policy/codes.ts';
import { itemByNo, items, type Item } from '../policy/items.ts';
import { itemView, type ItemView } from './project-items.ts';

/** One project's decision on an item. */
export interface ItemUse {
  readonly project: Project;
  readonly entry: ProjectItem;
  readonly view: ItemView;
}

/** What all projects do about one item. */
export interface ItemOverview {
  readonly item: Item;
  readonly total: number;
  readonly included: readonly ItemUse[];
  /** Of those included: done and folded, and still to do. */
  readonly finished: readonly ItemUse[];
  readonly running: readonly ItemUse[];
  readonly excluded: readonly ItemUse[];
  readonly cancelled: readonly ItemUse[];
  readonly unknown: readonly Project[];
  /** Decisions that breach the notice; they also stand among included or excluded. */
  readonly breached: readonly ItemUse[];
}

export function itemOverview(dataset: Dataset, item: Item): ItemOverview {
  const uses = dataset.projects.flatMap((project): ItemUse[] => {
    const entry = project.items.find((other) => other.item.no === item.no);
    return entry ? [{ project, entry, view: itemView(project, entry) }] : [];
  });
  const pick = (keep: (entry: ProjectItem) => boolean): ItemUse[] => uses.filter(({ entry }) => keep(entry));
  const included = pick(({ row }) => row?.decision === '纳入' && row.status !== '取消');
  const isFinished = ({ entry }: ItemUse): boolean => entry.state === '已验收' || entry.state === '已完工';
  return {
    item,
    total: uses.length,
    included,
    finished: included.filter(isFinished),
    running: included.filter((use) => !isFinished(use)),
    excluded: pick(({ row }) => row?.decision === '不纳入'),
    cancelled: pick(({ row }) => row?.decision === '纳入' && row.status === '取消'),
    unknown: pick(({ row }) => row === null || row.decision === null).map(({ project }) => project),
    breached: pick(({ state }) => state === '不符合'),
  };
}

/** The 27 in their three classes. */
export const itemClasses = (dataset: Dataset): { workClass: WorkClass; items: ItemOverview[] }[] =>
  workClasses.map((workClass) => ({
    workClass,
    items: items.filter((item) => item.workClass === workClass).map((item) => itemOverview(dataset, item)),
  }));

/** `14个项目做，3个不做，6个未公开` */
export function overviewWords({ included, excluded, cancelled, unknown, total }: ItemOverview): string {
  if (total === 0) return '没有收录项目';
  if (unknown.length === total) return `${total}个项目做不做，都未公开`;
  const parts = [
    included.length > 0 ? `${included.length}个项目做` : '没有项目写明要做',
    excluded.length > 0 ? `${excluded.length}个不做` : '',
    cancelled.length > 0 ? `${cancelled.length}个取消` : '',
    unknown.length > 0 ? `${unknown.length}个未公开` : '',
  ];
  return parts.filter(Boolean).join('，');
}

/** Quantities over all projects, one sum a unit; what is done is told only when every project tells it. */
export function quantitySums(overview: ItemOverview): string[] {
  const sums = new Map<string, { planned: number; done: number | null; projects: number }>();
  for (const { entry } of overview.included) {
    const { row } = entry;
    if (row === null || row.planned === null || row.unit === null) continue;
    const sum = sums.get(row.unit) ?? { planned: 0, done: 0, projects: 0 };
    sums.set(row.unit, {
      planned: sum.planned + row.planned,
      done: row.done === null || sum.done === null ? null : sum.done + row.done,
      projects: sum.projects + 1,
    });
  }
  return [...sums].map(([unit, { planned, done, projects }]) => {
    const progress = done === null ? '完成多少没有都公布' : `完成${formatDecimal(done, 3)}${unit}`;
    return `${projects}个项目公布了数量：计划${formatDecimal(planned, 3)}${unit}，${progress}`;
  });
}

/** How many items of each obligation the annex has: `必选6项、应选15项、自选6项`. */
export const obligationCounts = (): string =>
  (['必选', '应选', '自选'] as const)
    .map((kind) => `${kind}${items.filter(({ obligation }) => obligation === kind).length}项`)
    .join('、');

/** Item before and after, skipping the numbers the annex does not have. */
export function neighbours(no: number): { previous: Item | null; next: Item | null } {
  const list = [...itemByNo.values()];
  const at = list.findIndex((item) => item.no === no);
  return { previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}

/** Heading of the index: how many projects published any decision. */
export function checklistFinding(dataset: Dataset): string {
  const total = dataset.projects.length;
  const some = dataset.projects.filter((project) => project.items.some(({ row }) => row?.decision)).length;
  const full = dataset.projects.filter((project) => project.items.every(({ row }) => row?.decision)).length;
  if (some === 0) return `${total}个项目做哪些、不做哪些，都未公开`;
  if (full === 0) return `${total}个项目里，${some}个公布了部分内容，没有一个公布全部27项`;
  return `${total}个项目里，${full}个公布了全部27项，${total - some}个一项也没有公布`;
}

/** Where the notice and its annex disagree on a class, told beside it. */
export const classNotes: Readonly<Record<WorkClass, string>> = {
  基础类: '保安全、保基本生活的内容。海绵化改造在正文里算完善类，这里照附件算基础类。',
  完善类: '改善生活方便的内容。',
  提升类: '公共服务的内容。由谁出钱，文件没有规定。',
};

/** `12项里，必选4项、应选7项、自选1项` */
export function classFinding({ items: own }: { readonly items: readonly ItemOverview[] }): string {
  const counts = (['必选', '应选', '自选'] as const).flatMap((kind) => {
    const n = own.filter(({ item }) => item.obligation === kind).length;
    return n > 0 ? `${kind}${n}项` : [];
  });
  return `${own.length}项：${counts.join('、')}`;
}

/** Projects that leave an item out, by the coded reason. */
export function reasonCounts({ excluded }: ItemOverview): string | null {
  const counts = new Map<string, number>();
  for (const { entry } of excluded) {
    const reason = entry.row?.reasonCode ?? '理由未公开';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return `${[...counts].map(([reason, n]) => `${reason}${n}个`).join('，')}。`;
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
