import type { Obligation } from '../codes.ts';
import type { ItemFacts } from '../facts.ts';
import { between, doubtful, majority, onlySome, votes, type Majority } from './majority.ts';
import { breach, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';

type Row = NonNullable<ItemFacts['row']>;

/** How a rule judges an item that has a row. */
export type RowJudge = (facts: ItemFacts, row: Row) => Outcome;

/** To which items a rule speaks. */
export interface ItemScope {
  /** Obligation it is about; without one, every item. */
  readonly of?: Obligation;
  /**
   * What an item without a row lacks for this rule. Without it the rule says nothing of such an item:
   * it speaks of a decision, a reason or a number, and there is none. So an item that is not published
   * counts once for its obligation, not once for each rule.
   */
  readonly lacks?: string;
}

/** The judge of the items that a rule speaks to. */
export const amongItems =
  ({ of, lacks }: ItemScope, judge: RowJudge): Judge<ItemFacts> =>
  (facts) => {
    if (of !== undefined && facts.item.obligation !== of) return notApplicable;
    if (facts.row === null) return lacks === undefined ? notApplicable : unknown(lacks);
    return judge(facts, facts.row);
  };

const isExcludedWithNeed = (row: Row): boolean => row.decision === '不纳入' && row.need === '有';

/** N1: what is not needed says why. */
export const noNeedExplained: RowJudge = (_, row) => {
  if (row.decision !== '不纳入' || row.need !== '无') return notApplicable;
  return row.needReason !== null || row.reason !== null ? met : breach('写了没有必要，没有写理由');
};

/** N2: 必选 that is needed is done, whatever the reason. */
export const mustIsDone: RowJudge = ({ item }, row) => {
  if (row.need === null || row.decision === null) return unknown(row.need === null ? '改造必要' : '决定');
  if (row.need !== '有') return notApplicable;
  return isExcludedWithNeed(row) ? breach(`第${item.no}项${item.name}有改造必要，决定不做`) : met;
};

/** N3: 应选 that is needed, possible and wanted is done; money is no reason. */
export const shouldIsDone =
  (many: Majority): RowJudge =>
  ({ item, voters }, row) => {
    if (row.decision === '纳入') return met;
    if (row.need === null || row.decision === null) return unknown(row.need === null ? '改造必要' : '决定');
    const wanted = majority(row, voters);
    if (row.need !== '有' || row.condition === '不具备' || wanted === false) return notApplicable;
    if (row.reasonCode === '已由其他项目完成') return notApplicable;
    if (row.condition === null || wanted === null)
      return unknown(row.condition === null ? '客观条件' : '同意户数');
    const fact = `第${item.no}项${item.name}有必要、条件具备，${votes(row)}，决定不做`;
    if (wanted === 'open') return onlySome(fact, row, voters);
    return between(many, row, voters) ? doubtful(many, fact) : breach(fact);
  };

/** N4: what is not possible says why. */
export const conditionExplained: RowJudge = (_, row) => {
  if (!isExcludedWithNeed(row) || row.condition !== '不具备') return notApplicable;
  return row.reason !== null ? met : breach('写了条件不具备，没有写依据');
};

/** N5: a refusal is counted, and is one. */
export const refusalCounted =
  (many: Majority): RowJudge =>
  ({ voters }, row) => {
    if (row.reasonCode !== '未获多数居民同意') return notApplicable;
    const wanted = majority(row, voters);
    if (wanted === null) return breach('写了居民不同意，没有公布户数');
    if (wanted === false) return met;
    if (wanted === 'open') return onlySome(votes(row), row, voters);
    const fact = `${votes(row)}，已经过半`;
    return between(many, row, voters) ? doubtful(many, fact) : breach(fact);
  };

/** N6: 应选 without its grounds is done all the same. */
export const shouldWithoutGrounds: RowJudge = ({ item, voters }, row) => {
  if (row.decision !== '纳入' || row.need !== '有') return notApplicable;
  const wanted = majority(row, voters);
  const failed = [
    row.condition === '不具备' ? '条件不具备' : '',
    wanted === false ? `${votes(row)}，没有过半` : '',
  ].filter(Boolean);
  if (failed.length > 0) return breach(`第${item.no}项${item.name}决定要做，但${failed.join('、')}`);
  if (row.condition === null || wanted === null)
    return unknown(row.condition === null ? '客观条件' : '同意户数');
  return wanted === 'open' ? onlySome(`第${item.no}项${item.name}决定要做，${votes(row)}`, row, voters) : met;
};

/** N7: 自选 needs money, possibility and a majority. */
export const mayNeedsAll =
  (many: Majority): RowJudge =>
  ({ item, voters }, row) => {
    if (row.decision !== '纳入' || row.need === '未评估') return notApplicable;
    const wanted = majority(row, voters);
    const failed = [
      row.funds === '不满足' ? '资金不满足' : '',
      row.condition === '不具备' ? '条件不具备' : '',
      wanted === false ? `${votes(row)}，没有过半` : '',
    ].filter(Boolean);
    if (failed.length > 0) return breach(`第${item.no}项${item.name}决定要做，但${failed.join('、')}`);
    const missing = [
      row.funds === null ? '资金' : '',
      row.condition === null ? '客观条件' : '',
      wanted === null ? '同意户数' : '',
    ].filter(Boolean);
    if (missing.length > 0) return unknown(missing.join('、'));
    const fact = `第${item.no}项${item.name}决定要做，${votes(row)}`;
    if (wanted === 'open') return onlySome(fact, row, voters);
    return between(many, row, voters) ? doubtful(many, fact) : met;
  };

/** N8: nothing is put in that was never assessed. */
export const assessedBeforeDecided: RowJudge = ({ item }, row) => {
  if (row.decision !== '纳入') return notApplicable;
  if (row.need === null) return unknown('改造必要');
  return row.need === '未评估' ? breach(`第${item.no}项${item.name}没有评估，决定要做`) : met;
};

/** N9: want of money excuses 自选 only. */
export const fundsExcuseMay: RowJudge = ({ item }, row) => {
  if (row.reasonCode !== '资金不满足') return notApplicable;
  return item.obligation === '自选'
    ? met
    : breach(`第${item.no}项${item.name}是${item.obligation}，理由写的是资金不满足`);
};

/** N10: what is not needed is put in. */
export const noNeedNotDone: RowJudge = ({ item }, row) => {
  if (row.decision !== '纳入' || row.need === '未评估') return notApplicable;
  if (row.need === null) return unknown('改造必要');
  return row.need === '无' ? breach(`第${item.no}项${item.name}写了没有必要，决定要做`) : met;
};

/** N11: every work is assessed. */
export const everyWorkAssessed: RowJudge = ({ item }, row) => {
  if (row.need === null) return unknown('改造必要');
  // Put in without being assessed is N8's breach.
  if (row.need === '未评估' && row.decision === '纳入') return notApplicable;
  return row.need === '未评估' ? breach(`第${item.no}项${item.name}还没有评估`) : met;
};

/** N12: another reason is told. */
export const otherExplained: RowJudge = (_, row) => {
  if (row.decision !== '不纳入' || row.reasonCode !== '其他') return notApplicable;
  return row.reason !== null ? met : breach('原因写的是“其他”，没有说明');
};

/** N13: what another project did is named. */
export const doneElsewhereExplained: RowJudge = (_, row) => {
  if (row.decision !== '不纳入' || row.reasonCode !== '已由其他项目完成') return notApplicable;
  return row.reason !== null ? met : breach('写了已由其他项目完成，没有写是哪个项目');
};
