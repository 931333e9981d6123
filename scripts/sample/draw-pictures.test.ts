import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJpeg } from '../../src/intake/jpeg.ts';
import { drawn, PICTURES } from './draw-pictures.ts';
import { pictures } from './photos.ts';

test('the drawings that stand for photographs are what is drawn, byte for byte, and nothing but pictures', async () => {
  const made = await drawn();
  for (const [i, picture] of pictures.entries()) {
    const kept = readFileSync(join(PICTURES, `${picture}.jpg`));
    expect(kept.equals(made[i]!), `${picture}: node scripts/sample/draw-pictures.ts`).toBe(true);
    expect(readJpeg(kept)).toMatchObject({ ok: true, jpeg: { width: 960, height: 720, plain: true } });
  }
});
