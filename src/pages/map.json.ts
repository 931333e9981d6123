import { site } from '../site/site.ts';
import type { MapData } from '../shared/payload.ts';
import { mapAreas } from '../views/directory/map-areas.ts';
import { mapRows } from '../views/directory/map-rows.ts';

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
