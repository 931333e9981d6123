import type * as Leaflet from 'leaflet';
import { distanceText, nearest, type LngLat } from './distance.ts';
import { el, statusMark } from '../page/dom.ts';
import * as L from './leaflet.ts';
import type { Placed } from './map-places.ts';

/** So many are listed. */
const COUNT = 5;
/** Metres beyond which a list of the nearest is no longer of the neighbourhood. */
const FAR = 20_000;

const refusals: Readonly<Record<number, string>> = {
  1: '没有得到您的位置，所以排不出远近。可以在上面按街道找。',
  2: '设备现在找不到位置，所以排不出远近。可以在上面按街道找。',
  3: '等了很久没有找到位置。可以再试一次，或者在上面按街道找。',
};

function nearRow({ name, state }: Placed, distance: number, href: string): HTMLLIElement {
  const link = el('a', 'row-link', name);
  link.href = href;
  return el(
    'li',
    'row',
    link,
    el('span', 'row-value', statusMark(state)),
    el('p', 'row-more', distanceText(distance)),
  );
}

/**
 * The button that lists the compounds nearest to the visitor. The position is asked for only when it is pressed, and
 * compared on the device; nothing of it leaves the page, not even in the address.
 */
export function nearButton(
  map: Leaflet.Map,
  shown: () => readonly Placed[],
  href: (place: Placed) => string,
  say: (...words: (string | Node)[]) => void,
): HTMLButtonElement {
  const button = el('button', 'button map-button', '附近的小区');
  button.type = 'button';
  let here: Leaflet.Marker | null = null;

  function answer(from: LngLat): void {
    const found = nearest(shown(), from, COUNT);
    const [first] = found;
    here?.remove();
    if (!first || first.distance > FAR) {
      say(first ? `您离这里很远，最近的小区${distanceText(first.distance)}。` : '没有可以比较的小区。');
      return;
    }
    const icon = L.divIcon({ className: 'map-here', html: el('span', '', '您'), iconSize: [30, 30] });
    here = L.marker([from.lat, from.lng], { icon, interactive: false, keyboard: false }).addTo(map);
    map.fitBounds(
      L.latLngBounds([from, ...found.map(({ place }) => place)].map(({ lat, lng }) => [lat, lng])),
      {
        padding: [40, 40],
        maxZoom: 15,
      },
    );
    const rows = found.map(({ place, distance }) => nearRow(place, distance, href(place)));
    say(
      el('p', '', '离您最近的小区，按直线距离。位置只在您的设备上比较，没有发出去。'),
      el('ol', 'rows', ...rows),
    );
  }

  button.addEventListener('click', () => {
    say('正在找您的位置…');
    button.disabled = true;
    const done = () => {
      button.disabled = false;
      button.focus();
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng } }) => {
        done();
        answer({ lat, lng });
      },
      ({ code }) => {
        done();
        say(refusals[code] ?? refusals[2]!);
      },
      { timeout: 15_000, maximumAge: 60_000 },
    );
  });
  return button;
}
