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

/** A segment: its mark, and what stands in it after its length. */
const segment = (mark: number, ...inner: number[]): number[] => {
  const length = inner.length + 2;
  return [0xff, mark, length >> 8, length & 0xff, ...inner];
};
const letters = (text: string): number[] => [...text].map((one) => one.charCodeAt(0));
const JFIF = segment(0xe0, ...letters('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
/** 517 wide, 258 high. */
const frame = (mark = 0xc0, bits = 8, colours = 3): number[] =>
  segment(mark, bits, 1, 2, 2, 5, colours, 1, 0x11, 0);
const PICTURE = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd7, 0x78, 0xff, 0x01, 0xff, 0xff, 0x00];
const SCANNED = [...segment(0xda, 1, 1, 0, 0, 63, 0), ...PICTURE];
const jpeg = (...parts: number[][]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
const END = [0xff, 0xd9];

test.each<[what: string, parts: number[][], plain: boolean]>([
  ['the plain frame', [JFIF, frame(), SCANNED, END], true],
  ['no frame of a file', [frame(), SCANNED, END], true],
  ['an extended one', [frame(0xc1), SCANNED, END], true],
  ['a progressive one, of several scans', [frame(0xc2), SCANNED, SCANNED, END], true],
  ['grey', [frame(0xc0, 8, 1), SCANNED, END], true],
  ['tables', [segment(0xdb, 0), segment(0xc4, 0), segment(0xcc, 0), frame(), SCANNED, END], true],
  ['fill bytes before a mark', [JFIF, [0xff, 0xff], frame(), SCANNED, END], true],
  [
    'restarts and a mark of no meaning',
    [[0xff, 0xd0], [0xff, 0xd7], [0xff, 0x01], frame(), SCANNED, END],
    true,
  ],
  ['an empty segment', [segment(0xdb), frame(), SCANNED, END], true],
  ['a note', [JFIF, segment(0xfe, 65), frame(), SCANNED, END], false],
  ['a place', [JFIF, segment(0xe1, ...letters('Exif')), frame(), SCANNED, END], false],
  ['the last of the applications', [segment(0xef, 65), frame(), SCANNED, END], false],
  [
    'a frame of a file with a thumbnail',
    [segment(0xe0, ...letters('JFIF'), 0), frame(), SCANNED, END],
    false,
  ],
  [
    'another frame of a file',
    [segment(0xe0, ...letters('JFXX'), ...JFIF.slice(8)), frame(), SCANNED, END],
    false,
  ],
  ['a frame of a file under another mark', [[0xff, 0xe1, ...JFIF.slice(2)], frame(), SCANNED, END], false],
  ['something behind the end', [frame(), SCANNED, END, [0]], false],
])('%s', (_, parts, plain) => {
  expect(readJpeg(jpeg(...parts))).toEqual({ ok: true, jpeg: { width: 517, height: 258, plain } });
});

const CUT = '照片没有存完，后面缺了一段；请回到原来的照片重新复制';
const ODD = '浏览器不认得这种 JPEG；请用看图软件打开，另存一次';
const PRINTED = '颜色是印刷用的（CMYK），网页上会变色；请另存为 RGB 的 JPEG';
test.each<[what: string, parts: number[][], why: string]>([
  ['an end before the picture', [frame(), END], CUT],
  ['a picture without a frame', [SCANNED, END], CUT],
  ['no end', [frame(), SCANNED], CUT],
  ['an end that is cut', [frame(), SCANNED, [0xff]], CUT],
  ['a segment longer than the file', [[0xff, 0xdb, 0, 9, 0]], CUT],
  ['a segment shorter than its length', [[0xff, 0xdb, 0, 1], frame(), SCANNED, END], CUT],
  ['no mark where one must be', [[0x00], frame(), SCANNED, END], CUT],
  ...[0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf].map(
    (mark): [string, number[][], string] => [`frame ${mark}`, [frame(mark), SCANNED, END], ODD],
  ),
  ['four colours', [frame(0xc0, 8, 4), SCANNED, END], PRINTED],
  ['two colours', [frame(0xc0, 8, 2), SCANNED, END], PRINTED],
  ['twelve bits', [frame(0xc1, 12), SCANNED, END], PRINTED],
])('%s is told', (_, parts, reason) => {
  expect(why(jpeg(...parts))).toBe(reason);
});

test.each([
  ['\0\0\0\x18ftypheic', 'HEIC（苹果手机的格式）'],
  ['\0\0\0\nftypheix', 'HEIC（苹果手机的格式）'],
  ['\0\0\0\x18ftypmif1', 'HEIC（苹果手机的格式）'],
  ['\0\0\0\x18ftypmsf1', 'HEIC（苹果手机的格式）'],
  ['\0\0\0\x18ftyphevc', 'HEIC（苹果手机的格式）'],
  ['\x89PNG', 'PNG'],
  ['RIFF', 'WebP'],
  ['%PDF', 'PDF'],
])('%j is %s', (text, kind) => {
  expect(why(Uint8Array.from(letters(text)))).toBe(
    `这是 ${kind}，只是名字写成 .jpg；请用看图软件打开原来的照片，另存为 JPEG`,
  );
});

test.each(['\0ftypheic\0\0\0', '\0\0\0\x18ftypmp42', '\xff\xd9', '\x12\xd8', 'x'])(
  '%j is nothing that is known',
  (text) => {
    expect(why(Uint8Array.from(letters(text)))).toBe('打不开；请用看图软件打开原来的照片，另存为 JPEG');
  },
);
