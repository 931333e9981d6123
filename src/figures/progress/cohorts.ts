import type { Cohort, Compound, Dataset } from '../../model/types.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { stateKeys, stateOf, type State } from '../../facts/status.ts';
import { countOf, shareOf, sumOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedCompounds } from './recorded.ts';
import { terms } from '../figure/terms.ts';

/** The building-year groups of the notice; compounds of unknown age are a group of their own. */
export interface CohortRow {
  readonly cohort: Cohort | null;
  readonly name: string;
  /** What the notice asks for this group, in its own words. */
  readonly aim: string | null;
  /** Recorded compounds: the denominator of this group alone. */
  readonly total: Figure;
  /** As recorded when the five-year plan was fixed; null when that day or the survey dates are unpublished. */
  readonly frozen: Figure | null;
  /** Of the frozen ones, those accepted by now. */
  readonly frozenAccepted: Figure | null;
  readonly accepted: Figure;
  /** In the order of progress; only those that occur. */
  readonly statuses: readonly { readonly status: State; readonly figure: Figure }[];
}

/** From done to unknown. */
export const statusOrder: readonly State[] = [
  '已验收',
  '已完工',
  '施工中',
  '暂停',
  '未开工',
  '谋划',
  '储备',
  '居民否决',
  '取消',
  '未公开',
];

