import type * as Leaflet from 'leaflet';
import type { MapData } from '../../shared/payload.ts';
import { el } from '../page/dom.ts';
import type { Taken } from './label-spots.ts';
import * as L from './leaflet.ts';

/** The largest scale: a compound fills the frame. */
const NEAREST = 17;

/** Whether fingers are used. */
export const isTouch = (): boolean => window.matchMedia('(pointer: coarse)').matches;
/** Whether nothing is to move by itself. */
export const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The place of the map in its frame, over the drawing. */
function makeRoom(frame: HTMLElement, label: string): HTMLElement {
  const room = el('div', 'map-live');
  room.setAttribute('role', 'region');
  room.setAttribute('aria-label', label);
  room.setAttribute('aria-describedby', 'map-keys');
  const keysNote = el('p', 'map-keys', '方向键换一个，回车打开，Esc关闭，加号减号缩放');
  keysNote.id = 'map-keys';
  frame.append(room, keysNote);
  frame.classList.add('is-live');
  return room;
}

/** Leaflet's map in its frame: calm, with Chinese words, and no trap for who scrolls the page. */
export function makeMap(frame: HTMLElement, label: string, whole: Leaflet.LatLngBounds): Leaflet.Map {
  const room = makeRoom(frame, label);
  const calm = isCalm();
  const map = L.map(room, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    scrollWheelZoom: false,
    // One finger scrolls the page; two move and enlarge the map.
    dragging: !isTouch(),
    inertia: !calm,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    maxBounds: whole.pad(0.3),
    maxZoom: NEAREST,
    zoomSnap: 0.25,
  });
  room.removeAttribute('tabindex');
  map.fitBounds(whole, { animate: false });
  map.setMinZoom(map.getZoom() - 0.25);
  L.control.zoom({ position: 'bottomright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);
  // With the keyboard plus and minus do the same: the map is one tab stop.
  for (const button of room.querySelectorAll<HTMLElement>('.leaflet-control-zoom a')) button.tabIndex = -1;
  // The wheel turns the map only after it was chosen, so that the page can be scrolled past it.
  map.on('click', () => map.scrollWheelZoom.enable());
  room.addEventListener('mouseleave', () => map.scrollWheelZoom.disable());
  return map;
}

/** The whole district. */
export const wholeOf = ({ bbox: [west, south, east, north] }: MapData): Leaflet.LatLngBounds =>
  L.latLngBounds([south, west], [north, east]);

/** Where the controls stand, in pixels of the frame: their middles and sizes. */
export function controlBoxes(room: HTMLElement): Taken[] {
  const frame = room.getBoundingClientRect();
  return [...room.querySelectorAll('.leaflet-control')].map((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return { x: left - frame.left + width / 2, y: top - frame.top + height / 2, width, height };
  });
}
