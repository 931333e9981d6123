import type { Project } from '../../model/types.ts';

/** The first batch of the notice, a good example, the short way of approval; as published, silence is not a no. */
export const projectBadges = ({ planYear, fastTrack, caseSourceIds, policy }: Project): string[] => [
  ...(planYear === policy.terms.firstBatch?.year ? [policy.terms.firstBatch.badge] : []),
  ...((caseSourceIds ?? []).length > 0 ? ['典型案例'] : []),
  ...(fastTrack === '是' ? ['审批走绿色通道'] : []),
];
