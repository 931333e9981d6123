/** Where a reader finds what a sentence asks for. */
export type Place =
  | '首页'
  | '小区页'
  | '项目页'
  | '街道页'
  | '进度'
  | '公示'
  | '改造内容'
  | '文件'
  | '不符合与存疑'
  | '本站怎么算'
  | '数据';

/** What this site does about a sentence of a notice. */
export interface Held {
  /** Ids of the rules that hold conduct against it. */
  readonly rules: readonly string[];
  /** Columns in which what it asks for is written, as `table.column`. */
  readonly columns: readonly string[];
  /** Names of papers of the notice that it asks for. */
  readonly papers: readonly string[];
  readonly places: readonly Place[];
}

/** One sentence of a notice: its key phrase, quoted, and what it says, in our own words. */
export interface Sentence {
  /** Anchor: the clause's, and its place there from 1, e.g. `c5-2-4-s1`. Never changed once published. */
  readonly id: string;
  /** The clause that it stands in, as rules cite it. */
  readonly clause: string;
  readonly quote: string;
  readonly plain: string;
  readonly held: Held;
  /** Why nothing of it can be held against anybody; null where something is. */
  readonly aim: string | null;
}

/** Whether a sentence has anything: a rule, a column, a paper, or the reason why it is an aim only. */
export const isHeld = ({ held, aim }: Sentence): boolean =>
  aim !== null || held.rules.length + held.columns.length + held.papers.length > 0;
