/** What `compounds.json` and `map.json` hold: written at build, read in the visitor's browser. A leaf. */

/** One compound as search and map read it. The client builds the address from `id`. */
export interface CompoundRecord {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly streetCode: string | null;
  readonly community: string | null;
  readonly address: string | null;
  /** The word of its status or batch. */
  readonly state: string;
  /** Plan years, newest first. */
  readonly years: readonly number[];
  /** `2025年计划`, `2020年试点名单`, `谋划批次`. */
  readonly listed: string;
  /** Syllables with a space between: `jin ling xin cun`. */
  readonly pinyin: string;
  readonly initials: string;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  /** What must be known to tell it from a namesake; null for most. */
  readonly note: string | null;
}

export interface StreetRecord {
  readonly code: string;
  readonly name: string;
  readonly pinyin: string;
  readonly count: number;
  /** [lng, lat] of its name on the map. */
  readonly label: readonly [number, number];
}

export interface Directory {
  readonly asOf: string;
  readonly compounds: readonly CompoundRecord[];
  readonly streets: readonly StreetRecord[];
}

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
}
