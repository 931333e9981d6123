import { formatDecimal } from '../../format.ts';
import type { Obligation } from '../codes.ts';
import type { ItemFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';

type Row = NonNullable<ItemFacts['row']>;

/** More than half of all households asked about the item (reading A4); null when not published. */
export function majority(row: Pick<Row, 'agree' | 'asked'>): boolean | null {
  return row.agree === null || row.asked === null ? null : 2 * row.agree > row.asked;
}

/** More than half but short of two thirds: the readings of A4 disagree. */
const between = (row: Row): boolean =>
  row.agree !== null && row.asked !== null && majority(row) === true && 3 * row.agree < 2 * row.asked;

/** `1,084户中840户同意`, of a row that tells both: where `majority` is not null. */
export const votes = ({ asked, agree }: Pick<Row, 'agree' | 'asked'>): string =>
  `${formatDecimal(asked!)}户中${formatDecimal(agree!)}户同意`;

/** What passes under one reading of A4 and fails under the other. */
const doubtful = (fact: string): Outcome => ({
  result: '存疑',
  fact,
  question: '“多数居民同意”是过半数还是三分之二，文件没有写',
});

/** To which items a rule speaks. */
interface Scope {
  /** Obligation it is about; without one, every item. */
  readonly of?: Obligation;
  readonly severity?: 'X' | 'W';
  /**
   * What an item without a row lacks for this rule. Without it the rule says nothing of such an item:
   * it speaks of a decision, a reason or a number, and there is none. So an item that is not published
   * counts once for its obligation, not once for each rule.
   */
  readonly lacks?: string;
}

const rule = (
  id: string,
  title: string,
  statement: string,
  formula: string,
  { of, severity = 'X', lacks }: Scope,
  judge: (facts: ItemFacts, row: Row) => Outcome,
): Rule<ItemFacts> => ({
  id,
  clause: '附件注',
  severity,
  title,
  statement,
  formula,
  judge: (facts) => {
    if (of !== undefined && facts.item.obligation !== of) return notApplicable;
    if (facts.row === null) return lacks === undefined ? notApplicable : unknown(lacks);
    return judge(facts, facts.row);
  },
});

const isExcludedWithNeed = (row: Row): boolean => row.decision === '不纳入' && row.need === '有';

/** The decision table of the annex's note, row by row. */
export const itemRules: readonly Rule<ItemFacts>[] = [
  rule(
    'N1',
    '没有必要要说明',
    '以“无改造必要”为由不做的，要写明理由。',
    '改造必要 = 无，不纳入 ⇒ 有必要说明或原因说明',
    {},
    (_, row) => {
      if (row.decision !== '不纳入' || row.need !== '无') return notApplicable;
      return row.needReason !== null || row.reason !== null ? met : breach('写了没有必要，没有写理由');
    },
  ),
  rule(
    'N2',
    '必选必须做',
    '必选内容只要有改造必要，必须无条件做；任何理由都不能免。',
    '必选，改造必要 = 有 ⇒ 纳入',
    { of: '必选', lacks: '这一项的决定' },
    ({ item }, row) => {
      if (row.need === null || row.decision === null) return unknown(row.need === null ? '改造必要' : '决定');
      if (row.need !== '有') return notApplicable;
      return isExcludedWithNeed(row) ? breach(`第${item.no}项${item.name}有改造必要，决定不做`) : met;
    },
  ),
  rule(
    'N3',
    '应选应当做',
    '应选内容有必要、条件具备、多数居民同意的，应当做；资金不是理由。',
    '应选，必要、条件、同意过半都具备 ⇒ 纳入',
    { of: '应选', lacks: '这一项的决定' },
    ({ item }, row) => {
      if (row.decision === '纳入') return met;
      if (row.need === null || row.decision === null) return unknown(row.need === null ? '改造必要' : '决定');
      if (row.need !== '有' || row.condition === '不具备' || majority(row) === false) return notApplicable;
      if (row.reasonCode === '已由其他项目完成') return notApplicable;
      if (row.condition === null || majority(row) === null)
        return unknown(row.condition === null ? '客观条件' : '同意户数');
      const fact = `第${item.no}项${item.name}有必要、条件具备，${votes(row)}，决定不做`;
      return between(row) ? doubtful(fact) : breach(fact);
    },
  ),
  rule(
    'N4',
    '条件不具备要有依据',
    '以“客观条件不具备”为由不做的，要写明依据。',
    '应选，条件不具备，不纳入 ⇒ 有原因说明',
    { of: '应选' },
    (_, row) => {
      if (!isExcludedWithNeed(row) || row.condition !== '不具备') return notApplicable;
      return row.reason !== null ? met : breach('写了条件不具备，没有写依据');
    },
  ),
  rule(
    'N5',
    '居民不同意要有数',
    '以“未获多数居民同意”为由不做的，要公布同意户数和总户数。',
    '原因代码 = 未获多数居民同意 ⇒ 有同意户数和征询总户数，且不过半',
    {},
    (_, row) => {
      if (row.reasonCode !== '未获多数居民同意') return notApplicable;
      if (majority(row) === null) return breach('写了居民不同意，没有公布户数');
      if (majority(row) === false) return met;
      const fact = `${votes(row)}，已经过半`;
      return between(row) ? doubtful(fact) : breach(fact);
    },
  ),
  rule(
    'N6',
    '应选条件不全也做',
    '应选内容条件不具备、或没有多数居民同意，还是要做的，照实提示；文件没有禁止。',
    '应选，有必要，纳入 ⇒ 条件具备，同意过半',
    { of: '应选', severity: 'W' },
    ({ item }, row) => {
      if (row.decision !== '纳入' || row.need !== '有') return notApplicable;
      const failed = [
        row.condition === '不具备' ? '条件不具备' : '',
        majority(row) === false ? `${votes(row)}，没有过半` : '',
      ].filter(Boolean);
      if (failed.length > 0) return breach(`第${item.no}项${item.name}决定要做，但${failed.join('、')}`);
      if (row.condition === null || majority(row) === null)
        return unknown(row.condition === null ? '客观条件' : '同意户数');
      return met;
    },
  ),
  rule(
    'N7',
    '自选要三个条件',
    '自选内容在资金满足、条件具备、多数居民同意时才可以做。',
    '自选，纳入 ⇒ 资金满足、条件具备、同意过半',
    { of: '自选', lacks: '这一项的决定' },
    ({ item }, row) => {
      if (row.decision !== '纳入' || row.need === '未评估') return notApplicable;
      const failed = [
        row.funds === '不满足' ? '资金不满足' : '',
        row.condition === '不具备' ? '条件不具备' : '',
        majority(row) === false ? `${votes(row)}，没有过半` : '',
      ].filter(Boolean);
      if (failed.length > 0) return breach(`第${item.no}项${item.name}决定要做，但${failed.join('、')}`);
      const missing = [
        row.funds === null ? '资金' : '',
        row.condition === null ? '客观条件' : '',
        majority(row) === null ? '同意户数' : '',
      ].filter(Boolean);
      if (missing.length > 0) return unknown(missing.join('、'));
      return between(row) ? doubtful(`第${item.no}项${item.name}决定要做，${votes(row)}`) : met;
    },
  ),
  rule(
    'N8',
    '先评估再决定',
    '没有评估过有没有必要的内容，不能直接决定要做。',
    '纳入 ⇒ 改造必要不是“未评估”',
    {},
    ({ item }, row) => {
      if (row.decision !== '纳入') return notApplicable;
      if (row.need === null) return unknown('改造必要');
      return row.need === '未评估' ? breach(`第${item.no}项${item.name}没有评估，决定要做`) : met;
    },
  ),
  rule(
    'N9',
    '资金不是必选、应选的理由',
    '“资金不满足”只能用来解释自选内容。',
    '原因代码 = 资金不满足 ⇒ 自选',
    {},
    ({ item }, row) => {
      if (row.reasonCode !== '资金不满足') return notApplicable;
      return item.obligation === '自选'
        ? met
        : breach(`第${item.no}项${item.name}是${item.obligation}，理由写的是资金不满足`);
    },
  ),
  rule(
    'N10',
    '没有必要不必做',
    '写了没有改造必要，又决定要做的，提示。',
    '纳入 ⇒ 改造必要不是“无”',
    { severity: 'W' },
    ({ item }, row) => {
      if (row.decision !== '纳入' || row.need === '未评估') return notApplicable;
      if (row.need === null) return unknown('改造必要');
      return row.need === '无' ? breach(`第${item.no}项${item.name}写了没有必要，决定要做`) : met;
    },
  ),
  rule(
    'N11',
    '每一项都要评估',
    '27项都要评估有没有改造必要；写着“未评估”的提示。',
    '改造必要是“有”或“无”',
    { severity: 'W', lacks: '改造必要' },
    ({ item }, row) => {
      if (row.need === null) return unknown('改造必要');
      // Put in without being assessed is N8's breach.
      if (row.need === '未评估' && row.decision === '纳入') return notApplicable;
      return row.need === '未评估' ? breach(`第${item.no}项${item.name}还没有评估`) : met;
    },
  ),
  rule(
    'N12',
    '其他原因要说明',
    '不做的原因写“其他”的，要写出是什么原因。',
    '不纳入，原因代码 = 其他 ⇒ 有原因说明',
    { severity: 'W' },
    (_, row) => {
      if (row.decision !== '不纳入' || row.reasonCode !== '其他') return notApplicable;
      return row.reason !== null ? met : breach('原因写的是“其他”，没有说明');
    },
  ),
  rule(
    'N13',
    '别的项目做过要写明',
    '以“已由其他项目完成”为由不做的，要写明是哪个项目、什么时候做的。',
    '不纳入，原因代码 = 已由其他项目完成 ⇒ 有原因说明',
    { severity: 'W' },
    (_, row) => {
      if (row.decision !== '不纳入' || row.reasonCode !== '已由其他项目完成') return notApplicable;
      return row.reason !== null ? met : breach('写了已由其他项目完成，没有写是哪个项目');
    },
  ),
];
