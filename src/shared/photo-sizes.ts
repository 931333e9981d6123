/** How photographs are scaled and what their files are called: the build writes them so, the pages name them so. */

/** Longest sides in pixels: on a telephone, and on a desk. */
export const NARROW = 640;
export const WIDE = 1280;

/** Width and height of a picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture within a square; never larger than it is. */
export function within({ width, height }: Size, side: number): Size {
  const longest = Math.max(width, height);
  if (longest <= side) return { width, height };
  const scaled = (length: number): number => Math.max(1, Math.round((length * side) / longest));
  return { width: scaled(width), height: scaled(height) };
}

/** The files of a photograph below the site's root. @param sum SHA-256 of the photograph as the site keeps it. */
export const photoNames = (
  sum: string,
): { readonly jpeg: string; readonly narrow: string; readonly wide: string } => {
  const name = `photos/${sum.slice(0, 16)}`;
  return { jpeg: `${name}-${NARROW}.jpg`, narrow: `${name}-${NARROW}.webp`, wide: `${name}-${WIDE}.webp` };
};
