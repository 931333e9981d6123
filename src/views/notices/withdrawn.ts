import type { Dataset } from '../../model/types.ts';
import { once } from '../../shared/once.ts';
import type { Row } from '../../schema/tables/index.ts';

/** Notices whose records were taken down on purpose: their addresses keep a page that says why. */
export const withdrawnNotices = once((dataset: Dataset): readonly Row<'removals'>[] =>
  dataset.rows.removals.filter(
    ({ table, id }) => table === '公示' && /^[A-Za-z0-9][\w-]*$/.test(id) && !dataset.byId.notice.has(id),
  ),
);
