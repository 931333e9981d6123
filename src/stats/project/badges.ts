import type { Project } from '../../model/types.ts';

/** The first batch of 三(五) and the short way of approval of 六(三), as published; nobody's silence is a no. */
export const projectBadges = ({ planYear, fastTrack }: Project): string[] => [
  ...(planYear === 2021 ? ['2021年首批片区'] : []),
  ...(fastTrack === '是' ? ['审批走绿色通道'] : []),
];
