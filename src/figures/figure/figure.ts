import type { TableName } from '../../schema/tables/index.ts';
import type { Family } from './family.ts';

/** What a figure is about; each group has its page in a release. */
export const figureGroups = {
  reported: '公布的数字',
  plan: '各年计划',
  course: '累计进度',
  pace: '工期和程序',
  cohort: '建成年份',
  street: '街道',
  item: '改造内容',
  money: '资金',
  consent: '居民同意',
  notice: '公示',
  project: '项目',
  compound: '小区',
  disclosure: '公开程度',
  rule: '规则',
  source: '出处',
} as const;
export type FigureGroup = keyof typeof figureGroups;

/** reported: copied from a source. The others come from the rows of this site; the two are never added together. */
export type FigureKind = 'reported' | 'count' | 'sum' | 'share' | 'difference' | 'total' | 'middle';

/** How a figure comes about, in one word. */
export const kindWords: Readonly<Record<FigureKind, string>> = {
  reported: '照录公布的数字',
  count: '数行数',
  sum: '各行相加',
  share: '两个数相除',
  difference: '两个数相减',
  total: '几个数相加',
  middle: '中位数',
};

/** A table of rows to count: of the data, what the rules found, or what became of promises. */
export type CountedTable = TableName | 'findings' | 'ledger';

/** The record that a number is told of, where it is of one record only: its receipt stands among the others of it. */
export interface RecordRef {
  readonly kind: 'project' | 'compound' | 'notice';
  readonly id: string;
  /** Names the number among those of the record. */
  readonly key: string;
}

/** What a page needs of a number: its value, its words, and where its receipt is. */
export interface Quotable {
  readonly id: string;
  /** What was counted, in words: of a figure of the catalogue with where and when, of a record's own without the record. */
  readonly name: string;
  readonly value: number | null;
  readonly scale: number;
  readonly unit: string;
  readonly qualifier: '无' | '约' | '余' | '以上';
  /** null: a figure of the catalogue. */
  readonly record: RecordRef | null;
  /** Among whose receipts its own stands. */
  readonly family: Pick<Family, 'id'>;
  /** What it is a part of; null where there is no whole or it is unpublished. */
  readonly denominator: Quotable | null;
}

/** A number with all that is needed to quote and to check it. */
export interface Figure extends Quotable {
  readonly record: null;
  /** Letters, digits and hyphens; stays the same from release to release, its receipt's address ends in it: `/figures/<family>/#<id>`. */
  readonly id: string;
  readonly group: FigureGroup;
  readonly family: Family;
  readonly kind: FigureKind;
  /** A noun phrase that says what was counted, where and when: `2025年计划已开工的小区`. */
  readonly name: string;
  /** What the words of the name mean. */
  readonly definition: string;
  /** How it comes about, in plain words. */
  readonly formula: string;
  /** District, street, project … that it speaks of. */
  readonly scope: string;
  /** Integer of 10^-scale of the unit; null is 未公开. */
  readonly value: number | null;
  readonly scale: number;
  readonly unit: string;
  readonly qualifier: '无' | '约' | '余' | '以上';
  /** The part, of a share. */
  readonly numerator: Figure | null;
  /** What it is a part of; null where there is no whole or it is unpublished. */
  readonly denominator: Figure | null;
  /** The figures that it is worked out from, of a difference or a total. */
  readonly parts: readonly Figure[];
  readonly asOf: string;
  readonly sourceIds: readonly string[];
  /** Rows it counts, or the row it copies, by key. */
  readonly rows: { readonly table: CountedTable; readonly ids: readonly string[] };
  /** Rows that belong to it and do not publish the value: no part of the sum, and not 0. */
  readonly missing: number;
  readonly note: string | null;
}
