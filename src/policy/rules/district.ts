import type { DistrictFacts } from '../facts.ts';
import { breach, met, unknown, type Judge } from '../rule.ts';
import type { FirstBatch } from '../terms.ts';

/** D13: more projects of the year than the text says are flagged; fewer may only be unpublished. */
export const firstBatchSize =
  ({ year, count }: Omit<FirstBatch, 'badge'>): Judge<DistrictFacts> =>
  ({ projects }) => {
    const found = projects.filter(({ planYear }) => planYear === year).length;
    if (found < count) return unknown(`${year}年的项目，现在收录${found}个`);
    return found === count ? met : breach(`${year}年收录了${found}个项目，文件写的是${count}个`);
  };
