import { formatDate, formatDecimal, formatMonthDay, formatReported, formatShare } from '../format.ts';
import type { Compound, Dataset, Project } from '../model/types.ts';
import { counted, figureMagnitude, findReported, type Figure } from './figure.ts';
import { readable, smallNumber } from './wording.ts';
import { compoundsOf, hasStarted, isAccepted, isFinished, yearRows, type YearRow } from './years.ts';

/** A large figure of the home page with all that stands around it. */
export interface Headline {
  readonly label: string;
  /** `108`, `150余`, `未公开`. */
  readonly value: string;
  readonly unit: string;
  readonly bar: 'hatched' | 'actual' | 'half';
  /** Share of the denominator; null where that is unpublished. */
  readonly share: number | null;
  /** The denominator in words. */
  readonly sentence: string;
  readonly dated: string;
  readonly figure: Figure | null;
}

/** One bar of the chart of plan years; `value` null is unknown. */
export interface PlanBar {
  readonly value: number | null;
  readonly kind: 'plan' | 'actual' | 'half' | 'hatched';
  readonly text: string;
}

export interface PlanYear {
  readonly year: number;
  readonly bars: readonly PlanBar[];
  readonly note: string | null;
}

/** Number of a figure or null. */
const num = (figure: Figure | undefined): number | null =>
  figure === undefined ? null : figureMagnitude(figure);
const latest = (figures: readonly Figure[]): Figure | undefined => figures.at(-1);
const shown = (figure: Figure): string =>
  figure.value === null ? '未公开' : formatReported(figure.value, figure.scale, figure.qualifier, '');

/** All compounds of the year are on record: every plan that was reported is reached by the names. */
export const isComplete = (row: YearRow): boolean =>
  row.named.rows.ids.length > 0 && row.plans.every((plan) => (num(plan) ?? 0) <= row.named.rows.ids.length);

/** At least the smallest plan that was reported for the year is reached by the names. */
const isListed = ({ named, plans }: YearRow): boolean =>
  named.rows.ids.length > 0 &&
  (plans.length === 0 || plans.some((plan) => (num(plan) ?? 0) <= named.rows.ids.length));

/**
 * Whether this dataset can be counted: every plan year has its list. Otherwise the headline copies
 * reported figures, never a count of part of them.
 */
export function isCountable(dataset: Dataset): boolean {
  const rows = yearRows(dataset);
  return rows.length > 0 && rows.every(isListed);
}

/** The four figures of the home page, reported or counted by what exists; the two are never mixed. */
export const headlines = (dataset: Dataset): Headline[] =>
  isCountable(dataset) ? countedHeadlines(dataset) : reportedHeadlines(dataset);

