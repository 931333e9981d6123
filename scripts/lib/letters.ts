import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** Outlines of letters from one font for every machine, so that what is installed never decides a picture. */
export interface Letters {
  /** Path data of a text from the origin on its base line, y downwards, and how far it reaches. */
  readonly outline: (text: string, size: number, bold: boolean) => { d: string; width: number };
}

/** The font lies in some hundred slices of the alphabet; unpacked when a letter of it is first needed. */
interface Slice {
  readonly file: string;
  readonly codes: readonly (readonly [number, number])[];
}

/** `U+4e00-4e03,U+4e07` → ranges. */
const ranges = (text: string): (readonly [number, number])[] =>
  text.split(',').map((range) => {
    const [from, to = from] = range.trim().slice(2).split('-');
    return [parseInt(from!, 16), parseInt(to!, 16)];
  });

function slices(): Slice[] {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
  );
  const unicode = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const files = new Set(readdirSync(join(folder, 'files')));
  return Object.entries(unicode).flatMap(([subset, text]) => {
    const name = `noto-sans-sc-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    return files.has(name) ? [{ file: join(folder, 'files', name), codes: ranges(text) }] : [];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/**
 * The letters of all `texts`. A sign the font does not have is drawn as the empty box that readers know.
 * @throws when the font is not installed
 */
export async function lettersFor(texts: readonly string[]): Promise<Letters> {
  const all = slices();
  const wanted = new Set([...texts.join('')].map((sign) => sign.codePointAt(0)!));
  const holds = ({ codes }: Slice, code: number): boolean =>
    codes.some(([from, to]) => code >= from && code <= to);
  const fonts: { regular: Font; bold: Font; upem: number }[] = [];
  const weight = (face: Face, value: number): Font => {
    const font = new Font(face);
    font.setVariations([new Variation('wght', value)]);
    return font;
  };
  for (const slice of all) {
    if (![...wanted].some((code) => holds(slice, code))) continue;
    const face = new Face(new Blob(await decompress(readFileSync(slice.file))));
    fonts.push({ regular: weight(face, 400), bold: weight(face, 700), upem: face.upem });
  }
  const first = fonts[0];
  if (!first) throw new Error('no letter to draw');
  const glyph = (code: number) => {
    for (const font of fonts) {
      const id = font.regular.nominalGlyph(code);
      if (id !== undefined && id !== 0) return { font, id };
    }
    return { font: first, id: 0 };
  };
  return {
    outline: (text, size, bold) => {
      let x = 0;
      let d = '';
      for (const sign of text) {
        const { font, id } = glyph(sign.codePointAt(0)!);
        const shape = bold ? font.bold : font.regular;
        const scale = size / font.upem;
        const at = x;
        d += shape
          .glyphToPath(id)
          .replace(
            /(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)/g,
            (_, px: string, py: string) => `${round(at + Number(px) * scale)},${round(-Number(py) * scale)}`,
          );
        x += shape.glyphHAdvance(id) * scale;
      }
      return { d, width: x };
    },
  };
}
