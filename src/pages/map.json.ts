import { site } from '../site.ts';

/** The base of the map: shore, sea, and borders only where a reviewed file was supplied. */
export const GET = (): Response => {
  const { bbox, seaLabel, attribution, reviewNumber } = site.info.map;
  const { land, boundaries } = site.geo;
  return new Response(JSON.stringify({ bbox, land, boundaries, seaLabel, attribution, reviewNumber }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
