import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { clipRing, inRing, joinArcs, signedArea, simplify, type Box, type Line } from './clip.ts';

const usage = `Cuts the coast of a dataset's map out of the world's seas and writes <folder>/land.geojson.

  npm pack @geo-maps/earth-seas-10m && tar xzf geo-maps-earth-seas-10m-*.tgz
  npm run coast -- package/map.geo.json [folder]

folder   the dataset folder, default data/laoshan; its dataset.json gives the district box`;

/** Metres. The source is good to 10 m, and a map 400 px wide shows about 80 m a pixel. */
const tolerance = 10;
const attribution = '© OpenStreetMap contributors, ODbL 1.0 (https://www.openstreetmap.org/copyright)';

const [file, folder = join('data', 'laoshan')] = process.argv.slice(2);
if (!file || file.startsWith('-')) {
  console.log(usage);
  process.exit(file === '--help' ? 0 : 2);
}

type Seas = { geometries: { type: string; coordinates: Line[][] }[] };
const { geometries } = JSON.parse(readFileSync(file, 'utf8')) as Seas;
const { map } = JSON.parse(readFileSync(join(folder, 'dataset.json'), 'utf8')) as { map: { bbox: Box } };

// Margins, so that the coast reaches the edge of a frame of another shape, which is more often wide than tall.
const [west, south, east, north] = map.bbox;
const [dx, dy] = [east - west, (north - south) / 2];
const round = (value: number) => Math.round(value * 1e5) / 1e5;
const box: Box = [round(west - dx), round(south - dy), round(east + dx), round(north + dy)];

// The sea lies on the left: shores of the mainland run counter-clockwise around it, islands clockwise.
const rings = geometries.flatMap(({ coordinates }) =>
  coordinates.flatMap((polygon) =>
    polygon.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse())),
  ),
);
const coast = rings
  .flatMap((ring) => clipRing(ring, box))
  .map((line) => simplify(line, tolerance).map(([x, y]) => [round(x), round(y)] as const))
  .filter((line) => line.length > 3 || !closed(line));
const islands = coast.filter((line) => closed(line) && signedArea(line) < 0);
const outers = [
  ...joinArcs(
    coast.filter((line) => !closed(line)),
    box,
  ),
  ...coast.filter((line) => closed(line) && signedArea(line) > 0),
];
if (!outers.length) throw new Error(`No coast within ${box.join(', ')}`);

const sea = outers.map((outer) => [outer, ...islands.filter((island) => inRing(island[0]!, outer))]);
const feature = (kind: string, type: string, coordinates: unknown) =>
  JSON.stringify({ type: 'Feature', properties: { kind }, geometry: { type, coordinates } });
const features = [
  ...sea.map((polygon) => feature('sea', 'Polygon', polygon)),
  ...coast.map((line) => feature('coast', 'LineString', line)),
];
const text = `{"type":"FeatureCollection","attribution":${JSON.stringify(attribution)},"bbox":${JSON.stringify(box)},"features":[
${features.join(',\n')}
]}
`;
writeFileSync(join(folder, 'land.geojson'), text);
const points = coast.reduce((sum, line) => sum + line.length, 0);
console.log(
  `land.geojson: ${sea.length} sea, ${coast.length} coast lines (${islands.length} islands), ${points} points, ` +
    `${text.length} bytes, ${gzipSync(text).length} gzip`,
);

function closed(line: Line): boolean {
  const [a, b] = [line[0]!, line.at(-1)!];
  return a[0] === b[0] && a[1] === b[1];
}
