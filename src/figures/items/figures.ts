import { groupBy } from '../../shared/group.ts';
import type { Dataset, Project, ProjectItem } from '../../model/types.ts';
import type { ReasonCode } from '../../policy/codes.ts';
import type { Item } from '../../policy/items.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { countOf, middleOf, sumOf } from '../figure/make.ts';
import { slug } from '../progress/reported.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedProjects } from '../progress/recorded.ts';

type ItemRow = NonNullable<ProjectItem['row']>;

/** What all projects decided on one work; the first four add up to all projects. */
export interface ItemFigures {
  readonly doing: Figure;
  readonly notDoing: Figure;
  readonly cancelled: Figure;
  readonly unknown: Figure;
  /** Of those doing: done. */
  readonly finished: Figure;
  /** Decisions that breach the notice; the others count these projects too. */
  readonly breached: Figure;
}

const isDoing = (row: ItemRow | null): boolean => row?.decision === '纳入' && row.status !== '取消';
/** Whether a work is done, whatever a rule says of the decision. */
export const isDone = (row: ItemRow | null): boolean => row?.status === '完成' || row?.status === '验收';

/** The works of one item with their projects. */
const entriesOf = ({ projects, policy }: Dataset, item: Item): { project: Project; entry: ProjectItem }[] => {
  const index = policy.items.indexOf(item);
  return projects.flatMap((project) => {
    const entry = project.items[index];
    return entry ? [{ project, entry }] : [];
  });
};

/** The projects by their decision on one work. */
export function itemFigures(dataset: Dataset, item: Item): ItemFigures {
  const entries = entriesOf(dataset, item);
  const count = (
    id: string,
    what: string,
    definition: string,
    keep: (entry: ProjectItem) => boolean,
  ): Figure =>
    countOf(dataset, {
      id: `item-${item.no}-projects-${id}`,
      group: 'item',
      name: `第${item.no}项“${item.name}”${what}的项目`,
      definition,
      formula: `“改造内容”表里序号是${item.no}的行，数符合定义的项目，一个算一次；没有这一行的，算未公开`,
      rows: {
        table: 'projects',
        ids: entries.filter(({ entry }) => keep(entry)).map(({ project }) => project.id),
      },
    });
  return {
    doing: count('doing', '要做', '要做：决定是“纳入”，状态不是“取消”。', ({ row }) => isDoing(row)),
    notDoing: count('not', '不做', '不做：决定是“不纳入”。', ({ row }) => row?.decision === '不纳入'),
    cancelled: count(
      'cancelled',
      '列入后取消',
      '列入后取消：决定是“纳入”，状态是“取消”。',
      ({ row }) => row?.decision === '纳入' && row.status === '取消',
    ),
    unknown: count(
      'unknown',
      '做不做未公开',
      '未公开：没有写决定。',
      ({ row }) => row === null || row.decision === null,
    ),
    finished: count(
      'finished',
      '要做、已做完',
      '已做完：决定是“纳入”，状态是“完成”或“验收”。',
      ({ row }) => isDoing(row) && isDone(row),
    ),
    breached: count(
      'breached',
      '决定不符合文件',
      '不符合文件：这个项目的这一项，“检查结果”表里有“不符合”。',
      ({ state }) => state === '不符合',
    ),
  };
}

const reasonKeys: Readonly<Record<ReasonCode, string>> = {
  无改造必要: 'needless',
  客观条件不具备: 'conditions',
  未获多数居民同意: 'minority',
  资金不满足: 'money',
  已由其他项目完成: 'elsewhere',
  其他: 'other',
};

/** The projects that leave a work out, by the coded reason; they add up to those that do. */
export function reasonFigures(dataset: Dataset, item: Item): { reason: string; figure: Figure }[] {
  const excluded = entriesOf(dataset, item).filter(({ entry }) => entry.row?.decision === '不纳入');
  return [...groupBy(excluded, ({ entry }) => entry.row!.reasonCode)].map(([code, own]) => ({
    reason: code ?? '理由未公开',
    figure: countOf(dataset, {
      id: `item-${item.no}-reason-${code === null ? 'unknown' : reasonKeys[code]}`,
      group: 'item',
      name: `第${item.no}项“${item.name}”不做、原因是${code ?? '没有写'}的项目`,
      definition: code === null ? '原因代码没有写。' : `原因代码写的是“${code}”。`,
      formula: `序号是${item.no}、决定是“不纳入”的行里，数符合定义的项目`,
      rows: { table: 'projects', ids: own.map(({ project }) => project.id) },
    }),
  }));
}

