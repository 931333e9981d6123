import { once } from '../../shared/once.ts';
import type { Dataset, StageEvent } from '../../model/types.ts';
import { isWorkday } from '../../policy/calendar.ts';
import type { Calendar } from '../../policy/holidays.ts';
import { addDays, daysBetween } from '../../shared/days.ts';
import { countOf, middleOf, shareOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { say, type Words } from '../figure/phrase.ts';
import { rowKey } from '../../schema/tables/row-key.ts';

/** 政府信息公开条例第二十六条：自信息形成之日起20个工作日内公开. Beside the notice, which sets no such term. */
const PUBLISHING_WORKDAYS = 20;

/** How long it took from a step's completion to the first publication seen; steps of a project with a date only. */
export interface Timeliness {
  /** Steps with a date of completion. */
  readonly dated: Figure;
  /** Of them, those with a source published on that day or later. */
  readonly both: Figure;
  /** Median of their calendar days; the value is null without any. */
  readonly median: Figure;
  readonly inTime: Figure;
  readonly late: Figure;
  /** 无法计算: the holidays of a day between are not announced. */
  readonly unknown: Figure;
  /** Of those with both dates: the holidays between are known. */
  readonly judged: Figure;
  /** Steps all of whose dated sources are older than they are: papers of the plan, not of the step. */
  readonly planOnly: Figure;
  /** Steps none of whose sources has a date. */
  readonly undated: Figure;
}

interface Dated {
  readonly event: StageEvent;
  readonly doneOn: string;
  /** Dates of its sources, earliest first. */
  readonly published: readonly string[];
  /** The earliest that is not before the step. */
  readonly first: string | null;
}

/** Whether `published` lies within the term that begins the day after `formed`; null is 无法计算. */
export function withinTerm(
  formed: string,
  published: string,
  calendar: Calendar,
  term = PUBLISHING_WORKDAYS,
): boolean | null {
  try {
    let left = term;
    for (let day = addDays(formed, 1); day <= published; day = addDays(day, 1)) {
      if (left === 0) return false;
      if (isWorkday(day, calendar)) left--;
    }
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function datedSteps({ projects, byId }: Dataset): Dated[] {
  return projects
    .flatMap(({ stages }) => stages)
    .flatMap((event) => {
      const { doneOn } = event;
      if (doneOn === null) return [];
      const published = (event.sourceIds ?? [])
        .map((id) => byId.source.get(id)?.publishedOn ?? null)
        .filter((date) => date !== null)
        .sort();
      return [{ event, doneOn, published, first: published.find((date) => date >= doneOn) ?? null }];
    });
}

const countIn =
  (dataset: Dataset) =>
  (id: string, name: string, formula: string, list: readonly Dated[], of: Figure | null = null): Figure =>
    countOf(dataset, {
      id: `timeliness-${id}`,
      group: 'disclosure',
      name,
      definition: '环节：一个项目的一步，一轮算一个。公布日期取本站收录的材料，可能更早公布过。',
      formula,
      of,
      rows: { table: 'stages', ids: list.map(({ event }) => rowKey('stages', event)) },
    });

const medianOf = (dataset: Dataset, both: readonly (Dated & { readonly first: string })[]): Figure =>
  middleOf(dataset, {
    id: 'timeliness-median',
    group: 'disclosure',
    name: '公布用时中位数',
    definition: '公布用时：出处的发布日期减环节的完成日期，按自然日。',
    formula: '两个日期都有的环节，公布用时从小到大排在正中间的',
    table: 'stages',
    unit: '天',
    values: both.map(({ event, doneOn, first }) => ({
      id: rowKey('stages', event),
      value: daysBetween(doneOn, first),
    })),
  });

/** Days from each dated step to the earliest publication among its sources. */
export const timeliness = once((dataset: Dataset): Timeliness => {
  const steps = datedSteps(dataset);
  const both = steps.flatMap((step) => (step.first === null ? [] : [{ ...step, first: step.first }]));
  const judgedSteps = both.map((step) => ({
    ...step,
    within: withinTerm(step.doneOn, step.first, dataset.calendar),
  }));
  const figure = countIn(dataset);
  const within = (answer: boolean | null): readonly Dated[] =>
    judgedSteps.filter((step) => step.within === answer);
  const judgedRows = judgedSteps.filter(({ within }) => within !== null);
  const of = figure(
    'both',
    '两个日期都有的环节',
    '出处里有一份在完成当天或以后发布；几份都是的，取最早的一份',
    both,
  );
  const judged = figure('judged', '能算的环节', '两个日期都有，中间的放假安排也都载入', judgedRows, of);
  return {
    dated: figure('dated', '有完成日期的环节', '各项目写明了完成日期的环节，每一轮算一个', steps),
    both: of,
    judged,
    median: medianOf(dataset, both),
    inTime: figure(
      'in-time',
      `${PUBLISHING_WORKDAYS}个工作日内公布`,
      `从完成的第二天数起，第${PUBLISHING_WORKDAYS}个工作日当天或以前发布`,
      within(true),
      judged,
    ),
    late: figure(
      'late',
      `超过${PUBLISHING_WORKDAYS}个工作日`,
      `第${PUBLISHING_WORKDAYS}个工作日以后才见到发布`,
      within(false),
      judged,
    ),
    unknown: figure('unknown', '无法计算', '中间有一天的放假安排没有载入', within(null), of),
    planOnly: figure(
      'plan-only',
      '只有事前的材料',
      '出处都在完成之前发布，是计划，不算公布',
      steps.filter(({ first, published }) => first === null && published.length > 0),
    ),
    undated: figure(
      'undated',
      '出处没有发布日期',
      '没有写出处，或出处没有写发布日期',
      steps.filter(({ published }) => published.length === 0),
    ),
  };
});

/** Below this many steps the page says that they tell nothing of the rest. */
const FEW = 10;

/** `公开得及时吗？只有3个环节能算，1个在20个工作日内公布`. */
export function timelinessFinding(found: Timeliness): Words {
  const known = found.judged.value ?? 0;
  if (known === 0) return '公开得及时吗？没有能算的环节';
  const only = known < FEW ? '只有' : '';
  return say`公开得及时吗？${only}${found.judged}环节能算，${found.inTime}在${PUBLISHING_WORKDAYS}个工作日内公布`;
}

/** The numbers as facts: name, value, what was counted; those that do not occur are left out. */
export function timelinessRows(found: Timeliness): { term: string; value: Words; note: string }[] {
  const known = found.judged.value ?? 0;
  const share = (figure: Figure): Words => say`${figure}，占${shareOf(figure)}`;
  const always = [found.dated, found.both];
  const some = [found.planOnly, found.undated].filter(({ value }) => value !== 0);
  const row = (
    figure: Figure,
    value: Words = say`${figure}`,
  ): { term: string; value: Words; note: string } => ({
    term: figure.name,
    value,
    note: figure.formula,
  });
  return [
    ...[...always, ...some].map((figure) => row(figure)),
    ...(found.median.value === null ? [] : [row(found.median)]),
    ...(known > 0 ? [found.inTime, found.late].map((figure) => row(figure, share(figure))) : []),
    ...(found.unknown.value === 0 ? [] : [row(found.unknown)]),
  ];
}

/** What the norm is, and what the numbers do not say. */
export function timelinessNote(found: Timeliness): Words {
  const known = found.judged.value ?? 0;
  const norm =
    `政府信息公开条例第二十六条：属于主动公开范围的政府信息，自形成之日起${PUBLISHING_WORKDAYS}个工作日内公开。` +
    '方案没有写这个期限，这里只作对照，不算不符合。' +
    '公布日期取本站收录的材料，包括报道；可能更早公布过，只是本站没有见到。';
  return known > 0 && known < FEW ? say`${norm}能算的只有${found.judged}，代表不了其他环节。` : norm;
}
