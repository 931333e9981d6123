import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { DatasetRead, TableReads } from '../../intake/dataset.ts';
import type { Datum } from '../../policy/codes.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { groupBy } from '../../shared/group.ts';
import { inRings, toCgcs2000, type LngLat } from '../place.ts';
import type { Report } from './report.ts';

type CompoundRow = TableReads['compounds']['rows'][number];
type Placed = CompoundRow & { lng: number; lat: number; datum: Datum };

/** CGCS2000 and WGS84 are the same to within centimetres: what one fits, the other does. */
const systems = [
  { name: 'CGCS2000 或 WGS84', datums: ['CGCS2000', 'WGS84'] },
  { name: 'GCJ02', datums: ['GCJ02'] },
  { name: 'BD09', datums: ['BD09'] },
] as const satisfies readonly { name: string; datums: readonly Datum[] }[];

/** So many more must fit, and misfits fall to a third, before a batch is spoken of: borders are drawn roughly. */
const FEWEST = 3;

/** Rings of an area; holes and parts alike, since a point is inside when an odd number of rings is around it. */
function ringsOf(geometry: Geometry | null | undefined): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates;
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/**
 * G006: a batch of points (one declared system, one source) that lie in their streets and on land under another
 * system than the declared one. A note: only who exported the points knows. Without borders of the streets only the
 * sea speaks; without both nothing is said.
 */
export function checkDatum({ tables, geo }: DatasetRead, info: DatasetInfo, note: Report): void {
  const features = (of: unknown) => (of as FeatureCollection | null)?.features ?? [];
  const sea = features(geo.land)
    .filter(({ properties }) => properties?.['kind'] === 'sea')
    .map(({ geometry }) => ringsOf(geometry));
  const borders = new Map(
    features(geo.boundaries).map(({ properties, geometry }) => [properties?.['code'], ringsOf(geometry)]),
  );
  const codes = new Map(info.streets.map(({ name, code }) => [name, code]));
  const fits = ({ street }: Placed, at: LngLat): boolean => {
    const own = borders.get(codes.get(street ?? ''));
    return (!own || inRings(at, own)) && !sea.some((rings) => inRings(at, rings));
  };
  const placed = tables.compounds.rows.filter(
    (row): row is Placed =>
      row.lng !== null && row.lat !== null && row.datum !== null && row.precision === '精确',
  );
  const systemOf = ({ datum }: Placed) =>
    systems.find(({ datums }) => (datums as readonly Datum[]).includes(datum));
  const batches = groupBy(placed, (row) => `${systemOf(row)?.name} ${(row.sourceIds ?? []).join('、')}`);
  for (const batch of batches.values()) {
    const first = batch[0]!;
    const off = systems.map((system) => ({
      ...system,
      count: batch.filter((row) => !fits(row, toCgcs2000(row.lng, row.lat, system.datums[0]))).length,
    }));
    const own = off.find(({ name }) => name === systemOf(first)?.name)!;
    const best = off.reduce((least, one) => (one.count < least.count ? one : least), own);
    if (own.count - best.count < FEWEST || 3 * best.count > own.count) continue;
    note(tables.compounds, first.row, 'datum', 'G006', {
      count: String(batch.length),
      off: String(own.count),
      other: best.name,
      left: best.count === 0 ? '都对得上' : `只有${best.count}个对不上`,
    });
  }
}
