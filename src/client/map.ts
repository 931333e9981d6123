import type * as LeafletModule from 'leaflet';
import type { Directory, MapData } from '../payload.ts';
import type { Spot } from './clusters.ts';
import { el, json } from './dom.ts';
import { labelSpots } from './label-spots.ts';
import { compoundPins } from './map-pins.ts';

/**
 * The map one can move and enlarge. It takes the place of the drawn one when that comes into view, where compounds
 * have published positions; otherwise the drawing with its links is all there is to see, and nothing is loaded.
 */
type Leaflet = typeof LeafletModule;

async function open(block: HTMLElement): Promise<void> {
  const frame = block.querySelector<HTMLElement>('[data-map-frame]');
  if (!frame) return;
  const { base = '/' } = block.dataset;
  const [module, data, directory] = await Promise.all([
    import('leaflet'),
    json<MapData>(`${base}map.json`),
    json<Directory>(`${base}compounds.json`),
  ]);
  const L = (module as { default?: Leaflet }).default ?? module;
  const room = el('div', 'map-live');
  room.setAttribute('aria-label', block.dataset['label'] ?? '地图');
  room.setAttribute('role', 'region');
  frame.append(room);

  const touch = window.matchMedia('(pointer: coarse)').matches;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [west, south, east, north] = data.bbox;
  const whole = L.latLngBounds([south, west], [north, east]);
  const map = L.map(room, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    // One finger scrolls the page; two move and enlarge the map.
    dragging: !touch,
    touchZoom: true,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    maxBounds: whole.pad(0.3),
    maxZoom: 16,
    zoomSnap: 0.25,
    preferCanvas: false,
  });
  map.fitBounds(whole, { animate: false });
  map.setMinZoom(map.getZoom() - 0.25);
  L.control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map);

  // The wheel turns the map only after it was chosen, so that the page can be scrolled past it.
  const wheel = (on: boolean) => (on ? map.scrollWheelZoom.enable() : map.scrollWheelZoom.disable());
  map.on('focus click', () => wheel(true));
  map.on('blur', () => wheel(false));
  room.addEventListener('mouseleave', () => wheel(false));

  credit(L, data).addTo(map);
  ground(L, map, data);
  frame.classList.add('is-live');
  const how = touch ? '用两个手指移动和放大地图，也可以按加号和减号。' : '';
  frame.after(el('p', 'map-note', `圆里的数字是挨在一起的小区数，按一下放大。${how}`));
  map.invalidateSize();
  map.fitBounds(whole, { animate: false });

  // Fingers need 44 px; a mouse does with less.
  const size = touch ? 44 : 34;
  const arrange = streetNames(L, map, directory, data, size);
  const narrow = compoundPins(L, map, directory.compounds, base, size, arrange);
  document.addEventListener('compounds:filter', (event) =>
    narrow((event as CustomEvent<ReadonlySet<string> | null>).detail),
  );
  document.dispatchEvent(new Event('map:ready'));
  const resized = () => map.invalidateSize();
  document.addEventListener('elderchange', resized);
  window.addEventListener('resize', resized);
}

/** Who drew the base, and the number of its review, as text at the bottom left. */
function credit(L: Leaflet, { attribution, reviewNumber }: MapData): L.Control {
  const control = new L.Control({ position: 'bottomleft' });
  control.onAdd = () => el('p', 'map-credit', [attribution, reviewNumber].filter(Boolean).join('，'));
  return control;
}

/** Sea, shore and reviewed borders. */
function ground(L: Leaflet, map: L.Map, { land, boundaries, seaLabel }: MapData): void {
  const ofKind = (kind: string): GeoJSON.FeatureCollection => ({
    type: 'FeatureCollection',
    features: (land?.features ?? []).filter(({ properties }) => properties?.['kind'] === kind),
  });
  const draw = (data: GeoJSON.FeatureCollection, style: L.PathOptions) =>
    L.geoJSON(data, { interactive: false, style: () => style }).addTo(map);
  draw(ofKind('sea'), { className: 'map-sea', stroke: false, fill: true, fillOpacity: 1 });
  draw(ofKind('coast'), { className: 'map-coast', fill: false, weight: 1.2, opacity: 1 });
  if (boundaries) draw(boundaries, { className: 'map-border', fill: false, weight: 1.5, opacity: 1 });
  if (seaLabel)
    L.marker([seaLabel.at[1], seaLabel.at[0]], {
      icon: L.divIcon({
        className: 'map-sea-name',
        html: el('span', '', seaLabel.text),
        iconSize: undefined,
      }),
      interactive: false,
      keyboard: false,
    }).addTo(map);
}

/**
 * Names of streets with their counts; the list beside the map leads to them. Gives back what moves
 * them off the marks, whose places are in pixels of the map's layer.
 */
function streetNames(
  L: Leaflet,
  map: L.Map,
  { streets }: Directory,
  { seaLabel }: MapData,
  size: number,
): (marks: readonly Spot[]) => void {
  const names = streets.map(({ name, count, label }) => {
    const text = el('span', '', count > 0 ? `${name}${count}` : name);
    const icon = L.divIcon({ className: 'map-street-name', html: text, iconSize: undefined });
    const at = L.latLng(label[1], label[0]);
    return { text, at, marker: L.marker(at, { icon, interactive: false, keyboard: false }).addTo(map) };
  });
  return (marks) => {
    const anchors = names.map(({ text, at }) => {
      const { x, y } = map.latLngToContainerPoint(at);
      return { x, y, width: text.offsetWidth, height: text.offsetHeight };
    });
    const places = marks.map(({ x, y }) => map.layerPointToContainerPoint([x, y]));
    // The sea keeps its name: two squares side by side.
    const sea = seaLabel && map.latLngToContainerPoint([seaLabel.at[1], seaLabel.at[0]]);
    if (sea) places.push(sea.add([-size / 2, 0]), sea.add([size / 2, 0]));
    const { x: width, y: height } = map.getSize();
    labelSpots(anchors, places, size, { width, height }).forEach((spot, i) => {
      const { text, at, marker } = names[i]!;
      text.hidden = spot === null;
      marker.setLatLng(spot === null ? at : map.containerPointToLatLng([spot.x, spot.y]));
    });
  };
}

/** Loads when the map is about to be seen; engines without IntersectionObserver keep the drawing. */
function watch(block: HTMLElement): void {
  if (!('IntersectionObserver' in window)) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      // Without the network the drawing stays.
      open(block).catch(() => undefined);
    },
    { rootMargin: '150px' },
  );
  observer.observe(block);
}

document.querySelectorAll<HTMLElement>('[data-map-live]').forEach(watch);
