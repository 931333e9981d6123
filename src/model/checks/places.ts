import type { TableReads } from '../../intake/dataset.ts';
import type { TableRead } from '../../intake/table.ts';
import type { Datum } from '../../policy/codes.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { cornersOf } from '../../schema/outline.ts';
import { inBox, toCgcs2000 } from '../place.ts';
import { readable, type Report } from './report.ts';

/** A point as a row gives it. */
interface Placed {
  readonly row: number;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly datum: Datum | null;
}
type Box = DatasetInfo['map']['bbox'];

/** G002-G004 for places of a row, whose degrees stand in these columns: the datum named, not swapped, in the district. */
function checkDegrees(
  read: TableRead,
  row: number,
  places: readonly (readonly [number, number])[],
  datum: Datum | null,
  [inLng, inLat]: readonly [string, string],
  bbox: Box,
  report: Report,
): void {
  const [w, s, e, n] = bbox;
  const swapped = places.some(([lng, lat]) => inBox({ lng: lat, lat: lng }, bbox));
  if (swapped) report(read, row, inLng, 'G003', { lng: String(w), lat: String(s) });
  if (datum === null) return report(read, row, 'datum', 'G002');
  if (swapped) return;
  const off = places.map(([lng, lat]) => toCgcs2000(lng, lat, datum)).find((point) => !inBox(point, bbox));
  if (off === undefined) return;
  const key = off.lng < w || off.lng > e ? inLng : inLat;
  report(read, row, key, 'G004', { lngs: `${w}–${e}`, lats: `${s}–${n}` });
}

/** G001-G005: both degrees, the datum named, not swapped, in the district, and nothing that must stay secret. */
function checkPoint(
  read: TableRead,
  { row, lng, lat, datum }: Placed,
  secret: boolean,
  bbox: Box,
  report: Report,
): void {
  if (lng === null && lat === null) return;
  if (lng === null || lat === null) return report(read, row, lng === null ? 'lng' : 'lat', 'G001');
  if (secret) return report(read, row, 'lng', 'G005');
  checkDegrees(read, row, [[lng, lat]], datum, ['lng', 'lat'], bbox, report);
}

const isSecret = ({ kind }: { readonly kind: string | null }): boolean => kind === '部队零散公寓';

/** Y005, G001-G005 and G008: years and coordinates of the compounds. */
export function checkCompounds(reads: TableReads, info: DatasetInfo, report: Report): void {
  const read = reads.compounds;
  for (const { row, lng, lat, kind, precision } of readable(
    reads.compounds,
    'lng',
    'lat',
    'kind',
    'precision',
  )) {
    const [isPlaced, isExact] = [lng !== null && lat !== null, precision === '精确'];
    if (isPlaced && !isExact && !isSecret({ kind }))
      report(read, row, 'precision', 'G008', {
        detail: '写了经纬度，“位置精度”要写“精确”，地图上才标出来；不公布位置的，请清空经纬度',
      });
    else if (isExact && lng === null && lat === null)
      report(read, row, 'precision', 'G008', {
        detail: '“精确”要写经度和纬度；只知道街道的写“街道”，都不知道的留空',
      });
  }
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
    readable(reads.compounds, 'id', 'kind').flatMap((row) => (isSecret(row) ? row.id : [])),
  );
  const near = new Set(
    readable(reads.projects, 'id', 'compoundIds').flatMap((row) =>
      row.compoundIds.some((id) => secrets.has(id)) ? row.id : [],
    ),
  );
  const read = reads.areas;
  const box = info.map.bbox;
  for (const row of readable(reads.areas, 'projectId', 'lng', 'lat', 'datum'))
    checkPoint(read, row, near.has(row.projectId), box, report);
  for (const { row, projectId, lng, outline, datum } of readable(
    reads.areas,
    'projectId',
    'lng',
    'outline',
    'datum',
  )) {
    // A point beside it has been blamed already for what holds of both.
    if (outline === null || (lng !== null && (datum === null || near.has(projectId)))) continue;
    if (near.has(projectId)) report(read, row, 'outline', 'G005');
    else checkDegrees(read, row, cornersOf(outline), datum, ['outline', 'outline'], box, report);
  }
}
