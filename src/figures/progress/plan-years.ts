import type { Dataset, ReportedFigure } from '../../model/types.ts';
import { joinWords, quote, say, type Words } from '../figure/phrase.ts';
import { smallNumber } from '../../facts/words.ts';
import { figureMagnitude } from '../figure/figure-text.ts';
import { reported } from './reported.ts';
import type { Figure } from '../figure/figure.ts';
import { yearRows, type YearRow } from './years.ts';

/** One bar of a year: a plan in one wording, and what was started and finished in the same wording. */
export interface PlanBar {
  /** `省级计划`, `区执法局`; null where only one wording is known. */
  readonly basis: string | null;
  readonly plan: Figure | null;
  readonly started: Figure | null;
  readonly finished: Figure | null;
}

/** A plan year as reported: one bar for each wording; one empty bar where nothing is published. */
export interface PlanYear {
  readonly year: number;
  readonly bars: readonly PlanBar[];
  /** The year of the day the data speaks of: its works may still run. */
  readonly current: boolean;
  readonly counted: YearRow;
}

/** `年度计划(省)` → `省级计划`, `年度计划(区执法局)` → `区执法局`, `年度计划` → null. */
export function basisName(basis: string): string | null {
  const inner = /[（(](.+)[）)]/.exec(basis)?.[1] ?? null;
  return inner !== null && /^[省市区]$/.test(inner) ? `${inner}级计划` : inner;
}

/** Oldest first, so that the last is the newest word on the matter. */
const byDate = (a: ReportedFigure, b: ReportedFigure): number =>
  a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.row - b.row;

/** The bars of a year. A start or finish belongs to the only plan, else to the plan of the same source, else to none. */
function barsOf(rows: readonly ReportedFigure[]): PlanBar[] {
  const of = (basis: string): ReportedFigure[] =>
    rows.filter((row) => row.basis.startsWith(basis)).sort(byDate);
  const plans = of('年度计划');
  const used = new Set<ReportedFigure>();
  const take = (found: readonly ReportedFigure[], plan: ReportedFigure): Figure | null => {
    const own = found.filter(
      (row) =>
        !used.has(row) && (plans.length === 1 || row.sourceId === plan.sourceId) && row.unit === plan.unit,
    );
    const last = own.at(-1);
    if (last) used.add(last);
    return last ? reported(last) : null;
  };
  const [started, finished] = [of('年度开工'), of('年度完成')];
  const bars = plans.map((plan): PlanBar => ({
    basis: plans.length > 1 ? (basisName(plan.basis) ?? '未写口径') : basisName(plan.basis),
    plan: reported(plan),
    started: take(started, plan),
    finished: take(finished, plan),
  }));
  const rest = (found: readonly ReportedFigure[]): Figure | null => {
    const last = found.filter((row) => !used.has(row)).at(-1);
    return last ? reported(last) : null;
  };
  // With one plan an older report of the same thing is superseded, not a wording of its own.
  const loose = plans.length === 1 ? null : { started: rest(started), finished: rest(finished) };
  if (loose && (loose.started || loose.finished)) bars.push({ basis: null, plan: null, ...loose });
  return bars.length > 0 ? bars : [{ basis: null, plan: null, started: null, finished: null }];
}

/** Plan, start and finish by year as reported; conflicting wordings side by side. */
export function planYears(dataset: Dataset): PlanYear[] {
  const now = Number(dataset.asOf.slice(0, 4));
  return yearRows(dataset).map((counted) => {
    const rows = dataset.figures.filter(
      (row) =>
        row.metric === '小区数' &&
        row.area === dataset.info.district &&
        row.year === String(counted.year) &&
        /^年度(计划|开工|完成)/.test(row.basis),
    );
    return {
      year: counted.year,
      bars: barsOf(rows),
      current: counted.year === now,
      counted,
    };
  });
}

/** True when any plan of any year is known. */
export const hasPlans = (years: readonly PlanYear[]): boolean =>
  years.some(({ bars }) => bars.some(({ plan }) => plan !== null));

/** `计划64个，完成64个`, `计划9个，省级计划`, `开工12个，完成9个`, `未公开`. */
export function planText({ basis, plan, started, finished }: PlanBar): Words {
  const done = [started && say`开工${started}`, finished && say`完成${finished}`].filter(
    (text) => text !== null,
  );
  if (plan === null) return done.length > 0 ? joinWords(done, '，') : '未公开';
  // Where all that was planned is finished, its start needs no word.
  const full = finished !== null && figureMagnitude(finished) === figureMagnitude(plan);
  return joinWords(
    [
      say`计划${plan}`,
      ...(basis === null ? [] : [basis]),
      ...(full ? done.slice(-1) : done),
      ...(done.length === 0 && basis === null ? ['完成数未公开'] : []),
    ],
    '，',
  );
}

/** `2021年、2022年`. */
const list = (years: readonly PlanYear[]): string => years.map(({ year }) => `${year}年`).join('、');

function latestSentence({ year, bars }: PlanYear): Words {
  const plans = bars.filter(({ plan }) => plan !== null);
  if (plans.length > 1)
    return say`${year}年计划有${smallNumber(plans.length)}个口径：${joinWords(
      plans.map(({ plan }) => plan),
      '、',
    )}`;
  const { plan, started, finished } = plans[0]!;
  const said = say`${year}年计划${plan}`;
  const share = (figure: Figure, word: string): Words =>
    figureMagnitude(figure) === figureMagnitude(plan!)
      ? say`已${quote(figure, '全部')}${word}`
      : say`已${word}${figure}`;
  if (finished) return say`${said}，${share(finished, '完成')}`;
  return started ? say`${said}，${share(started, '开工')}` : say`${said}，开工和完成数未公开`;
}

/** `2025年计划11个，已全部开工；2021年计划多少个，未公开`. */
export function planFinding(years: readonly PlanYear[]): Words {
  const known = years.filter(({ bars }) => bars.some(({ plan }) => plan !== null));
  const unknown = years.filter((year) => !known.includes(year));
  const latest = known.at(-1);
  if (!latest) return '各年计划改造多少个小区，都没有见到';
  const gap = unknown.length > 0 ? `${list(unknown)}计划多少个，未公开` : '各年计划都已公布';
  return say`${latestSentence(latest)}；${gap}`;
}
