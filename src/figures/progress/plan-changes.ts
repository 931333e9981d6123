import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { stoppedOn } from '../../facts/dates.ts';
import { joinWords, quote, say, type Words } from '../figure/phrase.ts';
import { phrase } from '../../facts/words.ts';
import { countOf, differenceOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { isInPlan, measureFigure, whichProject } from './measures.ts';
import { terms } from '../figure/terms.ts';
import { windowPopulation } from './years.ts';

/** A project that residents voted down or that was cancelled. */
export interface Stopped {
  readonly project: Project;
  /** `2024年2月26日取消：小区列入城市更新片区，另行改造。` */
  readonly text: string;
}

/**
 * From the published baseline to the current plan of the whole window, in compounds:
 * baseline − rejected − cancelled − left + unannounced = current.
 */
export interface PlanChanges {
  readonly baseline: Figure;
  readonly current: Figure;
  /** Baseline less current; null where the baseline is unpublished. */
  readonly less: Figure | null;
  /** In the baseline, then voted down. */
  readonly rejected: Figure;
  /** In the baseline, then cancelled. */
  readonly cancelled: Figure;
  /** In the baseline, not stopped, and no longer in the current plan. */
  readonly left: Figure;
  /** In the current plan, and in no baseline on record. */
  readonly unannounced: Figure;
  readonly stopped: readonly Stopped[];
}

function stoppedText(project: Project): string {
  const event = project.stages.findLast(({ stage }) => stage === project.status);
  const day = stoppedOn(project);
  const reason = event?.note ?? null;
  return `${day === null ? '日期未公开，' : formatDate(day)}${project.status}：${reason === null ? '原因未公开' : phrase(reason)}。`;
}

/** What became of the plan as first published. */
export function planChanges(dataset: Dataset): PlanChanges {
  const population = windowPopulation(dataset);
  const baseline = measureFigure(dataset, population, 'compounds', 'baseline');
  const current = measureFigure(dataset, population, 'compounds', 'current');
  const count = (id: string, what: string, definition: string, ids: readonly string[], of: Figure): Figure =>
    countOf(dataset, {
      id: `window-${id}`,
      group: 'plan',
      name: `${population.name}${what}的小区`,
      definition,
      formula: `符合定义的小区，一个算一次${whichProject(population)}`,
      of: of.value === null ? null : of,
      rows: {
        table: 'compounds',
        ids,
      },
    });
  const original = new Set(baseline.rows.ids);
  const now = new Set(current.rows.ids);
  const stoppedAs = (status: Project['status']): string[] => [
    ...new Set(
      population.members
        .filter(({ compound, project }) => original.has(compound.id) && project.status === status)
        .map(({ compound }) => compound.id)
        .filter((id) => !now.has(id)),
    ),
  ];
  const rejected = stoppedAs('居民否决');
  const cancelled = stoppedAs('取消').filter((id) => !rejected.includes(id));
  const gone = new Set([...rejected, ...cancelled]);
  return {
    baseline,
    current,
    less: differenceOf(baseline, current, {
      id: 'window-baseline-less-current',
      name: `${population.name}里，现行计划比原定计划少几个小区`,
      definition: `${terms.baseline}${terms.current}负数是增加。`,
    }),
    rejected: count('rejected', '原定、后来居民否决', terms.rejected, rejected, baseline),
    cancelled: count('cancelled', '原定、后来取消', terms.cancelled, cancelled, baseline),
    left: count(
      'left',
      '原定、后来不在计划里',
      terms.left,
      [...original].filter((id) => !now.has(id) && !gone.has(id)),
      baseline,
    ),
    unannounced: count(
      'unannounced',
      '在现行计划、没有登记原定计划',
      terms.unannounced,
      [...now].filter((id) => !original.has(id)),
      current,
    ),
    stopped: [...new Set(population.members.map(({ project }) => project))]
      .filter((project) => !isInPlan(project, 'current'))
      .map((project) => ({ project, text: stoppedText(project) })),
  };
}

/** `原定62个小区，现行计划63个：取消1个，2个没有登记原定计划`. */
export function planChangesFinding({
  baseline,
  current,
  rejected,
  cancelled,
  left,
  unannounced,
  stopped,
}: PlanChanges): Words {
  if (current.value === 0) return '没有收录到列入计划的小区';
  if (baseline.value === null)
    return say`收录到计划里的${current}小区，${stopped.length === 0 ? '没有见到退出的' : '退出的列在下面'}；原定多少，没有登记`;
  const why = joinWords(
    [
      rejected.value === 0 ? null : say`居民否决${rejected}`,
      cancelled.value === 0 ? null : say`取消${cancelled}`,
      left.value === 0 ? null : say`${left}后来不在计划里`,
      unannounced.value === 0 ? null : say`${unannounced}没有登记原定计划`,
    ].filter((part) => part !== null),
    '，',
  );
  const same = baseline.value === current.value;
  const lead = same
    ? say`原定${baseline}小区，现行计划${quote(current, '一样多')}`
    : say`原定${baseline}小区，现行计划${current}`;
  return why.parts.length === 0 ? lead : say`${lead}：${why}`;
}
