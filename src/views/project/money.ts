import type { FundingLine, Project } from '../../model/types.ts';
import { fundingSources, type FundingBasis, type FundingSource } from '../../policy/codes.ts';
import type { WorkClass } from '../../policy/items.ts';
import { figureNumber } from '../../figures/figure/figure-text.ts';
import { detailKeys, sourceKeys } from '../../figures/figure/money-keys.ts';
import { joinWords, quote, say, type Words } from '../../figures/figure/phrase.ts';
import { oneDecimal, wanColumn } from '../../facts/words.ts';
import { columnOf, numberOf, wanOf } from './amounts.ts';
import { linesOf, sumOf } from '../../facts/funding-lines.ts';

/** One source of money on one basis. */
export interface MoneyRow {
  readonly source: FundingSource;
  readonly amount: Words;
  /** Of the total; null where that is 0. */
  readonly share: Words | null;
  /** Length of the bar against the longest, 0..1. */
  readonly length: number;
}

/** The sources of one basis; bases are never added together. */
export interface MoneyView {
  readonly basis: FundingBasis;
  readonly total: Words;
  readonly rows: readonly MoneyRow[];
  /** `上级奖补中，中央620万元、省218.6万元。` and the same of what residents pay. */
  readonly details: readonly Words[];
  /** The other sources, by their parts. */
  readonly moreDetails: readonly Words[];
  readonly classes: readonly MoneyClass[];
  readonly sourceIds: readonly string[];
}

export interface MoneyClass {
  readonly name: string;
  /** Who pays for the class by the notice; null of money without a class. */
  readonly says: string | null;
  readonly cells: Readonly<Record<FundingSource | 'total', string>>;
}

/** `都是直接出资`; of a level of government `都由区级财政出`. */
const allFrom = (detail: string): string =>
  ['省', '市', '区'].includes(detail) ? `都由${detail}级财政出` : `都是${detail}`;

function detailsOf(project: Project, basis: FundingBasis, sources: readonly FundingSource[]): Words[] {
  return sources.flatMap((source): Words[] => {
    const lines = linesOf(project, basis).filter((line) => line.source === source);
    const kinds = [...new Set(lines.flatMap(({ detail }) => detail ?? []))];
    if (kinds.length === 0) return [];
    if (kinds.length === 1 && lines.every(({ detail }) => detail !== null))
      return [`${source}${allFrom(kinds[0]!)}。`];
    const words = kinds.map(
      (kind) => say`${kind}${wanOf(project, basis, `${sourceKeys[source]}-${detailKeys[kind]}`)}`,
    );
    return [say`${source}中，${joinWords(words, '、')}。`];
  });
}

function classesOf(workClasses: readonly WorkClass[], lines: readonly FundingLine[]): MoneyClass[] {
  if (lines.every((line) => line.workClass === null)) return [];
  return [...workClasses, null].flatMap((workClass) => {
    const own = lines.filter((line) => line.workClass === (workClass?.name ?? null));
    if (own.length === 0 && workClass === null) return [];
    const cell = (source: FundingSource): [FundingSource, string] => {
      const some = own.filter((line) => line.source === source);
      return [source, some.length === 0 ? '—' : wanColumn(sumOf(some))];
    };
    const cells = Object.fromEntries(fundingSources.map(cell)) as Record<FundingSource, string>;
    return [
      {
        name: workClass?.name ?? '不分类别',
        says: workClass?.payers ?? null,
        cells: { ...cells, total: own.length === 0 ? '—' : wanColumn(sumOf(own)) },
      },
    ];
  });
}

/** Who pays how much, on one basis; null when no line of it is published. */
export function moneyView(project: Project, basis: FundingBasis): MoneyView | null {
  const lines = linesOf(project, basis);
  if (lines.length === 0) return null;
  const column = (key: string): Words => columnOf(project, basis, key)!;
  const amounts = fundingSources
    .flatMap((source) => {
      const own = lines.filter((line) => line.source === source);
      // A published 0 is told; a source that no line names is not there.
      return own.length === 0 ? [] : [{ source, amount: sumOf(own) }];
    })
    .sort((a, b) => b.amount - a.amount);
  const longest = Math.max(1, ...amounts.map(({ amount }) => amount));
  return {
    basis,
    total: column('total'),
    rows: amounts.map(({ source, amount }) => {
      const share = numberOf(project, basis, `${sourceKeys[source]}-share`);
      return {
        source,
        amount: column(sourceKeys[source]),
        share: share === null ? null : joinWords([quote(share, `${oneDecimal(figureNumber(share))}%`)]),
        length: amount / longest,
      };
    }),
    details: [
      ...detailsOf(project, basis, ['上级奖补', '居民出资']),
      ...(lines.some(({ source }) => source === '其他') ? ['“其他”没有写明是谁出的。'] : []),
    ],
    moreDetails: detailsOf(project, basis, ['财政补贴', '平台公司融资', '专营单位出资']),
    classes: classesOf(project.policy.workClasses, lines),
    sourceIds: [...new Set(lines.flatMap((line) => line.sourceIds ?? []))],
  };
}
