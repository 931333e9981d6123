import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pngsOf } from './png.ts';

const svg = (within: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="60" height="20" font-size="18">${within}</svg>`;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

test('a picture becomes the same PNG on every machine, twice as large, its letters drawn', async () => {
  const [plain, text, bold, again] = await pngsOf([
    svg('<rect width="60" height="20" fill="#fff"/>'),
    svg('<text x="2" y="16">崂山11</text>'),
    svg('<text x="2" y="16" font-weight="700">崂山11</text>'),
    svg('<text x="2" y="16">崂山11</text>'),
  ]);
  expect([...plain!.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  const view = new DataView(text!.buffer, text!.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([120, 40]);
  expect(again).toEqual(text);
  expect(new Set([plain, text, bold].map((one) => hash(one!))).size).toBe(3);
  // Font, outlines and pixels are part of the project: a change of these bytes is a change of theirs.
  expect(hash(text!)).toMatchInlineSnapshot(`"11f1f5d17a8bbe5b"`);
});

test('anchors move the text, a sign without a letter is drawn as a box', async () => {
  const [start, end, box, nothing] = await pngsOf([
    svg('<text x="30" y="16">1</text>'),
    svg('<text x="30" y="16" text-anchor="end">1</text>'),
    svg('<text x="30" y="16">1\ue000</text>'),
    svg('<text x="30" y="16">1 </text>'),
  ]);
  expect(hash(start!)).not.toBe(hash(end!));
  expect(hash(box!)).not.toBe(hash(nothing!));
  expect(hash(nothing!)).toBe(hash(start!));
});
