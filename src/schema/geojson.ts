import { z } from 'zod';
import './zod-words.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const line = z.array(position).min(2);
const ring = z
  .array(position)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), { message: '围成面的线没有首尾相接' });

const geometry = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('LineString'), coordinates: line }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)) }),
  ],
  { error: '只能是 LineString、MultiLineString、Polygon 或 MultiPolygon' },
);

/** What a map file may hold: lines and areas in degrees, each with what it is. Other keys are kept as they are. */
export const geojsonSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.looseObject({ kind: z.enum(['sea', 'coast', 'street']) }),
      geometry,
    }),
  ),
});

/** A map file beside dataset.json, as read. */
export type MapFile = z.infer<typeof geojsonSchema>;
