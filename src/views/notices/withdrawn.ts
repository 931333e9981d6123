import type { Dataset } from '../../model/types.ts';
import type { Row } from '../../schema/tables/index.ts';

/** Notices whose records were taken down on purpose: their addresses keep a page that says why. */
export function withdrawnNotices(dataset: Dataset): Row<'removals'>[] {
  const present = new Set(dataset.notices.map(({ id }) => id));
  return dataset.rows.removals.filter(
    ({ table, id }) => table === '公示' && /^[A-Za-z0-9][\w-]*$/.test(id) && !present.has(id),
  );
}
