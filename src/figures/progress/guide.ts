import { formatDate } from '../../shared/format.ts';
import type { Cohort, Dataset } from '../../model/types.ts';
import { nextTime, type TurningDay } from '../../shared/turning-days.ts';
import type { Deadline } from '../../policy/terms.ts';
import { ordinal } from '../../facts/words.ts';
import { cohorts } from './cohorts.ts';
import { say, type Words } from '../figure/phrase.ts';
import type { StageChain } from '../../policy/stages.ts';

/** One of the steps of a notice; a step with several dated results has several names. */
export interface ChainStep {
  readonly code: string;
  /** In a sentence: 摸底 of 摸底入库. */
  readonly short: string;
  readonly names: readonly string[];
  readonly actors: readonly string[];
  readonly clause: string | null;
}

/** The chain with letters folded: G12a and G12b are one step. */
export function chainSteps({ stages }: StageChain): ChainStep[] {
  const steps = new Map<string, { names: string[]; actors: string[]; clause: string | null }>();
  for (const { code, name, actor, clause } of stages) {
    const key = code.replace(/[a-z]$/, '');
    const step = steps.get(key) ?? { names: [], actors: [], clause };
    step.names.push(name);
    if (actor !== null && !step.actors.includes(actor)) step.actors.push(actor);
    steps.set(key, step);
  }
  return [...steps].map(([code, step]) => ({
    code,
    short: (step.names[0] ?? '').replace(/入库$/, ''),
    ...step,
  }));
}

/** The next day of declaration on or after `asOf`, and the plan year it declares. */
export function nextDeclaration({ monthDay }: Deadline, asOf: string): { date: string; planYear: number } {
  const date = nextTime(monthDay, asOf);
  return { date, planYear: Number(date.slice(0, 4)) + 1 };
}

/** The day of the sentence below, which comes again each year; null where the notice gives none. */
export function declarationTurn({ policy, asOf }: Dataset): TurningDay | null {
  const limit = policy.terms.declaration;
  return limit === null ? null : { kind: 'declaration', on: [nextDeclaration(limit, asOf).date] };
}

/**
 * `下一次期限是2026年8月31日，申报2027年度的计划。` and that the plan of the notice ends before; null where the notice
 * gives no day.
 */
export function declarationSentence(dataset: Dataset): string | null {
  const limit = dataset.policy.terms.declaration;
  if (limit === null) return null;
  const { date, planYear } = nextDeclaration(limit, dataset.asOf);
  const end = Number(dataset.info.planWindow.end.slice(0, 4));
  const after =
    planYear > end ? `这份文件的规划期到${end}年底，${planYear}年度还照不照这样办，文件没有写。` : '';
  return `按数据截至日算，下一次期限是${formatDate(date)}，申报${planYear}年度的计划。${after}`;
}

/** One of the groups by building year, with what this site has recorded of it. */
export interface CohortView {
  readonly name: string;
  readonly built: string;
  readonly aim: string;
  readonly recorded: Words;
}

/** The groups of the notice. */
export function cohortViews(dataset: Dataset): CohortView[] {
  const rows = cohorts(dataset);
  const unknown = rows.find(({ cohort }) => cohort === null);
  const tail = unknown ? say`，另有${unknown.total}建成年份未公开` : '';
  const recorded = (group: Cohort): Words => {
    const row = rows.find(({ cohort }) => cohort === group);
    return say`${row ? say`已收录${row.total}` : '一个也没有收录到'}${tail}`;
  };
  return dataset.policy.terms.cohorts.map(({ id, built, goal }, index) => ({
    name: `第${ordinal(index + 1)}组`,
    built,
    aim: goal,
    recorded: recorded(id),
  }));
}
