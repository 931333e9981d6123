import type { Dataset } from '../../model/types.ts';
import type { Item } from '../../policy/items.ts';
import { say, type Words } from '../figure/phrase.ts';
import { countOf, shareOf, totalOf } from '../figure/make.ts';
import { figureNumber, figureText } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';
import { isPooled, saidOf, type Said } from '../../facts/items/said.ts';

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
  /** Not planned here as far as anybody said: their project does it, in which compounds is not published. */
  readonly pooled: Figure;
}

/** The compounds of a work, by what is said of it there; each in one list, but for `planned`, which holds four of them. */
type Found = Readonly<
  Record<'planned' | 'done' | 'unknown' | 'dropped' | 'left' | 'pooled', readonly string[]>
>;

/** A compound counts once for a work: as done, else as far as nobody knows, else as given up, else as left. */
function compoundsOf({ projects, policy }: Dataset, item: Item): Found {
  const index = policy.items.indexOf(item);
  const said = projects.flatMap((project) => {
    const entry = project.items[index]!;
    return entry.row?.decision === '纳入'
      ? project.compounds.map((compound) => ({
          id: compound.id,
          entry,
          said: saidOf(project, entry, compound),
        }))
      : [];
  });
  const here = said.filter((one) => one.said.planned);
  const planned = new Set(here.map(({ id }) => id));
  const taken = new Set<string>();
  const take = (keep: (said: Said) => boolean): string[] => {
    const found = new Set(here.flatMap(({ id, said }) => (keep(said) && !taken.has(id) ? [id] : [])));
    for (const id of found) taken.add(id);
    return [...found];
  };
  const done = take(({ progress }) => progress === 'done');
  const unknown = take(({ progress }) => progress === null);
  const dropped = take(({ progress }) => progress === 'dropped');
  const pooled = said.filter(({ entry, said }) => isPooled(entry, said)).map(({ id }) => id);
  return {
    planned: [...planned],
    ...{ done, unknown, dropped },
    left: take(() => true),
    pooled: [...new Set(pooled)].filter((id) => !planned.has(id)),
  };
}

const SAID =
  '项目只有一个小区的，看“改造内容”表；有几个小区的，看“分处内容”表，写明这个小区（或它的楼栋、单元）做的才算';

/** All works, in the order of the list. */
export const itemsProgress = (dataset: Dataset): ItemProgress[] =>
  dataset.policy.items.map((item): ItemProgress => {
    const found = compoundsOf(dataset, item);
    const count = (id: keyof Found, what: string, definition: string, of: Figure | null): Figure =>
      countOf(dataset, {
        id: `item-${item.no}-${id}`,
        group: 'item',
        name: `第${item.no}项“${item.name}”${what}的小区`,
        definition,
        formula: `${SAID}；序号是${item.no}、符合定义的，数小区，一个算一次；在几个项目里的，先算做完，再算没有写状态，再算取消`,
        of,
        rows: { table: 'compounds', ids: found[id] },
      });
    const planned = count(
      'planned',
      '决定做',
      '决定做：写明这个小区做，决定是“纳入”，后来取消的也算。',
      null,
    );
    return {
      item,
      planned,
      done: count(
        'done',
        '做完',
        '做完：写明这个小区做，状态是“完成”或“验收”；小区没有单写状态的，整个项目都完成了才算。',
        planned,
      ),
      unknown: count('unknown', '做到哪一步未公开', '做到哪一步未公开：决定做，看不出状态。', planned),
      dropped: count('dropped', '后来取消', '后来取消：决定做，状态是“取消”。', planned),
      left: count('left', '还没做完', '还没做完：决定做，状态是“未开始”或“施工中”。', planned),
      pooled: count(
        'pooled',
        '只有项目合计',
        '只有项目合计：所在项目有几个小区，这一项决定做，哪个小区做没有分开公布。不算在要做的里面，也不算不做。',
        null,
      ),
    };
  });

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
    definition: '公布了改造内容：至少有一项写明这个小区做。',
    formula: `${SAID}；数小区，一个算一次`,
    rows: { table: 'compounds', ids: [...new Set(all.flatMap(({ planned }) => planned.rows.ids))] },
  });

/** Compounds of which, for at least one work, only the sum of their project is known. */
export const pooledCompounds = (dataset: Dataset, all: readonly ItemProgress[]): Figure =>
  countOf(dataset, {
    id: 'items-pooled-compounds',
    group: 'item',
    name: '有内容只公布了项目合计的小区',
    definition: '所在项目有几个小区，至少有一项内容决定做，却没有写明是不是这个小区做。',
    formula: '各项内容里只有项目合计的小区，不管几项，一个算一次',
    rows: { table: 'compounds', ids: [...new Set(all.flatMap(({ pooled }) => pooled.rows.ids))] },
  });

/** `剩得最多的是电梯加装：64个小区要做，做完22个`. */
export function itemsFinding(dataset: Dataset, all: readonly ItemProgress[]): Words {
  const worst = slowest(all);
  if (worst) return say`剩得最多的是${worst.item.name}：${worst.planned}小区要做，做完${worst.done}`;
  const compounds = itemCompounds(dataset, all);
  const totals = itemTotals(all);
  if (compounds.value === 0 || totals === null)
    return all.some(({ pooled }) => pooled.value !== 0)
      ? '只有项目合计，哪个小区做哪些没有分开公布'
      : '哪些内容要做、做到哪一步，都没有见到';
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
