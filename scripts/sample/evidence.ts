import type { EvidenceKind } from '../../src/policy/codes.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';
import { doneOn } from './timeline.ts';

/** What the fictional papers say of each way and each aim; facts, no praise. */
const told: readonly (readonly [EvidenceKind, string])[] = [
  ['决策共谋', '三次居民议事会，定下停车位和健身场地的位置。'],
  ['发展共建', '居民出资和让渡公共收益用于楼道和公共场地。'],
  ['建设共管', '居民质量检查小组每月到工地查一次，查出的问题写在公示栏。'],
  ['效果共评', '街道组织居民代表评价效果，意见汇总后答复。'],
  ['成果共享', '改好的活动室由社区和物业共用，开放时间贴在门口。'],
  ['改善居民住房条件', '屋面、外墙保温和楼道照明全部更新，漏雨报修由社区登记。'],
  ['促进区域经济发展', '临街铺面外墙和招牌一并更新，改造期间没有停业。'],
  ['提升基层治理能力', '改造后成立业委会或者明确了物业方式。'],
];

/** Every fifth accepted project tells of some ways and of what came of it; the rest of them tell nothing. */
export function evidenceOf({ id, index, traits, timeline, sourceIds }: Project): Rec<'evidence'>[] {
  if (traits.has('gaps') || traits.has('listed') || traits.has('sparse')) return [];
  const row = ([kind, text]: (typeof told)[number]): Rec<'evidence'> => ({
    projectId: id,
    kind,
    text,
    sourceIds: [sourceIds.at(-1)!],
  });
  // Half built, 望海苑 tells of its meetings and of its inspections.
  if (traits.has('showcase')) return [told[0]!, told[2]!].map(row);
  if (doneOn(timeline, 'G19') === null || index % 5 !== 0) return [];
  return told.filter((_, i) => (i + index) % 3 !== 0).map(row);
}
