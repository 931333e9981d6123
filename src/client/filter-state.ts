/** What the list of compounds can be narrowed by; all but `q` offer a choice. */
export const filterKeys = ['q', 'street', 'year', 'batch', 'cohort', 'status', 'item', 'check'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What the list is narrowed to; empty is everything. */
export type FilterState = { readonly [K in FilterKey]: string };

const states = (of: (key: FilterKey) => string): FilterState =>
  Object.fromEntries(filterKeys.map((key) => [key, of(key)])) as FilterState;

export const noFilter: FilterState = states(() => '');

/** The state in an address; values that the page does not offer are dropped, `q` is free text. */
export function readState(query: string, offered: (key: FilterKey, value: string) => boolean): FilterState {
  const params = new URLSearchParams(query);
  return states((key) => {
    const value = (params.get(key) ?? '').trim().slice(0, 60);
    return key === 'q' || offered(key, value) ? value : '';
  });
}
