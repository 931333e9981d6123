import type { Dataset, Project } from '../../model/types.ts';
import { isComplete, isCountable } from './coverage.ts';
import { countOf } from '../figure/make.ts';
import { figureMagnitude, figureNumber } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';
import { planFinding, planText, planYears, type PlanBar, type PlanYear } from './plan-years.ts';
import { unknownStates } from './unknown-states.ts';
import { compoundsOf, yearPopulation, yearRows, type YearRow } from './years.ts';
import { isBlank, joinWords, quote, say, type Words } from '../figure/phrase.ts';
import { isAccepted, isEndedForGood, isFinished } from '../../facts/status.ts';
import { acceptanceUnknown, phrase, smallNumber } from '../../facts/words.ts';

/** One bar of the small chart of plan years; `value` null is unknown. */
export interface RowBar {
  readonly value: number | null;
  readonly kind: 'plan' | 'actual' | 'half' | 'hatched';
  readonly text: Words;
}

export interface PlanRow {
  readonly year: number;
  readonly bars: readonly RowBar[];
  readonly note: Words | null;
}

/** The bars of each year: what was reported where lists are incomplete, what was counted where they are whole. */
export const planRows = (dataset: Dataset): PlanRow[] => {
  const whole = isCountable(dataset);
  return planYears(dataset).map((plan) => {
    const note = whole ? countedNote(dataset, plan.counted) : reportedNote(plan);
    return {
      year: plan.year,
      bars: whole ? countedBars(plan.counted) : plan.bars.flatMap(reportedBars),
      note: isBlank(note) ? null : note,
    };
  });
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
  const planOnly = joinWords([say`计划${plan}`, ...(bar.basis === null ? [] : [bar.basis])], '，');
  return [
    { value: planned, kind: 'plan', text: planOnly },
    { value: done, kind, text: planText({ ...bar, plan: null }) },
  ];
}

function reportedNote({ counted: row }: PlanYear): Words {
  const { plans, started, finished, named } = row;
  const parts: Words[] = [];
  if (named.value === 0)
    parts.push(plans.length === 0 ? '没有见到名单，也没有见到公开材料给出计划数' : '没有见到名单');
  else parts.push(say`公布名字${named}${plans.length > 0 && isComplete(row) ? '，名单完整' : ''}`);
  if (plans.length > 1) parts.push(`${smallNumber(plans.length)}个口径不一致，并列不取平均`);
  for (const [figure, word, own] of [
    [started.at(-1), '开工', row.counted('compounds', 'started')],
    [finished.at(-1), '完成', row.counted('compounds', 'finished')],
  ] as const) {
    if (!figure) continue;
    if (figure.note) parts.push(phrase(figure.note));
    if ((figureMagnitude(figure) ?? 0) > (own.value ?? 0))
      parts.push(
        say`公布${word}${figure}，收录的名字里${own.value === 0 ? `没有见到${word}的` : say`有${own}`}`,
      );
  }
  return joinWords(parts, '。');
}

function countedBars(row: YearRow): RowBar[] {
  const begun = row.counted('compounds', 'started');
  const done = row.counted('compounds', 'accepted');
  const value = (figure: Figure): number => figure.value ?? 0;
  if (done.value === row.named.value)
    return [{ value: value(done), kind: 'actual', text: say`计划${row.named}，已验收${done}` }];
  const bars: RowBar[] = [{ value: value(row.named), kind: 'plan', text: say`计划${row.named}` }];
  if (value(begun) > value(done)) bars.push({ value: value(begun), kind: 'half', text: say`已开工${begun}` });
  bars.push({ value: value(done), kind: 'actual', text: say`已验收${done}` });
  return bars;
}

/** Compounds of a year whose project is in a certain state. */
const someOf = (
  dataset: Dataset,
  row: YearRow,
  id: string,
  what: string,
  definition: string,
  keep: (project: Project) => boolean,
): Figure =>
  countOf(dataset, {
    id: `y${row.year}-compounds-${id}`,
    group: 'plan',
    name: `${row.year}年计划${what}的小区`,
    definition,
    formula: '符合定义的小区，一个算一次',
    of: row.named,
    rows: { table: 'compounds', ids: compoundsOf(row.projects.filter(keep)).map(({ id }) => id) },
  });

/** Compounds of a year whose works have ended, without an acceptance. */
export const waitingCompounds = (dataset: Dataset, row: YearRow): Figure =>
  someOf(
    dataset,
    row,
    'waiting',
    '已完工、未见验收',
    '未见验收：状态是已完工，不是已验收。',
    (project) => isFinished(project) && !isAccepted(project),
  );

/** Compounds of a year that residents voted down or that were cancelled. */
export const stoppedCompounds = (dataset: Dataset, row: YearRow): Figure =>
  someOf(
    dataset,
    row,
    'stopped',
    '居民否决或取消',
    '居民否决或取消：项目状态是居民否决或取消。',
    isEndedForGood,
  );

function countedNote(dataset: Dataset, row: YearRow): Words {
  const waiting = waitingCompounds(dataset, row);
  const stopped = stoppedCompounds(dataset, row);
  const silent = unknownStates(dataset, yearPopulation(dataset, row.year));
  const [first] = row.plans;
  const differ = row.plans.length === 1 && figureMagnitude(first) !== row.named.value;
  const numbers = joinWords(
    row.plans.map((plan) => quote(plan, figureNumber(plan))),
    '、',
  );
  const parts: Words[] = [
    waiting.value === 0 ? '' : say`${waiting}已完工，${acceptanceUnknown}`,
    stopped.value === 0 ? '' : say`${stopped}居民否决或取消`,
    silent.value === 0 ? '' : say`${silent}状态未公开`,
    row.plans.length > 1
      ? say`公布的计划有${smallNumber(row.plans.length)}个口径：${numbers}个，并列不取平均；本站收录${row.named}`
      : '',
    differ && first ? say`公布的计划是${first}，本站收录${row.named}` : '',
  ];
  return joinWords(
    parts.filter((part) => !isBlank(part)),
    '。',
  );
}

/** `2025年计划11个，已全部开工；2021年计划多少个，未公开`, or what was counted. */
export const planRowsFinding = (dataset: Dataset): Words =>
  isCountable(dataset) ? countedFinding(yearRows(dataset)) : planFinding(planYears(dataset));

function countedFinding(rows: readonly YearRow[]): Words {
  const row = rows.at(-1)!;
  const begun = row.counted('compounds', 'started');
  const done = row.counted('compounds', 'accepted');
  const said =
    done.value === row.named.value
      ? say`已${quote(done, '全部')}验收`
      : begun.value === row.named.value
        ? say`已${quote(begun, '全部')}开工，验收${done}`
        : say`已开工${begun}`;
  const before = rows.slice(0, -1).filter(({ named }) => named.value !== 0);
  const open = before.filter((other) => other.counted('compounds', 'accepted').value !== other.named.value);
  const rest =
    before.length === 0
      ? ''
      : open.length === 0
        ? '；此前各年都已验收'
        : `；此前有${open.length}个年度没有全部验收`;
  return say`${row.year}年计划${row.named}，${said}${rest}`;
}
