import type * as Leaflet from 'leaflet';
import * as L from './leaflet.ts';
import type { MapData } from '../../shared/payload.ts';
import { el } from '../page/dom.ts';

/** Name of the sea; it stands still and catches nothing. */
function seaName({ text, at: [lng, lat] }: NonNullable<MapData['seaLabel']>): Leaflet.Marker {
  const icon = L.divIcon({ className: 'map-sea-name', html: el('span', '', text), iconSize: undefined });
  return L.marker([lat, lng], { icon, interactive: false, keyboard: false });
}

/** Sea, shore and reviewed borders, embedded: the map stands without any tile. */
export function drawGround(map: Leaflet.Map, { land, boundaries, seaLabel }: MapData): void {
  const ofKind = (kind: string): GeoJSON.FeatureCollection => ({
    type: 'FeatureCollection',
    features: (land?.features ?? []).filter(({ properties }) => properties?.['kind'] === kind),
  });
  const draw = (data: GeoJSON.FeatureCollection, style: Leaflet.PathOptions) =>
    L.geoJSON(data, { interactive: false, style: () => style }).addTo(map);
  draw(ofKind('sea'), { className: 'map-sea', stroke: false, fill: true, fillOpacity: 1 });
  draw(ofKind('coast'), { className: 'map-coast', fill: false, weight: 1.2, opacity: 1 });
  if (boundaries) draw(boundaries, { className: 'map-border', fill: false, weight: 1.5, opacity: 1 });
  if (seaLabel) seaName(seaLabel).addTo(map);
}

/** Who drew the base and the number of its review, at the bottom left; gives back what changes the words. */
export function creditLine(map: Leaflet.Map, own: string): (more: string) => void {
  const line = el('p', 'map-credit', own);
  const control = new L.Control({ position: 'bottomleft' });
  control.onAdd = () => line;
  control.addTo(map);
  return (more) => {
    line.textContent = more === '' ? own : `${own}，${more}`;
  };
}

/** This many tiles in a row that do not come, and the layer is given up. */
const PATIENCE = 3;

/**
 * The layer of 天地图, which the visitor puts on and off with a button. Tiles that do not come take it off again:
 * the embedded base was under it all the time.
 */
export function tiandituButton(
  map: Leaflet.Map,
  { tiles, reviewNumber }: NonNullable<MapData['tianditu']>,
  credit: (more: string) => void,
  say: (words: string) => void,
): HTMLButtonElement {
  const button = el('button', 'button map-button', '天地图底图');
  button.type = 'button';
  let failed = 0;
  const layers = ['vec', 'cva'].map((layer) =>
    L.tileLayer(tiles.replace('{layer}', layer), { maxZoom: 18, className: 'map-tiles' })
      .on('tileload', () => {
        failed = 0;
      })
      .on('tileerror', () => {
        failed++;
        if (failed < PATIENCE || button.getAttribute('aria-pressed') !== 'true') return;
        show(false);
        say('天地图现在打不开，仍用本站自带的底图。');
      }),
  );
  function show(on: boolean): void {
    failed = 0;
    button.setAttribute('aria-pressed', String(on));
    map.getContainer().classList.toggle('has-tiles', on);
    for (const layer of layers)
      if (on) layer.addTo(map);
      else layer.remove();
    credit(on ? `底图：天地图，${reviewNumber}` : '');
  }
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    say('');
    show(button.getAttribute('aria-pressed') !== 'true');
  });
  return button;
}
