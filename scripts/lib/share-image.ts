import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../../src/publish/atom.ts';
import type { Dataset } from '../../src/model/types.ts';
import { siteMark } from '../../src/views/common/credit.ts';
import { pngsOf } from './png.ts';

const GROUND = '#09545f';
const text = (x: number, y: number, size: number, weight: number, words: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#fff" text-anchor="${anchor}">${escapeXml(words)}</text>`;
/** The sign of the site: not begun, half done, done. */
const sign = (x: number, y: number, r: number): string =>
  `<g fill="none" stroke="#fff" stroke-width="${r / 4}"><circle cx="${x}" cy="${y}" r="${r}"/><circle cx="${x + 2.6 * r}" cy="${y}" r="${r}"/></g>` +
  `<path d="M${x + 2.6 * r} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}z" fill="#fff"/><circle cx="${x + 5.2 * r}" cy="${y}" r="${r * 1.125}" fill="#fff"/>`;
const svg = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${GROUND}"/>${inside}</svg>`;

/** Both pictures as SVG at half their size: 600×315 for links, 150×150 for chats. */
function sharePictures(dataset: Dataset): { wide: string; square: string } {
  const { info } = dataset;
  const mark = siteMark(dataset);
  const size = Math.min(44, Math.floor(504 / info.title.length));
  return {
    wide: svg(
      600,
      315,
      sign(62, 76, 14) +
        text(48, 168, size, 700, info.title) +
        text(48, 214, 22, 400, '列入哪一年、改到哪一步、做什么不做什么') +
        (mark === null ? '' : text(48, 268, 22, 700, mark)),
    ),
    square: svg(
      150,
      150,
      sign(46, 52, 11) +
        text(75, 98, 21, 700, info.district, 'middle') +
        text(75, 126, 17, 400, '老旧小区改造', 'middle'),
    ),
  };
}

/** `share.png` (1200×630) and `share-square.png` (300×300) beside a rendered dataset's home page. */
export async function writeShareImages(rendered: string, dataset: Dataset): Promise<void> {
  const { wide, square } = sharePictures(dataset);
  const [first, second] = await pngsOf([wide, square]);
  writeFileSync(join(rendered, 'share.png'), first!);
  writeFileSync(join(rendered, 'share-square.png'), second!);
}
