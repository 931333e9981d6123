import { formatDate } from '../../shared/format.ts';
import type { Dataset, Project, StageEvent } from '../../model/types.ts';
import type { Stage } from '../../policy/stages.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { chainSteps } from '../../figures/progress/guide.ts';
import { silentSince } from '../../facts/status-age.ts';
import { writeDates } from '../../shared/written-dates.ts';

/** A step of the chain with what is on record of it. */
export interface ChainRow {
  readonly name: string;
  /** `第2轮` when a step was taken again. */
  readonly round: string | null;
  /** In words; null is 未公开. */
  readonly date: string | null;
  readonly unit: string | null;
  /** How it ended, who took part, on what paper; null where nothing is said. */
  readonly words: string | null;
  readonly clause: string | null;
  readonly sourceIds: readonly string[];
  /** The paper itself, where it is public. */
  readonly paper: { readonly text: string; readonly href: string } | undefined;
}

/** A step that may fail says how it ended; of others it is enough where nothing else is known. */
function wordsOf({ result, participants, assessor, basis, note }: StageEvent): string | null {
  const assessed = assessor === null ? null : `评估机构：${assessor}`;
  const told = [participants, assessed, basis, note].filter((text) => text !== null).map(writeDates);
  const isJudged = result === '通过' || result === '不通过';
  const all = result !== null && (isJudged || told.length === 0) ? [result, ...told] : told;
  return all.length > 0 ? all.join('；') : null;
}

function recorded(event: StageEvent, stage: Stage, rounds: number): ChainRow {
  const date =
    event.doneOn !== null
      ? formatDate(event.doneOn)
      : event.plannedOn !== null
        ? `计划${formatDate(event.plannedOn)}`
        : null;
  return {
    name: stage.name,
    round: rounds > 1 ? `第${event.round}轮` : null,
    date,
    unit: event.unit ?? stage.actor,
    words: wordsOf(event),
    clause: stage.clause,
    sourceIds: event.sourceIds ?? [],
    paper: event.url === null ? undefined : { text: `看${stage.name}的原文`, href: event.url },
  };
}

/** Every step of the chain; steps without a record are 未公开, or 还没到 when they lie ahead. */
export function chainRows(dataset: Dataset, project: Project): ChainRow[] {
  const { stages, sideSteps, interruptions } = project.chain;
  const last = stages.findLastIndex((stage) =>
    project.stages.some((event) => event.code === stage.code && event.doneOn !== null),
  );
  // After the end of works nobody has said whether the rest has come.
  const certain = last >= 0 && silentSince(dataset, project) === null && project.status !== '已完工';
  const rows = stages.flatMap((stage, index): ChainRow[] => {
    const events = project.stages.filter((event) => event.code === stage.code);
    if (events.length > 0) return events.map((event) => recorded(event, stage, events.length));
    return [
      {
        name: stage.name,
        round: null,
        date: certain && index > last ? '没走到' : null,
        unit: stage.actor,
        words: null,
        clause: stage.clause,
        sourceIds: [],
        paper: undefined,
      },
    ];
  });
  const breaks = [...sideSteps, ...interruptions].flatMap((stage) => {
    const events = project.stages.filter((event) => event.code === stage.code);
    return events.map((event) => recorded(event, stage, events.length));
  });
  return [...rows, ...breaks];
}

/** `24个环节，公布了日期的21个` */
export function chainSummary(project: Project): Words {
  const dated = projectNumbers(project).get('steps-dated')!;
  const count = `${chainSteps(project.chain).length}个环节`;
  return dated.value === 0 ? `${count}，日期都未公开` : say`${count}，公布了日期的${dated}`;
}
