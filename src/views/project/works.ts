import type { Dataset, Project } from '../../model/types.ts';
import { formatDate } from '../../shared/format.ts';
import { daysBetween } from '../../shared/days.ts';
import { quote, say, type Words } from '../../figures/figure/phrase.ts';
import { daysOf } from '../../figures/records/project-figures.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import { silentSince } from '../../facts/status-age.ts';
import { shortDate } from '../../facts/words.ts';
import { writeDates } from '../../shared/written-dates.ts';
import { works } from '../../facts/dates.ts';

/** Days used against days promised. */
export interface WorksPanel {
  readonly headline: Words;
  readonly dates: string;
  /** Share 0..1 of the promised time that has passed; null draws hatched. */
  readonly share: number | null;
  readonly notes: readonly string[];
}

/** Pauses and resumptions in words: `2024年5月8日暂停，6月20日恢复`. */
function pauses(project: Project): string[] {
  const events = project.stages
    .filter((event) => (event.code === 'X1a' || event.code === 'X1b') && event.doneOn !== null)
    .sort((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? -1 : 1));
  if (events.length === 0) return [];
  let said: string | null = null;
  const words = events.map((event) => {
    const date = shortDate(event.doneOn ?? '', said);
    said = event.doneOn;
    return `${date}${event.stage}`;
  });
  const why = events.flatMap((event) => event.note ?? event.basis ?? []);
  return [`${words.join('，')}。${why.map(writeDates).join('；')}`];
}

/** Elapsed against committed days; null when the start is not known or the news is old. */
export function worksPanel(dataset: Dataset, project: Project): WorksPanel | null {
  const { start, end } = works(project);
  const planned = project.plannedEnd;
  if (start === null) return null;
  const notes = pauses(project);
  const from = `${formatDate(start)}开工`;
  const numbers = daysOf(dataset, project);
  const days = (key: string): RecordFigure => numbers.get(`days-${key}`)!;
  if (end !== null) {
    const used = daysBetween(start, end);
    const dates = `${from}，${shortDate(end, start)}完工`;
    if (planned === null)
      return {
        headline: say`施工用了${days('used')}`,
        dates,
        share: 1,
        notes: [...notes, '计划完工日未公开，早晚无法比较。'],
      };
    const total = daysBetween(start, planned);
    const gap = used - total;
    const word =
      gap === 0 ? '和计划一样' : say`${gap > 0 ? '多' : '少'}${quote(days('late'), `${Math.abs(gap)}天`)}`;
    const promise = `计划完工日是${shortDate(planned, end)}。`;
    return {
      headline: say`计划工期${days('planned')}，实际${days('used')}，${word}`,
      dates,
      share: total > 0 ? used / total : 1,
      notes: [promise, ...notes],
    };
  }
  if (project.status !== '施工中' || silentSince(dataset, project) !== null) return null;
  const passed = daysBetween(start, dataset.asOf);
  const on = formatDate(dataset.asOf);
  if (planned === null)
    return {
      headline: say`到${on}过了${days('passed')}`,
      dates: `${from}，计划完工日未公开`,
      share: null,
      notes,
    };
  const total = daysBetween(start, planned);
  const over = passed > total ? say`，超过${quote(days('left'), `${passed - total}天`)}` : '';
  return {
    headline: say`工期${days('planned')}，到${on}过了${days('passed')}${over}`,
    dates: `${from}，计划${shortDate(planned, start)}完工`,
    share: total > 0 ? passed / total : 1,
    notes,
  };
}
