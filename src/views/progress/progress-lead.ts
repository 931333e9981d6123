import { formatDate } from '../../shared/format.ts';
import type { Dataset } from '../../model/types.ts';
import type { Course } from '../../figures/progress/course.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { measureFigure } from '../../figures/progress/measures.ts';
import { windowPopulation } from '../../figures/progress/years.ts';
import { cumulativeCompounds } from '../../figures/progress/cumulative.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { outturn } from '../../figures/progress/outturn.ts';

/**
 * How many of the compounds of all plans are accepted: the one answer of the site to 完成了多少. Whoever counts others
 * says so beside it.
 */
export function acceptedOfPlan(dataset: Dataset): { readonly listed: Figure; readonly accepted: Figure } {
  const accepted = measureFigure(dataset, windowPopulation(dataset), 'compounds', 'accepted');
  return { listed: accepted.denominator!, accepted };
}

/** From the compounds of the lines to those of the plan: `列入计划的55个，不论写没写日期，验收了41个。` */
export function courseBridge(dataset: Dataset): Words {
  const { listed, accepted } = acceptedOfPlan(dataset);
  return say`列入计划的${listed}，不论写没写日期、取消没取消，已验收${accepted}。`;
}

/** The page in two sentences: counted where acceptances are on record, else as reported. */
export function progressLead(dataset: Dataset, course: Course | null): Words {
  const { district, planWindow } = dataset.info;
  const window = `${planWindow.start.slice(0, 4)}年至${planWindow.end.slice(0, 4)}年`;
  if (course) {
    const { total: listed, accepted, running } = outturn(dataset);
    return say`${district}${window}列入计划${listed}小区。截至${formatDate(dataset.asOf)}，已验收${accepted}，施工中${running}。“完成”指验收通过。`;
  }
  const reported = cumulativeCompounds(dataset);
  const said = reported
    ? say`${formatDate(reported.asOf)}公布的累计完成数是${reported}。“完成”是原文用词，是不是指验收，原文没有说明。`
    : `截至${formatDate(dataset.asOf)}，没有见到累计完成数。`;
  return say`${district}${window}一共计划改造多少个小区，没有公布。${said}`;
}
