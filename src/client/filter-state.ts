/** What the list of compounds is narrowed to; empty is everything. */
export interface FilterState {
  readonly q: string;
  readonly street: string;
  readonly year: string;
  readonly cohort: string;
  readonly status: string;
}

export const filterKeys = ['q', 'street', 'year', 'cohort', 'status'] as const;
export const noFilter: FilterState = { q: '', street: '', year: '', cohort: '', status: '' };

/** The state in an address; values that the page does not offer are dropped, `q` is free text. */
export function readState(
  query: string,
  offered: (key: (typeof filterKeys)[number], value: string) => boolean,
): FilterState {
  const params = new URLSearchParams(query);
  const state: Record<string, string> = { ...noFilter };
  for (const key of filterKeys) {
    const value = (params.get(key) ?? '').trim().slice(0, 60);
    if (value !== '' && (key === 'q' || offered(key, value))) state[key] = value;
  }
  return state as unknown as FilterState;
}

/** The address query of a state; what other scripts keep there (elder=1) stays. */
export function writeState(state: FilterState, query: string): string {
  const params = new URLSearchParams(query);
  for (const key of filterKeys) {
    if (state[key] === '') params.delete(key);
    else params.set(key, state[key]);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
