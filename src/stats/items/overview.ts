import { formatDecimal } from '../../format.ts';
import type { Dataset, Project, ProjectItem } from '../../model/types.ts';
import { workClasses, type WorkClass } from '../../policy/codes.ts';
import { items, type Item } from '../../policy/items.ts';
import { itemView, type ItemView } from './view.ts';

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

/** Heading of the index: how many projects published any decision. */
export function checklistFinding(dataset: Dataset): string {
  const total = dataset.projects.length;
  const some = dataset.projects.filter((project) => project.items.some(({ row }) => row?.decision)).length;
  const full = dataset.projects.filter((project) => project.items.every(({ row }) => row?.decision)).length;
  if (some === 0) return `${total}个项目做哪些、不做哪些，都未公开`;
  if (full === 0) return `${total}个项目里，${some}个公布了部分内容，没有一个公布全部27项`;
  return `${total}个项目里，${full}个公布了全部27项，${total - some}个一项也没有公布`;
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
