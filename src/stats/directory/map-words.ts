import type { Dataset } from '../../model/types.ts';
import { planYears } from '../figures/years.ts';
import { newestYear } from './listing.ts';

/** What the counts by street are of: `只统计公布过名字的小区，含2020年试点1个，不代表实际改造数量。` */
export function mapNote(dataset: Dataset, complete: boolean): string {
  if (complete) return '统计已收录的全部小区，列入计划的和还没有列入的都在内。';
  const first = planYears(dataset)[0] ?? 0;
  const early = new Map<number, number>();
  for (const compound of dataset.compounds) {
    const year = newestYear(compound);
    if (year !== null && year < first) early.set(year, (early.get(year) ?? 0) + 1);
  }
  const before = [...early].map(([year, count]) => `含${year}年试点${count}个，`).join('');
  return `只统计公布过名字的小区，${before}不代表实际改造数量。`;
}

/** What the map shows and does not show, and who should publish what is missing; the first line speaks of the drawing. */
export function mapCaption(dataset: Dataset): string[] {
  const total = dataset.compounds.length;
  const points = dataset.compounds.filter(({ point }) => point !== null).length;
  const homeless = dataset.compounds.filter(({ street }) => street === null).length;
  const borders = dataset.geo.boundaries === null ? '不表示行政边界' : '';
  const numbers = `街道名旁边的数字是已收录的小区数${homeless > 0 ? `，另有${homeless}个街道未公开` : ''}。`;
  if (points === 0)
    return [
      numbers,
      `没有小区公布过坐标，所以不标点。方案五（一）要求街道摸底、建数据库，小区在哪里应由街道公布。`,
      `示意图只画海岸线和街道名${borders && `，${borders}`}。`,
    ];
  const rest = total - points;
  return [
    numbers,
    `标出公布过坐标的${points}个小区${rest > 0 ? `，另有${rest}个没有公布坐标，不标点` : ''}。${borders && `示意图${borders}。`}`,
  ];
}
