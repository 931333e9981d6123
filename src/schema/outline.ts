import type { Parsed } from './cell.ts';

/** A corner is a longitude and a latitude in degrees; an outline is at least three, in order, with ；between them. */
const DEGREES = '-?\\d{1,3}(?:\\.\\d{1,20})?';
const CORNER = new RegExp(`^(${DEGREES})[ ,]+(${DEGREES})$`);
export const OUTLINE = new RegExp(`^${DEGREES} ${DEGREES}(；${DEGREES} ${DEGREES}){2,}$`);

/** The corners of an outline as it is kept, as [lng, lat]. */
export const cornersOf = (outline: string): readonly (readonly [number, number])[] =>
  outline.split('；').map((corner) => corner.split(' ').map(Number) as [number, number]);

/**
 * The outline of an area, from `120.4501 36.0981；120.4512 36.0981；120.4512 36.0975`; corners may stand on lines of
 * their own, and the first may be said again at the end. Errors: G007.
 */
export function parseOutline(raw: string): Parsed<string> {
  const corners = raw
    .normalize('NFKC')
    .split(/[;\n]/)
    .map((corner) => corner.trim())
    .filter((corner) => corner !== '')
    .map((corner) => CORNER.exec(corner)?.slice(1).join(' ') ?? null);
  if (corners.length > 1 && corners[0] === corners.at(-1)) corners.pop();
  const isArea = !corners.includes(null) && new Set(corners).size === corners.length && corners.length >= 3;
  return isArea ? { ok: true, value: corners.join('；') } : { ok: false, code: 'G007', params: {} };
}
