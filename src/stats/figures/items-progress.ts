import { formatDecimal, formatShare } from '../../format.ts';
import type { Compound, Dataset, ProjectItem } from '../../model/types.ts';
import type { Item } from '../../policy/items.ts';
import { items } from '../../policy/items.ts';
import { counted, type Figure } from './figure.ts';

/** One of the 27 works over all projects: where it is to be done, where it is done, where nobody says. */
export interface ItemProgress {
  readonly item: Item;
  /** Compounds where it was decided to do it. */
  readonly planned: Figure;
  readonly done: Figure;
  /** Of the planned: how far it is, is unpublished. */
  readonly unknown: Figure;
  /** Of the planned: given up after the decision. */
  readonly dropped: Figure;
}

/** All 27, in the annex's order. A compound counts once for a work. */
export function itemsProgress(dataset: Dataset): ItemProgress[] {
  return items.map((item, index): ItemProgress => {
    const entries = dataset.projects.flatMap((project) => {
      const entry = project.items[index];
      return entry?.row?.decision === '纳入'
        ? project.compounds.map((compound) => ({ compound, entry }))
        : [];
    });
    const ids = (keep: (entry: ProjectItem) => boolean): string[] => [
      ...new Set(
        entries.filter(({ entry }) => keep(entry)).map(({ compound }: { compound: Compound }) => compound.id),
      ),
    ];
    const count = (id: string, what: string, formula: string, found: readonly string[]): Figure =>
      counted(dataset, `item-${item.no}-${id}`, `第${item.no}项${item.name}${what}`, formula, {
        table: 'compounds',
        ids: found,
      });
    const done = ids(({ row }) => row?.status === '完成' || row?.status === '验收');
    const rest = (found: readonly string[]): string[] => found.filter((one) => !done.includes(one));
    return {
      item,
      planned: count(
        'planned',
        '决定做的小区',
        '决定是纳入的项目所含小区数',
        ids(() => true),
      ),
      done: count('done', '做完的小区', '其中状态是完成、验收的', done),
      unknown: count(
        'unknown',
        '做到哪一步未公开的小区',
        '其中没有写状态的',
        rest(ids(({ row }) => row?.status === null)),
      ),
      dropped: count(
        'dropped',
        '决定做、后来取消的小区',
        '其中状态是取消的',
        rest(ids(({ row }) => row?.status === '取消')),
      ),
    };
  });
}

const value = (figure: Figure): number => figure.value ?? 0;
/** Compounds where the work is known not to be done yet. */
export const remaining = ({ planned, done, unknown, dropped }: ItemProgress): number =>
  value(planned) - value(done) - value(unknown) - value(dropped);

/** The work with most compounds left to do; null where that cannot be said. */
export function slowest(all: readonly ItemProgress[]): ItemProgress | null {
  const left = all.filter((one) => remaining(one) > 0);
  return left.reduce<ItemProgress | null>(
    (worst, one) => (worst === null || remaining(one) > remaining(worst) ? one : worst),
    null,
  );
}

/** `剩得最多的是电梯加装：64个小区要做，做完22个`. */
export function itemsFinding(all: readonly ItemProgress[]): string {
  const worst = slowest(all);
  if (worst)
    return `剩得最多的是${worst.item.name}：${formatDecimal(value(worst.planned))}个小区要做，做完${formatDecimal(value(worst.done))}个`;
  const compounds = new Set(all.flatMap(({ planned }) => planned.rows.ids)).size;
  if (compounds === 0) return '哪些内容要做、做到哪一步，都没有公开';
  const planned = all.reduce((sum, one) => sum + value(one.planned), 0);
  const done = all.reduce((sum, one) => sum + value(one.done), 0);
  const rest = planned === done ? '，都已做完' : `，写明做完的${done}项，其余未公开`;
  return `${compounds}个小区公布了部分改造内容，一共${planned}项${rest}`;
}

/** `22/64`, with what is unknown: `1/3，2个未公开`. */
export function itemText({ planned, done, unknown }: ItemProgress): string {
  const part = `${formatDecimal(value(done))}/${formatDecimal(value(planned))}`;
  return value(unknown) > 0 ? `${part}，${value(unknown)}个未公开` : part;
}

/** Share done, or null where it cannot be said. */
export const itemShare = ({ planned, done, unknown }: ItemProgress): string | null =>
  value(planned) === 0 || value(unknown) > 0 ? null : formatShare(value(done), value(planned));
