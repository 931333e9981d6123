import type { ProjectFacts } from '../facts.ts';
import { nameOfStage, type StageChain } from '../stages.ts';
import { breach, doubt, met, notApplicable, unknown, type Outcome, type Rule } from '../rule.ts';
import { allDone, lastDone, reached } from '../timeline.ts';

export type Pair = readonly [before: string, after: string];

/** One gate of the chain: a step that may not be earlier than the step the text puts before it. */
export interface Gate {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly statement: string;
  readonly pairs: readonly Pair[];
  /** Set where the steps have different deciders: done on one day, it is open whether they were kept apart. */
  readonly apart?: boolean;
}

/** Each round of a step with the step before it in the same round, else with that step's last round. */
function datesOf(project: ProjectFacts, [before, after]: Pair): [string | null, string | null][] {
  const later = allDone(project, after);
  const last = lastDone(project, before)?.doneOn ?? null;
  if (later.length === 0) return [[last, null]];
  const earlier = allDone(project, before);
  return later.map(({ round, doneOn }) => [
    earlier.find((other) => other.round === round)?.doneOn ?? last,
    doneOn,
  ]);
}

function judgePair(project: ProjectFacts, pair: Pair, apart: boolean): Outcome {
  const [before, after] = pair;
  const nameOf = (code: string): string => nameOfStage(project.chain, code);
  if (!reached(project, after)) return notApplicable;
  const dates = datesOf(project, pair);
  for (const [first, then] of dates)
    if (first !== null && then !== null && then < first)
      return breach(`“${nameOf(after)}”${then}，早于“${nameOf(before)}”${first}`);
  for (const [first, then] of dates)
    if (apart && first !== null && first === then)
      return doubt(
        'sameDay',
        `“${nameOf(before)}”和“${nameOf(after)}”都在${then}办完`,
        '同一天办完算不算分步审，文件没有写',
      );
  const missing = [
    dates.some(([first]) => first === null) ? nameOf(before) : '',
    dates.some(([, then]) => then === null) ? nameOf(after) : '',
  ].filter(Boolean);
  return missing.length > 0 ? unknown(missing.map((name) => `“${name}”的日期`).join('、')) : met;
}

const severityOf: Readonly<Record<Outcome['result'], number>> = {
  不符合: 4,
  存疑: 3,
  无法判断: 2,
  符合: 1,
  不适用: 0,
};

/** The rule of a gate; its formula is written with the names of the notice's chain. */
export const gateRule = (
  chain: StageChain,
  { id, clause, title, statement, pairs, apart = false }: Gate,
): Rule<ProjectFacts> => ({
  id,
  clause,
  severity: 'X',
  title,
  statement,
  formula: pairs
    .map(([before, after]) => `“${nameOfStage(chain, after)}”日期 ≥ “${nameOfStage(chain, before)}”日期`)
    .join('，'),
  judge: (project) =>
    pairs
      .map((pair) => judgePair(project, pair, apart))
      .reduce((worst, next) => (severityOf[next.result] > severityOf[worst.result] ? next : worst)),
});

/** Pairs of steps that gates judge, as codes: the general rule of order leaves them alone, so that no breach counts twice. */
export const gatedPairs = (gates: readonly Gate[]): ReadonlySet<string> =>
  new Set(gates.flatMap(({ pairs }) => pairs.map(([before, after]) => `${before} ${after}`)));
