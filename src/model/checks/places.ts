import type { TableReads } from '../../intake/dataset.ts';
import type { Datum } from '../../policy/codes.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { inBox, toCgcs2000 } from '../place.ts';
import { keyForm, readable, type Report } from './report.ts';

/** A point as a row gives it. */
interface Placed {
  readonly row: number;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly datum: Datum | null;
}

/** G001-G005: both degrees, the datum named, not swapped, in the district, and nothing that must stay secret. */
function checkPoint(
  read: never,
  { row, lng, lat, datum }: Placed,
  secret: boolean,
  bbox: DatasetInfo['map']['bbox'],
  report: Report,
): void {
  const [w, s, e, n] = bbox;
  if (lng === null && lat === null) return;
  if (lng === null || lat === null) return report(read, row, lng === null ? 'lng' : 'lat', 'G001');
  if (secret) return report(read, row, 'lng', 'G005');
  const swapped = inBox({ lng: lat, lat: lng }, bbox);
  if (swapped) report(read, row, 'lng', 'G003', { lng: String(w), lat: String(s) });
  if (datum === null) return report(read, row, 'datum', 'G002');
  if (swapped) return;
  const point = toCgcs2000(lng, lat, datum);
  if (inBox(point, bbox)) return;
  const key = point.lng < w || point.lng > e ? 'lng' : 'lat';
  report(read, row, key, 'G004', { lngs: `${w}–${e}`, lats: `${s}–${n}` });
}

const isSecret = ({ kind }: { readonly kind: string | null }): boolean => kind === '部队零散公寓';

/** Y005 and G001-G005: years and coordinates of the compounds. */
export function checkCompounds(reads: TableReads, info: DatasetInfo, report: Report): void {
  const read = reads.compounds as never;
  for (const row of readable(reads.compounds, 'builtFrom', 'builtTo'))
    if (row.builtFrom !== null && row.builtTo !== null && row.builtFrom > row.builtTo)
      report(read, row.row, 'builtFrom', 'Y005', { from: String(row.builtFrom), to: String(row.builtTo) });
  for (const row of readable(reads.compounds, 'lng', 'lat', 'datum', 'kind'))
    checkPoint(read, row, isSecret(row), info.map.bbox, report);
  for (const row of readable(reads.compounds, 'address', 'kind'))
    if (isSecret(row) && row.address !== null) report(read, row.row, 'address', 'G005');
}

/** G001-G005 for the areas around the compounds: a place beside military housing tells where that stands. */
export function checkAreas(reads: TableReads, info: DatasetInfo, report: Report): void {
  const secrets = new Set(
    readable(reads.compounds, 'id', 'kind').flatMap((row) => (isSecret(row) ? keyForm(row.id) : [])),
  );
  const near = new Set(
    readable(reads.projects, 'id', 'compoundIds').flatMap((row) =>
      row.compoundIds.some((id) => secrets.has(keyForm(id))) ? keyForm(row.id) : [],
    ),
  );
  for (const row of readable(reads.areas, 'projectId', 'lng', 'lat', 'datum'))
    checkPoint(reads.areas as never, row, near.has(keyForm(row.projectId)), info.map.bbox, report);
}
