import type { NoticeKind } from '../../src/policy/codes.ts';
import { addWorkdays, type Day } from './days.ts';
import { accepted, partly, pending, refused, withdrawn } from './notice-texts.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';

/** An objection before its notice has a number. */
export type ObjectionDraft = Omit<Rec<'objections'>, 'noticeId' | 'id'>;

/** What was raised against a notice of a project. `round` counts the runs of the plan from 0. */
export function objectionsTo(
  project: Project,
  kind: NoticeKind,
  posted: Day,
  ends: Day,
  round: number,
): ObjectionDraft[] {
  const { index, traits, timeline } = project;
  const received = addWorkdays(posted, 1 + (index % 3));
  const count = 1 + (index % 3);
  const common = { receivedOn: received, count, closedOn: addWorkdays(ends, 1) };
  const refusal = refused[index % refused.length]!;

  if (kind === '变更' && traits.has('showcase'))
    return [{ receivedOn: addWorkdays(posted, 1), matter: pending, count: 2 }];
  if (kind === '设计方案' && index % 8 === 2)
    return [{ ...common, ...partly, outcome: '部分采纳', followed: followedIn(index) }];
  if (kind !== '初步改造计划') return [];

  if (traits.has('rerun'))
    return round === 0
      ? [
          { ...common, ...accepted, outcome: '采纳' },
          { ...common, ...refusal, outcome: '不采纳' },
        ]
      : [];
  if (traits.has('G08')) {
    const late = addWorkdays(timeline.days.G09!, 5);
    return [
      { ...common, ...refusal, outcome: '不采纳' },
      { ...common, ...refused[(index + 1) % refused.length]!, outcome: '不采纳', closedOn: late },
    ];
  }
  if (traits.has('G08-2')) return [{ ...common, ...refusal, outcome: '不采纳', reason: null }];
  if (traits.has('notice-gaps')) return [{ ...common, ...refusal, outcome: '不采纳', closedOn: null }];
  if (traits.has('G09') || traits.has('G07') || traits.has('G07-doubt') || traits.has('showcase')) return [];
  const taken = withdrawn[index % withdrawn.length]!;
  const back: ObjectionDraft = { ...common, count: 1, ...taken, outcome: '撤回', closedOn: ends };
  if (index % 6 === 1) return [{ ...common, ...refusal, outcome: '不采纳' }];
  if (index % 6 === 4) return [{ ...common, ...refusal, outcome: '不采纳' }, back];
  return index % 11 === 5 ? [back] : [];
}

/** Whether what was accepted in part was done: of one project not, of some nobody says. */
const followedIn = (index: number): ObjectionDraft['followed'] =>
  index === 10 ? '没有落实' : index % 16 === 2 ? '已落实' : null;

/** The result of a notice that has ended, from what became of its objections. */
export function resultOf(
  { timeline }: Project,
  kind: NoticeKind,
  objections: readonly ObjectionDraft[],
): Rec<'notices'>['result'] {
  if (kind === '变更' && timeline.stop?.kind === '取消') return '终止';
  const some = (outcome: ObjectionDraft['outcome']): boolean =>
    objections.some((objection) => objection.outcome === outcome);
  if (some('采纳')) return '异议采纳';
  if (some('部分采纳')) return '异议部分采纳';
  return some('不采纳') ? '异议不采纳' : '无异议';
}
