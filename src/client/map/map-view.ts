/** What part of the map is seen: its middle in degrees and the zoom. */
export interface MapView {
  readonly lat: number;
  readonly lng: number;
  readonly zoom: number;
}

/** `36.10452,120.46011,13.5`: 1e-5 degrees is a metre, less than a pixel at the largest scale. */
export const viewText = ({ lat, lng, zoom }: MapView): string =>
  `${lat.toFixed(5)},${lng.toFixed(5)},${Number(zoom.toFixed(2))}`;

/** Reads what `viewText` wrote; null for anything else, and for a middle outside `[west, south, east, north]`. */
export function readView(
  text: string,
  [west, south, east, north]: readonly [number, number, number, number],
): MapView | null {
  if (!/^-?\d{1,3}(\.\d+)?,-?\d{1,3}(\.\d+)?,\d{1,2}(\.\d+)?$/.test(text)) return null;
  const [lat = NaN, lng = NaN, zoom = NaN] = text.split(',').map(Number);
  const inside = lat >= south && lat <= north && lng >= west && lng <= east;
  return inside ? { lat, lng, zoom } : null;
}
