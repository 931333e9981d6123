import type * as Leaflet from 'leaflet';
import { ahead, isArrow } from './arrows.ts';

/** Something on the map that can have the focus. */
export interface Stop {
  readonly element: HTMLElement;
  readonly at: Leaflet.LatLng;
}

/** The stop nearest to a place, as it is seen. */
function nearestStop(map: Leaflet.Map, stops: readonly Stop[], at: Leaflet.LatLng): Stop | null {
  const from = map.latLngToContainerPoint(at);
  let best: Stop | null = null;
  let least = Infinity;
  for (const stop of stops) {
    const far = from.distanceTo(map.latLngToContainerPoint(stop.at));
    if (far < least) [best, least] = [stop, far];
  }
  return best;
}

/**
 * One tab stop for the whole map: Tab goes in and out, the arrow keys go from mark to mark, plus and minus change the
 * scale. `stops` gives what stands on the map now.
 */
export function mapKeys(map: Leaflet.Map, room: HTMLElement, stops: () => readonly Stop[]) {
  let last: Stop | null = null;
  const spot = (stop: Stop) => ({ stop, ...point(map.latLngToContainerPoint(stop.at)) });

  function choose(stop: Stop | null): void {
    last = stop;
    for (const { element } of stops()) element.tabIndex = element === stop?.element ? 0 : -1;
  }

  const nearestTo = (at: Leaflet.LatLng): Stop | null => nearestStop(map, stops(), at);

  function focus(stop: Stop | null): void {
    if (!stop) return;
    choose(stop);
    stop.element.focus({ preventScroll: true });
    map.panInside(stop.at, { padding: [60, 60] });
  }

  room.addEventListener('focusin', (event) => {
    const stop = stops().find(({ element }) => element === event.target);
    if (stop) choose(stop);
  });
  room.addEventListener('pointerdown', () => room.classList.remove('by-keys'));
  room.addEventListener('keyup', (event) => event.key === 'Tab' && room.classList.add('by-keys'));
  room.addEventListener('keydown', (event) => {
    const own = stops().find(({ element }) => element === event.target);
    if (!own || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) {
      event.preventDefault();
      room.classList.add('by-keys');
      const here = spot(own);
      focus(
        ahead(
          stops()
            .filter((stop) => stop !== own)
            .map(spot),
          here,
          event.key,
        )?.stop ?? null,
      );
    } else if (event.key === '+' || event.key === '=') map.zoomIn();
    else if (event.key === '-') map.zoomOut();
  });

  return {
    focus,
    nearestTo,
    /** Keeps one stop, and the focus where it was in the map, after `change` has redrawn it. */
    keep(change: () => void): void {
      const held = last !== null && last.element === document.activeElement;
      change();
      const all = stops();
      if (last !== null && all.some(({ element }) => element === last?.element)) return choose(last);
      const near = nearestTo(last?.at ?? map.getCenter());
      choose(near);
      if (held) near?.element.focus({ preventScroll: true });
    },
  };
}

const point = ({ x, y }: Leaflet.Point) => ({ x, y });
