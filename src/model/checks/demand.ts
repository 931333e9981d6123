import type { TableReads } from '../../intake/dataset.ts';
import type { Policy } from '../../policy/policy.ts';
import { groupBy } from '../../shared/group.ts';
import { readable, type Report } from './report.ts';

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Y006: 需求年度 is the year in which the need was found, so it is a year in which the residents were
 * asked, and not after the plan that the project stands in. Only what is written is compared: a year that is not
 * published says nothing, and neither do dates that are not.
 */
export function checkDemand(reads: TableReads, { chain }: Policy, report: Report): void {
  const asked = groupBy(
    [
      ...readable(reads.stages, 'projectId', 'stage', 'doneOn').flatMap(({ projectId, stage, doneOn }) =>
        chain.byName.get(stage)?.code === 'G02' && doneOn !== null
          ? [{ projectId, from: doneOn, to: doneOn }]
          : [],
      ),
      ...readable(reads.consent, 'projectId', 'startOn', 'endOn').flatMap(({ projectId, startOn, endOn }) => {
        const [from, to] = [startOn ?? endOn, endOn ?? startOn];
        return from === null || to === null ? [] : [{ projectId, from, to }];
      }),
    ],
    ({ projectId }) => projectId,
  );
  for (const { row, id, planYear, demandYear } of readable(reads.projects, 'id', 'planYear', 'demandYear')) {
    if (demandYear === null) continue;
    const say = (detail: string): void => report(reads.projects, row, 'demandYear', 'Y006', { detail });
    const rounds = asked.get(id) ?? [];
    if (demandYear > planYear) say(`计划年度是 ${planYear} 年，需求年度不能晚于它`);
    else if (
      rounds.length > 0 &&
      !rounds.some(({ from, to }) => yearOf(from) <= demandYear && demandYear <= yearOf(to))
    ) {
      const years = [...new Set(rounds.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]))].sort();
      say(`征集需求的日期在 ${years.join('、')} 年`);
    }
  }
}
