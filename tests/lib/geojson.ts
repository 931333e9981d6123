type Position = readonly number[];
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const positionErrors = (value: unknown): string[] => {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3 || !value.every(Number.isFinite))
    return ['a position is no two or three numbers'];
  const [lng, lat] = value as [number, number];
  return Math.abs(lng) > 180 || Math.abs(lat) > 90 ? [`${lng},${lat} is not on earth`] : [];
};

const each = (value: unknown, least: number, errors: (one: unknown) => string[]): string[] =>
  Array.isArray(value) && value.length >= least ? value.flatMap(errors) : [`fewer than ${least}`];

/** Twice the area within a ring: above 0 where it runs against the clock. */
const turn = (ring: readonly Position[]): number =>
  ring
    .slice(1)
    .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);

const lineErrors = (value: unknown): string[] => each(value, 2, positionErrors);

const polygonErrors = (value: unknown): string[] => {
  const plain = each(value, 1, (ring) => each(ring, 4, positionErrors));
  if (plain.length > 0) return plain;
  return (value as Position[][]).flatMap((ring, i) => [
    ...(String(ring[0]) === String(ring.at(-1)) ? [] : ['a ring is not closed']),
    ...(turn(ring) > 0 === (i === 0) ? [] : ['a ring turns the wrong way']),
  ]);
};

const coordinateErrors: Readonly<Record<string, (value: unknown) => string[]>> = {
  Point: positionErrors,
  MultiPoint: (value) => each(value, 0, positionErrors),
  LineString: lineErrors,
  MultiLineString: (value) => each(value, 0, lineErrors),
  Polygon: polygonErrors,
  MultiPolygon: (value) => each(value, 0, polygonErrors),
};

function featureErrors(value: unknown): string[] {
  if (!isObject(value) || value['type'] !== 'Feature') return ['no Feature'];
  const { geometry, properties, id } = value;
  const found = ['coordinates', 'geometries', 'features'].filter((name) => name in value);
  if (properties !== null && !isObject(properties)) found.push('no properties');
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') found.push('id is no name');
  if (geometry === null) return found;
  if (!isObject(geometry)) return [...found, 'no geometry'];
  const errors = coordinateErrors[String(geometry['type'])];
  return [...found, ...(errors?.(geometry['coordinates']) ?? [`no geometry ${String(geometry['type'])}`])];
}

/**
 * What in a FeatureCollection RFC 7946 refuses: members of other objects, a reference system (4), positions
 * (3.1.1, 4), rings that are open or turn with the clock (3.1.6), a box that does not hold two corners (5); and an
 * id twice, which the RFC leaves open.
 */
export function geojsonErrors(json: unknown): string[] {
  if (!isObject(json) || json['type'] !== 'FeatureCollection') return ['no FeatureCollection'];
  const { features, bbox } = json;
  const found = ['crs', 'coordinates', 'geometries', 'geometry', 'properties'].filter((name) => name in json);
  if (!Array.isArray(features)) return [...found, 'no features'];
  if (bbox !== undefined) {
    const [west, south, east, north] = Array.isArray(bbox) && bbox.length === 4 ? (bbox as number[]) : [];
    found.push(...positionErrors([west, south]), ...positionErrors([east, north]));
    if (!(south! <= north!)) found.push('bbox upside down');
  }
  const ids = features.flatMap((one: { id?: unknown } | null) => one?.id ?? []);
  if (new Set(ids).size !== ids.length) found.push('an id twice');
  return [...found, ...features.flatMap(featureErrors)];
}
