/** Rows that one page lists: with more it takes a phone too long to get and to draw. */
export const ROWS_A_PAGE = 200;

/** Rows cut into pages, in their order; one page without rows where there are none. */
export function paged<T>(rows: readonly T[], size = ROWS_A_PAGE): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

/** Of each list with more than one page, the second and later pages: those that have an address of their own. */
export const furtherPages = <T>(
  rows: readonly T[],
): { readonly page: number; readonly rows: readonly T[] }[] =>
  paged(rows)
    .map((own, index) => ({ page: index + 1, rows: own }))
    .slice(1);