/** The day or days a reported figure speaks of. */
function dated(figure: Figure, period: string): string {
  const from = /^(\d{4})-\d{4}$/.exec(period)?.[1];
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

function reportedHeadlines(dataset: Dataset): Headline[] {
  const area = dataset.info.district;
  const total = (
    metric: string,
    label: string,
    unit: string,
    denominator: string,
    more: string,
  ): Headline => {
    const rows = dataset.figures.filter(
      (row) => row.metric === metric && row.basis === '累计完成' && row.area === area,
    );
    const figure = latest(findReported(dataset, { metric, basis: '累计完成', area }));
    if (!figure) return unpublished(label, denominator, dataset);
    const period = rows.find((row) => figure.id.endsWith(`-${row.row}`))?.year ?? '';
    const remark = figure.note === null ? more : readable(figure.note).replace(/。$/, '');
    return {
      label,
      value: shown(figure),
      unit: figure.unit === '个' ? unit : figure.unit,
      bar: 'hatched',
      share: null,
      sentence: remark ? `${denominator}。${remark}` : denominator,
      dated: dated(figure, period),
      figure,
    };
  };
  const lifts = dataset.figures.filter(
    (row) => row.metric === '加装电梯' && row.basis.startsWith('年度计划') && row.area === area,
  );
  const known = lifts.map(
    (row) => `${row.year}年计划${formatReported(row.value, 4, row.qualifier, row.unit)}`,
  );
  return [
    total('小区数', '累计完成改造', '个小区', `全${area.slice(-1)}应改造总数：未公开`, ''),
    total('户数', '涉及居民', '户', `全${area.slice(-1)}总户数：未公开`, ''),
    total(
      '加装电梯',
      '加装电梯',
      '部',
      '五年计划部数：未公开',
      known.length > 0 ? `只知道${known.join('、')}` : '',
    ),
    latestPlan(dataset),
  ];
}

/** The plan of the newest year that has a reported one, against what was reported as started. */
function latestPlan(dataset: Dataset): Headline {
  const row = yearRows(dataset)
    .filter(({ plans }) => plans.length === 1)
    .at(-1);
  const plan = row?.plans[0];
  const planned = num(plan);
  if (!row || !plan || planned === null) return unpublished('年度计划', '各年计划数：未公开', dataset);
  const [started, finished] = [num(latest(row.started)), num(latest(row.finished))];
  const done = finished ?? started;
  const share = done === null || planned === 0 ? null : done / planned;
  const state = finished !== null ? '已完成' : '已开工';
  const ends = new Set(row.projects.map(({ plannedEnd }) => plannedEnd));
  const [end] = ends;
  const deadline =
    isComplete(row) && ends.size === 1 && end && end >= dataset.asOf
      ? `；计划${formatMonthDay(end)}前完成`
      : '';
  return {
    label: `${row.year}年计划`,
    value: shown(plan),
    unit: '个小区',
    bar: share === null ? 'hatched' : finished !== null ? 'actual' : 'half',
    share,
    sentence:
      done === null
        ? '已开工多少个：未公开'
        : `${state}${formatDecimal(done)}个，占计划的${formatShare(done, planned)}${deadline}`,
    dated: `截至${formatDate(plan.asOf)}`,
    figure: plan,
  };
}

/** Distinct compounds of the plan years. */
function planned(dataset: Dataset): Compound[] {
  return compoundsOf(yearRows(dataset).flatMap(({ projects }) => projects));
}

/** A compound counts by its newest project, so that one that was planned twice is one compound. */
const isDone = ({ projects: [project] }: Compound): boolean => project !== undefined && isAccepted(project);

function countedHeadlines(dataset: Dataset): Headline[] {
  const all = planned(dataset);
  const done = all.filter(isDone);
  const of = (compounds: readonly Compound[]) => ({
    table: 'compounds' as const,
    ids: compounds.map(({ id }) => id),
  });
  const silent = all.filter(({ status }) => status === null).length;
  const day = `截至${formatDate(dataset.asOf)}`;
  const accepted = counted(
    dataset,
    'accepted',
    '已验收小区',
    '列入各年计划的小区里，最近一个项目的状态是已验收的',
    of(done),
    { name: '列入各年计划的小区', value: all.length },
  );
  const old = dataset.compounds.filter(({ cohort }) => cohort === 'A');
  const undated = dataset.compounds.filter(({ cohort }) => cohort === null).length;
  const oldDone = counted(
    dataset,
    'accepted-a',
    '2000年底前建成、已验收的小区',
    '建成年份止不晚于2000年的小区里，最近一个项目的状态是已验收的',
    of(old.filter(isDone)),
    { name: '2000年底前建成的小区', value: old.length },
  );
  const current = yearRows(dataset).at(-1);
  const named = current ? compoundsOf(current.projects) : [];
  const begun = current ? compoundsOf(current.projects.filter(hasStarted)) : [];
  const started = counted(
    dataset,
    'started-now',
    `${current?.year ?? ''}年计划已开工小区`,
    '有开工日期，或状态是施工中、暂停、已完工、已验收的',
    of(begun),
    { name: `${current?.year ?? ''}年计划的小区`, value: named.length },
  );
  return [
    {
      label: '已验收',
      value: formatDecimal(done.length),
      unit: '个小区',
      ...shareOf(done.length, all.length, 'actual'),
      sentence:
        shareSentence('列入各年计划', all.length, '个', done.length) +
        (silent > 0 ? `；另有${silent}个状态未公开` : ''),
      dated: day,
      figure: accepted,
    },
    householdsHeadline(dataset, all, done, day),
    {
      label: '2000年底前建成的，已验收',
      value: formatDecimal(oldDone.rows.ids.length),
      unit: '个小区',
      ...shareOf(oldDone.rows.ids.length, old.length, 'actual'),
      sentence:
        shareSentence('已收录', old.length, '个', oldDone.rows.ids.length) +
        (undated > 0 ? `；另有${undated}个建成年份未公开` : ''),
      dated: day,
      figure: oldDone,
    },
    {
      label: `${current?.year ?? ''}年计划`,
      value: formatDecimal(named.length),
      unit: '个小区',
      ...shareOf(begun.length, named.length, 'half'),
      sentence: `已开工${begun.length}个，占计划的${formatShare(begun.length, Math.max(1, named.length))}`,
      dated: day,
      figure: started,
    },
  ];
}

const shareOf = (part: number, whole: number, bar: 'actual' | 'half'): Pick<Headline, 'bar' | 'share'> =>
  whole > 0 ? { bar, share: part / whole } : { bar: 'hatched', share: null };

const shareSentence = (name: string, whole: number, unit: string, part: number): string =>
  whole > 0
    ? `${name}${formatDecimal(whole)}${unit}，占${formatShare(part, whole)}`
    : `${name}多少${unit}：未公开`;

/** Households of the accepted compounds; a compound without a number is named, never counted as 0. */
function householdsHeadline(
  dataset: Dataset,
  all: readonly Compound[],
  done: readonly Compound[],
  day: string,
): Headline {
  const sum = (compounds: readonly Compound[]) =>
    compounds.reduce((total, { households }) => total + (households ?? 0), 0);
  const silent = all.filter(({ households }) => households === null).length;
  const [part, whole] = [sum(done), sum(all)];
  return {
    label: '已验收小区的居民',
    value: formatDecimal(part),
    unit: '户',
    ...shareOf(part, whole, 'actual'),
    sentence:
      shareSentence('列入各年计划', whole, '户', part) +
      (silent > 0 ? `；另有${silent}个小区户数未公开` : ''),
    dated: day,
    figure: {
      ...counted(dataset, 'accepted-households', '已验收小区的户数', '已验收小区的总户数相加', {
        table: 'compounds',
        ids: done.filter(({ households }) => households !== null).map(({ id }) => id),
      }),
      value: part,
      unit: '户',
      denominator: { name: '列入各年计划的户数', value: whole },
    },
  };
}

/** The heading over the four figures. */
export function headlineFinding(dataset: Dataset): string {
  const [first] = headlines(dataset);
  if (isCountable(dataset) && first?.figure) {
    const { denominator, rows } = first.figure;
    return `列入计划的${denominator?.value ?? 0}个小区，已验收${rows.ids.length}个，占${formatShare(rows.ids.length, Math.max(1, denominator?.value ?? 0))}`;
  }
  const span = smallNumber(yearRows(dataset).length);
  return first?.figure
    ? `${span}年累计完成${first.value}个小区，全${dataset.info.district.slice(-1)}总数未公开`
    : '累计完成多少个小区，未公开';
}

/** The grey line under that heading. */
export const headlineNote = (dataset: Dataset): string =>
  isCountable(dataset)
    ? '由本站收录的记录数出来。“已验收”指联合验收通过；重复列入计划的小区只数一次。'
    : '斜线表示总数没有公开，比例算不出来，本站不作推算。';

/** A plan's basis as the label of its bar: 年度计划(省) → 省级计划, 年度计划(区执法局) → 区执法局. */
export function basisLabel(name: string): string {
  const inside = /[（(](.+?)[)）]\s*$/.exec(name)?.[1];
  if (inside === undefined) return '年度计划';
  return inside.length === 1 ? `${inside}级计划` : inside;
}

/** The bars of each year: what was reported where lists are incomplete, what was counted where they are whole. */
export function planChart(dataset: Dataset): PlanYear[] {
  const whole = isCountable(dataset);
  return yearRows(dataset).map((row) => ({
    year: row.year,
    bars: whole ? countedBars(row) : reportedBars(row),
    note: (whole ? countedNote(row) : reportedNote(row)) || null,
  }));
}

/** The longest bar; the scale of the whole picture. */
export const planMax = (years: readonly PlanYear[]): number =>
  Math.max(1, ...years.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));