/** Day on which the five-year plan was fixed; null when unpublished. */
function planFrozenOn(dataset: Dataset): string | null {
  const days = dataset.projects.flatMap(({ stages }) =>
    stages.flatMap(({ code, doneOn }) => (code === 'G01' && doneOn !== null ? [doneOn] : [])),
  );
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

const stateDefinition = (status: State): string => {
  if (status === '已验收') return `${terms.accepted}${terms.latest}`;
  return `${status === '未公开' ? terms.stateless : `最近一个项目的状态；没有项目的，看批次是不是谋划或储备。这里是“${status}”。`}${terms.latest}`;
};

const grouping = '按最晚一栋楼的建成年份分组，12月31日建成的算在当年';

/** Both groups with their own denominators, and the compounds of unknown age; empty groups are left out. */
export function cohorts(dataset: Dataset): CohortRow[] {
  const own = dataset.policy.terms.cohorts;
  if (own.length === 0) return [];
  const last = own.at(-1)?.through;
  const frozenOn = planFrozenOn(dataset);
  const planName = dataset.policy.chain.byCode.get('G01')?.name ?? '';
  const groups: Pick<CohortRow, 'cohort' | 'name' | 'aim'>[] = [
    ...own.map(({ id, name, aim }) => ({ cohort: id, name, aim })),
    ...(last === undefined
      ? []
      : [
          {
            cohort: 'later' as const,
            name: `${last + 1}年以后建成`,
            aim: '不在改造范围，写明理由才能列入',
          },
        ]),
    { cohort: null, name: '建成年份未公开', aim: null },
  ];
  return groups
    .map((group): CohortRow => {
      const all = dataset.compounds.filter(({ cohort }) => cohort === group.cohort);
      const count = (
        id: string,
        name: string,
        definition: string,
        formula: string,
        found: readonly Compound[],
        of: Figure,
      ): Figure =>
        countOf(dataset, {
          id: `cohort-${(group.cohort ?? 'unknown').toLowerCase()}-${id}`,
          group: 'cohort',
          name: `${group.name}、${name}的小区`,
          definition,
          formula,
          of,
          rows: { table: 'compounds', ids: found.map((one) => one.id) },
        });
      const total = count('recorded', '已收录', terms.recorded, grouping, all, recordedCompounds(dataset));
      const of = (status: State, some: readonly Compound[]): readonly Compound[] =>
        some.filter((one) => stateOf(one) === status);
      const stateFigure = (status: State): Figure =>
        count(
          stateKeys[status],
          status === '未公开' ? '状态未公开' : status,
          stateDefinition(status),
          `${grouping}；数${status === '未公开' ? '没有状态' : `状态是${status}`}的`,
          of(status, all),
          total,
        );
      const frozen =
        frozenOn === null
          ? []
          : all.filter(({ surveyedOn }) => surveyedOn !== null && surveyedOn <= frozenOn);
      const early =
        frozen.length === 0
          ? null
          : count(
              'frozen',
              `${planName}确定时已在库`,
              `规划确定时已在库：摸底日期不晚于${planName}确定的那一天（环节“${planName}”最早的完成日期）。摸底日期取现在登记的。`,
              `${grouping}；数摸底日期不晚于${planName}确定日的`,
              frozen,
              total,
            );
      return {
        ...group,
        total,
        frozen: early,
        frozenAccepted:
          early &&
          count(
            'frozen-accepted',
            `${planName}确定时已在库、现在已验收`,
            terms.accepted,
            `${grouping}；在规划确定时已在库的里面，数状态是已验收的`,
            of('已验收', frozen),
            early,
          ),
        accepted: stateFigure('已验收'),
        statuses: statusOrder
          .map((status) => ({ status, figure: stateFigure(status) }))
          .filter(({ figure }) => figure.value !== 0),
      };
    })
    .filter(({ total }) => total.value !== 0);
}

/** `2000年底前建成的96个小区，已验收78个，占81.3%`; no share where the register is not complete. */
export function cohortFinding(rows: readonly CohortRow[]): Words {
  const first = rows.find(({ cohort }) => cohort === 'A');
  const all = rows[0]?.total.denominator ?? null;
  if (all === null || all.value === 0) return '没有收录到小区';
  if (first?.frozen)
    return say`${first.name}的${first.total}小区，已验收${first.accepted}，占${shareOf(first.accepted)}`;
  const unknown = rows.find(({ cohort }) => cohort === null)?.total ?? null;
  const gap = '全区有多少个老小区，未公开';
  return unknown?.value
    ? say`收录的${all}小区，${unknown}没有公布建成年份；${gap}`
    : `${gap}；改完的比例算不出来`;
}

/** A size of a group, and of its accepted compounds; what compounds do not publish is missing. */
export interface CohortSize {
  readonly what: '户数' | '面积';
  readonly total: Figure;
  readonly accepted: Figure;
}

/** Households and floor area of a group of known age; empty for a group of unknown age. */
export function cohortSizes(dataset: Dataset, { cohort, name }: CohortRow): CohortSize[] {
  if (cohort === null) return [];
  const own = dataset.compounds.filter((compound) => compound.cohort === cohort);
  const sum = (
    key: 'households' | 'area',
    what: CohortSize['what'],
    id: string,
    word: string,
    list: readonly Compound[],
    of: Figure | null,
  ): Figure =>
    sumOf(dataset, {
      id: `cohort-${cohort.toLowerCase()}-${key}${id}`,
      group: 'cohort',
      name: `${name}、${word}的小区的${what}`,
      definition: word === '已验收' ? terms.accepted : terms.recorded,
      formula: `${grouping}；${what}相加，没有公布的不在里面`,
      of,
      table: 'compounds',
      scale: key === 'area' ? 2 : 0,
      unit: key === 'area' ? '平方米' : '户',
      values: list.map((one) => ({ id: one.id, value: one[key] })),
    });
  return (
    [
      ['households', '户数'],
      ['area', '面积'],
    ] as const
  ).map(([key, what]) => {
    const total = sum(key, what, '', '已收录', own, null);
    const done = own.filter((one) => stateOf(one) === '已验收');
    return { what, total, accepted: sum(key, what, '-accepted', '已验收', done, total) };
  });
}

/**
 * The same share by households and by floor area: `按户数，12,000户中已验收9,000户，占75%；按面积…`; null for a group
 * of unknown age, and no share where a compound of the group does not tell its size.
 */
export function sizeSentence(dataset: Dataset, row: CohortRow): Words | null {
  const sizes = cohortSizes(dataset, row);
  if (sizes.length === 0) return null;
  const words = sizes.map(({ what, total, accepted }) =>
    total.missing > 0
      ? `${total.missing}个小区的${what}未公开，按${what}的比例算不出`
      : say`按${what}，${total}中已验收${accepted}，占${shareOf(accepted)}`,
  );
  return say`${row.name}的，${joinWords(words, '；')}。`;
}

/** `规划确定时是93个，现在是96个；按93个算占83.9%`; null where the frozen number is unpublished. */
export function frozenSentence({ name, frozen, frozenAccepted, total }: CohortRow): Words | null {
  if (frozen === null || frozenAccepted === null) return null;
  return say`${name}的，规划确定时是${frozen}，现在是${total}；按规划确定时算，已验收${frozenAccepted}，占${shareOf(frozenAccepted)}。`;
}