/** Quantities of one unit over all projects that do a work. */
export interface QuantityFigures {
  readonly unit: string;
  readonly projects: Figure;
  readonly planned: Figure;
  /** null unless every one of them tells what is done: the sum would be a lie. */
  readonly done: Figure | null;
  /** Budget of one unit, the one in the middle of the projects that publish both; null where none does. */
  readonly each: Figure | null;
}

/** A budget by its amount, whole 元: from millionths of 万元 and thousandths, half rounded up. */
const budgetOfOne = (cost: number, planned: number): number =>
  Math.floor((cost * 20 + planned) / (2 * planned));

/** The quantities of a work, unit by unit. */
export function quantityFigures(dataset: Dataset, item: Item): QuantityFigures[] {
  const told = entriesOf(dataset, item).flatMap(({ entry: { row } }) =>
    row !== null && isDoing(row) && row.planned !== null && row.unit !== null
      ? [{ row, unit: row.unit }]
      : [],
  );
  return [...groupBy(told, ({ unit }) => unit)].map(([unit, own]) => {
    const common = {
      group: 'item' as const,
      definition: `公布了数量：决定是“纳入”，没有取消，写了计划数量和单位“${unit}”。`,
    };
    const id = `item-${item.no}-amount-${slug(unit)}`;
    const sum = (key: 'planned' | 'done', word: string): Figure =>
      sumOf(dataset, {
        ...common,
        id: `${id}-${key}`,
        name: `第${item.no}项“${item.name}”各项目${word}`,
        formula: `公布了数量的行，${word}相加`,
        table: 'checklist',
        unit,
        scale: 3,
        values: own.map(({ row }) => ({ id: rowKey('checklist', row), value: row[key] })),
      });
    const done = sum('done', '完成数量');
    const budgets = own.flatMap(({ row: { cost, planned, ...row } }) =>
      cost === null || planned === null || planned === 0
        ? []
        : [{ id: rowKey('checklist', row), value: budgetOfOne(cost, planned) }],
    );
    return {
      unit,
      projects: countOf(dataset, {
        ...common,
        id: `${id}-projects`,
        name: `第${item.no}项“${item.name}”按${unit}公布了数量的项目`,
        formula: '公布了数量的行，一个项目一行',
        rows: { table: 'checklist', ids: own.map(({ row }) => rowKey('checklist', row)) },
      }),
      planned: sum('planned', '计划数量'),
      done: done.missing === 0 ? done : null,
      each:
        budgets.length === 0
          ? null
          : middleOf(dataset, {
              ...common,
              id: `${id}-each`,
              name: `第${item.no}项“${item.name}”每${unit}的预算`,
              formula: '公布了数量和预算的行，各是预算 ÷ 计划数量，取整到元；取中位数',
              note: '是预算，不是决算，也不是每户交多少。',
              table: 'checklist',
              unit: '元',
              values: budgets,
            }),
    };
  });
}

/** How much of the list the projects have published. */
export function checklistFigures(dataset: Dataset): { some: Figure; full: Figure; none: Figure } {
  const count = (id: string, what: string, definition: string, keep: (project: Project) => boolean): Figure =>
    countOf(dataset, {
      id: `items-projects-${id}`,
      group: 'item',
      name: `${what}的项目`,
      definition,
      formula: '各项目写了决定（纳入或不纳入）的项数，数符合定义的项目',
      of: recordedProjects(dataset),
      rows: { table: 'projects', ids: dataset.projects.filter(keep).map(({ id }) => id) },
    });
  const decided = ({ row }: ProjectItem): boolean => row !== null && row.decision !== null;
  return {
    some: count('some', '公布了改造内容', '至少一项写了做不做。', (one) => one.items.some(decided)),
    full: count(
      'full',
      `公布了全部${dataset.policy.items.length}项`,
      `${dataset.policy.items.length}项都写了做不做。`,
      // Of a project whose list names no work nothing is published.
      (one) => one.items.length > 0 && one.items.every(decided),
    ),
    none: count('none', '一项也没有公布', '没有一项写了做不做。', (one) => !one.items.some(decided)),
  };
}

/** Every count on the pages of the works; what does not occur is left out. */
export const itemPageFigures = (dataset: Dataset): Figure[] => [
  ...Object.values(checklistFigures(dataset)),
  ...dataset.policy.items.flatMap((item) => [
    ...Object.values<Figure>({ ...itemFigures(dataset, item) }).filter(({ value }) => value !== 0),
    ...reasonFigures(dataset, item).map(({ figure }) => figure),
    ...quantityFigures(dataset, item).flatMap(({ projects, planned, done, each }) => [
      projects,
      planned,
      ...(done ? [done] : []),
      ...(each ? [each] : []),
    ]),
  ]),
];
