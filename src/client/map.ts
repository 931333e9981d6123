import type * as LeafletModule from 'leaflet';
import type { CompoundRecord, Directory, MapData } from './data.ts';
import { el, json, statusMark } from './dom.ts';

/**
 * The map one can move and enlarge. It takes the place of the drawn one when that comes into view, where compounds
 * have published positions; otherwise the drawing with its links is all there is to see, and nothing is loaded.
 */
type Leaflet = typeof LeafletModule;

/** Above this many, marks are drawn on a canvas instead of one element each. */
const mostElements = 500;

async function open(block: HTMLElement): Promise<void> {
  const frame = block.querySelector<HTMLElement>('[data-map-frame]');
  if (!frame) return;
  const { base = '/', streets: streetPages = '' } = block.dataset;
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
  streetMarks(L, map, directory, streetPages);
  // Fingers need 44 px; a mouse does with less, and marks hide each other less.
  const marks = compoundMarks(L, map, directory.compounds, base, touch ? 44 : 28);
  frame.classList.add('is-live');
  if (touch) frame.after(el('p', 'map-note', '用两个手指移动和放大地图，也可以按加号和减号。'));
  map.invalidateSize();
  map.fitBounds(whole, { animate: false });

  document.addEventListener('compounds:filter', (event) => {
    const left = (event as CustomEvent<ReadonlySet<string> | null>).detail;
    for (const [id, mark] of marks) {
      if (left === null || left.has(id)) mark.addTo(map);
      else mark.remove();
    }
  });
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

/** Names of streets with counts, as links. */
function streetMarks(L: Leaflet, map: L.Map, { streets }: Directory, pages: string): void {
  for (const { code, name, count, label } of streets) {
    const link = el(
      'a',
      'map-tag',
      el('b', count > 0 ? '' : 'unknown', count > 0 ? String(count) : '?'),
      name,
    );
    link.href = pages + (pages.endsWith('=') ? encodeURIComponent(code) : `${encodeURIComponent(code)}/`);
    link.title = count > 0 ? `${name}，已收录${count}个小区` : `${name}，未见名单`;
    L.marker([label[1], label[0]], {
      icon: L.divIcon({ className: 'map-tag-icon', html: link, iconSize: undefined }),
      interactive: false,
      keyboard: false,
      zIndexOffset: 1000,
    }).addTo(map);
  }
}

/** One mark for every compound whose position was published. */
function compoundMarks(
  L: Leaflet,
  map: L.Map,
  compounds: readonly CompoundRecord[],
  base: string,
  size: number,
): Map<string, L.Layer> {
  const placed = compounds.filter(({ point }) => point !== null);
  const marks = new Map<string, L.Layer>();
  const canvas = placed.length > mostElements ? L.canvas({ padding: 0.3 }) : null;
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
  for (const record of placed) {
    const at: [number, number] = [record.point!.lat, record.point!.lng];
    const title = `${record.name}，${record.state}`;
    const mark = canvas
      ? L.circleMarker(at, { renderer: canvas, radius: 5, color: accent, fillOpacity: 0.6 })
      : L.marker(at, {
          icon: L.divIcon({
            className: 'map-pin',
            html: el('span', '', statusMark(record.state)),
            iconSize: [size, size],
            popupAnchor: [0, -10],
          }),
          title,
          riseOnHover: true,
        });
    mark.on('add', () => {
      if (mark instanceof L.Marker) mark.getElement()?.setAttribute('aria-label', title);
    });
    mark.bindPopup(() => popup(record, base), { closeButton: false, minWidth: 180 });
    mark.addTo(map);
    marks.set(record.id, mark);
  }
  return marks;
}

function popup({ id, name, state, street, listed }: CompoundRecord, base: string): HTMLElement {
  const link = el('a', 'map-popup-name', name);
  link.href = `${base}compounds/${encodeURIComponent(id)}/`;
  return el(
    'div',
    'map-popup',
    link,
    el('p', '', statusMark(state)),
    el('p', 'note', `${street ?? '街道未公开'}，${listed}`),
  );
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
