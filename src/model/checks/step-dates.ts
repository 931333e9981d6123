import { formatDate } from '../../shared/format.ts';
import type { TableReads } from '../../intake/dataset.ts';
import type { Policy } from '../../policy/policy.ts';
import { stageByName } from '../../policy/stages.ts';
import { groupBy } from '../../shared/group.ts';
import { readable, type Report } from './report.ts';

/** The last day of a list; '' of none. */
const latest = (days: readonly (string | null)[]): string =>
  days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '');

/**
 * V007: a step that is over before what it consists of. Residents are asked in `consent`, plans are posted in `notices`,
 * and `stages` says on which day that step was done: the same fact twice (docs/decisions/0038).
 */
export function doubtStepDates(reads: TableReads, { chain }: Policy, ask: Report): void {
  const asked = groupBy(
    readable(reads.consent, 'projectId', 'round', 'startOn', 'endOn'),
    ({ projectId, round }) => `${projectId} ${round}`,
  );
  const posted = groupBy(
    readable(reads.notices, 'kind', 'projectIds', 'endOn').flatMap(({ kind, projectIds, endOn }) =>
      kind === '初步改造计划' && endOn !== null
        ? (projectIds ?? []).map((projectId) => ({ projectId, endOn }))
        : [],
    ),
    ({ projectId }) => projectId,
  );
  for (const { row, projectId, stage, round, doneOn } of readable(
    reads.stages,
    'projectId',
    'stage',
    'round',
    'doneOn',
  )) {
    if (doneOn === null) continue;
    const { code } = stageByName(chain, stage);
    const say = (detail: string): void =>
      ask(reads.stages, row, 'doneOn', 'V007', {
        detail: `这里“${stage}”${formatDate(doneOn)}办完，${detail}`,
      });
    if (code === 'G02') {
      const end = latest((asked.get(`${projectId} ${round}`) ?? []).map((one) => one.endOn ?? one.startOn));
      if (end > doneOn) say(`consent.csv 里这一轮到${formatDate(end)}还在征求意见`);
    }
    if (code === 'G07') {
      // Posted again, a step for each round: each is over when its own is.
      const ends = (posted.get(projectId) ?? []).map(({ endOn }) => endOn).sort();
      const end = ends[Math.min(round, ends.length) - 1] ?? '';
      if (end > doneOn) say(`notices.csv 里初步改造计划公示到${formatDate(end)}才截止`);
    }
  }
}
