import type * as Leaflet from 'leaflet';
import { el } from '../page/dom.ts';
import * as L from './leaflet.ts';
import type { Placed } from './map-places.ts';

/** Rings the compound whose row of the list is under the pointer or has the focus. */
export function ringLooked(map: Leaflet.Map, byId: ReadonlyMap<string, Placed>): void {
  const ring = L.marker([0, 0], {
    icon: L.divIcon({ className: 'map-ring', html: el('span'), iconSize: [40, 40] }),
    interactive: false,
    keyboard: false,
    zIndexOffset: 1000,
  });
  document.addEventListener('compounds:look', (event) => {
    const found = byId.get((event as CustomEvent<string>).detail);
    if (found) ring.setLatLng(found).addTo(map);
    else ring.remove();
  });
}
