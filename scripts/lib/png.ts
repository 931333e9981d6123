import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { JSDOM } from 'jsdom';
import { listFiles } from './files.ts';
import { lettersFor, type Letters } from './letters.ts';

/** Pixels a unit of the picture: sharp on a telephone and in print. */
const ZOOM = 2;
const SVG = 'http://www.w3.org/2000/svg';

const inherited = (element: Element, name: string): string | null =>
  element.closest(`[${name}]`)?.getAttribute(name) ?? null;

/** `0.32em` or a plain number. */
const length = (text: string | null, size: number): number =>
  text === null ? 0 : text.endsWith('em') ? parseFloat(text) * size : Number(text);

/** Every text of a picture as outlines, where it stood. */
function outlined(svg: Element, letters: Letters): string {
  const document = svg.ownerDocument;
  for (const text of [...svg.querySelectorAll('text')]) {
    const size = Number(inherited(text, 'font-size') ?? 16);
    const runs = [...text.childNodes].map((node) => {
      const element = node.nodeType === 1 ? (node as Element) : text;
      const bold = Number(inherited(element, 'font-weight') ?? 400) >= 600;
      return letters.outline(node.textContent ?? '', size, bold);
    });
    const whole = runs.reduce((sum, { width }) => sum + width, 0);
    const anchor = inherited(text, 'text-anchor');
    let x =
      length(text.getAttribute('x'), size) - (anchor === 'end' ? whole : anchor === 'middle' ? whole / 2 : 0);
    const y = length(text.getAttribute('y'), size);
    const group = document.createElementNS(SVG, 'g');
    for (const { name, value } of text.attributes)
      if (!['x', 'y', 'font-size', 'font-weight', 'text-anchor'].includes(name))
        group.setAttribute(name, value);
    for (const { d, width } of runs) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', d);
      path.setAttribute('transform', `translate(${x.toFixed(2)},${y.toFixed(2)})`);
      group.append(path);
      x += width;
    }
    text.replaceWith(group);
  }
  return svg.outerHTML;
}

let ready: Promise<void> | undefined;
const start = (): Promise<void> =>
  (ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  ));

/** The same pictures as PNG. Font, outlines and pixels come from WebAssembly: the same bytes on every machine. */
export async function pngsOf(pictures: readonly string[]): Promise<Uint8Array[]> {
  await start();
  const roots = pictures.map(
    (text) => new JSDOM(text, { contentType: 'image/svg+xml' }).window.document.documentElement,
  );
  const letters = await lettersFor(roots.map(({ textContent }) => textContent ?? ''));
  return roots.map((root) => {
    const image = new Resvg(outlined(root, letters), { fitTo: { mode: 'zoom', value: ZOOM } }).render();
    const png = image.asPng();
    image.free();
    return png;
  });
}

/** Writes a PNG beside every picture of a chart below a rendered dataset. */
export async function writePngs(rendered: string): Promise<void> {
  const paths = listFiles(rendered).filter((path) => /(^|\/)charts\/[^/]+\.svg$/.test(path));
  // The latest and the pinned picture of a release are the same text: drawn once.
  const texts = paths.map((path) => readFileSync(join(rendered, path), 'utf8'));
  const different = [...new Set(texts)];
  if (different.length === 0) return;
  const drawn = await pngsOf(different);
  paths.forEach((path, index) => {
    const png = drawn[different.indexOf(texts[index]!)]!;
    writeFileSync(join(rendered, path.replace(/\.svg$/, '.png')), png);
  });
}
