import type { Dataset, Project, StageEvent } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { chainIndex, type Stage } from '../../policy/stages.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { say, type Words } from '../figure/phrase.ts';
import { countOf, middleOf } from '../figure/make.ts';
import { figureMagnitude } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';

/** How long a step of the chain takes, counted from the step before it. */
export interface PaceRow {
  readonly stage: Stage;
  readonly before: Stage;
  /** Calendar days, the middle of all projects that have both dates. */
  readonly days: Figure;
  /** Projects that have both dates. */
  readonly counted: Figure;
}

/** The last dated round of each step of a project, by the step's name. */
function lastByName({ stages: events }: Project): Map<string, StageEvent & { doneOn: string }> {
  const found = new Map<string, StageEvent & { doneOn: string }>();
  for (const event of events) {
    const { stage, doneOn, round } = event;
    if (doneOn !== null && round >= (found.get(stage)?.round ?? 1)) found.set(stage, { ...event, doneOn });
  }
  return found;
}

/**
 * Every step that two dates of one project tell something of, in the order of the chain. A step that came
 * before the one it should follow is no duration: its finding stands on the project's page.
 */
export function pace(dataset: Dataset): PaceRow[] {
  const { stages } = dataset.policy.chain;
  // What follows the acceptance happens side by side: each is counted from it.
  const acceptance = chainIndex(dataset.policy.chain, 'G19');
  const beforeOf = (index: number): Stage =>
    stages[acceptance < 0 ? index - 1 : Math.min(index - 1, acceptance)]!;
  const spans = new Map<string, { id: string; value: number }[]>();
  for (const project of dataset.projects) {
    const last = lastByName(project);
    stages.forEach(({ code, name }, index) => {
      const [from, to] = [index === 0 ? undefined : last.get(beforeOf(index).name), last.get(name)];
      if (from === undefined || to === undefined || to.doneOn < from.doneOn) return;
      const list = spans.get(code) ?? [];
      spans.set(code, list);
      list.push({ id: rowKey('stages', to), value: daysBetween(from.doneOn, to.doneOn) });
    });
  }
  return stages.flatMap((stage, index): PaceRow[] => {
    const values = spans.get(stage.code);
    if (values === undefined) return [];
    const before = beforeOf(index);
    const told = {
      group: 'pace' as const,
      definition: `用时：“${stage.name}”的完成日期减“${before.name}”的完成日期，按自然日，各取最后一轮。`,
    };
    return [
      {
        stage,
        before,
        days: middleOf(dataset, {
          ...told,
          id: `pace-${stage.code.toLowerCase()}-days`,
          name: `从“${before.name}”到“${stage.name}”的天数，中位数`,
          formula: '两个日期都有、没有倒过来的项目，天数从小到大排在正中间的',
          table: 'stages',
          values,
          unit: '天',
        }),
        counted: countOf(dataset, {
          ...told,
          id: `pace-${stage.code.toLowerCase()}-counted`,
          name: `“${before.name}”和“${stage.name}”都有日期的项目`,
          formula: '两个日期都有、没有倒过来的项目，一个算一次',
          rows: { table: 'stages', ids: values.map(({ id }) => id) },
        }),
      },
    ];
  });
}

/** The step that takes longest; null where there is none. */
export const slowestStep = (rows: readonly PaceRow[]): PaceRow | null =>
  rows.reduce<PaceRow | null>(
    (most, row) =>
      most === null || (figureMagnitude(row.days) ?? 0) > (figureMagnitude(most.days) ?? 0) ? row : most,
    null,
  );

/** `最久的一步是从“开工”到“完工”，中间的用了179天`. */
export function paceFinding(rows: readonly PaceRow[]): Words {
  const most = slowestStep(rows);
  if (most === null) return '每一步用了多久，算不出';
  return rows.length === 1
    ? say`只有一步能算：从“${most.before.name}”到“${most.stage.name}”，${most.counted}项目${most.counted.value === 1 ? '' : '，中间的'}用了${most.days}`
    : say`最久的一步是从“${most.before.name}”到“${most.stage.name}”，中间的用了${most.days}`;
}
