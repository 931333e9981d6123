/** A position in degrees. */
export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

const EARTH = 6371008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two positions on the sphere. */
export function metres(a: LngLat, b: LngLat): number {
  const [dLat, dLng] = [radians(b.lat - a.lat), radians(b.lng - a.lng)];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

/** `约300米`, `约1.2公里`: no finer than a phone knows where it is. */
export function distanceText(distance: number): string {
  if (distance < 950) return `约${Math.max(50, Math.round(distance / 50) * 50)}米`;
  const km = distance / 1000;
  return `约${km < 10 ? Number(km.toFixed(1)) : Math.round(km)}公里`;
}

/** The `count` nearest to a position, nearest first, each with its distance in metres. */
export function nearest<T extends LngLat>(
  places: readonly T[],
  from: LngLat,
  count: number,
): { readonly place: T; readonly distance: number }[] {
  return places
    .map((place) => ({ place, distance: metres(from, place) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count);
}
