import { geoMercator } from 'd3';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { em, textWidth } from './kit.ts';
import { around, placeLabels, type Xy } from './map-labels.ts';
import { linesOf, sampled, trim } from './map-lines.ts';

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
  /** Up to 300 are drawn by status, with links; more would hide each other and are dots. */
  readonly points: readonly MapPoint[];
  /** A full sentence: the name of the picture for those who do not see it. */
  readonly title: string;
  /** Status → the inside of an SVG with a 20 × 20 viewBox. */
  readonly shape: (status: string) => string;
}

const mostMarks = 300;
/** Dots of many points stand at least this many units apart, or one stands for several. */
const dotGap = 5;

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
  const places = input.points
    .map((point) => ({ ...point, at: project([point.lng, point.lat]) }))
    .filter(({ at }) => within(at));
  const points = places.length > mostMarks ? [] : places;
  const most = Math.max(16, ...input.streets.map(({ count }) => count ?? 0));
  const streets = input.streets
    .map((street) => ({ ...street, at: project(street.label), radius: radiusOf(street.count, most) }))
    .filter(({ at }) => within(at));
  const sea = seaLabel && within(project(seaLabel.at)) && { text: seaLabel.text, at: project(seaLabel.at) };
  const obstacles = [
    ...points.map(({ at }) => around(at, 20, 20)),
    ...(sea ? [around(sea.at, textWidth(sea.text), em)] : []),
  ];
  const labels = placeLabels(streets, obstacles, coast.flatMap(sampled), [4, 4, width - 4, height - 4]);

  const parts = [
    path('map-sea', ofKind('sea'), ' fill-rule="evenodd"'),
    path('map-coast', coast, ' fill="none"'),
    path('map-border', borders, ' fill="none"'),
    points.length < places.length && dots(places.map(({ at }) => at)),
    sea && text('map-sea-label', sea.at, sea.text),
    ...points.map((point) => pointMark(point, shape)),
    ...streets.map((street, i) => streetMark(street, labels[i]!)),
  ].filter(Boolean);
  const role = [...points, ...streets].some(({ href }) => href) ? 'group' : 'img';
  return (
    `<svg class="map" xmlns="http://www.w3.org/2000/svg" role="${role}" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}" font-size="${em}">\n<title>${escapeXml(title)}</title>\n${parts.join('\n')}\n</svg>`
  );
}

/** A compound as the shape of its status. */
const pointMark = (
  { at: [x, y], name, status, href }: MapPoint & { readonly at: Xy },
  shape: MapInput['shape'],
): string =>
  linked(
    href,
    `${name}，${status}`,
    `<g class="map-point" transform="translate(${round(x - 10)} ${round(y - 10)})">` +
      `<title>${escapeXml(`${name}，${status}`)}</title>${shape(status)}</g>`,
    href ? hit([x, y], 22) : '',
  );

/** A street as a disc with its count, its name in the box that was found for it. */
function streetMark(
  { at, radius, name, count, href }: MapStreet & { readonly at: Xy; readonly radius: number },
  [left, top, right, bottom]: ReturnType<typeof placeLabels>[number],
): string {
  const circle = `cx="${at[0]}" cy="${at[1]}" r="${radius}"`;
  const label = text('map-label', [round((left + right) / 2), round((top + bottom) / 2)], name);
  const mark = isKnown(count)
    ? `<circle class="map-disc" ${circle}/>${text('map-count', at, String(count))}`
    : `<circle class="map-disc-unknown" ${circle} fill="none" stroke-dasharray="5 4"/>` +
      text('map-count-unknown', at, '?');
  // What is spoken begins with what is seen: the name, then the number.
  const spoken = isKnown(count) ? `${name}${count}个小区` : `${name}?未见名单`;
  return linked(
    href,
    spoken,
    `<g class="map-street">${label}${mark}</g>`,
    href ? hit(at, Math.max(22, radius)) : '',
  );
}

const isKnown = (count: number | null): count is number => count !== null && count > 0;

/** 14 to 24 units, the area after the count; `most` fills the largest disc. More digits need more room. */
function radiusOf(count: number | null, most: number): number {
  if (!isKnown(count)) return 14;
  return round(Math.min(24, Math.max(14, 6 * String(count).length, 24 * Math.sqrt(count / most))));
}

function path(name: string, lines: readonly (readonly Xy[])[], attributes: string): string {
  const d = lines.map((line) => `M${line.map((at) => at.join(',')).join('L')}`).join('');
  return d ? `<path class="${name}" d="${d}"${attributes}/>` : '';
}

/** One path of round ends, however many points. */
function dots(places: readonly Xy[]): string {
  const cells = new Map(
    places.map(([x, y]) => [`${Math.floor(x / dotGap)} ${Math.floor(y / dotGap)}`, [x, y]]),
  );
  const d = [...cells.values()].map((at) => `M${at.join(',')}h0`).join('');
  return `<path class="map-dots" d="${d}" fill="none" stroke-linecap="round"/>`;
}

function text(name: string, [x, y]: Xy, content: string): string {
  return `<text class="${name}" x="${x}" y="${round(y + 0.36 * em)}" text-anchor="middle">${escapeXml(content)}</text>`;
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

const round = (value: number): number => Math.round(value * 10) / 10 + 0; // + 0: no -0

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (value: string): string => value.replace(/[&<>"]/g, (sign) => entities[sign]!);
