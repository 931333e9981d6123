import type * as Leaflet from 'leaflet';
import { clusters, type Spot } from './clusters.ts';
import { el, statusMark } from '../page/dom.ts';
import { beside, labelSpots, type Label, type Taken } from './label-spots.ts';
import * as L from './leaflet.ts';
import { bunches, type Placed } from './map-places.ts';

/** Pixels of a mark's square: room for a finger. */
export const SIZE = 44;
/** Pixels of what is drawn of it. */
const SHAPE = 28;
/** Beside a mark stands its name, by this class. */
const sides = ['is-right', 'is-left', 'is-below', 'is-above'] as const;

/** What stands at one spot of the map: a compound, or several that would overlap. */
export interface Mark {
  readonly at: Leaflet.LatLng;
  readonly count: number;
  /** Zoom at which several come apart; null for one, and for those that never do. */
  readonly opensAt: number | null;
  readonly places: (limit: number) => readonly Placed[];
  /** What takes the finger and the focus. */
  readonly element: HTMLButtonElement;
}

interface Drawn extends Mark {
  readonly marker: Leaflet.Marker;
  /** The name beside a single compound. */
  readonly name: HTMLElement | null;
}

/** Width of a line in `em` pixels a hanzi; letters and digits take a little more than half. */
export const lineWidth = (text: string, em: number): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? em : 0.6 * em), 0);

/** What a disc is called begins with what is seen, then says where it is: `3个小区，望海苑、松涛里等，按一下放大`. */
function discName({ count, opensAt, places }: Omit<Mark, 'element'>): string {
  const names = places(2).map(({ name }) => name);
  const more = count > names.length ? '等' : '';
  return `${count}个小区，${names.join('、')}${more}，按一下${opensAt === null ? '看名单' : '放大'}`;
}

/** Calls back when a mark is pressed, not at the end of a drag; `byKey` when it was a key that pressed it. */
export function onPress(map: Leaflet.Map, element: HTMLElement, act: (byKey: boolean) => void): void {
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    if (!(map.dragging as Leaflet.Handler & { moved: () => boolean }).moved()) act(event.detail === 0);
  });
}

const boxOf = (bounds: Leaflet.LatLngBounds): [number, number, number, number] => [
  bounds.getWest(),
  bounds.getSouth(),
  bounds.getEast(),
  bounds.getNorth(),
];

function markOf(
  map: Leaflet.Map,
  mark: Omit<Mark, 'element'>,
  press: (mark: Mark, byKey: boolean) => void,
): Drawn {
  const [only] = mark.places(1);
  const single = mark.count === 1 && only !== undefined;
  const name = single ? el('span', 'map-name', only.name) : null;
  const element = single
    ? el('button', 'map-pin', el('span', 'map-pin-mark', statusMark(only.state)), name!)
    : el('button', 'map-cluster', el('span', '', String(mark.count)));
  element.type = 'button';
  element.tabIndex = -1;
  element.setAttribute('aria-label', single ? `${only.name}，${only.state}` : discName(mark));
  const icon = L.divIcon({ className: 'map-mark', html: element, iconSize: [SIZE, SIZE] });
  const marker = L.marker(mark.at, { icon, keyboard: false, interactive: false });
  const made: Drawn = { ...mark, element, marker, name };
  onPress(map, element, (byKey) => press(made, byKey));
  return made;
}

/** Writes the names of single compounds beside their marks where nothing of `taken` stands. */
function nameMarks(
  map: Leaflet.Map,
  drawn: readonly Drawn[],
  taken: readonly (Taken | Label)[],
  em: number,
): void {
  const { x: width, y: height } = map.getSize();
  const singles = drawn.flatMap((mark) => {
    const { x, y } = map.latLngToContainerPoint(mark.at);
    const seen = x > 0 && y > 0 && x < width && y < height;
    if (!mark.name) return [];
    if (!seen) mark.name.className = 'map-name is-right';
    const size = { width: lineWidth(mark.name.textContent ?? '', em) + 4, height: 1.4 * em };
    return seen ? [{ name: mark.name, x, y, ...size, shifts: beside(SHAPE + 2, size) }] : [];
  });
  const found = labelSpots(singles, taken, SHAPE, { width, height });
  singles.forEach(({ name, x, y, shifts }, i) => {
    const spot = found[i];
    const side = spot ? shifts.findIndex((s) => s.x + x === spot.x && s.y + y === spot.y) : -1;
    // Without room it waits for the pointer or the focus, on the side that has more.
    name.className = `map-name ${side < 0 ? sides[x > width / 2 ? 1 : 0] : `${sides[side]} is-shown`}`;
  });
}

/** The marks of the compounds: those that would overlap at the present scale are one disc with their number. */
export function marksLayer(map: Leaflet.Map, press: (mark: Mark, byKey: boolean) => void) {
  const layer = L.layerGroup().addTo(map);
  let find = bunches([], SIZE, map.getMaxZoom());
  let drawn = new Map<string, Drawn>();
  let area: Leaflet.LatLngBounds | null = null;

  /** Draws what is in and around the frame; what stands already stays, with its focus. */
  function draw(): void {
    const bounds = map.getBounds().pad(0.25);
    area = bounds;
    const [zoom, most] = [map.getZoom(), map.getMaxZoom()];
    const spots = find(boxOf(bounds), Math.min(Math.round(zoom), most)).map((bunch) => {
      const { x, y } = map.latLngToLayerPoint([bunch.lat, bunch.lng]);
      return { bunch, x, y };
    });
    const next = new Map<string, Drawn>();
    for (const { x, y, members } of clusters(spots, SIZE)) {
      const [first, ...others] = members.map(({ bunch }) => bunch);
      if (!first) continue;
      const count = members.reduce((sum, { bunch }) => sum + bunch.count, 0);
      const at = others.length > 0 ? map.layerPointToLatLng([x, y]) : L.latLng(first.lat, first.lng);
      const key =
        count === 1 ? first.places(1)[0]!.id : `${count}@${at.lat.toFixed(5)},${at.lng.toFixed(5)}@${zoom}`;
      const opensAt = others.length > 0 ? zoom + 1 : first.opensAt;
      next.set(
        key,
        drawn.get(key) ??
          markOf(
            map,
            {
              at,
              count,
              opensAt:
                opensAt === null || opensAt > most || zoom >= most ? null : Math.max(opensAt, zoom + 0.5),
              places: (limit) => members.flatMap(({ bunch }) => bunch.places(limit)).slice(0, limit),
            },
            press,
          ),
      );
    }
    for (const [key, { marker }] of drawn) if (!next.has(key)) marker.remove();
    for (const [key, { marker }] of next) if (!drawn.has(key)) layer.addLayer(marker);
    drawn = next;
  }

  return {
    /** Shows these compounds and no others. */
    show(placed: readonly Placed[]): void {
      find = bunches(placed, SIZE, map.getMaxZoom());
      draw();
    },
    draw,
    /** True when the frame has left what was drawn. */
    isStale: (): boolean => !area?.contains(map.getBounds()),
    marks: (): readonly Mark[] => [...drawn.values()],
    /** Where the marks stand, in pixels of the frame. */
    spots: (): Spot[] => [...drawn.values()].map(({ at }) => map.latLngToContainerPoint(at)),
    /** Writes the names of single compounds beside their marks where nothing of `taken` stands, nor of `labels`. */
    name(taken: readonly Taken[], labels: readonly Label[], em: number): void {
      nameMarks(map, [...drawn.values()], [...taken, ...labels], em);
    },
  };
}
