import type { MapData } from '../../shared/payload.ts';
import { fromAddress } from '../page/address.ts';
import { json } from '../page/dom.ts';
import { mapAddress } from './map-address.ts';
import { creditLine, drawGround } from './map-base.ts';
import { mapLayers } from './map-layers.ts';
import { readPlaces } from './map-places.ts';
import { mapPopup } from './map-popup.ts';
import { ringLooked } from './map-ring.ts';
import { isCalm, makeMap, wholeOf } from './map-room.ts';
import { mapTools } from './map-tools.ts';

/** The scale at which a compound is shown that the address names without a view. */
const CLOSE = 15;

/** The map of the page's block, with the parts wired together. @throws when its data cannot be had. */
export async function liveMap(block: HTMLElement): Promise<void> {
  const frame = block.querySelector<HTMLElement>('[data-map-frame]');
  const { base = '/', label = '地图', place = 'list' } = block.dataset;
  if (!frame) return;
  const data = await json<MapData>(`${base}map.json`);
  const places = readPlaces(data);
  const byId = new Map(places.placed.map((one) => [one.id, one]));
  const whole = wholeOf(data);
  block.classList.add('is-live');
  const map = makeMap(frame, label, whole);
  const credit = creditLine(map, [data.attribution, data.reviewNumber].filter(Boolean).join('，'));
  drawGround(map, data);
  const view = mapAddress(map, whole, data.bbox);
  const popup = mapPopup(map, base, view.text, (at) => layers.focusAt(at));
  const layers = mapLayers(map, data, places, {
    street: (code) =>
      place === 'list'
        ? `${base}compounds/?street=${encodeURIComponent(code)}`
        : `${base}streets/${encodeURIComponent(code)}/`,
    mark({ at, count, opensAt, places: of }, byKey) {
      if (count > 1 && opensAt !== null) {
        map.setView(at, Math.min(opensAt, map.getMaxZoom()), { animate: !isCalm() });
        return;
      }
      popup.tell(at, count, of(61));
      if (byKey) popup.focus();
    },
    area(area, byKey) {
      popup.tellArea(area);
      if (byKey) popup.focus();
    },
  });
  ringLooked(map, byId);
  const tools = mapTools(map, data, {
    base,
    credit,
    shown: layers.shown,
    showWhole() {
      popup.remove();
      view.showWhole();
    },
  });
  (block.querySelector('.map-key') ?? frame).after(tools);

  layers.narrow(null);
  document.addEventListener('compounds:filter', (event) => {
    const { detail: left } = event as CustomEvent<ReadonlySet<string> | null>;
    popup.narrow(left);
    layers.narrow(left);
  });
  const named = byId.get(fromAddress('at'));
  if (named) {
    if (!view.begun) map.setView(named, CLOSE, { animate: false });
    popup.tell(named, 1, [named], !view.begun);
  }
  // The list answers with what it is narrowed to.
  document.dispatchEvent(new Event('map:ready'));
}
