/** The address keeps what the visitor chose; each script has keys of its own and leaves the others alone. */

/** A query string with some keys set, or taken out where the value is empty. */
export function withKeys(query: string, values: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(query);
  for (const [key, value] of Object.entries(values)) {
    if (value === '') params.delete(key);
    else params.set(key, value);
  }
  // A comma is allowed in a query, and a position reads better with it.
  const text = params.toString().replace(/%2C/g, ',');
  return text === '' ? '' : `?${text}`;
}

/** A key of the present address, without spaces, at most 60 characters. */
export const fromAddress = (key: string): string =>
  (new URLSearchParams(window.location.search).get(key) ?? '').trim().slice(0, 60);

/** Writes keys into the address in place: the back button leads to the page before, not through every choice. */
export function intoAddress(values: Readonly<Record<string, string>>): void {
  const { pathname, search, hash } = window.location;
  const next = withKeys(search, values);
  if (next === search) return;
  try {
    window.history.replaceState(window.history.state, '', pathname + next + hash);
  } catch {
    // Too many changes in a short time, or a page opened from a file: the page still answers.
  }
}
