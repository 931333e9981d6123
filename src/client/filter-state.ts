/** What the list of compounds can be narrowed by; all but `q` offer a choice. */
export const filterKeys = ['q', 'street', 'year', 'batch', 'cohort', 'status', 'item', 'check'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type Choice = Exclude<FilterKey, 'q'>;
export const choices = filterKeys.filter((key): key is Choice => key !== 'q');

/** What the list is narrowed to; empty is everything. */
export type FilterState = { readonly [K in FilterKey]: string };

const states = (of: (key: FilterKey) => string): FilterState =>
  Object.fromEntries(filterKeys.map((key) => [key, of(key)])) as FilterState;

export const noFilter: FilterState = states(() => '');

/** Whether the list is narrowed at all. */
export const isNarrowed = (state: FilterState): boolean => filterKeys.some((key) => state[key] !== '');

/** Whether what has these values under each key answers all that is chosen. */
export const isChosen = (
  state: FilterState,
  values: { readonly [K in Choice]: readonly string[] },
): boolean => choices.every((key) => state[key] === '' || values[key].includes(state[key]));

/** The state in an address; values that the page does not offer are dropped, `q` is free text. */
export function readState(query: string, offered: (key: FilterKey, value: string) => boolean): FilterState {
  const params = new URLSearchParams(query);
  return states((key) => {
    const value = (params.get(key) ?? '').trim().slice(0, 60);
    return key === 'q' || offered(key, value) ? value : '';
  });
}

/** How many of `total` are left, in words; `missing` are those that could not be brought and looked through. */
export function countWords(state: FilterState, left: number, total: number, missing: number): string {
  if (!isNarrowed(state)) return `${total}个小区`;
  const unseen = missing > 0 ? `；网络不通，后面各页的${missing}个没有查` : '';
  return `${left}个小区，共${total}个${unseen}`;
}
