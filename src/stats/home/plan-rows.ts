import type { Dataset, Project } from '../../model/types.ts';
import { isComplete, isCountable } from '../figures/coverage.ts';
import { figureBare, figureMagnitude, figureText } from '../figures/figure.ts';
import { planFinding, planText, planYears, type PlanBar, type PlanYear } from '../figures/plan-years.ts';
import { compoundsOf, yearRows, type YearRow } from '../figures/years.ts';
import { isAccepted, isFinished } from '../status.ts';
import { acceptanceUnknown, phrase, smallNumber } from '../words.ts';

/** One bar of the small chart of plan years; `value` null is unknown. */
export interface RowBar {
  readonly value: number | null;
  readonly kind: 'plan' | 'actual' | 'half' | 'hatched';
  readonly text: string;
}

export interface PlanRow {
  readonly year: number;
  readonly bars: readonly RowBar[];
  readonly note: string | null;
}

/** The bars of each year: what was reported where lists are incomplete, what was counted where they are whole. */
export const planRows = (dataset: Dataset): PlanRow[] => {
  const whole = isCountable(dataset);
  return planYears(dataset).map((plan) => ({
    year: plan.year,
    bars: whole ? countedBars(plan.counted) : plan.bars.flatMap(reportedBars),
    note: (whole ? countedNote(plan.counted) : reportedNote(plan)) || null,
  }));
};

/** The longest bar; the scale of the whole picture. */
export const longestBar = (rows: readonly PlanRow[]): number =>
  Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));

/** One bar where the result is the plan or no plan is known, else the plan above the result. */
function reportedBars(bar: PlanBar): RowBar[] {
  const { plan, started, finished } = bar;
  const result = finished ?? started;
  const [planned, done] = [figureMagnitude(plan), figureMagnitude(result)];
  const text = planText(bar);
  if (planned === null && done === null) return [{ value: null, kind: 'hatched', text }];
  if (result === null) return [{ value: planned, kind: 'plan', text }];
  const kind = finished ? 'actual' : 'half';
  if (planned === null || planned === done) return [{ value: done, kind, text }];
  const planOnly = [`计划${figureText(plan!)}`, bar.basis].filter(Boolean).join('，');
  return [
    { value: planned, kind: 'plan', text: planOnly },
    { value: done, kind, text: planText({ ...bar, plan: null }) },
  ];
}

function reportedNote({ counted: row }: PlanYear): string {
  const { plans, started, finished, named, countedStarted, countedFinished } = row;
  const names = named.rows.ids.length;
  const parts: string[] = [];
  if (names === 0) parts.push(plans.length === 0 ? '没有见到名单，也没有公开材料给出计划数' : '没有见到名单');
  else parts.push(`公布名字${names}个${plans.length > 0 && isComplete(row) ? '，名单完整' : ''}`);
  if (plans.length > 1) parts.push(`${smallNumber(plans.length)}个口径不一致，并列不取平均`);
  for (const [figure, word, own] of [
    [started.at(-1), '开工', countedStarted],
    [finished.at(-1), '完成', countedFinished],
  ] as const) {
    if (!figure) continue;
    if (figure.note) parts.push(phrase(figure.note));
    const ours = own.rows.ids.length;
    if ((figureMagnitude(figure) ?? 0) > ours)
      parts.push(
        `公布${word}${figureBare(figure)}个，收录的名字里${ours > 0 ? `有${ours}个` : `没有见到${word}的`}`,
      );
  }
  return parts.join('。');
}

function countedBars(row: YearRow): RowBar[] {
  const [all, begun, done] = [row.named, row.countedStarted, row.countedAccepted].map(
    ({ rows }) => rows.ids.length,
  ) as [number, number, number];
  if (done === all) return [{ value: all, kind: 'actual', text: `计划${all}个，已验收${done}个` }];
  const bars: RowBar[] = [{ value: all, kind: 'plan', text: `计划${all}个` }];
  if (begun > done) bars.push({ value: begun, kind: 'half', text: `已开工${begun}个` });
  bars.push({ value: done, kind: 'actual', text: `已验收${done}个` });
  return bars;
}

function countedNote(row: YearRow): string {
  const of = (keep: (project: Project) => boolean) => compoundsOf(row.projects.filter(keep)).length;
  const stopped = of(({ status }) => status === '居民否决' || status === '取消');
  const waiting = of((project) => isFinished(project) && !isAccepted(project));
  const silent = of(({ status }) => status === null);
  const plans = row.plans.map(figureBare);
  const own = row.named.rows.ids.length;
  const differ = row.plans.length === 1 && figureMagnitude(row.plans[0]) !== own;
  return [
    waiting > 0 ? `${waiting}个已完工，${acceptanceUnknown}` : '',
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

/** `2025年计划11个，已全部开工；2021年计划多少个，至今未公开`, or what was counted. */
export const planRowsFinding = (dataset: Dataset): string =>
  isCountable(dataset) ? countedFinding(yearRows(dataset)) : planFinding(planYears(dataset));

function countedFinding(rows: readonly YearRow[]): string {
  const row = rows.at(-1)!;
  const all = row.named.rows.ids.length;
  const [begun, done] = [row.countedStarted.rows.ids.length, row.countedAccepted.rows.ids.length];
  const said = done === all ? '已全部验收' : begun === all ? `已全部开工，验收${done}个` : `已开工${begun}个`;
  const before = rows.slice(0, -1).filter((other) => other.named.rows.ids.length > 0);
  const open = before.filter((other) => other.countedAccepted.rows.ids.length < other.named.rows.ids.length);
  const rest =
    before.length === 0
      ? ''
      : open.length === 0
        ? '；此前各年都已验收'
        : `；此前有${open.length}个年度没有全部验收`;
  return `${row.year}年计划${all}个，${said}${rest}`;
}
