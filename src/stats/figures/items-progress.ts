import type { Compound, Dataset, ProjectItem } from '../../model/types.ts';
import type { Item } from '../../policy/items.ts';
import { say, type Words } from '../phrase.ts';
import { countOf, shareOf, totalOf } from './make.ts';
import { figureNumber, figureText } from './figure-text.ts';
import type { Figure } from './figure.ts';

/** One of the works over all projects: where it is to be done, where it is done, where nobody says. */
export interface ItemProgress {
  readonly item: Item;
  /** Compounds where it was decided to do it. */
  readonly planned: Figure;
  readonly done: Figure;
  /** Of the planned: how far it is, is unpublished. */
  readonly unknown: Figure;
  /** Of the planned: given up after the decision. */
  readonly dropped: Figure;
  /** Of the planned: known not to be done yet. */
  readonly left: Figure;
}

/** All works, in the order of the list. A compound counts once for a work. */
export function itemsProgress(dataset: Dataset): ItemProgress[] {
  return dataset.policy.items.map((item, index): ItemProgress => {
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
    const count = (
      id: string,
      what: string,
      definition: string,
      found: readonly string[],
      of: Figure | null,
    ): Figure =>
      countOf(dataset, {
        id: `item-${item.no}-${id}`,
        group: 'item',
        name: `第${item.no}项“${item.name}”${what}的小区`,
        definition,
        formula: `“改造内容”表里，序号是${item.no}、符合定义的行，数所在项目的小区，一个算一次；在几个项目里的，先算做完，再算没有写状态，再算取消`,
        of,
        rows: { table: 'compounds', ids: found },
      });
    const done = ids(({ row }) => row?.status === '完成' || row?.status === '验收');
    const without = (found: readonly string[], ...taken: readonly (readonly string[])[]): string[] => {
      const gone = new Set(taken.flat());
      return found.filter((one) => !gone.has(one));
    };
    const planned = count(
      'planned',
      '决定做',
      '决定做：这一项的决定是“纳入”，后来取消的也算。',
      ids(() => true),
      null,
    );
    const unknown = without(
      ids(({ row }) => row?.status === null),
      done,
    );
    const dropped = without(
      ids(({ row }) => row?.status === '取消'),
      done,
      unknown,
    );
    return {
      item,
      planned,
      done: count('done', '做完', '做完：决定做，状态是“完成”或“验收”。', done, planned),
      unknown: count(
        'unknown',
        '做到哪一步未公开',
        '做到哪一步未公开：决定做，没有写状态。',
        unknown,
        planned,
      ),
      dropped: count('dropped', '后来取消', '后来取消：决定做，状态是“取消”。', dropped, planned),
      left: count(
        'left',
        '还没做完',
        '还没做完：决定做，状态是“未开始”或“施工中”。',
        without(
          ids(() => true),
          done,
          unknown,
          dropped,
        ),
        planned,
      ),
    };
  });
}

/** Compounds where the work is known not to be done yet. */
export const remaining = ({ left }: ItemProgress): number => left.value ?? 0;

/** The work with most compounds left to do; null where that cannot be said. */
export function slowest(all: readonly ItemProgress[]): ItemProgress | null {
  const left = all.filter((one) => remaining(one) > 0);
  return left.reduce<ItemProgress | null>(
    (worst, one) => (worst === null || remaining(one) > remaining(worst) ? one : worst),
    null,
  );
}

/** Works of all compounds added up: decided, and done. */
export function itemTotals(all: readonly ItemProgress[]): { planned: Figure; done: Figure } | null {
  const planned = totalOf(
    all.map((one) => one.planned),
    {
      id: 'items-planned',
      name: '各小区决定做的内容，一共几项次',
      definition: '项次：一个小区决定做一项内容，算一项次。',
    },
  );
  const done = totalOf(
    all.map((one) => one.done),
    {
      id: 'items-done',
      name: '各小区做完的内容，一共几项次',
      definition: '项次：一个小区做完一项内容，算一项次。',
    },
  );
  if (planned === null || done === null) return null;
  const whole = { ...planned, unit: '项' };
  return { planned: whole, done: { ...done, unit: '项', denominator: whole } };
}

/** Compounds that published at least one work to be done. */
export const itemCompounds = (dataset: Dataset, all: readonly ItemProgress[]): Figure =>
  countOf(dataset, {
    id: 'items-compounds',
    group: 'item',
    name: '公布了改造内容的小区',
    definition: '公布了改造内容：至少有一项写明决定做。',
    formula: '“改造内容”表里决定是“纳入”的行，数所在项目的小区，一个算一次',
    rows: { table: 'compounds', ids: [...new Set(all.flatMap(({ planned }) => planned.rows.ids))] },
  });

/** `剩得最多的是电梯加装：64个小区要做，做完22个`. */
export function itemsFinding(dataset: Dataset, all: readonly ItemProgress[]): Words {
  const worst = slowest(all);
  if (worst) return say`剩得最多的是${worst.item.name}：${worst.planned}小区要做，做完${worst.done}`;
  const compounds = itemCompounds(dataset, all);
  const totals = itemTotals(all);
  if (compounds.value === 0 || totals === null) return '哪些内容要做、做到哪一步，都没有见到';
  const rest =
    totals.planned.value === totals.done.value ? '，都已做完' : say`，写明做完的${totals.done}，其余未公开`;
  return say`${compounds}小区公布了部分改造内容，一共${totals.planned}${rest}`;
}

/** `22/64`, with what is unknown: `1/3，2个未公开`; for the end of a bar. */
export function itemText({ planned, done, unknown }: ItemProgress): string {
  const part = `${figureNumber(done)}/${figureNumber(planned)}`;
  return unknown.value === 0 ? part : `${part}，${figureText(unknown)}未公开`;
}

/** Share done, or null where it cannot be said. */
export const itemShare = ({ done, unknown }: ItemProgress): Figure | null =>
  unknown.value === 0 ? shareOf(done) : null;
