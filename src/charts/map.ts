import { geoMercator } from 'd3';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** [longitude, latitude] in degrees, CGCS2000/WGS-84. */
type LngLat = readonly [number, number];

/** A street: how many compounds are on record there (0 or null: no list is known) and where its name stands. */
export interface MapStreet {
  readonly code: string;
  readonly name: string;
  readonly label: LngLat;
  readonly count: number | null;
  readonly href?: string | undefined;
}

/** A compound whose coordinates were published, in degrees. */
export interface MapPoint {
  readonly lng: number;
  readonly lat: number;
  readonly status: string;
  readonly name: string;
  readonly href?: string | undefined;
}

export interface MapInput {
  /** [west, south, east, north] in degrees, centred in the frame and wholly within it. */
  readonly bbox: readonly [number, number, number, number];
  /** The frame in user units, which are CSS pixels where the map is not scaled. */
  readonly width: number;
  readonly height: number;
  /** What `npm run coast` writes: features whose `kind` is `sea` (areas) or `coast` (the shore as lines). */
  readonly land: FeatureCollection | null;
  /** Reviewed borders of streets; null draws none. */
  readonly boundaries: FeatureCollection | null;
  readonly seaLabel: { readonly text: string; readonly at: LngLat } | null;
  readonly streets: readonly MapStreet[];
  readonly points: readonly MapPoint[];
  /** A full sentence: the name of the picture for those who do not see it. */
  readonly title: string;
  /** Status → the inside of an SVG with a 20 × 20 viewBox. */
  readonly shape: (status: string) => string;
}

/** Left, top, right, bottom in user units. */
type Rect = readonly [number, number, number, number];
type Xy = readonly [number, number];

const fontSize = 18;
const gap = 7;

/**
 * The static map: sea and shore, street names with counts, published points. The text of one SVG element, the same
 * for the same input, with classes and no styles; text is laid out for 18 units. A map without links is an image; one
 * with links is a group, since what an image contains is hidden from screen readers. Streets and points outside the
 * frame are left out.
 */
export function mapSvg(input: MapInput): string {
  const { bbox, width, height, land, boundaries, seaLabel, title, shape } = input;
  const [west, south, east, north] = bbox;
  const projection = geoMercator().fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
  );
  const project = ([lng, lat]: LngLat | Position): Xy => {
    const [x, y] = projection([lng!, lat!]) ?? [NaN, NaN];
    return [round(x), round(y)];
  };
  const within = ([x, y]: Xy) => x >= 0 && x <= width && y >= 0 && y <= height;
  const drawn = ({ geometry }: Feature) =>
    linesOf(geometry).flatMap((line) => trim(line.map(project), width, height));
  const ofKind = (kind: string) =>
    (land?.features ?? []).filter((feature) => feature.properties?.['kind'] === kind).flatMap(drawn);
  const coast = ofKind('coast');
  const borders = (boundaries?.features ?? []).flatMap(drawn);
  const points = input.points
    .map((point) => ({ ...point, at: project([point.lng, point.lat]) }))
    .filter(({ at }) => within(at));
  const most = Math.max(16, ...input.streets.map(({ count }) => count ?? 0));
  const streets = input.streets
    .map((street) => ({ ...street, at: project(street.label), radius: radiusOf(street.count, most) }))
    .filter(({ at }) => within(at));
  const sea = seaLabel && within(project(seaLabel.at)) && { text: seaLabel.text, at: project(seaLabel.at) };
  const obstacles = [
    ...points.map(({ at }) => around(at, 20, 20)),
    ...(sea ? [around(sea.at, textWidth(sea.text), fontSize)] : []),
  ];
  const labels = placeLabels(streets, obstacles, coast.flatMap(sampled), [4, 4, width - 4, height - 4]);

  const parts = [
    path('map-sea', ofKind('sea'), ' fill-rule="evenodd"'),
    path('map-coast', coast, ' fill="none"'),
    path('map-border', borders, ' fill="none"'),
    sea && text('map-sea-label', sea.at, sea.text),
    ...points.map(({ at: [x, y], name, status, href }) =>
      linked(
        href,
        `${name}，${status}`,
        `<g class="map-point" transform="translate(${round(x - 10)} ${round(y - 10)})">` +
          `<title>${escapeXml(`${name}，${status}`)}</title>${shape(status)}</g>`,
        href ? hit([x, y], 22) : '',
      ),
    ),
    ...streets.map(({ at, radius, name, count, href }, i) => {
      const circle = `cx="${at[0]}" cy="${at[1]}" r="${radius}"`;
      const mark = isKnown(count)
        ? `<circle class="map-disc" ${circle}/>${text('map-count', at, String(count))}`
        : `<circle class="map-disc-unknown" ${circle} fill="none" stroke-dasharray="5 4"/>` +
          text('map-count-unknown', at, '?');
      const [left, top, right, bottom] = labels[i]!;
      const label = text('map-label', [round((left + right) / 2), round((top + bottom) / 2)], name);
      const spoken = isKnown(count) ? `${name}，已收录${count}个小区` : `${name}，未见名单`;
      return linked(
        href,
        spoken,
        `<g class="map-street">${mark}${label}</g>`,
        href ? hit(at, Math.max(22, radius)) : '',
      );
    }),
  ].filter(Boolean);
  const role = [...points, ...streets].some(({ href }) => href) ? 'group' : 'img';
  return (
    `<svg class="map" xmlns="http://www.w3.org/2000/svg" role="${role}" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}" font-size="${fontSize}">\n<title>${escapeXml(title)}</title>\n${parts.join('\n')}\n</svg>`
  );
}

