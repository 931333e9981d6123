import { joinWords, Phrase, quote, type Words } from './phrase.ts';
import { figureNumber, figureText } from './figure-text.ts';
import type { Figure } from './figure.ts';

/** A cell: words, a figure, a figure with a grey second line, or a name that has a page. null is 未公开. */
export type TableCell =
  | Words
  | null
  | Figure
  | { readonly figure: Figure; readonly note: string }
  | { readonly name: string; readonly page: 'item' | 'street'; readonly record: string };

/** The numbers of a chart as a table; columns that are `num` hold figures, the others name the row. */
export interface FigureTable {
  readonly caption: string;
  /** Keeps its columns on a phone: for at most four narrow ones. */
  readonly compact?: boolean;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    readonly num?: boolean;
    readonly head?: boolean;
  }[];
  readonly rows: readonly Readonly<Record<string, TableCell | undefined>>[];
  /** Totals. */
  readonly foot?: Readonly<Record<string, TableCell | undefined>>;
}

/** One number of a table with the words that name its row and its column. */
export interface TableLine {
  readonly labels: readonly string[];
  readonly column: string;
  /** null where nothing is published or the cell says in words why there is no number. */
  readonly figure: Figure | null;
  readonly text: string;
}

/** A cell taken apart: a figure stands as its bare number, for the column has the unit. */
export interface CellParts {
  readonly text: Words;
  readonly figure: Figure | null;
  readonly note: string | null;
  readonly page: { readonly kind: 'item' | 'street'; readonly record: string } | null;
}

/** What is in a cell. */
export function cellParts(cell: TableCell): CellParts {
  const none = { figure: null, note: null, page: null };
  if (cell === null) return { ...none, text: '未公开' };
  if (typeof cell === 'string' || cell instanceof Phrase) return { ...none, text: cell };
  if ('page' in cell) return { ...none, text: cell.name, page: { kind: cell.page, record: cell.record } };
  const { figure, note } = 'kind' in cell ? { figure: cell, note: null } : cell;
  return { text: joinWords([quote(figure, figureNumber(figure))]), figure, note, page: null };
}

/** Every number of a table, row by row, the totals last. */
export function tableLines({ columns, rows, foot }: FigureTable): TableLine[] {
  const names = columns.filter(({ num }) => !num);
  return [...rows, ...(foot ? [foot] : [])].flatMap((row) => {
    const labels = names.map(({ key }) => (row[key] === undefined ? '' : String(cellParts(row[key]).text)));
    return columns.flatMap(({ key, label, num }): TableLine[] => {
      const cell = row[key];
      if (!num || cell === undefined) return [];
      const { figure, text } = cellParts(cell);
      return [{ labels, column: label, figure, text: figure ? figureText(figure) : String(text) }];
    });
  });
}
