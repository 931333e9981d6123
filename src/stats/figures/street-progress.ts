import { smallNumber } from '../words.ts';
import type { Compound, Dataset, Street } from '../../model/types.ts';
import { counted, type Figure } from './figure.ts';
import { course, shortfall, type Course } from './course.ts';

/** The compounds of one street, counted by status, and their course where it can be drawn. */
export interface StreetProgress {
  /** null: 街道未公开. */
  readonly street: Street | null;
  readonly name: string;
  readonly recorded: Figure;
  readonly running: Figure;
  readonly finished: Figure;
  readonly unknown: Figure;
  readonly course: Course | null;
  /** Compounds fewer than planned; null without a course. */
  readonly less: number | null;
}

const recordedFirst = (a: StreetProgress, b: StreetProgress): number =>
  (b.recorded.value ?? 0) - (a.recorded.value ?? 0);

/** Larger first; unknown last. */
const order = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity);

/** Every street, and the compounds whose street is unpublished; most behind first, else most compounds first. */
export function streetProgress(dataset: Dataset): StreetProgress[] {
  const groups: { street: Street | null; compounds: readonly Compound[] }[] = [
    ...dataset.streets.map((street) => ({ street, compounds: street.compounds })),
    { street: null, compounds: dataset.compounds.filter(({ street }) => street === null) },
  ];
  return groups
    .filter(({ street, compounds }) => street !== null || compounds.length > 0)
    .map(({ street, compounds }): StreetProgress => {
      const name = street?.name ?? '街道未公开';
      const count = (id: string, what: string, formula: string, keep: (one: Compound) => boolean): Figure =>
        counted(dataset, `street-${street?.code ?? 'none'}-${id}`, `${name}${what}`, formula, {
          table: 'compounds',
          ids: compounds.filter(keep).map((one) => one.id),
        });
      const is =
        (...words: string[]) =>
        (one: Compound): boolean =>
          one.status !== null && words.includes(one.status);
      const own = course(dataset, compounds);
      return {
        street,
        name,
        recorded: count('recorded', '已收录小区', `街道是${name}的小区数`, () => true),
        running: count('running', '施工中小区', '其中状态是施工中的', is('施工中')),
        finished: count('finished', '已完工小区', '其中状态是已完工、已验收的', is('已完工', '已验收')),
        unknown: count('unknown', '状态未公开的小区', '其中没有状态的', (one) => one.status === null),
        course: own,
        less: own && shortfall(own),
      };
    })
    .sort(
      (a, b) =>
        order(b.less, a.less) || Number(a.street === null) - Number(b.street === null) || recordedFirst(a, b),
    );
}

/** `少的11个里，8个在石门、北山两个街道`. */
export function streetsFinding(streets: readonly StreetProgress[]): string {
  const behind = streets.filter(({ less }) => less !== null && less > 0);
  const total = behind.reduce((sum, { less }) => sum + less!, 0);
  if (streets.some(({ less }) => less !== null)) {
    if (total === 0) return '能算的街道，都没有比计划少';
    // The fewest streets that make up half of what is missing.
    let [sum, used] = [0, 0];
    while (sum * 2 < total) sum += behind[used++]!.less!;
    if (behind.length === 1) return `比计划少的${total}个，都在${behind[0]!.name}`;
    const names = behind.slice(0, used).map(({ name }) => name);
    const where = used === 1 ? names[0]! : `${names.join('、')}${smallNumber(used)}个街道`;
    return `比计划少的${total}个里，${sum}个在${where}`;
  }
  const named = streets.filter(({ street, recorded }) => street !== null && recorded.value !== 0);
  const all = streets.reduce((count, { recorded }) => count + (recorded.value ?? 0), 0);
  const most = [...named].sort(recordedFirst)[0];
  if (!most) return '没有收录到小区';
  return `快慢算不出来，验收日期没有公布；收录的${all}个小区，${most.recorded.value}个在${most.name}`;
}

/** `施工中10个，状态未公开3个`; words for what does not occur are left out. */
export const streetText = ({ recorded, running, finished, unknown }: StreetProgress): string => {
  const rest = (recorded.value ?? 0) - (running.value ?? 0) - (finished.value ?? 0) - (unknown.value ?? 0);
  return [
    ['施工中', running.value ?? 0] as const,
    ['已完工和已验收', finished.value ?? 0] as const,
    ['其他状态', rest] as const,
    ['状态未公开', unknown.value ?? 0] as const,
  ]
    .filter(([, value]) => value > 0)
    .map(([word, value]) => `${word}${value}个`)
    .join('，');
};
