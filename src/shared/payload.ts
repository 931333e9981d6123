/** What `map.json` holds: written at build, read in the visitor's browser. A leaf. */

/** A street on the map: where its name stands and all compounds on record there. */
export interface MapStreet {
  readonly code: string;
  readonly name: string;
  readonly label: readonly [lng: number, lat: number];
}

/**
 * A compound on the map, as a row: twenty thousand of them travel. Numbers before the position stand for words or
 * streets of `MapData`, -1 for none; the position is in degrees CGCS2000, and null where none was published.
 */
export type MapRow = readonly [
  id: string,
  name: string,
  street: number,
  state: number,
  stage: number,
  end: number,
  lng: number | null,
  lat: number | null,
];

/** A place beside the compounds that a project works on too, CGCS2000 [lng, lat]. */
export interface MapArea {
  readonly project: string;
  readonly projectName: string;
  readonly name: string;
  readonly works: string | null;
  /** Ids of the project's compounds. */
  readonly compounds: readonly string[];
  /** Its middle. */
  readonly at: readonly [number, number];
  /** Its outline, closed; null where only a point is published. */
  readonly ring: readonly (readonly [number, number])[] | null;
}

export interface MapData {
  readonly bbox: readonly [number, number, number, number];
  readonly land: GeoJSON.FeatureCollection | null;
  readonly boundaries: GeoJSON.FeatureCollection | null;
  readonly seaLabel: { readonly text: string; readonly at: readonly [number, number] } | null;
  readonly attribution: string;
  readonly reviewNumber: string | null;
  /** The layer of 天地图 that the visitor may ask for, served by this site; null: none. */
  readonly tianditu: { readonly tiles: string; readonly reviewNumber: string } | null;
  readonly streets: readonly MapStreet[];
  readonly words: readonly string[];
  readonly compounds: readonly MapRow[];
  readonly areas: readonly MapArea[];
}
