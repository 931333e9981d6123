import type * as Leaflet from 'leaflet';
import type { MapArea } from '../../shared/payload.ts';
import { intoAddress } from '../page/address.ts';
import * as L from './leaflet.ts';
import type { Placed } from './map-places.ts';
import { areaContent, popupContent } from './popup-content.ts';

/**
 * The one popup of the map. A compound that it is about is chosen: it stands in the address, with the view it was
 * chosen in so that the address shows the same, and the list is told.
 * @param base address of the dataset, with its last slash.
 * @param back gives the focus to the map at a place, when a popup that had it is closed.
 */
export function mapPopup(
  map: Leaflet.Map,
  base: string,
  viewText: () => string,
  back: (at: Leaflet.LatLng) => void,
) {
  const room = map.getContainer();
  let popup: Leaflet.Popup | null = null;
  let chosen: string | null = null;

  function choose(id: string | null): void {
    chosen = id;
    intoAddress({ at: id ?? '', ...(id === null ? {} : { map: viewText() }) });
    document.dispatchEvent(new CustomEvent('map:select', { detail: id }));
  }
  const remove = (): void => void popup?.remove();
  function close(): void {
    const at = popup?.getLatLng();
    const inside = room.contains(document.activeElement);
    remove();
    if (at && inside) back(at);
  }
  function show(at: Leaflet.LatLngExpression, content: HTMLElement, autoPan: boolean): void {
    remove();
    popup = L.popup({
      closeButton: false,
      minWidth: 190,
      maxWidth: 270,
      maxHeight: 300,
      offset: [0, -8],
      autoPan,
    })
      .setLatLng(at)
      .setContent(content);
    popup.on('remove', () => {
      popup = null;
      choose(null);
    });
    popup.openOn(map);
  }
  room.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !popup) return;
    event.stopPropagation();
    close();
  });

  return {
    /** Tells of a compound, or of `count` at one place; the map moves until it fits, unless it must not. */
    tell(at: Leaflet.LatLngExpression, count: number, places: readonly Placed[], autoPan = true): void {
      show(at, popupContent(places, count, base, close), autoPan);
      choose(count === 1 ? (places[0]?.id ?? null) : null);
    },
    /** Tells of a place beside the compounds. */
    tellArea(area: MapArea): void {
      show([area.at[1], area.at[0]], areaContent(area, base, close), true);
    },
    /** Gives it the focus. */
    focus: (): void => popup?.getElement()?.querySelector('a')?.focus({ preventScroll: true }),
    remove,
    /** Takes it away when its compound is none of these; null: all are left. */
    narrow(ids: ReadonlySet<string> | null): void {
      if (chosen !== null && ids !== null && !ids.has(chosen)) remove();
    },
  };
}
