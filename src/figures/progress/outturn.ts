import { formatDate } from '../../shared/format.ts';
import type { Compound, Dataset } from '../../model/types.ts';
import { stateKeys, type State } from '../../facts/status.ts';
import { say, type Words } from '../figure/phrase.ts';
import { acceptedOn } from './acceptance-days.ts';
import { countOf, shareOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { areUntold, measureFigure, whichProject, type Placed } from './measures.ts';
import { terms } from '../figure/terms.ts';
import { windowPopulation } from './years.ts';

/** What became, by now, of every compound that a year of the plan window lists; the states add up to `total`. */
export interface Outturn {
  /** The last day of the window has passed on the day the data speaks of. */
  readonly ended: boolean;
  readonly name: string;
  readonly total: Figure;
  readonly statuses: readonly { readonly status: State; readonly figure: Figure }[];
  readonly accepted: Figure;
  readonly running: Figure;
  /** Of the accepted: after the window, and without a day. */
  readonly afterEnd: Figure;
  readonly undated: Figure;
}

const order: readonly State[] = [
  '已验收',
  '已完工',
  '施工中',
  '暂停',
  '未开工',
  '居民否决',
  '取消',
  '未公开',
];

/** Counts compounds of the window by what became of them. */
const countIn =
  (dataset: Dataset, population: ReturnType<typeof windowPopulation>) =>
  (
    id: string,
    what: string,
    definition: string,
    keep: (placed: Placed) => boolean,
    of: Figure,
    untold = false,
  ): Figure => {
    const found: Compound[] = population.members.filter(keep).map(({ compound }) => compound);
    return countOf(dataset, {
      id: `outturn-${id}`,
      group: 'plan',
      name: `${population.name}的小区，现在${what}`,
      definition,
      formula: `列入的小区，按所在项目现在的状态分，一个算一次${untold ? '；都没有写状态，是未公开' : ''}${whichProject(population)}`,
      of,
      rows: { table: 'compounds', ids: [...new Set(found.map(({ id }) => id))] },
      untold,
    });
  };

/** The result of the plan so far. */
export function outturn(dataset: Dataset): Outturn {
  const { planWindow } = dataset.info;
  const population = windowPopulation(dataset);
  const listed = measureFigure(dataset, population, 'compounds', 'listed');
  const silent = areUntold(population.members);
  const count = countIn(dataset, population);
  const stateFigure = (status: State): Figure =>
    count(
      stateKeys[status],
      status === '未公开' ? '状态未公开' : status,
      status === '已验收' ? terms.accepted : status === '未公开' ? terms.unknown : `项目状态是${status}。`,
      ({ project }) => (project.status ?? '未公开') === status,
      listed,
      status !== '未公开' && silent,
    );
  const accepted = stateFigure('已验收');
  return {
    ended: planWindow.end < dataset.asOf,
    name: population.name,
    total: listed,
    accepted,
    running: stateFigure('施工中'),
    statuses: order
      .map((status) => ({ status, figure: stateFigure(status) }))
      .filter(({ figure }) => (figure.value ?? 0) !== 0),
    afterEnd: count(
      'accepted-after',
      '已验收、验收日期在规划期以后',
      terms.accepted,
      ({ project }) => project.status === '已验收' && (acceptedOn(project) ?? '') > planWindow.end,
      accepted,
      silent,
    ),
    undated: count(
      'accepted-undated',
      '已验收、没有写日期',
      terms.accepted,
      ({ project }) => project.status === '已验收' && acceptedOn(project) === null,
      accepted,
      silent,
    ),
  };
}

/** `规划期2025年12月31日结束：列入的65个小区，已验收51个，占78.5%`; before the end, 还没结束. */
export function outturnFinding(
  dataset: Dataset,
  { ended, total: listed, accepted, statuses }: Outturn,
): Words {
  const end = formatDate(dataset.info.planWindow.end);
  const lead = ended ? `规划期已在${end}结束` : `规划期到${end}，数据截至时还没结束`;
  if (listed.value === 0) return `${lead}；没有收录到列入的小区`;
  if ((accepted.value ?? 0) !== 0)
    return say`${lead}：列入的${listed}小区，已验收${accepted}，占${shareOf(accepted)}`;
  const open = statuses.find(({ status }) => status === '未公开');
  return open
    ? say`${lead}：收录的${listed}小区，没有见到验收的，${open.figure}不知道改到哪一步`
    : say`${lead}：收录的${listed}小区，没有见到验收的`;
}
