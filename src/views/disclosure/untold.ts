import type { DatasetInfo } from '../../schema/dataset.ts';

/**
 * What it means that this site has not seen something: an office's own site would have it, others may only have missed
 * it.
 */
export const untoldNote = ({ official }: Pick<DatasetInfo, 'official'>): string =>
  official
    ? '没有见到，是没有公布；没有公布，不等于没有做。'
    : '没有见到，不等于没有公开：可能公布在本站没有收录的地方；更不等于没有做。';
