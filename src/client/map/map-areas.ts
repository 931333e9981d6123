import type * as Leaflet from 'leaflet';
import type { MapArea } from '../../shared/payload.ts';
import { el } from '../page/dom.ts';
import * as L from './leaflet.ts';
import type { Taken } from './label-spots.ts';
import { lineWidth, onPress, SIZE } from './map-marks.ts';

/** From this scale on a street beside a compound is some pixels long, and its mark stands clear of the compound's. */
const FROM = 15;
/** From this scale on there is room for its name; before, the name waits for the pointer or the focus. */
const NAMED = 16;

interface Drawn {
  readonly name: HTMLElement;
  readonly at: Leaflet.LatLng;
  readonly element: HTMLButtonElement;
  readonly layer: Leaflet.LayerGroup;
}
type Press = (area: MapArea, byKey: boolean) => void;

/** An area as its outline, and a mark in its middle that takes the finger and the focus; without an outline the mark alone. */
function make(map: Leaflet.Map, area: MapArea, press: Press): Drawn {
  const at = L.latLng(area.at[1], area.at[0]);
  const name = el('span', 'map-name is-below', area.name);
  const element = el('button', 'map-pin', el('span', 'map-area-mark'), name);
  element.type = 'button';
  element.tabIndex = -1;
  element.setAttribute('aria-label', `${area.name}，周边区域`);
  onPress(map, element, (byKey) => press(area, byKey));
  const icon = L.divIcon({ className: 'map-mark', html: element, iconSize: [SIZE, SIZE] });
  const marker = L.marker(at, { icon, keyboard: false, interactive: false, zIndexOffset: -500 });
  const layer = L.layerGroup([marker]);
  if (area.ring !== null) {
    const outline: GeoJSON.Polygon = { type: 'Polygon', coordinates: [area.ring.map(([x, y]) => [x, y])] };
    const style = { className: 'map-area', fill: false, weight: 2, opacity: 1 };
    layer.addLayer(L.geoJSON(outline, { interactive: false, style: () => style }));
  }
  return { name, at, element, layer };
}

/** Places beside the compounds that are worked on too; they show when one looks closely enough. */
export function areasLayer(map: Leaflet.Map, areas: readonly MapArea[], press: Press) {
  let left: ReadonlySet<string> | null = null;
  let drawn = new Map<MapArea, Drawn>();
  return {
    /** Draws what is in and around the frame and belongs to a compound that is shown; what stands already stays. */
    draw(): void {
      const bounds = map.getBounds().pad(0.25);
      const shown = areas.filter(
        ({ at: [lng, lat], compounds }) =>
          map.getZoom() >= FROM &&
          bounds.contains([lat, lng]) &&
          (left === null || compounds.some((id) => left?.has(id))),
      );
      const next = new Map(shown.map((area) => [area, drawn.get(area) ?? make(map, area, press)]));
      for (const [area, { layer }] of drawn) if (!next.has(area)) layer.remove();
      for (const [area, { layer }] of next) if (!drawn.has(area)) layer.addTo(map);
      drawn = next;
      for (const { name } of drawn.values()) name.classList.toggle('is-shown', map.getZoom() >= NAMED);
    },
    /** Only those of these compounds from now on; null: all. */
    narrow(ids: ReadonlySet<string> | null): void {
      left = ids;
    },
    stops: (): readonly Drawn[] => [...drawn.values()],
    /** Where the marks stand, with the names under them that are shown; in pixels of the frame. */
    spots: (em: number): Taken[] =>
      [...drawn.entries()].map(([area, { at }]) => {
        const { x, y } = map.latLngToContainerPoint(at);
        const below = map.getZoom() < NAMED ? 0 : 1.4 * em;
        const width = below === 0 ? SIZE : Math.max(SIZE, lineWidth(area.name, em));
        return { x, y: y + below / 2, width, height: SIZE + below };
      }),
  };
}
