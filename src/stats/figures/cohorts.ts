import { formatDecimal, formatShare } from '../../format.ts';
import type { Cohort, Compound, Dataset } from '../../model/types.ts';
import { stateOf, type State } from '../status.ts';
import { counted, type Figure } from './figure.ts';

/** The two building-year groups of section 二; compounds of unknown age are a group of their own. */
export interface CohortRow {
  readonly cohort: Exclude<Cohort, 'later'> | null;
  readonly name: string;
  /** What the notice asks for this group, in its own words. */
  readonly aim: string | null;
  /** Recorded compounds: the denominator of this group alone. */
  readonly total: Figure;
  /** As recorded when the five-year plan was fixed; null when that day or the survey dates are unpublished. */
  readonly frozen: Figure | null;
  readonly accepted: Figure;
  /** In the order of progress; only those that occur. */
  readonly statuses: readonly { readonly status: string; readonly figure: Figure }[];
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
export function planFrozenOn(dataset: Dataset): string | null {
  const days = dataset.projects.flatMap(({ stages }) =>
    stages.flatMap(({ stage, doneOn }) => (stage === '五年规划' && doneOn !== null ? [doneOn] : [])),
  );
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/** Both groups with their own denominators, and the compounds of unknown age; empty groups are left out. */
export function cohorts(dataset: Dataset): CohortRow[] {
  const frozenOn = planFrozenOn(dataset);
  const groups: Pick<CohortRow, 'cohort' | 'name' | 'aim'>[] = [
    { cohort: 'A', name: '2000年底前建成', aim: '力争基本完成' },
    { cohort: 'B', name: '2001年至2005年建成', aim: '按急缓和财力推进' },
    { cohort: null, name: '建成年份未公开', aim: null },
  ];
  return groups
    .map((group): CohortRow => {
      const all = dataset.compounds.filter(({ cohort }) => cohort === group.cohort);
      const key = group.cohort ?? 'unknown';
      const count = (
        id: string,
        name: string,
        formula: string,
        found: readonly Compound[],
        denominator: Figure['denominator'] = null,
      ): Figure =>
        counted(
          dataset,
          `cohort-${key}-${id}`,
          `${group.name}的小区，${name}`,
          formula,
          { table: 'compounds', ids: found.map((one) => one.id) },
          denominator,
        );
      const base = { name: `${group.name}，已收录`, value: all.length };
      const of = (status: State): readonly Compound[] => all.filter((one) => stateOf(one) === status);
      const surveyed =
        frozenOn === null
          ? []
          : all.filter(({ surveyedOn }) => surveyedOn !== null && surveyedOn <= frozenOn);
      return {
        ...group,
        total: count('total', '已收录', '按最晚一栋楼的建成年份分组，当年12月31日计入', all),
        frozen:
          surveyed.length === 0
            ? null
            : count('frozen', '规划确定时', '其中摸底日期不晚于五年规划确定之日的', surveyed),
        accepted: count('accepted', '已验收', '其中状态是已验收的', of('已验收'), base),
        statuses: statusOrder
          .map((status) => ({
            status,
            figure: count(
              status,
              status,
              `其中${status === '未公开' ? '没有状态' : `状态是${status}`}的`,
              of(status),
              base,
            ),
          }))
          .filter(({ figure }) => figure.value !== 0),
      };
    })
    .filter(({ total }) => total.value !== 0);
}

/** `2000年底前建成的96个小区，已验收78个，占81.3%`; no share where the register is not complete. */
export function cohortFinding(rows: readonly CohortRow[]): string {
  const first = rows.find(({ cohort }) => cohort === 'A');
  const all = rows.reduce((sum, { total }) => sum + (total.value ?? 0), 0);
  if (all === 0) return '没有收录到小区';
  if (first?.frozen && first.total.value) {
    const [total, accepted] = [first.total.value, first.accepted.value ?? 0];
    return `${first.name}的${formatDecimal(total)}个小区，已验收${formatDecimal(accepted)}个，占${formatShare(accepted, total)}`;
  }
  const unknown = rows.find(({ cohort }) => cohort === null)?.total.value ?? 0;
  const gap = '全区有多少个老小区，未公开';
  return unknown > 0
    ? `收录的${all}个小区，${unknown}个没有公布建成年份；${gap}`
    : `${gap}；改完的比例算不出来`;
}

/**
 * The same share by households and by floor area: `按户数，12,000户中已验收9,000户，占75%；按面积…`; null for a group
 * of unknown age, and no share where a compound of the group does not tell its size.
 */
export function sizeSentence(dataset: Dataset, { cohort, name }: CohortRow): string | null {
  if (cohort === null) return null;
  const own = dataset.compounds.filter((compound) => compound.cohort === cohort);
  const words = (
    [
      ['户数', 'households', '户', 0],
      ['面积', 'area', '平方米', 2],
    ] as const
  ).map(([what, key, unit, scale]) => {
    const missing = own.filter((compound) => compound[key] === null).length;
    if (missing > 0) return `${missing}个小区的${what}未公开，按${what}的比例算不出`;
    const sum = (list: readonly Compound[]): number =>
      list.reduce((total, one) => total + (one[key] ?? 0), 0);
    const [all, done] = [sum(own), sum(own.filter((one) => stateOf(one) === '已验收'))];
    return `按${what}，${formatDecimal(all, scale)}${unit}中已验收${formatDecimal(done, scale)}${unit}，占${formatShare(done, all)}`;
  });
  return `${name}的，${words.join('；')}。`;
}

/** `规划确定时是93个，现在是96个；按93个算占83.9%`; null where the frozen number is unpublished. */
export function frozenSentence({ name, frozen, total, accepted }: CohortRow): string | null {
  if (!frozen?.value || total.value === null || accepted.value === null) return null;
  const then = `${name}的，规划确定时是${formatDecimal(frozen.value)}个，现在是${formatDecimal(total.value)}个`;
  const early = accepted.rows.ids.filter((id) => frozen.rows.ids.includes(id)).length;
  return `${then}；按规划确定时算，已验收${early}个，占${formatShare(early, frozen.value)}。`;
}
