import type { TableReads } from '../../intake/dataset.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { inBox, toCgcs2000 } from '../place.ts';
import { readable, type Report } from './report.ts';

/** Y005 and G001-G005: years and coordinates of the compounds. */
export function checkCompounds(reads: TableReads, info: DatasetInfo, report: Report): void {
  const [w, s, e, n] = info.map.bbox;
  const read = reads.compounds as never;
  for (const row of readable(reads.compounds, 'builtFrom', 'builtTo'))
    if (row.builtFrom !== null && row.builtTo !== null && row.builtFrom > row.builtTo)
      report(read, row.row, 'builtFrom', 'Y005', { from: String(row.builtFrom), to: String(row.builtTo) });
  for (const row of readable(reads.compounds, 'lng', 'lat', 'datum', 'kind')) {
    const { lng, lat } = row;
    if (lng === null && lat === null) continue;
    if (lng === null || lat === null) {
      report(read, row.row, lng === null ? 'lng' : 'lat', 'G001');
    } else if (row.kind === '部队零散公寓') {
      report(read, row.row, 'lng', 'G005');
    } else {
      const swapped = inBox({ lng: lat, lat: lng }, info.map.bbox);
      if (swapped) report(read, row.row, 'lng', 'G003', { lng: String(w), lat: String(s) });
      if (row.datum === null) report(read, row.row, 'datum', 'G002');
      else if (!swapped) {
        const point = toCgcs2000(lng, lat, row.datum);
        const key = point.lng < w || point.lng > e ? 'lng' : 'lat';
        if (!inBox(point, info.map.bbox))
          report(read, row.row, key, 'G004', { lngs: `${w}–${e}`, lats: `${s}–${n}` });
      }
    }
  }
}
