import type { Compound, Dataset, Street } from '../../model/types.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { stateOf, type State } from '../../facts/status.ts';
import { smallNumber } from '../../facts/words.ts';
import { FEWEST_COMPARED } from '../figure/compared.ts';
import { course, type Course } from './course.ts';
import { countOf, totalOf } from '../figure/make.ts';
import { streetFamily } from '../figure/family.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedCompounds } from './recorded.ts';
import { terms } from '../figure/terms.ts';

/** The compounds of one street, counted by status, and their course where it can be drawn. */
export interface StreetProgress {
  /** null: 街道未公开. */
  readonly street: Street | null;
  readonly name: string;
  readonly recorded: Figure;
  readonly running: Figure;
  readonly finished: Figure;
  readonly unknown: Figure;
  /** In any other state. */
  readonly rest: Figure;
  readonly course: Course | null;
  /** Compounds fewer than planned; null without a course. */
  readonly less: number | null;
}

const recordedFirst = (a: StreetProgress, b: StreetProgress): number =>
  (b.recorded.value ?? 0) - (a.recorded.value ?? 0);

/** Larger first; unknown last. */
const order = (a: number | null, b: number | null): number =>
  a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity);

const streetKey = (street: Street | null): string => `street-${street?.code ?? 'unknown'}`;

/** The compounds recorded in one street; those of all streets and of none add up to the district's. */
export const streetRecorded = (
  dataset: Dataset,
  street: Street | null,
  compounds: readonly Compound[],
): Figure =>
  countOf(dataset, {
    id: `${streetKey(street)}-recorded`,
    group: 'street',
    family: streetFamily(street),
    name: `${street?.name ?? '街道未公开、'}已收录的小区`,
    definition: terms.recorded,
    formula: street ? `街道是${street.name}的小区` : '没有写街道的小区',
    scope: street?.name ?? '街道未公开',
    of: recordedCompounds(dataset),
    rows: { table: 'compounds', ids: compounds.map((one) => one.id) },
  });

/** What a count of a street's compounds must be told. */
interface StreetTold {
  readonly id: string;
  /** `施工中`. */
  readonly what: string;
  readonly definition: string;
  readonly keep: (one: Compound) => boolean;
  /** Its share of the street's compounds is told too. */
  readonly shared?: boolean;
}

/** Compounds of a street, or of none, that are in some state. */
export const streetCount = (
  dataset: Dataset,
  street: Street | null,
  compounds: readonly Compound[],
  { id, what, definition, keep, shared = true }: StreetTold,
): Figure =>
  countOf(dataset, {
    id: `${streetKey(street)}-${id}`,
    group: 'street',
    family: streetFamily(street),
    name: `${street?.name ?? '街道未公开'}${what}的小区`,
    definition: `${definition}${terms.latest}`,
    formula: `街道${street ? `是${street.name}` : '没有写'}的小区里，数${what}的`,
    scope: street?.name ?? '街道未公开',
    of: shared ? streetRecorded(dataset, street, compounds) : null,
    rows: { table: 'compounds', ids: compounds.filter(keep).map((one) => one.id) },
  });

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
      const key = streetKey(street);
      const count = (
        id: string,
        what: string,
        definition: string,
        keep: (one: Compound) => boolean,
      ): Figure => streetCount(dataset, street, compounds, { id, what, definition, keep });
      const is =
        (...words: State[]) =>
        (one: Compound): boolean =>
          words.includes(stateOf(one));
      const own = course(dataset, {
        key,
        group: 'street',
        family: streetFamily(street),
        name,
        scope: name,
        compounds,
      });
      return {
        street,
        name,
        recorded: streetRecorded(dataset, street, compounds),
        running: count('running', '施工中', terms.running, is('施工中')),
        finished: count('finished', '已完工和已验收', terms.finished, is('已完工', '已验收')),
        unknown: count('unknown', '状态未公开', terms.stateless, (one) => stateOf(one) === '未公开'),
        rest: count(
          'rest',
          '其他状态',
          '其他状态：未开工、暂停、居民否决、取消；还没有项目的，批次是谋划或储备。',
          is('未开工', '暂停', '居民否决', '取消', '谋划', '储备'),
        ),
        course: own,
        less: own?.less.value ?? null,
      };
    })
    .sort(
      (a, b) =>
        order(b.less, a.less) || Number(a.street === null) - Number(b.street === null) || recordedFirst(a, b),
    );
}

