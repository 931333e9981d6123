import type { Dataset } from '../../model/types.ts';
import { groupBy } from '../../shared/group.ts';
import { streetRecorded } from '../../figures/progress/street-progress.ts';
import { planYears } from '../../figures/progress/years.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { placedCompounds, unplacedCompounds } from '../../figures/directory/figures.ts';
import { listFigure } from '../../figures/directory/list-figures.ts';
import { listKey, newestYear } from '../../figures/directory/listing.ts';

/** What the counts by street are of: `只统计公布过名字的小区，含2020年试点1个，不代表实际改造数量。` */
export function mapNote(dataset: Dataset, complete: boolean): Words {
  if (complete) return '统计已收录的全部小区，列入计划的和还没有列入的都在内。';
  const first = planYears(dataset)[0] ?? 0;
  const early = groupBy(
    dataset.compounds.filter((compound) => (newestYear(compound) ?? first) < first),
    listKey,
  );
  const before = joinWords(
    [...early].map(([year, own]) => say`含${year}年试点${listFigure(dataset, undefined, year, own)}，`),
  );
  return say`只统计公布过名字的小区，${before}不代表实际改造数量。`;
}

/** What the map shows and does not show, and who should publish what is missing; the first line speaks of the drawing. */
export function mapCaption(dataset: Dataset): Words[] {
  const points = placedCompounds(dataset);
  const rest = unplacedCompounds(dataset);
  const homeless = dataset.compounds.filter(({ street }) => street === null);
  const nowhere = homeless.length === 0 ? null : streetRecorded(dataset, null, homeless);
  const borders = dataset.geo.boundaries === null ? '不表示行政边界' : '';
  const numbers = say`街道名旁边的数字是已收录的小区数${nowhere && say`，另有${nowhere}街道未公开`}。`;
  if (points.value === 0)
    return [
      numbers,
      ['没有小区公布过坐标，所以不标点。', dataset.policy.words.mapDue].join(''),
      `示意图只画海岸线和街道名${borders && `，${borders}`}。`,
    ];
  return [
    numbers,
    say`标出公布过坐标的${points}小区${rest.value === 0 ? null : say`，另有${rest}没有公布坐标，不标点`}。${borders && `示意图${borders}。`}`,
  ];
}
