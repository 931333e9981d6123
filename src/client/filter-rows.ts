import { choices, type Choice } from './filter-state.ts';
import { bringFurtherPages } from './further-pages.ts';

/** A compound in the list. */
export interface Row {
  readonly element: HTMLElement;
  readonly id: string;
  /** The values it has under each key that offers a choice. */
  readonly values: { readonly [K in Choice]: readonly string[] };
}

function rowOf(element: HTMLElement): Row {
  const { dataset } = element;
  const values = choices.map((key) => [key, (dataset[key] ?? '').split(' ')] as const);
  return {
    element,
    id: dataset['compound'] ?? '',
    values: Object.fromEntries(values) as unknown as Row['values'],
  };
}

/** The rows of the list, of which the page holds the first and brings the others when they are wanted. */
export function filterRows(root: HTMLElement) {
  const rowsHere = (): Row[] => [...root.querySelectorAll<HTMLElement>('[data-compound]')].map(rowOf);
  let rows = rowsHere();
  let further: Promise<void> | null = null;
  /** On all pages of the list. */
  const total = Number(root.dataset['filter']);

  return {
    total,
    /** How many of them are not on this page. */
    missing: (): number => total - rows.length,
    /** Brings those, if it can; if not, it tries again the next time. */
    bringAll: (): Promise<void> =>
      (further ??= bringFurtherPages(root).then((came) => {
        if (came) rows = rowsHere();
        else further = null;
      })),
    /** Ids of those that hold these words as they stand. */
    holding: (words: string): Set<string> =>
      new Set(rows.filter(({ element }) => element.textContent?.includes(words)).map(({ id }) => id)),
    /** Shows those that pass and hides the others, with the groups of which none is left; gives the ids of those shown. */
    narrow(passes: (row: Row) => boolean): Set<string> {
      const ids = new Set<string>();
      for (const row of rows) {
        row.element.hidden = !passes(row);
        if (!row.element.hidden) ids.add(row.id);
      }
      for (const group of root.querySelectorAll<HTMLElement>('[data-group]'))
        group.hidden = !group.querySelector('[data-compound]:not([hidden])');
      return ids;
    },
  };
}
