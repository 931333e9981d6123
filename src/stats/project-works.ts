import type { Dataset, Project, StageEvent } from '../model/types.ts';
import { formatDate } from '../format.ts';
import { daysBetween } from '../policy/days.ts';
import { lastDone } from '../policy/rules/timeline.ts';
import { stages, stageByName, besideChain, type Stage } from '../policy/stages.ts';
import { statusDate } from './project-summary.ts';
import { readable } from './wording.ts';
import { shortDate } from './words.ts';

/** Days used against days promised. */
export interface WorksPanel {
  readonly headline: string;
  readonly dates: string;
  /** Share 0..1 of the promised time that has passed; null draws hatched. */
  readonly share: number | null;
  readonly notes: readonly string[];
}

/** Pauses and resumptions in words: `2024年5月8日暂停，6月20日恢复`. */
function pauses(project: Project): string[] {
  const events = project.stages
    .filter((event) => (event.stage === '暂停' || event.stage === '恢复') && event.doneOn !== null)
    .sort((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? -1 : 1));
  if (events.length === 0) return [];
  let said: string | null = null;
  const words = events.map((event) => {
    const date = shortDate(event.doneOn ?? '', said);
    said = event.doneOn;
    return `${date}${event.stage}`;
  });
  const why = events.flatMap((event) => event.note ?? event.basis ?? []);
  return [`${words.join('，')}。${why.map(readable).join('；')}`];
}

/** Elapsed against committed days; null when the start is not known or the news is old. */
export function worksPanel(dataset: Dataset, project: Project): WorksPanel | null {
  const start = lastDone(project, 'G18a')?.doneOn ?? null;
  const end = lastDone(project, 'G18b')?.doneOn ?? null;
  const planned = project.plannedEnd;
  if (start === null) return null;
  const notes = pauses(project);
  const from = `${formatDate(start)}开工`;
  if (end !== null) {
    const used = daysBetween(start, end);
    const dates = `${from}，${shortDate(end, start)}完工`;
    if (planned === null)
      return {
        headline: `施工用了${used}天`,
        dates,
        share: 1,
        notes: [...notes, '计划完工日未公开，早晚无法比较。'],
      };
    const total = daysBetween(start, planned);
    const gap = used - total;
    const word = gap === 0 ? '和计划一样' : gap > 0 ? `多${gap}天` : `少${-gap}天`;
    const promise = `计划完工日是${shortDate(planned, end)}。`;
    return {
      headline: `计划工期${total}天，实际${used}天，${word}`,
      dates,
      share: total > 0 ? used / total : 1,
      notes: [promise, ...notes],
    };
  }
  if (project.status !== '施工中' || statusDate(dataset, project) !== null) return null;
  const passed = daysBetween(start, dataset.asOf);
  if (planned === null)
    return { headline: `已过${passed}天`, dates: `${from}，计划完工日未公开`, share: null, notes };
  const total = daysBetween(start, planned);
  const over = passed > total ? `，超过${passed - total}天` : '';
  return {
    headline: `工期${total}天，已过${passed}天${over}`,
    dates: `${from}，计划${shortDate(planned, start)}完工`,
    share: total > 0 ? passed / total : 1,
    notes,
  };
}

/** A step of the chain with what is on record of it. */
export interface ChainRow {
  readonly name: string;
  /** `第2轮` when a step was taken again. */
  readonly round: string | null;
  /** In words; null is 未公开. */
  readonly date: string | null;
  readonly unit: string;
  readonly result: string | null;
  readonly detail: string | null;
  readonly clause: string;
  readonly sourceIds: readonly string[];
  readonly url: string | null;
}

function recorded(event: StageEvent, stage: Stage, rounds: number): ChainRow {
  const date =
    event.doneOn !== null
      ? formatDate(event.doneOn)
      : event.plannedOn !== null
        ? `计划${formatDate(event.plannedOn)}`
        : null;
  const detail = [event.participants, event.basis, event.note].filter((text) => text !== null).map(readable);
  return {
    name: stage.name,
    round: rounds > 1 ? `第${event.round ?? 1}轮` : null,
    date,
    unit: event.unit ?? stage.actor,
    result: event.result,
    detail: detail.length > 0 ? detail.join('；') : null,
    clause: stage.clause,
    sourceIds: event.sourceIds ?? [],
    url: event.url,
  };
}

/** Every step of the chain; steps without a record are 未公开, or 还没到 when they lie ahead. */
export function chainRows(dataset: Dataset, project: Project): ChainRow[] {
  const last = stages.findLastIndex((stage) =>
    project.stages.some((event) => event.stage === stage.name && event.doneOn !== null),
  );
  const certain = last >= 0 && statusDate(dataset, project) === null;
  const rows = stages.flatMap((stage, index): ChainRow[] => {
    const events = project.stages.filter((event) => event.stage === stage.name);
    if (events.length > 0) return events.map((event) => recorded(event, stage, events.length));
    return [
      {
        name: stage.name,
        round: null,
        date: certain && index > last ? '还没到' : null,
        unit: stage.actor,
        result: null,
        detail: null,
        clause: stage.clause,
        sourceIds: [],
        url: null,
      },
    ];
  });
  const breaks = besideChain.flatMap((stage) => {
    const events = project.stages.filter((event) => event.stage === stage.name);
    return events.map((event) => recorded(event, stageByName(event.stage), events.length));
  });
  return [...rows, ...breaks];
}

/** `看全部24个环节，公布了日期的21个` */
export function chainSummary(project: Project): string {
  const dated = project.stages.filter((event) => event.doneOn !== null);
  const known = new Set(dated.map((event) => stageByName(event.stage).code.replace(/[a-z]$/, '')));
  const count = [...known].filter((code) => code.startsWith('G')).length;
  return count === 0 ? '看全部24个环节，日期都未公开' : `看全部24个环节，公布了日期的${count}个`;
}
