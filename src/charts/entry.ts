import type { Dataset } from '../model/types.ts';
import type { FigureTable } from '../figures/figure/table.ts';
import type { Words } from '../figures/figure/phrase.ts';
import type { ChartOptions } from './kit.ts';

/** One picture of a chart; most charts have one. */
export interface ChartPart {
  /** Stands over it; null where the finding says it all. */
  readonly heading: Words | null;
  readonly draw: (width: number) => ChartOptions;
  /** A full sentence that says what it shows, for those who do not see it. */
  readonly label: string;
  /** What its marks mean in words, beneath it, where the marks carry no names. */
  readonly legend: Words | null;
}

/** A chart as page, embed, download and release show it. */
export interface ChartEntry {
  /** Letters and hyphens; its addresses end in it and never change. */
  readonly id: string;
  /** Names the picture in a citation: `各年计划`. */
  readonly name: string;
  /** The heading: a sentence made from the numbers. */
  readonly finding: Words;
  /** One line that explains the marks. */
  readonly note: string;
  readonly parts: readonly ChartPart[];
  readonly table: FigureTable;
  /** Sources of its reported figures; empty where all are counted from rows. */
  readonly sourceIds: readonly string[];
}

/** Makes the entry of one chart; null where the data cannot be drawn. */
export type ChartMaker = (dataset: Dataset) => ChartEntry | null;
