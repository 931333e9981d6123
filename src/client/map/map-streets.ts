import type * as Leaflet from 'leaflet';
import type { MapData, MapStreet } from '../../shared/payload.ts';
import { el } from '../page/dom.ts';
import { labelSpots, type Label, type Taken } from './label-spots.ts';
import * as L from './leaflet.ts';
import { lineWidth, SIZE } from './map-marks.ts';
import type { StreetCount } from './map-places.ts';

interface Name {
  readonly street: MapStreet;
  readonly at: Leaflet.LatLng;
  readonly marker: Leaflet.Marker;
  readonly element: HTMLAnchorElement;
  readonly count: HTMLElement;
  size: { width: number; height: number };
}

/** The second line under a street's name: what of it is not on the map as points. */
const countText = ({ all, unplaced }: StreetCount): string =>
  unplaced === 0 ? '' : unplaced === all ? `${all}个小区` : `另有${unplaced}个没有位置`;

/** Names of the streets with the number of compounds that stand nowhere else; each leads to its list. */
export function streetNames(
  map: Leaflet.Map,
  { streets, seaLabel }: Pick<MapData, 'streets' | 'seaLabel'>,
  href: (code: string) => string,
) {
  const names = streets.map((street): Name => {
    const count = el('span', 'map-street-count');
    const element = el('a', 'map-street-name', el('span', '', street.name), count);
    element.href = href(street.code);
    element.tabIndex = -1;
    const at = L.latLng(street.label[1], street.label[0]);
    const icon = L.divIcon({ className: 'map-street-at', html: element, iconSize: [0, 0] });
    const marker = L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
    return { street, at, marker: marker.addTo(map), element, count, size: { width: 0, height: 0 } };
  });
  return {
    count(counts: ReadonlyMap<MapStreet, StreetCount>, em: number): void {
      for (const name of names) {
        const { street, element, count } = name;
        const own = counts.get(street) ?? { all: 0, unplaced: 0 };
        const text = countText(own);
        count.textContent = text;
        // What is spoken begins with what is seen.
        element.setAttribute('aria-label', `${street.name}${text}，看全部${own.all}个小区的名单`);
        name.size = {
          width: Math.max(lineWidth(street.name, em), lineWidth(text, 0.9 * em)) + 6,
          height: (text === '' ? 1.4 : 2.7) * em,
        };
      }
    },
    /** Moves the names off the marks and controls, given in pixels of the frame; where there is no room a name is left out. */
    arrange(marks: readonly Taken[]): Label[] {
      const anchors = names.map(({ at, size }) => ({ ...map.latLngToContainerPoint(at), ...size }));
      // The sea keeps its name.
      const sea = seaLabel && map.latLngToContainerPoint([seaLabel.at[1], seaLabel.at[0]]);
      const taken = sea ? [...marks, { x: sea.x, y: sea.y, width: 2 * SIZE, height: SIZE }] : marks;
      const { x: width, y: height } = map.getSize();
      return labelSpots(anchors, taken, 36, { width, height }).flatMap((spot, i) => {
        const { element, marker, at, size } = names[i]!;
        element.hidden = spot === null;
        marker.setLatLng(spot === null ? at : map.containerPointToLatLng([spot.x, spot.y]));
        return spot === null ? [] : [{ ...spot, ...size }];
      });
    },
    stops: (): { element: HTMLElement; at: Leaflet.LatLng }[] =>
      names.flatMap(({ element, marker }) => (element.hidden ? [] : [{ element, at: marker.getLatLng() }])),
  };
}
