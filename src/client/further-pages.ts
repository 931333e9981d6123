/**
 * Brings the rows of the further pages of a list that is cut into pages, so that filters look through all of it: each
 * page is fetched, and the rows of its groups are added to the groups that stand here. The links to the pages go.
 *
 * Resolves with true when all of them are here, also where there is only one page; with false, and the list as it was,
 * when one cannot be had.
 */
export async function bringFurtherPages(root: HTMLElement): Promise<boolean> {
  const links = root.querySelector<HTMLElement>('[data-more-pages]');
  const addresses = [...(links?.querySelectorAll('a') ?? [])].map(({ href }) => href);
  if (!links || addresses.length === 0) return true;
  let pages: Document[];
  try {
    pages = await Promise.all(addresses.map(pageAt));
  } catch {
    return false;
  }
  for (const page of pages)
    for (const group of page.querySelectorAll<HTMLElement>('[data-group]')) {
      const key = group.dataset['group'] ?? '';
      const here = root.querySelector(`[data-group="${CSS.escape(key)}"]`);
      const rows = [...group.querySelectorAll('li')].map((row) => document.importNode(row, true));
      if (here) here.querySelector('ul')?.append(...rows);
      else links.before(document.importNode(group, true));
    }
  links.remove();
  return true;
}

/** @throws when it cannot be had. */
async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
