import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrDrawing } from './qr.ts';

/** Draws the path as a scanner would see it, `scale` pixels a module, and reads it. */
function read(text: string, scale = 4): string | undefined {
  const { side, path } = qrDrawing(text);
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = 0, y = 0, run = 0] of [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) => m.map(Number)))
    for (let py = y * scale; py < (y + 1) * scale; py++)
      for (let px = x * scale; px < (x + run) * scale; px++)
        pixels.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
  return jsQR(pixels, width, width)?.data;
}

describe('a QR code', () => {
  test.each([
    'https://example.com/',
    'https://shifan.example/sample/notices/GS-2025-07/',
    `https://e.cn/${'a'.repeat(200)}`,
  ])('of %s is read back', (address) => {
    expect(read(address)).toBe(address);
  });

  test('keeps four modules of quiet on every side', () => {
    const { side, path } = qrDrawing('https://example.com/');
    for (const [, x = 0, y = 0, run = 0] of [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) =>
      m.map(Number),
    )) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(side - 4);
    }
  });

  test('is of ASCII only', () => {
    expect(() => qrDrawing('https://example.com/公示/')).toThrow(RangeError);
  });
});
