import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photograph } from '../../tests/fixtures/photograph.ts';
import { readJpeg } from './jpeg.ts';

const drawing = photograph(0);
const why = (bytes: Uint8Array): string => {
  const read = readJpeg(bytes);
  return read.ok ? '' : read.why;
};

test('size, and whether there is anything beside the picture', async () => {
  expect(readJpeg(drawing)).toEqual({ ok: true, jpeg: { width: 960, height: 720, plain: true } });
  expect(readJpeg(photograph(1))).toEqual({ ok: true, jpeg: { width: 960, height: 720, plain: false } });
  const behind = Buffer.concat([drawing, Buffer.from('36.1N')]);
  expect(readJpeg(behind)).toMatchObject({ ok: true, jpeg: { plain: false } });
  const coloured = await sharp(drawing).withIccProfile('p3').jpeg().toBuffer();
  expect(readJpeg(coloured)).toMatchObject({ ok: true, jpeg: { plain: false } });
  const baseline = await sharp(drawing).greyscale().jpeg({ progressive: false }).toBuffer();
  expect(readJpeg(baseline)).toMatchObject({ ok: true, jpeg: { width: 960, plain: true } });
});

test('what is no JPEG of the web says what it is, and what to do', async () => {
  expect(why(await sharp(drawing).png().toBuffer())).toBe(
    '这是 PNG，只是名字写成 .jpg；请用看图软件打开原来的照片，另存为 JPEG',
  );
  expect(why(await sharp(drawing).webp().toBuffer())).toContain('这是 WebP');
  expect(why(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toContain('这是 HEIC（苹果手机的格式）');
  expect(why(readFileSync('data/README.md'))).toBe('打不开；请用看图软件打开原来的照片，另存为 JPEG');
  expect(why(new Uint8Array())).toContain('打不开');
  expect(why(await sharp(drawing).toColourspace('cmyk').jpeg().toBuffer())).toContain('CMYK');
});

test('one that is cut anywhere is told as cut, never taken for whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: drawing.length - 1 }), (length) => {
      expect(why(drawing.subarray(0, length))).toContain('没有存完');
    }),
  );
});

test('no bytes make it throw or run on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readJpeg(Uint8Array.from([0xff, 0xd8, ...bytes]));
    }),
  );
  fc.assert(
    fc.property(fc.nat(drawing.length - 1), fc.nat(255), (at, byte) => {
      const damaged = Uint8Array.from(drawing);
      damaged[at] = byte;
      readJpeg(damaged);
    }),
  );
});
