import type { Dataset, Project } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { deadlineOf } from '../../policy/rules/stages.ts';
import { doneOn, works } from '../../facts/dates.ts';
import type { RecordFigure, RecordMaker } from '../figure/record-figure.ts';

const DAYS = '按自然日；环节的日期取最后一轮。负数是反过来。';

/** Days from `from` to `to`; null where either is unpublished. */
const between = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : daysBetween(from, to);

/** Promised and actual days of the works, how late they are, and how early the plan was declared. */
export function projectDays(
  { asOf }: Pick<Dataset, 'asOf'>,
  project: Project,
  make: RecordMaker,
): RecordFigure[] {
  const { plannedStart, plannedEnd, planYear, status } = project;
  const { start, end } = works(project);
  const { declaration } = project.policy.terms;
  const deadline = declaration === null ? null : deadlineOf(declaration, planYear);
  const days = (key: string, name: string, formula: string, value: number | null): RecordFigure =>
    make.number({ key, name, definition: DAYS, formula, unit: '天' }, value);
  return [
    days('days-planned', '计划工期', '计划完工日期 − 开工日期', between(start, plannedEnd)),
    days('days-used', '实际工期', '完工日期 − 开工日期', between(start, end)),
    days('days-late', '完工比计划晚几天', '完工日期 − 计划完工日期', between(plannedEnd, end)),
    days(
      'days-passed',
      '开工以后过了几天',
      '数据截至日 − 开工日期；只算状态是施工中、没有完工日期的',
      status === '施工中' && end === null ? between(start, asOf) : null,
    ),
    days(
      'days-left',
      '离计划完工还有几天',
      '计划完工日期 − 数据截至日；只算状态是施工中的',
      status === '施工中' ? between(asOf, plannedEnd) : null,
    ),
    days(
      'days-waiting',
      '过了计划开工日几天',
      '数据截至日 − 计划开工日期；只算状态是未开工的',
      status === '未开工' ? between(plannedStart, asOf) : null,
    ),
    days(
      'days-declared',
      '申报比期限早几天',
      '方案定的申报期限 − 申报年度计划的日期；没有期限的年度不算',
      between(doneOn(project, 'G10'), deadline),
    ),
  ];
}
