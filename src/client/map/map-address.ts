import type * as Leaflet from 'leaflet';
import type { MapData } from '../../shared/payload.ts';
import { fromAddress, intoAddress } from '../page/address.ts';
import { readView, viewText } from './map-view.ts';

/**
 * The address keeps the part of the map that the visitor moved it to, and the map begins with it; until then, and
 * again when the whole is asked for, the map shows the whole.
 */
export function mapAddress(map: Leaflet.Map, whole: Leaflet.LatLngBounds, bbox: MapData['bbox']) {
  const begun = readView(fromAddress('map'), bbox);
  // Leaflet rounds to pixels: a view that came with the address stays as it was written until the map is moved.
  let given = begun ? fromAddress('map') : null;
  const text = (): string => given ?? viewText({ ...map.getCenter(), zoom: map.getZoom() });

  let settled = true;
  /** Moves the map for other reasons than that the visitor does. */
  const byItself = (move: () => void): void => {
    settled = false;
    move();
    settled = true;
  };
  const fit = (): void => byItself(() => map.fitBounds(whole, { animate: false }));
  if (begun) byItself(() => map.setView(begun, begun.zoom, { animate: false }));
  map.on('moveend', () => {
    if (!settled) return;
    given = null;
    intoAddress({ map: text() });
  });

  // The frame changes when the window does, when the map is shown on a phone, and with the size of the text.
  const room = map.getContainer();
  new ResizeObserver(() => {
    const { x, y } = map.getSize();
    if (x === room.clientWidth && y === room.clientHeight) return;
    byItself(() => map.invalidateSize({ animate: false }));
    if (fromAddress('map') === '' && room.offsetWidth > 0) fit();
  }).observe(room);

  return {
    /** Whether the map begins with a view of the address. */
    begun: begun !== null,
    /** The present view as it is written. */
    text,
    showWhole(): void {
      fit();
      given = null;
      intoAddress({ map: '' });
    },
  };
}
