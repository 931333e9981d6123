import { formatReported } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import type { Dataset, ReportedFigure } from '../../model/types.ts';
import { basisName } from '../../figures/progress/plan-years.ts';
import { ordinal, sentence } from '../../facts/words.ts';
import type { Change } from './change.ts';

const value = (row: ReportedFigure, unit = row.unit): string =>
  formatReported(row.value, 4, row.qualifier, unit);

/** One change for each day and source: what it says of the number of compounds. */
export function figureChanges(dataset: Dataset): Change[] {
  const rows = dataset.figures.filter((row) => row.metric === '小区数' && row.area === dataset.info.district);
  const groups = groupBy(rows, (row) => `${row.asOf} ${row.sourceId} ${row.year}`);
  const perYear = [...groups.values()].flatMap((group) => sentenceOf(group, rows));
  return [...groupBy(perYear, ({ date, sourceIds }) => `${date} ${sourceIds.join()}`).values()].map(
    (same) => ({ ...same[0]!, text: same.map(({ text }) => text).join('') }),
  );
}

function sentenceOf(group: readonly ReportedFigure[], all: readonly ReportedFigure[]): Change[] {
  const [first] = group;
  if (!first) return [];
  const find = (basis: string) => group.find((row) => row.basis.startsWith(basis));
  const { year } = first;
  const said: { headline: string; text: string }[] = [];
  const result = find('年度完成') ?? find('年度开工');
  const plans = all.filter((row) => row.year === year && row.basis.startsWith('年度计划'));
  const plan = find('年度计划');
  if (result) {
    const word = result.basis.startsWith('年度完成') ? '完成' : '开工';
    const whole = plans.some((row) => row.value === result.value);
    const headline = `${value(result)}小区${whole ? '全部' : ''}${word}`;
    const text = whole ? `${year}年计划的${headline}。` : `${year}年计划的小区，${word}${value(result)}。`;
    said.push({ headline, text: text + sentence(result.note) });
  }
  const earlier = plan
    ? plans.filter((row) => row.asOf < plan.asOf && row.value !== plan.value).map((row) => value(row))
    : [];
  if (plan && earlier.length > 0)
    said.push({
      headline: `${year}年计划又有一个口径：${value(plan)}`,
      text: `${year}年计划出现第${ordinal(earlier.length + 1)}个口径：${value(plan)}，${basisName(plan.basis) ?? '年度计划'}。此前为${earlier.join('、')}。`,
    });
  else if (plan && !result)
    said.push({
      headline: `${year}年计划${value(plan)}小区`,
      text: `公布${year}年计划：${value(plan)}小区${plan.basis === '年度计划' ? '' : `，${basisName(plan.basis) ?? '年度计划'}`}。`,
    });
  const total = find('累计完成');
  if (total) {
    const headline = `${year.replace('-', '年至')}年累计完成${value(total)}小区`;
    said.push({ headline, text: `${headline}。${sentence(total.note)}` });
  }
  if (said.length === 0) return [];
  return [
    {
      date: first.asOf,
      headline: said[0]!.headline,
      text: said.map(({ text }) => text).join(''),
      sourceIds: [first.sourceId],
      unit: null,
      projectIds: [],
    },
  ];
}
