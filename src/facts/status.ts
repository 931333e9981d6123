import type { Compound, Project } from '../model/types.ts';
import type { ProjectStatus } from '../policy/codes.ts';
import { isAccepted, isEndedForGood } from '../policy/timeline.ts';

/** How a compound is shown: the status of its newest project, or its batch while it is in none. */
export type State = ProjectStatus | '谋划' | '储备' | '未公开';

/** Every state in the order of filters and counts. */
export const states: readonly State[] = [
  '未开工',
  '施工中',
  '暂停',
  '已完工',
  '已验收',
  '居民否决',
  '取消',
  '谋划',
  '储备',
  '未公开',
];

/** States in ASCII, for the ids of figures. */
export const stateKeys: Readonly<Record<State, string>> = {
  未开工: 'not-started',
  施工中: 'running',
  暂停: 'paused',
  已完工: 'finished',
  已验收: 'accepted',
  居民否决: 'rejected',
  取消: 'cancelled',
  谋划: 'considered',
  储备: 'reserved',
  未公开: 'unknown',
};

export function stateOf({ projects, status, batch }: Compound): State {
  if (projects.length > 0) return status ?? '未公开';
  return batch === '谋划' || batch === '储备' ? batch : '未公开';
}

const begun: readonly (string | null)[] = ['施工中', '暂停', '已完工', '已验收'];
const stopped: readonly (string | null)[] = ['暂停', '居民否决', '取消'];

/** Started: works have begun, whatever came after (T4: 开工 = G18). */
export const hasStarted = ({ stages, status }: Project): boolean =>
  stages.some((event) => event.code === 'G18a' && event.doneOn !== null) || begun.includes(status);

/** Works ended, accepted or not. */
export const isFinished = ({ status }: Project): boolean => status === '已完工' || status === '已验收';

export { isAccepted, isEndedForGood };

/** Halted for now or for good. */
export const isStopped = ({ status }: Project): boolean => stopped.includes(status);
