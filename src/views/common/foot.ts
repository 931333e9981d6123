import { formatDate } from '../../shared/format.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';

/** One thing the foot of every page ends with. */
export interface FootLine {
  readonly text: string;
  /** Where it can be looked up. */
  readonly href?: string;
}

/**
 * Day of the data, next release, the base map's source and number, and the site's codes where dataset.json has them.
 * The two ministries that give the last two numbers ask that they lead to their registers.
 */
export function footLines({ asOf, nextRelease, map, siteCodes }: DatasetInfo): FootLine[] {
  const { governmentSiteId, icp, publicSecurity } = siteCodes;
  return [
    { text: `数据截至${formatDate(asOf)}` },
    { text: nextRelease ? `预告${formatDate(nextRelease)}更新` : '见到新的公开材料时更新' },
    { text: map.attribution },
    ...(map.reviewNumber ? [{ text: map.reviewNumber }] : []),
    ...(governmentSiteId ? [{ text: `政府网站标识码：${governmentSiteId}` }] : []),
    ...(icp ? [{ text: icp, href: 'https://beian.miit.gov.cn/' }] : []),
    ...(publicSecurity ? [{ text: publicSecurity, href: 'https://beian.mps.gov.cn/' }] : []),
  ];
}