/** Whether a street has enough compounds that should be accepted to be held against others. */
const isComparable = ({ course }: StreetProgress): boolean =>
  course !== null && course.due.value! >= FEWEST_COMPARED;

/** The comparable streets that are behind, most first, and the fewest of them that make up half of what is missing. */
export interface Behind {
  readonly streets: readonly StreetProgress[];
  readonly most: readonly StreetProgress[];
  readonly total: Figure;
  readonly mostTotal: Figure;
}

/** null where no street is behind, or that cannot be said. */
export function behindPlan(streets: readonly StreetProgress[]): Behind | null {
  const behind = streets.filter((one) => isComparable(one) && one.less! > 0);
  const sum = (id: string, name: string, which: string, some: readonly StreetProgress[]): Figure | null =>
    totalOf(
      some.map(({ course }) => course!.less),
      {
        id,
        name,
        group: 'street',
        scope: some.map((one) => one.name).join('、'),
        definition: `比计划少：已验收的小区数小于应当验收的小区数。应当验收的不到${FEWEST_COMPARED}个的街道不比；超过计划的街道不抵减。${which}`,
      },
    );
  const total = sum('streets-less', '比计划少的街道，一共少几个小区', '', behind);
  if (total === null) return null;
  let [reached, used] = [0, 0];
  while (reached * 2 < total.value!) reached += behind[used++]!.less!;
  // Who is as far behind as the last of them is named too.
  while (used < behind.length && behind[used]!.less === behind[used - 1]!.less) used++;
  const most = behind.slice(0, used);
  return {
    streets: behind,
    most,
    total,
    mostTotal: sum(
      'streets-less-most',
      '少得最多的街道，一共少几个小区',
      '从少得最多的街道加起，加到总数的一半为止；一样多的都算。',
      most,
    )!,
  };
}

/** `少的11个里，8个在石门、北山两个街道`. */
export function streetsFinding(streets: readonly StreetProgress[]): Words {
  if (streets.some(({ less }) => less !== null)) {
    if (!streets.some(isComparable)) return `各街道应当验收的小区都不到${FEWEST_COMPARED}个，不比快慢`;
    const behind = behindPlan(streets);
    if (behind === null) return '能比的街道，都没有比计划少';
    const names = behind.most.map(({ name }) => name);
    if (behind.streets.length === 1) return say`比计划少的${behind.total}，都在${names[0]!}`;
    if (behind.most.length === behind.streets.length)
      return say`比计划少的${behind.total}，在${names.join('、')}${smallNumber(names.length)}个街道`;
    const where = names.length === 1 ? names[0]! : `${names.join('、')}${smallNumber(names.length)}个街道`;
    return say`比计划少的${behind.total}里，${behind.mostTotal}在${where}`;
  }
  const named = streets.filter(({ street, recorded }) => street !== null && recorded.value !== 0);
  const most = [...named].sort(recordedFirst)[0];
  if (!most) return '没有收录到小区';
  return say`快慢算不出来，验收日期没有公布；收录的${most.recorded.denominator}小区，${most.recorded}在${most.name}`;
}

/** `施工中10个，状态未公开3个`; words for what does not occur are left out. */
export const streetText = ({ running, finished, rest, unknown }: StreetProgress): Words =>
  joinWords(
    (
      [
        ['施工中', running],
        ['已完工和已验收', finished],
        ['其他状态', rest],
        ['状态未公开', unknown],
      ] as const
    ).flatMap(([word, figure]) => (figure.value === 0 ? [] : [say`${word}${figure}`])),
    '，',
  );
