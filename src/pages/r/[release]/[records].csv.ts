import type { APIRoute, GetStaticPaths } from 'astro';
import { recordTable } from '../../../publish/tables/record-table.ts';
import { tableCsv } from '../../../publish/table-files.ts';
import { release, site } from '../../../site/site.ts';
import { recordSheets } from '../../../figures/records/record-sheet.ts';

export const getStaticPaths: GetStaticPaths = () =>
  recordSheets(site).map((sheet) => ({ params: { release, records: `${sheet.kind}s` } }));

/** Every number of every project, or compound, as this release keeps them. */
export const GET: APIRoute = ({ params }) => {
  const sheet = recordSheets(site).find(({ kind }) => `${kind}s` === params['records'])!;
  return new Response(tableCsv(recordTable(sheet)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
