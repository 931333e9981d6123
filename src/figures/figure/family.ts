import type { FundingBasis } from '../../policy/codes.ts';
import { basisKeys } from './money-keys.ts';

/** Figures whose receipts stand on one page, with one file of rows: `/figures/<id>/`. */
export interface Family {
  /** Letters, digits and hyphens; the page's address. No family's begins like that of a record: `project-`, `compound-`, `notice-`. */
  readonly id: string;
  /** What its figures are about, a noun phrase: `2025年计划`. */
  readonly title: string;
}

const basisOf = (key: string): string =>
  (Object.keys(basisKeys) as FundingBasis[]).find((basis) => basisKeys[basis] === key) ?? key;

const fixed = (id: string, title: string) => (): Family => ({ id, title });

/**
 * How the id of a figure begins, and its family. A family is cut where its page would grow with the data: by year, work,
 * basis of money, tens of the rules; by street and by source in the functions below, which know the record. Each part
 * is a part of the id, so that a receipt keeps its address when other figures come and go.
 */
const families: readonly (readonly [begin: RegExp, family: (part: string) => Family])[] = [
  [/^(?:recorded|running|compounds|placed|list)-/, fixed('recorded', '收录的小区和项目')],
  [/^y(\d{4})-/, (year) => ({ id: `plan-${year}`, title: `${year}年计划` })],
  [/^to(\d{4})-/, (year) => ({ id: `plan-to-${year}`, title: `到${year}年为止的各年计划` })],
  [/^window-/, fixed('plan-window', '整个规划期的计划')],
  [/^outturn-/, fixed('outturn', '计划内小区的结果')],
  [/^batch-/, fixed('batch', '批次')],
  [/^course-/, fixed('course', '累计进度')],
  [/^pace-/, fixed('pace', '每一步的用时')],
  [/^works-/, fixed('works', '工期')],
  [/^cohort-/, fixed('cohort', '建成年份')],
  [/^streets-/, fixed('streets', '各街道相比')],
  [/^item-(\d+)-/, (no) => ({ id: `item-${no}`, title: `第${no}项改造内容` })],
  [/^items-/, fixed('items', '改造内容合计')],
  [/^money-([a-z]+)-/, (key) => ({ id: `money-${key}`, title: `资金：${basisOf(key)}` })],
  [/^consent-/, fixed('consent', '居民同意')],
  [/^notices-/, fixed('notices', '公示')],
  [/^timeliness-/, fixed('timeliness', '公开得及不及时')],
  [/^coverage-/, fixed('coverage', '写了多少')],
  [/^disclosure-/, fixed('disclosure', '写明率')],
  [/^gap-projects-/, fixed('gap-projects', '项目应当公开的')],
  [/^gap-compounds-/, fixed('gap-compounds', '小区应当公开的')],
  [/^duty-/, fixed('duty', '应当做到的')],
  [/^rule-([A-Z]\d)\d/, (tens) => ({ id: `rule-${tens}`, title: `编号以${tens}开头的规则` })],
  [/^rule-([A-Z])/, (letter) => ({ id: `rule-${letter}`, title: `编号以${letter}开头的其他规则` })],
  [/^(?:rules|findings)-/, fixed('rules', '全部规则和检查结果')],
  [/^promises-/, fixed('promises', '答应过的事')],
  [/^sources-/, fixed('sources', '出处合计')],
];

/** The family that the beginning of an id names; null where the id alone does not say: streets, sources, reported figures. */
export function familyOfId(id: string): Family | null {
  for (const [begin, family] of families) {
    const found = begin.exec(id);
    if (found) return family(found[1] ?? '');
  }
  return null;
}

/** Figures of one street, or of what has no street. */
export const streetFamily = (street: { readonly code: string; readonly name: string } | null): Family => ({
  id: `street-${street?.code ?? 'unknown'}`,
  title: street?.name ?? '街道未公开的小区和项目',
});

/** The communities of one street: they grow with its compounds. */
export const communityFamily = (street: { readonly code: string; readonly name: string }): Family => ({
  id: `communities-${street.code}`,
  title: `${street.name}的社区`,
});

/** What was reported of one year, or of several. */
export const reportedFamily = (year: string): Family => ({
  id: `reported-${year}`,
  title: `公布的数字：${year.replace('-', '年至')}年`,
});

/** Which rows name one source. */
export const sourceFamily = (sourceId: string): Family => ({
  id: `source-${sourceId}`,
  title: `引用出处${sourceId}的记录`,
});
