import { formatDate, formatDecimal, formatWan } from '../../shared/format.ts';
import type { Project } from '../../model/types.ts';
import { once } from '../../shared/once.ts';
import { daysBetween } from '../../shared/days.ts';
import { say, type Words } from '../figure/phrase.ts';
import type { RecordFigures } from '../figure/record-figure.ts';
import { planChain, type Change } from '../../facts/plan-chain.ts';

/** A line of 原计划 / 改为 / 相差 / 原因 / 出处. */
export interface PlanDifference {
  /** `户数`, `第15项完善停车设施的数量`. */
  readonly term: string;
  readonly no: number | null;
  readonly planned: string;
  readonly now: string;
  /** `少68个车位`, `晚30天`; null where nothing can be subtracted. */
  readonly less: string | null;
  /** null: nobody says why. */
  readonly reason: string | null;
  readonly sourceIds: readonly string[];
}

const moreOrLess = (difference: number, written: string): string =>
  `${difference > 0 ? '多' : '少'}${written}`;

/** A number with its unit, and how two of them differ. */
const numbers =
  (unit: string, write: (value: number) => string) =>
  (planned: number, now: number): Pick<PlanDifference, 'planned' | 'now' | 'less'> => ({
    planned: `${write(planned)}${unit}`,
    now: `${write(now)}${unit}`,
    less: moreOrLess(now - planned, `${write(Math.abs(now - planned))}${unit}`),
  });
const plain = (value: number): string => formatDecimal(value);
const wan = (value: number): string => formatWan(value, true);

function days(planned: string, now: string): Pick<PlanDifference, 'planned' | 'now' | 'less'> {
  const late = daysBetween(planned, now);
  return {
    planned: formatDate(planned),
    now: formatDate(now),
    less: `${late > 0 ? '晚' : '早'}${formatDecimal(Math.abs(late))}天`,
  };
}

/** `3个小区` both times; what differs is who came and who went, by name. */
function compounds(
  project: Project,
  planned: string,
  now: string,
): Pick<PlanDifference, 'planned' | 'now' | 'less'> {
  const [before, after] = [planned.split('、'), now.split('、')];
  const nameOf = (id: string): string => project.compounds.find((one) => one.id === id)?.name ?? id;
  const gone = before.filter((id) => !after.includes(id)).map(nameOf);
  const come = after.filter((id) => !before.includes(id)).map(nameOf);
  return {
    planned: `${before.length}个`,
    now: `${after.length}个`,
    less: [gone.length > 0 ? `少了${gone.join('、')}` : '', come.length > 0 ? `多了${come.join('、')}` : '']
      .filter(Boolean)
      .join('，'),
  };
}

/** Quantities come with their unit behind; those of one unit are subtracted. */
function quantities(planned: string, now: string): Pick<PlanDifference, 'planned' | 'now' | 'less'> {
  const read = (text: string): [number, string] => {
    const [, digits = '0', unit = ''] = /^(\d+)(.*)$/s.exec(text) ?? [];
    return [Number(digits), unit];
  };
  const [[a, unit], [b, other]] = [read(planned), read(now)];
  const write = (value: number): string => formatDecimal(value, 3);
  return unit === other
    ? numbers(unit, write)(a, b)
    : { planned: `${write(a)}${unit}`, now: `${write(b)}${other}`, less: null };
}

function wordsOf(
  project: Project,
  { field, planned, now }: Change,
): Pick<PlanDifference, 'planned' | 'now' | 'less'> {
  const [from, to] = [Number(planned), Number(now)];
  switch (field) {
    case 'planYear':
      return {
        planned: `${planned}年`,
        now: `${now}年`,
        less: `${to > from ? '晚' : '早'}${Math.abs(to - from)}年`,
      };
    case 'compounds':
      return compounds(project, String(planned), String(now));
    case 'households':
      return numbers('户', plain)(from, to);
    case 'buildings':
      return numbers('栋', plain)(from, to);
    case 'area':
      return numbers('平方米', (value) => formatDecimal(value, 2))(from, to);
    case 'stopped':
      return { planned: '做', now: String(now), less: null };
    case 'final':
    case 'funds':
    case 'residentFunds':
    case 'cost':
      return numbers('万元', wan)(from, to);
    case 'plannedStart':
    case 'plannedEnd':
    case 'finished':
      return days(String(planned), String(now));
    case 'listed':
      return now === 0
        ? { planned: '做', now: '不做', less: null }
        : { planned: '没有', now: '做', less: null };
    case 'quantity':
      return quantities(String(planned), String(now));
  }
}

const terms: Readonly<Record<Change['field'], string>> = {
  planYear: '计划年度',
  compounds: '小区',
  households: '户数',
  buildings: '楼栋',
  area: '建筑面积',
  funds: '计划投资',
  residentFunds: '居民出资',
  plannedStart: '计划开工',
  plannedEnd: '计划完工',
  stopped: '整个项目',
  finished: '完工',
  final: '总投资，决算',
  listed: '',
  quantity: '，数量',
  cost: '，预算',
};

/** What a work is called, also one that nobody named since. */
export const workName = ({ items }: Project, no: number): string =>
  `第${no}项${items.find(({ item }) => item.no === no)?.item.name ?? ''}`;

/** 原定 against what was made of it, in words, made once; null where no version of the plan is recorded. */
export const planDifferences = once(
  (project: Project): readonly PlanDifference[] | null =>
    planChain(project)?.map((change): PlanDifference => {
      const { field, no, reason, sourceIds } = change;
      const term = no === null ? terms[field] : `${workName(project, no)}${terms[field]}`;
      return { term, no, reason, sourceIds, ...wordsOf(project, change) };
    }) ?? null,
);

/** `和原定计划比，变了5处，2处没有写原因`; only of a plan that is recorded. */
export function differencesFinding(figures: RecordFigures): Words {
  const [differs, silent] = [figures.get('plan-differs')!, figures.get('plan-differs-silent')!];
  if (differs.value === 0) return '原定计划写明的，后来一处没有变';
  return say`和原定计划比，变了${differs}，${silent.value === 0 ? '都写了原因' : say`${silent}没有写原因`}`;
}
