import type { Cohort, Compound, Dataset } from '../../model/types.ts';
import type { Policy } from '../../policy/policy.ts';
import type { CohortTerms } from '../../policy/terms.ts';
import { say, type Words } from '../figure/phrase.ts';
import { stateKeys, stateOf, type State } from '../../facts/status.ts';
import { countOf, shareOf } from '../figure/make.ts';
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

/** How compounds are put into the groups. */
export const grouping = '按最晚一栋楼的建成年份分组，12月31日建成的算在当年';

type Group = Pick<CohortRow, 'cohort' | 'name' | 'aim'>;

/** The groups of the notice, those built later, and those of unknown age. */
function groupsOf(own: readonly CohortTerms[]): Group[] {
  const last = own.at(-1)?.through;
  return [
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
}

/** Counts compounds of a group. */
type CountInGroup = (
  told: Pick<Figure, 'id' | 'name' | 'definition' | 'formula'>,
  found: readonly Compound[],
  of: Figure,
) => Figure;

const countIn =
  (dataset: Dataset, group: Group): CountInGroup =>
  ({ id, name, definition, formula }, found, of) =>
    countOf(dataset, {
      id: `cohort-${(group.cohort ?? 'unknown').toLowerCase()}-${id}`,
      group: 'cohort',
      name: `${group.name}、${name}的小区`,
      definition,
      formula,
      of,
      rows: { table: 'compounds', ids: found.map((one) => one.id) },
    });

const inState = (status: State, some: readonly Compound[]): readonly Compound[] =>
  some.filter((one) => stateOf(one) === status);

/** Those of a group that were known when the five-year plan was fixed, and how many of them are accepted by now. */
function frozenOf(
  { chain }: Policy,
  frozenOn: string | null,
  all: readonly Compound[],
  count: CountInGroup,
  total: Figure,
): Pick<CohortRow, 'frozen' | 'frozenAccepted'> {
  const planName = chain.byCode.get('G01')?.name ?? '';
  const found =
    frozenOn === null ? [] : all.filter(({ surveyedOn }) => surveyedOn !== null && surveyedOn <= frozenOn);
  if (found.length === 0) return { frozen: null, frozenAccepted: null };
  const frozen = count(
    {
      id: 'frozen',
      name: `${planName}确定时已在库`,
      definition: `规划确定时已在库：摸底日期不晚于${planName}确定的那一天（环节“${planName}”最早的完成日期）。摸底日期取现在登记的。`,
      formula: `${grouping}；数摸底日期不晚于${planName}确定日的`,
    },
    found,
    total,
  );
  const frozenAccepted = count(
    {
      id: 'frozen-accepted',
      name: `${planName}确定时已在库、现在已验收`,
      definition: terms.accepted,
      formula: `${grouping}；在规划确定时已在库的里面，数状态是已验收的`,
    },
    inState('已验收', found),
    frozen,
  );
  return { frozen, frozenAccepted };
}

function cohortRow(dataset: Dataset, group: Group, frozenOn: string | null): CohortRow {
  const all = dataset.compounds.filter(({ cohort }) => cohort === group.cohort);
  const count = countIn(dataset, group);
  const total = count(
    { id: 'recorded', name: '已收录', definition: terms.recorded, formula: grouping },
    all,
    recordedCompounds(dataset),
  );
  const stateFigure = (status: State): Figure =>
    count(
      {
        id: stateKeys[status],
        name: status === '未公开' ? '状态未公开' : status,
        definition: stateDefinition(status),
        formula: `${grouping}；数${status === '未公开' ? '没有状态' : `状态是${status}`}的`,
      },
      inState(status, all),
      total,
    );
  return {
    ...group,
    total,
    ...frozenOf(dataset.policy, frozenOn, all, count, total),
    accepted: stateFigure('已验收'),
    statuses: statusOrder
      .map((status) => ({ status, figure: stateFigure(status) }))
      .filter(({ figure }) => figure.value !== 0),
  };
}

/** Both groups with their own denominators, and the compounds of unknown age; empty groups are left out. */
export function cohorts(dataset: Dataset): CohortRow[] {
  const own = dataset.policy.terms.cohorts;
  if (own.length === 0) return [];
  const frozenOn = planFrozenOn(dataset);
  return groupsOf(own)
    .map((group) => cohortRow(dataset, group, frozenOn))
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

/** `规划确定时是93个，现在是96个；按93个算占83.9%`; null where the frozen number is unpublished. */
export function frozenSentence({ name, frozen, frozenAccepted, total }: CohortRow): Words | null {
  if (frozen === null || frozenAccepted === null) return null;
  return say`${name}的，规划确定时是${frozen}，现在是${total}；按规划确定时算，已验收${frozenAccepted}，占${shareOf(frozenAccepted)}。`;
}
