import type { Project } from '../../model/types.ts';
import { itemGroups } from '../items/groups.ts';

/** The finding that answers 为什么要做这些？; null where no need is written (附件注: 有改造必要). */
export function reasonsFinding(project: Project): string | null {
  const groups = itemGroups(project).filter(({ reasons }) => reasons.length > 0);
  return groups.length === 0
    ? null
    : `${groups.map(({ workClass }) => workClass).join('、')}，写明了改造必要`;
}
