import { site } from '../site.ts';
import type { MapData } from '../payload.ts';
import { mapAreas } from '../stats/directory/map-areas.ts';
import { mapRows } from '../stats/directory/map-rows.ts';

/** The map: shore, sea, borders only where a reviewed file was supplied, streets and compounds. Only data. */
export const GET = (): Response => {
  const { bbox, seaLabel, attribution, reviewNumber, tianditu } = site.info.map;
  const land = site.geo.land as MapData['land'];
  const boundaries = site.geo.boundaries as MapData['boundaries'];
  const rows = mapRows(site);
  const map: MapData = {
    bbox,
    land,
    boundaries,
    seaLabel,
    attribution,
    reviewNumber,
    tianditu,
    ...rows,
    areas: mapAreas(site),
  };
  return new Response(JSON.stringify(map), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