function reportedBars({ plans, started, finished }: YearRow): PlanBar[] {
  if (plans.length === 0) return [{ value: null, kind: 'hatched', text: '未公开' }];
  if (plans.length > 1)
    return plans.map((plan) => ({
      value: num(plan),
      kind: 'plan',
      text: `计划${shown(plan)}个，${basisLabel(plan.name)}`,
    }));
  const plan = plans[0]!;
  const value = num(plan);
  const [begun, done] = [latest(started), latest(finished)];
  const text = `计划${shown(plan)}个`;
  const result = done ?? begun;
  if (!result) return [{ value, kind: 'plan', text: `${text}，完成数未公开` }];
  const kind = done ? 'actual' : 'half';
  const said = `${done ? '完成' : '已开工'}${shown(result)}个`;
  if (num(result) === value) return [{ value, kind, text: `${text}，${said}` }];
  return [
    { value, kind: 'plan', text },
    { value: num(result), kind, text: said },
  ];
}

function reportedNote(row: YearRow): string {
  const { plans, started, finished, named, countedStarted, countedFinished } = row;
  const names = named.rows.ids.length;
  const parts: string[] = [];
  if (names === 0) parts.push(plans.length === 0 ? '没有见到名单，也没有公开材料给出计划数' : '没有见到名单');
  else parts.push(`公布名字${names}个${plans.length > 0 && isComplete(row) ? '，名单完整' : ''}`);
  if (plans.length > 1) parts.push(`${smallNumber(plans.length)}个口径不一致，并列不取平均`);
  for (const [figure, word, own] of [
    [latest(started), '开工', countedStarted],
    [latest(finished), '完成', countedFinished],
  ] as const) {
    if (!figure) continue;
    if (figure.note) parts.push(readable(figure.note).replace(/。$/, ''));
    const ours = own.rows.ids.length;
    if ((num(figure) ?? 0) > ours)
      parts.push(
        `公布${word}${shown(figure)}个，收录的名字里${ours > 0 ? `有${ours}个` : `没有见到${word}的`}`,
      );
  }
  return parts.join('。');
}

