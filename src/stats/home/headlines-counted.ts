import { formatDate, formatDecimal, formatShare } from '../../format.ts';
import type { Compound, Dataset } from '../../model/types.ts';
import { plannedCompounds } from '../figures/coverage.ts';
import { counted } from '../figures/figure.ts';
import { compoundsOf, yearRows } from '../figures/years.ts';
import { hasStarted, isAccepted } from '../status.ts';
import type { Headline } from './headline.ts';

/** A compound counts by its newest project, so that one that was planned twice is one compound. */
const isDone = ({ projects: [project] }: Compound): boolean => project !== undefined && isAccepted(project);

/** The four figures counted from the rows of this site. */
export function countedHeadlines(dataset: Dataset): Headline[] {
  const all = plannedCompounds(dataset);
  const done = all.filter(isDone);
  const of = (compounds: readonly Compound[]) => ({
    table: 'compounds' as const,
    ids: compounds.map(({ id }) => id),
  });
  const silent = all.filter(({ status }) => status === null).length;
  const day = `截至${formatDate(dataset.asOf)}`;
  const accepted = counted(
    dataset,
    'accepted',
    '已验收小区',
    '列入各年计划的小区里，最近一个项目的状态是已验收的',
    of(done),
    { name: '列入各年计划的小区', value: all.length },
  );
  const old = dataset.compounds.filter(({ cohort }) => cohort === 'A');
  const undated = dataset.compounds.filter(({ cohort }) => cohort === null).length;
  const oldDone = counted(
    dataset,
    'accepted-a',
    '2000年底前建成、已验收的小区',
    '建成年份止不晚于2000年的小区里，最近一个项目的状态是已验收的',
    of(old.filter(isDone)),
    { name: '2000年底前建成的小区', value: old.length },
  );
  const current = yearRows(dataset).at(-1);
  const named = current ? compoundsOf(current.projects) : [];
  const begun = current ? compoundsOf(current.projects.filter(hasStarted)) : [];
  const started = counted(
    dataset,
    'started-now',
    `${current?.year ?? ''}年计划已开工小区`,
    '有开工日期，或状态是施工中、暂停、已完工、已验收的',
    of(begun),
    { name: `${current?.year ?? ''}年计划的小区`, value: named.length },
  );
  return [
    {
      label: '已验收',
      value: formatDecimal(done.length),
      unit: '个小区',
      ...shareOf(done.length, all.length, 'actual'),
      sentence:
        shareSentence('列入各年计划', all.length, '个', done.length) +
        (silent > 0 ? `；另有${silent}个状态未公开` : ''),
      dated: day,
      figure: accepted,
    },
    householdsHeadline(dataset, all, done, day),
    {
      label: '2000年底前建成的，已验收',
      value: formatDecimal(oldDone.rows.ids.length),
      unit: '个小区',
      ...shareOf(oldDone.rows.ids.length, old.length, 'actual'),
      sentence:
        shareSentence('已收录', old.length, '个', oldDone.rows.ids.length) +
        (undated > 0 ? `；另有${undated}个建成年份未公开` : ''),
      dated: day,
      figure: oldDone,
    },
    {
      label: `${current?.year ?? ''}年计划`,
      value: formatDecimal(named.length),
      unit: '个小区',
      ...shareOf(begun.length, named.length, 'half'),
      sentence: `已开工${begun.length}个，占计划的${formatShare(begun.length, Math.max(1, named.length))}`,
      dated: day,
      figure: started,
    },
  ];
}

const shareOf = (part: number, whole: number, bar: 'actual' | 'half'): Pick<Headline, 'bar' | 'share'> =>
  whole > 0 ? { bar, share: part / whole } : { bar: 'hatched', share: null };

const shareSentence = (name: string, whole: number, unit: string, part: number): string =>
  whole > 0
    ? `${name}${formatDecimal(whole)}${unit}，占${formatShare(part, whole)}`
    : `${name}多少${unit}：未公开`;

/** Households of the accepted compounds; a compound without a number is named, never counted as 0. */
function householdsHeadline(
  dataset: Dataset,
  all: readonly Compound[],
  done: readonly Compound[],
  day: string,
): Headline {
  const sum = (compounds: readonly Compound[]) =>
    compounds.reduce((total, { households }) => total + (households ?? 0), 0);
  const silent = all.filter(({ households }) => households === null).length;
  const [part, whole] = [sum(done), sum(all)];
  return {
    label: '已验收小区的居民',
    value: formatDecimal(part),
    unit: '户',
    ...shareOf(part, whole, 'actual'),
    sentence:
      shareSentence('列入各年计划', whole, '户', part) +
      (silent > 0 ? `；另有${silent}个小区户数未公开` : ''),
    dated: day,
    figure: {
      ...counted(dataset, 'accepted-households', '已验收小区的户数', '已验收小区的总户数相加', {
        table: 'compounds',
        ids: done.filter(({ households }) => households !== null).map(({ id }) => id),
      }),
      value: part,
      unit: '户',
      denominator: { name: '列入各年计划的户数', value: whole },
    },
  };
}
