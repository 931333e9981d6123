import type * as LeafletModule from 'leaflet';
import type { CompoundRecord } from '../payload.ts';
import { clusters, type Cluster, type Spot } from './clusters.ts';
import { el, statusMark } from './dom.ts';

type Leaflet = typeof LeafletModule;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly at: LeafletModule.LatLng;
  readonly record: CompoundRecord;
}

/**
 * Marks of the compounds with published positions. Those that would touch at the present scale are one disc with
 * their number, which opens into its parts; `onDraw` is told where the marks stand. Gives back what narrows the
 * marks to some compounds (null: all).
 */
export function compoundPins(
  L: Leaflet,
  map: LeafletModule.Map,
  compounds: readonly CompoundRecord[],
  base: string,
  size: number,
  onDraw: (marks: readonly Spot[]) => void,
): (shown: ReadonlySet<string> | null) => void {
  const placed = compounds.flatMap((record) =>
    record.point ? [{ record, at: L.latLng(record.point.lat, record.point.lng) }] : [],
  );
  const layer = L.layerGroup().addTo(map);
  let shown: ReadonlySet<string> | null = null;
  let drawn: LeafletModule.LatLngBounds | null = null;

  function draw(): void {
    const bounds = map.getBounds().pad(1);
    drawn = bounds;
    const spots: Placed[] = placed
      .filter(({ at, record }) => bounds.contains(at) && (shown === null || shown.has(record.id)))
      .map((one) => ({ ...one, ...pick(map.latLngToLayerPoint(one.at)) }));
    layer.clearLayers();
    const marks = clusters(spots, size);
    for (const cluster of marks) layer.addLayer(mark(cluster));
    onDraw(marks);
  }

  function mark(cluster: Cluster<Placed>): LeafletModule.Marker {
    const [only, ...more] = cluster.members;
    const single = more.length === 0;
    const records = cluster.members.map(({ record }) => record);
    const title = single
      ? `${only!.record.name}，${only!.record.state}`
      : `${records.length}个小区，按一下放大`;
    const pin = L.marker(single ? only!.at : map.layerPointToLatLng([cluster.x, cluster.y]), {
      icon: L.divIcon({
        className: single ? 'map-pin' : 'map-cluster',
        html: single
          ? el('span', '', statusMark(only!.record.state))
          : el('span', '', String(records.length)),
        iconSize: [size, size],
        popupAnchor: [0, -10],
      }),
      title,
    });
    pin.on('add', () => pin.getElement()?.setAttribute('aria-label', title));
    const around = L.latLngBounds(cluster.members.map(({ at }) => at));
    // Compounds at one place never come apart: their names are listed instead.
    if (single || map.getZoom() >= map.getMaxZoom() || around.getNorthEast().equals(around.getSouthWest()))
      pin.bindPopup(() => popup(records, base), { closeButton: false, minWidth: 180, maxHeight: 260 });
    else
      pin.on('click', () => {
        map.fitBounds(around.pad(0.2), { maxZoom: Math.max(map.getZoom() + 1, map.getBoundsZoom(around)) });
        map.getContainer().focus();
      });
    return pin;
  }

  map.on('zoomend resize', draw);
  // A popup that moves the map a little must not be closed by new marks.
  map.on('moveend', () => {
    if (!drawn?.contains(map.getBounds())) draw();
  });
  draw();
  return (left) => {
    shown = left;
    draw();
  };
}

const pick = ({ x, y }: { x: number; y: number }) => ({ x, y });

/** One compound with its status, or the names of several. */
function popup(records: readonly CompoundRecord[], base: string): HTMLElement {
  const [only, ...more] = records;
  const name = ({ id, name: text }: CompoundRecord): HTMLElement => {
    const link = el('a', 'map-popup-name', text);
    link.href = `${base}compounds/${encodeURIComponent(id)}/`;
    return link;
  };
  if (more.length > 0) return el('div', 'map-popup', ...records.map(name));
  const { state, street, listed } = only!;
  return el(
    'div',
    'map-popup',
    name(only!),
    el('p', '', statusMark(state)),
    el('p', 'note', `${street ?? '街道未公开'}，${listed}`),
  );
}
