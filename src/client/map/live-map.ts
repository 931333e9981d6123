import type * as Leaflet from 'leaflet';
import type { MapData, MapStreet } from '../../shared/payload.ts';
import { fromAddress, intoAddress } from '../page/address.ts';
import { el, fill, json } from '../page/dom.ts';
import type { Taken } from './label-spots.ts';
import * as L from './leaflet.ts';
import { areasLayer } from './map-areas.ts';
import { creditLine, drawGround, tiandituButton } from './map-base.ts';
import { mapKeys } from './map-keys.ts';
import { marksLayer, type Mark } from './map-marks.ts';
import { nearButton } from './map-near.ts';
import { readPlaces, type Placed } from './map-places.ts';
import { areaContent, popupContent } from './map-popup.ts';
import { streetNames, type StreetCount } from './map-streets.ts';
import { readView, viewText } from './map-view.ts';

/** The largest scale: a compound fills the frame. */
const NEAREST = 17;
/** The scale at which a compound is shown that the address names without a view. */
const CLOSE = 15;

/** The map of the page's block, with the parts wired together. @throws when its data cannot be had. */
export async function liveMap(block: HTMLElement): Promise<void> {
  const frame = block.querySelector<HTMLElement>('[data-map-frame]');
  const { base = '/', label = '地图', place = 'list' } = block.dataset;
  if (!frame) return;
  const data = await json<MapData>(`${base}map.json`);
  const { placed, unplaced } = readPlaces(data);
  const byId = new Map(placed.map((one) => [one.id, one]));

  const room = el('div', 'map-live');
  room.setAttribute('role', 'region');
  room.setAttribute('aria-label', label);
  room.setAttribute('aria-describedby', 'map-keys');
  const keysNote = el('p', 'map-keys', '方向键换一个，回车打开，Esc关闭，加号减号缩放');
  keysNote.id = 'map-keys';
  frame.append(room, keysNote);
  frame.classList.add('is-live');
  block.classList.add('is-live');

  const { map, whole, calm, touch } = makeMap(room, data);
  const em = parseFloat(getComputedStyle(room).fontSize);
  const credit = creditLine(map, [data.attribution, data.reviewNumber].filter(Boolean).join('，'));
  drawGround(map, data);

  let settled = false;
  const fit = (): void => {
    settled = false;
    map.fitBounds(whole, { animate: false });
    settled = true;
  };
  const seen = readView(fromAddress('map'), data.bbox);
  // Leaflet rounds to pixels: a view that came with the address stays as it was written until the map is moved.
  let given = seen ? fromAddress('map') : null;
  const viewNow = (): string => given ?? viewText({ ...map.getCenter(), zoom: map.getZoom() });
  if (seen) map.setView(seen, seen.zoom, { animate: false });
  settled = true;

  const streetHref = (code: string): string =>
    place === 'list'
      ? `${base}compounds/?street=${encodeURIComponent(code)}`
      : `${base}streets/${encodeURIComponent(code)}/`;
  const names = streetNames(map, data, streetHref);
  const marks = marksLayer(map, press);
  const areas = areasLayer(map, data.areas, (area, byKey) => {
    show([area.at[1], area.at[0]], areaContent(area, base, close));
    if (byKey) focusPopup();
  });
  const keys = mapKeys(map, room, () => [...names.stops(), ...areas.stops(), ...marks.marks()]);
  let shown: readonly Placed[] = placed;

  const arrange = (): void => {
    const taken = [...marks.spots(), ...areas.spots(em), ...controlBoxes(room)];
    marks.name(taken, names.arrange(taken), em);
  };
  const redraw = (): void =>
    keys.keep(() => {
      areas.draw();
      marks.draw();
      arrange();
    });
  map.on('zoomend resize', redraw);
  map.on('moveend', () => {
    if (marks.isStale()) redraw();
    else keys.keep(arrange);
    if (!settled) return;
    given = null;
    intoAddress({ map: viewNow() });
  });

  // One compound, or several at one place, told in a popup.
  let popup: Leaflet.Popup | null = null;
  let chosen: string | null = null;
  function choose(id: string | null): void {
    chosen = id;
    // With the view it was chosen in, so that the address shows the same.
    intoAddress({ at: id ?? '', ...(id === null ? {} : { map: viewNow() }) });
    document.dispatchEvent(new CustomEvent('map:select', { detail: id }));
  }
  function close(): void {
    const at = popup?.getLatLng();
    const inside = room.contains(document.activeElement);
    popup?.remove();
    if (at && inside) keys.focus(keys.nearestTo(at));
  }
  function focusPopup(): void {
    popup?.getElement()?.querySelector('a')?.focus({ preventScroll: true });
  }
  function show(at: Leaflet.LatLngExpression, content: HTMLElement, autoPan = true): void {
    popup?.remove();
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
  function open(
    at: Leaflet.LatLngExpression,
    count: number,
    places: readonly Placed[],
    autoPan = true,
  ): void {
    show(at, popupContent(places, count, base, close), autoPan);
    choose(count === 1 ? (places[0]?.id ?? null) : null);
  }
  function press(mark: Mark, byKey: boolean): void {
    if (mark.count > 1 && mark.opensAt !== null) {
      map.setView(mark.at, Math.min(mark.opensAt, map.getMaxZoom()), { animate: !calm });
      return;
    }
    open(mark.at, mark.count, mark.places(61));
    if (byKey) focusPopup();
  }
  room.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !popup) return;
    event.stopPropagation();
    close();
  });

  /** Shows the compounds that the list shows; null: all. */
  let left: ReadonlySet<string> | null | undefined;
  function narrow(ids: ReadonlySet<string> | null): void {
    if (ids === null && left === null) return;
    left = ids;
    const isLeft = ({ id }: { id: string }): boolean => ids === null || ids.has(id);
    shown = ids === null ? placed : placed.filter(isLeft);
    const counts = new Map<MapStreet, StreetCount>();
    const add = (street: MapStreet | null, far: number): void => {
      if (!street) return;
      const { all, unplaced: before } = counts.get(street) ?? { all: 0, unplaced: 0 };
      counts.set(street, { all: all + 1, unplaced: before + far });
    };
    for (const { street } of shown) add(street, 0);
    for (const one of unplaced) if (isLeft(one)) add(one.street, 1);
    names.count(counts, em);
    if (chosen !== null && !isLeft({ id: chosen })) popup?.remove();
    areas.narrow(ids);
    keys.keep(() => {
      areas.draw();
      marks.show(shown);
      arrange();
    });
  }
  document.addEventListener('compounds:filter', (event) =>
    narrow((event as CustomEvent<ReadonlySet<string> | null>).detail),
  );

  // The row of the list under the pointer or the focus, ringed.
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

  (block.querySelector('.map-key') ?? frame).after(tools());
  function tools(): HTMLElement {
    const say = (...words: (string | Node)[]): void => fill(answer, ...words);
    const answer = el('div', 'map-answer');
    answer.setAttribute('role', 'status');
    const all = el('button', 'button map-button', '看全区');
    all.type = 'button';
    all.addEventListener('click', () => {
      popup?.remove();
      fit();
      given = null;
      intoAddress({ map: '' });
    });
    const buttons = [all];
    if ('geolocation' in navigator && placed.length > 0)
      buttons.unshift(
        nearButton(
          map,
          () => shown,
          ({ id }) => `${base}compounds/${encodeURIComponent(id)}/`,
          say,
        ),
      );
    if (data.tianditu) buttons.push(tiandituButton(map, data.tianditu, credit, say));
    const how = touch ? '两个手指移动和放大地图。' : '';
    const note = `圆里的数字是挨在一起的小区数，按一下放大。没有公布位置的小区不标点，按街道名看名单。${data.areas.length > 0 ? '放大以后，虚线画的是周边区域。' : ''}${how}`;
    return el('div', 'map-tools', el('div', 'buttons', ...buttons), answer, el('p', 'map-note', note));
  }

  // The frame changes when the window does, when the map is shown on a phone, and with the size of the text.
  new ResizeObserver(() => {
    const { x, y } = map.getSize();
    if (x === room.clientWidth && y === room.clientHeight) return;
    settled = false;
    map.invalidateSize({ animate: false });
    settled = true;
    if (fromAddress('map') === '' && room.offsetWidth > 0) fit();
  }).observe(room);

  narrow(null);
  const named = byId.get(fromAddress('at'));
  if (named) {
    if (!seen) map.setView(named, CLOSE, { animate: false });
    open(named, 1, [named], !seen);
  }
  // The list answers with what it is narrowed to.
  document.dispatchEvent(new Event('map:ready'));
}

/** Where the controls stand, in pixels of the frame: their middles and sizes. */
function controlBoxes(room: HTMLElement): Taken[] {
  const frame = room.getBoundingClientRect();
  return [...room.querySelectorAll('.leaflet-control')].map((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return { x: left - frame.left + width / 2, y: top - frame.top + height / 2, width, height };
  });
}

/** Leaflet's map in its frame: calm, with Chinese words, and no trap for who scrolls the page. */
function makeMap(room: HTMLElement, { bbox: [west, south, east, north] }: MapData) {
  const touch = window.matchMedia('(pointer: coarse)').matches;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const whole = L.latLngBounds([south, west], [north, east]);
  const map = L.map(room, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    scrollWheelZoom: false,
    // One finger scrolls the page; two move and enlarge the map.
    dragging: !touch,
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
  return { map, whole, calm, touch };
}
