import { formatDate } from '../../format.ts';
import type { Dataset } from '../../model/types.ts';
import type { Course } from './course.ts';
import { cumulativeCompounds } from './cumulative.ts';
import { say, type Words } from '../phrase.ts';
import { runningCompounds } from './recorded.ts';

/** The page in two sentences: counted where acceptances are on record, else as reported. */
export function progressLead(dataset: Dataset, course: Course | null): Words {
  const { district, planWindow } = dataset.info;
  const window = `${planWindow.start.slice(0, 4)}年至${planWindow.end.slice(0, 4)}年`;
  if (course) {
    return say`${district}${window}计划验收${course.planned}小区。截至${formatDate(dataset.asOf)}，已验收${course.accepted}，施工中${runningCompounds(dataset)}。“完成”指验收通过。`;
  }
  const reported = cumulativeCompounds(dataset);
  const said = reported
    ? say`${formatDate(reported.asOf)}公布的累计完成数是${reported}。“完成”是原文用词，是不是指验收，原文没有说明。`
    : `截至${formatDate(dataset.asOf)}，没有见到累计完成数。`;
  return say`${district}${window}一共计划改造多少个小区，没有公布。${said}`;
}
