import type { Dataset, Project, ProjectItem } from '../../model/types.ts';
import type { Item, WorkClass } from '../../policy/items.ts';
import { recordedProjects } from '../../figures/progress/recorded.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import {
  checklistFigures,
  isDone,
  itemFigures,
  quantityFigures,
  reasonFigures,
  type ItemFigures,
} from '../../figures/items/figures.ts';
import { itemView, type ItemView } from '../../facts/items/view.ts';

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
  readonly figures: ItemFigures;
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

/** Its view is made where it is shown: a page shows some of the uses of an item. */
const useOf = (project: Project, entry: ProjectItem): ItemUse => ({
  project,
  entry,
  get view() {
    return itemView(project, entry);
  },
});

/** Lists of the projects of an item that may have several pages; each is a part of the pages' addresses. */
export const itemLists = {
  running: '要做的项目',
  finished: '做完的项目',
  'left-out': '不做和取消的项目',
} as const;
export type ItemList = keyof typeof itemLists;

/** The uses in a list of an item's page. */
export const usesIn = (
  { running, finished, excluded, cancelled }: ItemOverview,
  list: ItemList,
): readonly ItemUse[] =>
  list === 'running' ? running : list === 'finished' ? finished : [...excluded, ...cancelled];

export function itemOverview(dataset: Dataset, item: Item): ItemOverview {
  const uses = dataset.projects.flatMap((project): ItemUse[] => {
    const entry = project.items.find((other) => other.item.no === item.no);
    return entry ? [useOf(project, entry)] : [];
  });
  const pick = (keep: (entry: ProjectItem) => boolean): ItemUse[] => uses.filter(({ entry }) => keep(entry));
  const included = pick(({ row }) => row?.decision === '纳入' && row.status !== '取消');
  const isFinished = ({ entry }: ItemUse): boolean => isDone(entry.row);
  return {
    item,
    total: uses.length,
    figures: itemFigures(dataset, item),
    included,
    finished: included.filter(isFinished),
    running: included.filter((use) => !isFinished(use)),
    excluded: pick(({ row }) => row?.decision === '不纳入'),
    cancelled: pick(({ row }) => row?.decision === '纳入' && row.status === '取消'),
    unknown: pick(({ row }) => row === null || row.decision === null).map(({ project }) => project),
    breached: pick(({ state }) => state === '不符合'),
  };
}

/** The works in their classes. */
export const itemClasses = (dataset: Dataset): { workClass: WorkClass; items: ItemOverview[] }[] =>
  dataset.policy.workClasses.map((workClass) => ({
    workClass,
    items: dataset.policy.items
      .filter((item) => item.workClass === workClass.name)
      .map((item) => itemOverview(dataset, item)),
  }));

/** `14个项目做，3个不做，6个未公开` */
export function overviewWords({ figures, total }: ItemOverview): Words {
  const { doing, notDoing, cancelled, unknown } = figures;
  if (total === 0) return '没有收录项目';
  if (unknown.value === total) return say`${unknown}项目做不做，都未公开`;
  return joinWords(
    [
      doing.value === 0 ? '没有项目写明要做' : say`${doing}项目做`,
      ...(notDoing.value === 0 ? [] : [say`${notDoing}不做`]),
      ...(cancelled.value === 0 ? [] : [say`${cancelled}取消`]),
      ...(unknown.value === 0 ? [] : [say`${unknown}未公开`]),
    ],
    '，',
  );
}

/** `3个项目不做，1个列入后取消`; what does not occur is left out. */
export const leftOutWords = ({ figures: { notDoing, cancelled } }: ItemOverview): Words =>
  notDoing.value === 0
    ? say`${cancelled}项目列入后取消`
    : say`${notDoing}项目不做${cancelled.value === 0 ? null : say`，${cancelled}列入后取消`}`;

/** Quantities over all projects, one sum a unit; what is done is told only when every project tells it. */
export const quantitySums = (dataset: Dataset, item: Item): Words[] =>
  quantityFigures(dataset, item).map(
    ({ projects, planned, done }) =>
      say`${projects}项目公布了数量：计划${planned}，${done === null ? '完成多少没有都公布' : say`完成${done}`}`,
  );

/** What one of a work is budgeted at, where projects publish both budget and amount, and what that is not; unit by unit. */
export const unitBudgets = (dataset: Dataset, item: Item): Words[] =>
  quantityFigures(dataset, item).flatMap(({ unit, each }) =>
    each === null
      ? []
      : [
          say`每${unit}的预算，各项目的中位数是${each}，不是每户交多少。居民出多少，按项目公布，不按这一项分开；各户怎么分，由居民商定。`,
        ],
  );

/** Heading of the index: how many projects published any decision. */
export function checklistFinding(dataset: Dataset): Words {
  const total = recordedProjects(dataset);
  const { some, full, none } = checklistFigures(dataset);
  if (some.value === 0) return say`${total}项目做哪些、不做哪些，都未公开`;
  if (full.value === 0)
    return say`${total}项目里，${some}公布了部分内容，没有一个公布全部${dataset.policy.items.length}项`;
  return say`${total}项目里，${full}公布了全部${dataset.policy.items.length}项，${none}一项也没有公布`;
}

/** Projects that leave an item out, by the coded reason. */
export function reasonCounts(dataset: Dataset, item: Item): Words | null {
  const counts = reasonFigures(dataset, item);
  if (counts.length === 0) return null;
  return say`${joinWords(
    counts.map(({ reason, figure }) => say`${reason}${figure}`),
    '，',
  )}。`;
}
