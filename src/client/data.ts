/** What `compounds.json` and `map.json` hold, as the client reads them. */
export interface CompoundRecord {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly streetCode: string | null;
  readonly community: string | null;
  readonly address: string | null;
  readonly state: string;
  readonly years: readonly number[];
  readonly listed: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly point: { readonly lng: number; readonly lat: number } | null;
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

export interface MapData {
  readonly bbox: readonly [number, number, number, number];
  readonly land: GeoJSON.FeatureCollection | null;
  readonly boundaries: GeoJSON.FeatureCollection | null;
  readonly seaLabel: { readonly text: string; readonly at: readonly [number, number] } | null;
  readonly attribution: string;
  readonly reviewNumber: string | null;
}
