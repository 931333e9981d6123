import { formatDate, formatMonthDay } from '../../shared/format.ts';
import type { Dataset } from '../../model/types.ts';
import { isComplete } from '../../figures/progress/coverage.ts';
import { figureBare, figureMagnitude } from '../../figures/figure/figure-text.ts';
import { findReported } from '../../figures/progress/reported.ts';
import { shareOf } from '../../figures/figure/make.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { planYears } from '../../figures/progress/plan-years.ts';
import { isBlank, joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { phrase } from '../../facts/words.ts';
import type { Headline } from './headline.ts';

/** The day or days a reported figure speaks of. */
function dated(figure: Figure): string {
  const from = /^(\d{4})年至\d{4}年/.exec(figure.name)?.[1];
  return from ? `${from}年至${formatDate(figure.asOf)}` : `截至${formatDate(figure.asOf)}`;
}

function unpublished(label: string, sentence: string, dataset: Dataset): Headline {
  return {
    label,
    value: '未公开',
    unit: '',
    bar: 'hatched',
    share: null,
    sentence,
    dated: `截至${formatDate(dataset.asOf)}`,
    figure: null,
  };
}

/** The four figures as reported; an unknown denominator stays unknown. */
export function reportedHeadlines(dataset: Dataset): Headline[] {
  const area = dataset.info.district;
  const total = (metric: string, label: string, unit: string, denominator: string, more: Words): Headline => {
    const figure = findReported(dataset, { metric, basis: '累计完成', area }).at(-1);
    if (!figure) return unpublished(label, denominator, dataset);
    const remark: Words = figure.note === null ? more : phrase(figure.note);
    return {
      label,
      value: figureBare(figure),
      unit: figure.unit === '个' ? unit : figure.unit,
      bar: 'hatched',
      share: null,
      sentence: isBlank(remark) ? denominator : say`${denominator}。${remark}`,
      dated: dated(figure),
      figure,
    };
  };
  const known = findReported(dataset, { metric: '加装电梯', basis: '年度计划', area }).map(
    (figure) => say`${figure.name.slice(0, 4)}年计划${figure}`,
  );
  return [
    total('小区数', '累计完成改造', '个小区', `全${area.slice(-1)}应改造总数：未公开`, ''),
    total('户数', '涉及居民', '户', `全${area.slice(-1)}总户数：未公开`, ''),
    total(
      '加装电梯',
      '加装电梯',
      '部',
      '五年计划部数：未公开',
      known.length > 0 ? say`只知道${joinWords(known, '、')}` : '',
    ),
    latestPlan(dataset),
  ];
}

/** The plan of the newest year that has a reported one, against what was reported as started in the same wording. */
function latestPlan(dataset: Dataset): Headline {
  // Years of which only one wording is known.
  const latest = planYears(dataset)
    .flatMap(({ year, counted, bars }) => {
      const [bar, ...others] = bars.filter(({ plan }) => plan !== null);
      return bar && others.length === 0 ? { year, counted, ...bar } : [];
    })
    .at(-1);
  const plan = latest?.plan ?? null;
  const planned = figureMagnitude(plan);
  if (!latest || plan === null || planned === null)
    return unpublished('年度计划', '各年计划数：未公开', dataset);
  const { counted, started, finished } = latest;
  const result = finished ?? started;
  const done = figureMagnitude(result);
  const share = done === null || planned === 0 ? null : done / planned;
  const state = finished !== null ? '已完成' : '已开工';
  const ends = new Set(counted.projects.map(({ plannedEnd }) => plannedEnd));
  const [end] = ends;
  const deadline =
    isComplete(counted) && ends.size === 1 && end && end >= dataset.asOf
      ? `；计划${formatMonthDay(end)}前完成`
      : '';
  return {
    label: `${latest.year}年计划`,
    value: figureBare(plan),
    unit: plan.unit === '个' ? '个小区' : plan.unit,
    bar: share === null ? 'hatched' : finished !== null ? 'actual' : 'half',
    share,
    sentence:
      result === null
        ? '已开工多少个：未公开'
        : share === null
          ? say`${state}${result}${deadline}`
          : say`${state}${result}，占计划的${shareOf(result, plan)}${deadline}`,
    dated: `截至${formatDate(plan.asOf)}`,
    figure: plan,
  };
}
