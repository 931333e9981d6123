import type { Dataset } from '../../model/types.ts';
import { isCountable } from '../../figures/progress/coverage.ts';
import { yearRows } from '../../figures/progress/years.ts';
import { smallNumber } from '../../facts/words.ts';
import { shareOf } from '../../figures/figure/make.ts';
import { quote, say, type Words } from '../../figures/figure/phrase.ts';
import type { Headline } from './headline.ts';
import { countedHeadlines } from './headlines-counted.ts';
import { reportedHeadlines } from './headlines-reported.ts';

/** The four figures of the home page, reported or counted by what exists; the two are never mixed. */
export const headlines = (dataset: Dataset): Headline[] =>
  isCountable(dataset) ? countedHeadlines(dataset) : reportedHeadlines(dataset);

/** The heading over the four figures. */
export function headlineFinding(dataset: Dataset): Words {
  const [first] = headlines(dataset);
  if (isCountable(dataset) && first?.figure) {
    const { figure } = first;
    return say`列入计划的${figure.denominator}小区，已验收${figure}，占${shareOf(figure)}`;
  }
  const span = smallNumber(yearRows(dataset).length);
  return first?.figure
    ? say`${span}年累计完成${quote(first.figure, first.value)}个小区，全${dataset.info.district.slice(-1)}总数未公开`
    : '累计完成多少个小区，未公开';
}

/** The grey line under that heading. */
export const headlineNote = (dataset: Dataset): string =>
  isCountable(dataset)
    ? '由本站收录的记录数出来。“已验收”指验收通过；重复列入计划的小区只数一次。'
    : '斜线表示总数没有见到，比例算不出来，本站不作推算。';