const isKnown = (count: number | null): count is number => count !== null && count > 0;

/** 14 to 24 units, the area after the count; `most` fills the largest disc. More digits need more room. */
function radiusOf(count: number | null, most: number): number {
  if (!isKnown(count)) return 14;
  return round(Math.min(24, Math.max(14, 6 * String(count).length, 24 * Math.sqrt(count / most))));
}

/**
 * One rectangle a street for its name: right of the disc, or else above, left or below, where it covers least of the
 * other names and marks, keeps away from them, and covers least of the shore. A second pass sees the names that were
 * placed later.
 */
function placeLabels(
  streets: readonly { name: string; at: Xy; radius: number }[],
  obstacles: readonly Rect[],
  shore: readonly Xy[],
  frame: Rect,
): Rect[] {
  const discs = streets.map(({ at, radius }) => around(at, 2 * radius, 2 * radius));
  const placed: Rect[] = [];
  for (let pass = 0; pass < 2; pass++) {
    streets.forEach(({ name, at: [x, y], radius }, i) => {
      const [w, h] = [textWidth(name), fontSize * 1.3];
      const beside = radius + gap + w / 2;
      const over = radius + gap / 2 + h / 2;
      const middle = Math.min(Math.max(x, frame[0] + w / 2), frame[2] - w / 2); // moved along to stay in the frame
      const sides = (
        [
          [x + beside, y],
          [middle, y - over],
          [x - beside, y],
          [middle, y + over],
        ] as const
      ).map((at) => around(at, w, h));
      const taken = [
        ...obstacles,
        ...[...discs, ...placed].filter((_, k) => k !== i && k !== i + discs.length),
      ];
      const cost = (rect: Rect) =>
        1000 * (w * h - overlap(rect, frame)) +
        taken.reduce(
          (sum, other) => sum + 10 * overlap(rect, other) + overlap(padded(rect, 10), other) / 4,
          0,
        ) +
        shore.filter((at) => overlap(rect, around(at, 1, 1)) > 0).length / 2 +
        4 * sides.indexOf(rect);
      placed[i] = sides.reduce((best, side) => (cost(side) < cost(best) ? side : best));
    });
  }
  return placed;
}

/** Every line or ring of a geometry, in degrees. */
function linesOf(geometry: Geometry | null): Position[][] {
  switch (geometry?.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

/**
 * The line without what cannot be seen: a point goes when it and its neighbours lie beyond the same edge, where the
 * shortcut lies too. One line, or none.
 */
function trim(line: readonly Xy[], width: number, height: number): Xy[][] {
  const beyond = [
    ([x]: Xy) => x < -2,
    ([x]: Xy) => x > width + 2,
    ([, y]: Xy) => y < -2,
    ([, y]: Xy) => y > height + 2,
  ];
  if (beyond.some((edge) => line.every(edge))) return [];
  const kept: Xy[] = [];
  line.forEach((at, i) => {
    const [before, after] = [kept.at(-1), line[i + 1]];
    const unseen = before && after && beyond.some((edge) => edge(before) && edge(at) && edge(after));
    if (!unseen && (at[0] !== before?.[0] || at[1] !== before[1])) kept.push(at);
  });
  return [kept];
}

/** Points about 4 units apart along a line. */
function sampled(line: readonly Xy[]): Xy[] {
  return line.slice(1).flatMap(([x, y], i) => {
    const [px, py] = line[i]!;
    const steps = Math.ceil(Math.hypot(x - px, y - py) / 4);
    return Array.from({ length: steps }, (_, k): Xy => [
      px + ((x - px) * k) / steps,
      py + ((y - py) * k) / steps,
    ]);
  });
}

function path(name: string, lines: readonly (readonly Xy[])[], attributes: string): string {
  const d = lines.map((line) => `M${line.map((at) => at.join(',')).join('L')}`).join('');
  return d ? `<path class="${name}" d="${d}"${attributes}/>` : '';
}

function text(name: string, [x, y]: Xy, content: string): string {
  return `<text class="${name}" x="${x}" y="${round(y + 0.36 * fontSize)}" text-anchor="middle">${escapeXml(content)}</text>`;
}

/** What takes the finger where the mark is smaller than 44 units. */
function hit([x, y]: Xy, radius: number): string {
  return `<circle class="map-hit" cx="${x}" cy="${y}" r="${radius}" fill="none" pointer-events="all"/>`;
}

function linked(href: string | undefined, name: string, content: string, target: string): string {
  return href
    ? `<a href="${escapeXml(href)}" aria-label="${escapeXml(name)}">${target}${content}</a>`
    : content;
}

/** Hanzi and other full-width signs take one em, the rest a little over half. */
const textWidth = (value: string): number =>
  [...value].reduce((sum, sign) => sum + (sign > '\u2e7f' ? fontSize : 0.6 * fontSize), 0);

const around = ([x, y]: Xy, w: number, h: number): Rect => [x - w / 2, y - h / 2, x + w / 2, y + h / 2];

const padded = ([left, top, right, bottom]: Rect, by: number): Rect => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

const round = (value: number): number => Math.round(value * 10) / 10 + 0; // + 0: no -0

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (value: string): string => value.replace(/[&<>"]/g, (sign) => entities[sign]!);
