import type * as Leaflet from 'leaflet';
import type { MapArea, MapData } from '../../shared/payload.ts';
import { areasLayer } from './map-areas.ts';
import { mapKeys } from './map-keys.ts';
import { marksLayer, type Mark } from './map-marks.ts';
import { streetCounts, type Placed, type readPlaces } from './map-places.ts';
import { controlBoxes } from './map-room.ts';
import { streetNames } from './map-streets.ts';

/** What the things on the map lead to; `byKey` when a key pressed them. */
interface Leads {
  readonly street: (code: string) => string;
  readonly mark: (mark: Mark, byKey: boolean) => void;
  readonly area: (area: MapArea, byKey: boolean) => void;
}

/**
 * What stands on the ground of the map: names of streets, marks of compounds, places beside them. They are arranged
 * together, so that no name covers anything, and are one stop of the Tab key.
 */
export function mapLayers(
  map: Leaflet.Map,
  data: MapData,
  { placed, unplaced }: ReturnType<typeof readPlaces>,
  leads: Leads,
) {
  const room = map.getContainer();
  const em = parseFloat(getComputedStyle(room).fontSize);
  const names = streetNames(map, data, leads.street);
  const marks = marksLayer(map, leads.mark);
  const areas = areasLayer(map, data.areas, leads.area);
  const keys = mapKeys(map, room, () => [...names.stops(), ...areas.stops(), ...marks.marks()]);
  let shown: readonly Placed[] = placed;
  /** What is left; undefined: nothing stands yet. */
  let left: ReadonlySet<string> | null | undefined;

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
  map.on('moveend', () => (marks.isStale() ? redraw() : keys.keep(arrange)));

  return {
    /** The compounds that are left and have a position. */
    shown: (): readonly Placed[] => shown,
    /** Gives the focus to what stands nearest to a place. */
    focusAt: (at: Leaflet.LatLng): void => keys.focus(keys.nearestTo(at)),
    /** Shows these compounds and what belongs to them; null: all. */
    narrow(ids: ReadonlySet<string> | null): void {
      if (ids === null && left === null) return;
      left = ids;
      const isLeft = ({ id }: { id: string }): boolean => ids === null || ids.has(id);
      shown = ids === null ? placed : placed.filter(isLeft);
      names.count(streetCounts(shown, unplaced.filter(isLeft)), em);
      areas.narrow(ids);
      keys.keep(() => {
        areas.draw();
        marks.show(shown);
        arrange();
      });
    },
  };
}