function countedBars(row: YearRow): PlanBar[] {
  const [all, begun, done] = [row.named, row.countedStarted, row.countedAccepted].map(
    ({ rows }) => rows.ids.length,
  ) as [number, number, number];
  if (done === all) return [{ value: all, kind: 'actual', text: `计划${all}个，已验收${done}个` }];
  const bars: PlanBar[] = [{ value: all, kind: 'plan', text: `计划${all}个` }];
  if (begun > done) bars.push({ value: begun, kind: 'half', text: `已开工${begun}个` });
  bars.push({ value: done, kind: 'actual', text: `已验收${done}个` });
  return bars;
}

function countedNote(row: YearRow): string {
  const of = (keep: (project: Project) => boolean) => compoundsOf(row.projects.filter(keep)).length;
  const stopped = of(({ status }) => status === '居民否决' || status === '取消');
  const waiting = of((project) => isFinished(project) && !isAccepted(project));
  const silent = of(({ status }) => status === null);
  const plans = row.plans.map(shown);
  const own = row.named.rows.ids.length;
  const differ = row.plans.length === 1 && num(row.plans[0]) !== own;
  return [
    waiting > 0 ? `${waiting}个已完工，还没有验收` : '',
    stopped > 0 ? `${stopped}个居民否决或取消` : '',
    silent > 0 ? `${silent}个状态未公开` : '',
    plans.length > 1
      ? `公布的计划有${smallNumber(plans.length)}个口径：${plans.join('、')}个，并列不取平均；本站收录${own}个`
      : '',
    differ ? `公布的计划是${plans[0]}个，本站收录${own}个` : '',
  ]
    .filter(Boolean)
    .join('。');
}

/** `2025年计划11个，已全部开工；2021年计划多少个，至今未公开`. */
export function planFinding(dataset: Dataset): string {
  const rows = yearRows(dataset);
  if (isCountable(dataset)) {
    const row = rows.at(-1)!;
    const all = row.named.rows.ids.length;
    const [begun, done] = [row.countedStarted.rows.ids.length, row.countedAccepted.rows.ids.length];
    const said =
      done === all ? '已全部验收' : begun === all ? `已全部开工，验收${done}个` : `已开工${begun}个`;
    const before = rows.slice(0, -1).filter((other) => other.named.rows.ids.length > 0);
    const open = before.filter(
      (other) => other.countedAccepted.rows.ids.length < other.named.rows.ids.length,
    );
    const rest =
      before.length === 0
        ? ''
        : open.length === 0
          ? '；此前各年都已验收'
          : `；此前有${open.length}个年度没有全部验收`;
    return `${row.year}年计划${all}个，${said}${rest}`;
  }
  const newest = rows.filter(({ plans }) => plans.length > 0).at(-1);
  const silent = rows.filter(({ plans }) => plans.length === 0).map(({ year }) => `${year}年`);
  const gap = silent.length > 0 ? `${silent.join('、')}计划多少个，至今未公开` : '';
  if (!newest) return gap || '各年计划都未公开';
  if (newest.plans.length > 1) {
    const counts = newest.plans.map(shown).join('、');
    return [`${newest.year}年计划有${smallNumber(newest.plans.length)}个口径：${counts}个`, gap]
      .filter(Boolean)
      .join('；');
  }
  const plan = newest.plans[0]!;
  const [begun, done] = [latest(newest.started), latest(newest.finished)];
  const progress = (figure: Figure, word: string) =>
    num(figure) === num(plan) ? `已全部${word}` : `已${word}${shown(figure)}个`;
  const said = done ? progress(done, '完成') : begun ? progress(begun, '开工') : '完成多少未公开';
  return [`${newest.year}年计划${shown(plan)}个，${said}`, gap].filter(Boolean).join('；');
}

/** Ids of the sources behind the chart, in their order. */
export function planSources(dataset: Dataset): string[] {
  const cited = new Set(
    yearRows(dataset).flatMap((row) =>
      [...row.plans, ...row.started, ...row.finished].flatMap(({ sourceIds }) => sourceIds),
    ),
  );
  return dataset.sources.map(({ id }) => id).filter((id) => cited.has(id));
}

/** How many compounds of the plan years were named, for the aside of the search. */
export const namedInPlan = (dataset: Dataset): number => planned(dataset).length;
