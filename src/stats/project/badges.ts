import type { Project } from '../../model/types.ts';

/** The first batch of 三(五), a good example by 六(四), the short way of approval of 六(三); as published, silence is not a no. */
export const projectBadges = ({ planYear, fastTrack, caseSourceIds }: Project): string[] => [
  ...(planYear === 2021 ? ['2021年首批片区'] : []),
  ...((caseSourceIds ?? []).length > 0 ? ['典型案例'] : []),
  ...(fastTrack === '是' ? ['审批走绿色通道'] : []),
];
