import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { pngsOf } from '../lib/png.ts';
import { pictures, type Picture } from './photos.ts';

/** Where the drawings are kept, so that writing the sample needs no font and no encoder. */
export const PICTURES = join(import.meta.dirname, 'pictures');

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
const path = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;
const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;

/** A house with its windows. */
const house = (wall: string): string =>
  [40, 250].map((x) => rect(x, 40, 190, 170, wall)).join('') +
  [60, 110, 160, 270, 320, 370]
    .flatMap((x) => [60, 110, 160].map((y) => rect(x + 5, y, 34, 30, '#8fa9b5')))
    .join('');
const sky = rect(0, 0, 480, 210, '#dfe9ee');
const lamp = (x: number): string =>
  line(`M${x} 300V130h26`, '#4a545c', 5) + `<circle cx="${x + 28}" cy="134" r="7" fill="#f4d58a"/>`;
const road = (fill: string): string => path('M150 210h180l130 150H20z', fill);

const door =
  rect(180, 70, 120, 180, '#6b4a3a') + rect(190, 80, 100, 170, '#7d5946') + rect(0, 250, 480, 110, '#b9b4aa');
const steps = [0, 1, 2]
  .map((i) => rect(150 - i * 12, 250 + i * 22, 180 + i * 24, 22, ['#a39d92', '#979186', '#8b857b'][i]!))
  .join('');

/** What each shows, on 480 by 360. */
const drawings: Readonly<Record<Picture, string>> = {
  'road-before':
    sky +
    house('#b7a58e') +
    rect(0, 210, 480, 150, '#9aa18c') +
    road('#8c8a86') +
    path('M190 250q30-14 60 0t40 26q-60 22-100-26z', '#6f7f8c') +
    [
      [150, 310],
      [300, 240],
      [330, 320],
      [230, 220],
    ]
      .map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="17" ry="7" fill="#5e5b57"/>`)
      .join(''),
  'road-after':
    sky +
    house('#d9c9a8') +
    rect(0, 210, 480, 150, '#8fae7c') +
    road('#6f757b') +
    line('M240 216v24M240 256v30M240 304v40', '#f2f2ee', 5) +
    line('M330 214l112 130M352 250h34M372 286h40M394 322h46', '#f2f2ee', 4) +
    lamp(110) +
    lamp(60),
  'stairs-before': rect(0, 0, 480, 250, '#c4b7a2') + door + steps,
  'stairs-after':
    rect(0, 0, 480, 250, '#dccdaf') +
    door +
    steps +
    path('M330 250l140 66v24H330z', '#9c968b') +
    line('M146 312v-60M334 248v-50l140 66v50M146 252l34-52', '#2f6f77', 6),
  'wires-during':
    sky +
    house('#b7a58e') +
    line('M0 70q240 70 480 0M0 90q240 60 480 6', '#3c4248', 3) +
    rect(0, 210, 480, 150, '#a58f6d') +
    path('M60 360l120-130h60L180 360z', '#5f4b34') +
    line('M110 352L206 240', '#2c62a0', 9) +
    line('M140 354L222 240', '#b4552c', 6) +
    path('M300 330l60-90 60 90z', '#8a7350'),
};

const svg = (picture: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360" width="480" height="360">${drawings[picture]}` +
  `${rect(0, 322, 480, 38, '#16202a')}<text x="240" y="349" font-size="22" font-weight="700" fill="#fff" text-anchor="middle">虚构示例，画的，不是照片</text></svg>`;

/** The drawings as JPEG, in the order of `pictures`; the same bytes on every machine. */
export async function drawn(): Promise<Uint8Array[]> {
  const pngs = await pngsOf(pictures.map(svg));
  return Promise.all(pngs.map((png) => sharp(png).jpeg({ quality: 72, mozjpeg: true }).toBuffer()));
}

/** Draws them anew: `node scripts/sample/draw-pictures.ts`. */
if (import.meta.main) {
  const made = await drawn();
  pictures.forEach((picture, i) => writeFileSync(join(PICTURES, `${picture}.jpg`), made[i]!));
}
