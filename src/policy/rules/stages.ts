import type { ProjectFacts } from '../facts.ts';
import { chainIndex, nameOfStage } from '../stages.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { allDone, lastDone, reached } from '../timeline.ts';
import type { Deadline } from '../terms.ts';

/**
 * First pair of stages of one round whose dates run against the chain, in words; null when there is none.
 * What follows acceptance (决算, 移交, 保修, 长效管理) has no order of its own: each comes after acceptance.
 */
function disorder({ stages, chain }: ProjectFacts, gatedPairs: ReadonlySet<string>): string | null {
  const accepted = chainIndex(chain, 'G19');
  const rounds = new Map<number, { index: number; doneOn: string }[]>();
  for (const event of stages) {
    const index = chainIndex(chain, event.code);
    if (index < 0 || event.doneOn === null) continue;
    const round = event.round;
    const list = rounds.get(round) ?? [];
    list.push({ index, doneOn: event.doneOn });
    rounds.set(round, list);
  }
  for (const list of rounds.values()) {
    list.sort((a, b) => a.index - b.index);
    let before = list[0];
    for (const after of list.slice(1)) {
      if (before && after.doneOn < before.doneOn) {
        const [first, then] = [chain.stages[before.index], chain.stages[after.index]];
        if (!gatedPairs.has(`${first?.code} ${then?.code}`))
          return `“${then?.name}”${after.doneOn}，早于前一步“${first?.name}”${before.doneOn}`;
      }
      if (after.index <= accepted) before = after;
    }
  }
  return null;
}

/** The first step taken after a rejection and before the same step was passed, in words. */
function pastRejection({ stages: events, chain }: ProjectFacts, decisions: readonly string[]): string | null {
  for (const { stage, code, doneOn, result } of events) {
    if (result !== '不通过' || doneOn === null || !decisions.includes(code)) continue;
    const passed = events
      .flatMap((other) =>
        other.code === code && other.result !== '不通过' && (other.doneOn ?? '') >= doneOn
          ? (other.doneOn ?? [])
          : [],
      )
      .sort()[0];
    const next = events.find(
      (other) =>
        chainIndex(chain, other.code) > chainIndex(chain, code) &&
        other.doneOn !== null &&
        other.doneOn >= doneOn &&
        (passed === undefined || other.doneOn < passed),
    );
    if (next) return `“${stage}”${doneOn}没有通过，${next.doneOn}又办了“${next.stage}”`;
  }
  return null;
}

/**
 * GORD: dates of one round follow the chain. `gatedPairs` (two codes and a space) are judged by gates of their own, so
 * that no breach counts twice.
 */
export const inOrder =
  (gatedPairs: ReadonlySet<string>): Judge<ProjectFacts> =>
  (project) => {
    if (project.stages.every((event) => event.doneOn === null)) return unknown('各环节的完成日期');
    const wrong = disorder(project, gatedPairs);
    return wrong === null ? met : breach(wrong);
  };

/** GRES: what was rejected at one of these steps is passed before the next is taken. */
export const notPastRejection =
  (decisions: readonly string[]): Judge<ProjectFacts> =>
  (project) => {
    const wrong = pastRejection(project, decisions);
    if (wrong !== null) return breach(wrong);
    const due = decisions.filter((code) => reached(project, code));
    if (due.length === 0) return notApplicable;
    const silent = due.filter((code) => allDone(project, code).every(({ result }) => result === null));
    return silent.length === 0
      ? met
      : unknown(`${silent.map((code) => `“${nameOfStage(project.chain, code)}”`).join('、')}的结果`);
  };

/** The last day on which the plan of a year may be declared, ISO; null for the years without a deadline. */
export const deadlineOf = ({ monthDay, exemptThrough }: Deadline, planYear: number): string | null =>
  planYear <= exemptThrough ? null : `${planYear - 1}-${monthDay}`;

/** G10: declared by the day of the text. */
export const declaredInTime =
  (limit: Deadline): Judge<ProjectFacts> =>
  (project) => {
    const deadline = deadlineOf(limit, project.planYear);
    if (deadline === null) return notApplicable;
    const declared = lastDone(project, 'G10');
    if (declared === null) return unknown('申报年度计划的日期');
    return declared.doneOn <= deadline ? met : breach(`${declared.doneOn}申报，晚于${deadline}`);
  };

/** G19: each of these groups took part in the acceptance. */
export const groupsPresent =
  (groups: readonly string[]): Judge<ProjectFacts> =>
  (project) => {
    const accepted = lastDone(project, 'G19');
    if (accepted === null) return project.status === '已验收' ? unknown('验收的参加方') : notApplicable;
    const text = accepted.participants;
    if (text === null) return unknown('验收的参加方');
    const counts = groups.map(
      (group) => [group, new RegExp(`${group}\\s*:?\\s*(\\d+)`).exec(text.normalize('NFKC'))?.[1]] as const,
    );
    const absent = counts.filter(([, n]) => n !== undefined && Number(n) === 0).map(([group]) => group);
    if (absent.length > 0) return breach(`${accepted.doneOn}验收，没有${absent.join('、')}参加`);
    const silent = counts.filter(([, n]) => n === undefined).map(([group]) => `${group}人数`);
    return silent.length > 0 ? unknown(silent.join('、')) : met;
  };
