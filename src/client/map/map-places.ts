import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { MapData, MapStreet } from '../../shared/payload.ts';

/** A compound as the map shows it; without a published position it has no `lng` and `lat`. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly street: MapStreet | null;
  readonly state: string;
  readonly stage: string;
  /** `计划完工：2025年12月31日`; null where nothing is left to end. */
  readonly end: string | null;
}
export interface Placed extends Place {
  readonly lng: number;
  readonly lat: number;
}

/** The rows of the payload as records: those with a position, and those without. */
export function readPlaces({ compounds, words, streets }: Pick<MapData, 'compounds' | 'words' | 'streets'>): {
  readonly placed: Placed[];
  readonly unplaced: Place[];
} {
  const placed: Placed[] = [];
  const unplaced: Place[] = [];
  for (const [id, name, street, state, stage, end, lng, lat] of compounds) {
    const place: Place = {
      id,
      name,
      street: streets[street] ?? null,
      state: words[state] ?? '未公开',
      stage: words[stage] ?? '',
      end: words[end] ?? null,
    };
    if (lng === null || lat === null) unplaced.push(place);
    else placed.push({ ...place, lng, lat });
  }
  return { placed, unplaced };
}

/** How many compounds a street has among those shown, and how many of them have no published position. */
export interface StreetCount {
  readonly all: number;
  readonly unplaced: number;
}

/** The counts of the streets in which some of these lie. */
export function streetCounts(
  placed: readonly Place[],
  unplaced: readonly Place[],
): Map<MapStreet, StreetCount> {
  const counts = new Map<MapStreet, StreetCount>();
  const add = (street: MapStreet | null, far: number): void => {
    if (!street) return;
    const before = counts.get(street) ?? { all: 0, unplaced: 0 };
    counts.set(street, { all: before.all + 1, unplaced: before.unplaced + far });
  };
  for (const { street } of placed) add(street, 0);
  for (const { street } of unplaced) add(street, 1);
  return counts;
}

interface Properties {
  readonly place: Placed;
}
type Found = ClusterFeature<object> | PointFeature<Properties>;

/** Some compounds that stand near one another at a scale; one alone is itself. */
export interface Bunch {
  readonly lng: number;
  readonly lat: number;
  readonly count: number;
  /** The zoom at which it comes apart; null for a single compound. */
  readonly opensAt: number | null;
  /** Up to `limit` of its compounds. */
  readonly places: (limit: number) => readonly Placed[];
}

/** The compounds of a box at a zoom, in bunches about `radius` pixels apart; fast for hundreds of thousands. */
export function bunches(
  placed: readonly Placed[],
  radius: number,
  maxZoom: number,
): (box: [number, number, number, number], zoom: number) => Bunch[] {
  const index = new Supercluster<{ place: Placed }, object>({
    radius,
    extent: 256,
    maxZoom,
    map: () => ({}),
  });
  index.load(
    placed.map((place) => ({
      type: 'Feature',
      properties: { place },
      geometry: { type: 'Point', coordinates: [place.lng, place.lat] },
    })),
  );
  const bunch = (found: Found): Bunch => {
    const [lng = NaN, lat = NaN] = found.geometry.coordinates;
    const { properties } = found;
    if (!('cluster_id' in properties)) {
      const { place } = properties;
      return { lng, lat, count: 1, opensAt: null, places: () => [place] };
    }
    const { cluster_id: id, point_count: count } = properties;
    return {
      lng,
      lat,
      count,
      get opensAt() {
        return index.getClusterExpansionZoom(id);
      },
      places: (limit) => index.getLeaves(id, limit).map((leaf) => leaf.properties.place),
    };
  };
  return (box, zoom) => (index.getClusters(box, zoom) as Found[]).map(bunch);
}
