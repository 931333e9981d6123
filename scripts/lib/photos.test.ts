import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readDataset } from '../../src/intake/folder.ts';
import { readJpeg } from '../../src/intake/jpeg.ts';
import { photograph } from '../../tests/fixtures/photograph.ts';
import { withFolder } from '../../tests/lib/run.ts';
import { Copy } from '../../tests/unit/mutate.ts';
import { UserError } from './cli.ts';
import { PhotoMemory, preparePhotos, scale, writePhotos } from './photos.ts';

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 128, sigma: 70 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();

/** All that a picture's file says besides the picture. */
const notes = async (bytes: Uint8Array) => {
  const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
  return { exif, xmp, iptc, icc, orientation };
};
const none = { exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, orientation: undefined };

test('where a photograph was taken is in nothing that is published, and it stands upright', async () => {
  const camera = await sharp(photograph(0))
    .resize(1050, 1400, { fit: 'fill' })
    .withExif({
      IFD0: { Model: 'PHONE-7' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 6/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 28/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(camera).metadata()).exif!.includes('PHONE-7')).toBe(true);
  for (const taken of [camera, photograph(1)]) {
    const { kept, shown } = await scale(taken);
    for (const made of [kept, ...shown.values()]) {
      expect(await notes(made)).toEqual(none);
      const text = Buffer.from(made).toString('latin1');
      for (const trace of ['PHONE-7', 'Exif\0\0', '36.1N 120.4E']) expect(text).not.toContain(trace);
    }
  }
  // Lying in the file, standing on the wall.
  const { kept } = await scale(camera);
  expect(readJpeg(kept)).toMatchObject({ jpeg: { width: 1280, height: 960, plain: true } });
});

test('a telephone waits for 40 kB at most, whatever the picture is', async () => {
  for (const picture of [await noise(1300, 900), photograph(0)]) {
    const { shown } = await scale(picture);
    for (const [path, made] of shown)
      expect(made.length, path).toBeLessThanOrEqual(path.includes('-640.') ? 40_000 : 160_000);
  }
});

test('what the site keeps is kept as it is when it is scaled again', async () => {
  const first = await scale(photograph(1));
  expect(first.kept).not.toEqual(photograph(1));
  expect(await scale(first.kept)).toEqual(first);
  expect((await scale(photograph(0))).kept).toEqual(photograph(0));
});

test('one smaller than a telephone is not made larger', async () => {
  const { shown } = await scale(await sharp(photograph(0)).resize(400, 300).jpeg().toBuffer());
  expect(shown.size).toBe(2);
  for (const made of shown.values()) expect((await sharp(made).metadata()).width).toBe(400);
});

test('unchanged photographs are taken from what is served, others are scaled', () =>
  withFolder(async (root) => {
    const copy = new Copy();
    copy.files.set('photos/lu-1.jpg', photograph(1));
    const folder = copy.save(join(root, 'data'));
    const out = join(root, 'out');
    const prepare = async (name: string) => {
      const memory = new PhotoMemory(out, '/', 'base');
      const { photos } = readDataset(folder);
      const begun = process.hrtime.bigint();
      const prepared = await preparePhotos({ folder, photos }, memory, join(root, name));
      return { ...prepared, memory, took: Number(process.hrtime.bigint() - begun) };
    };
    const first = await prepare('a');
    const served = join(out, 'current');
    writePhotos(served, first.shown);
    mkdirSync(join(served, 'data/photos'), { recursive: true });
    for (const file of ['lu-1.jpg', 'lu-2.JPG'])
      writeFileSync(join(served, 'data/photos', file), readFileSync(join(first.folder, 'photos', file)));
    first.memory.keep();
    const again = await prepare('b');
    expect(again.shown).toEqual(first.shown);
    expect(again.took).toBeLessThan(first.took);
    expect(new PhotoMemory(out, '/', 'base').recall(photograph(1), 'lu-1.jpg')).not.toBeNull();
    // What is served was damaged: scaled anew, the same bytes.
    const [path = ''] = first.shown.keys();
    writeFileSync(join(served, path), 'x');
    expect(new PhotoMemory(out, '/', 'base').recall(photograph(1), 'lu-1.jpg')).toBeNull();
    expect((await prepare('c')).shown).toEqual(first.shown);
  }));

test('the copy to render from has cleaned photographs and all else as it is; without any there is none', () =>
  withFolder(async (root) => {
    const copy = new Copy();
    copy.files.set('photos/lu-1.jpg', photograph(1));
    const folder = copy.save(join(root, 'data'));
    const { photos } = readDataset(folder);
    const memory = new PhotoMemory(join(root, 'out'), '/', 'base');
    const prepared = await preparePhotos({ folder, photos }, memory, join(root, 'work'));
    const read = readDataset(prepared.folder, 'data/base');
    expect([...read.photos.values()].map(({ plain }) => plain)).toEqual([true, true]);
    expect(read.tables.photos.rows).toEqual(readDataset(folder).tables.photos.rows);
    expect(await preparePhotos({ folder, photos: new Map() }, memory, join(root, 'none'))).toEqual({
      folder,
      shown: new Map(),
    });
    expect(existsSync(join(root, 'none'))).toBe(false);
    expect(statSync(join(folder, 'photos/lu-1.jpg')).size).toBe(photograph(1).length);
  }));

test('a picture that breaks off within its lines stops the build with its name', () =>
  withFolder(async (root) => {
    const whole = await noise(800, 600);
    const broken = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd9])]);
    const copy = new Copy();
    copy.files.set('photos/lu-1.jpg', broken);
    const folder = copy.save(join(root, 'data'));
    const { photos } = readDataset(folder);
    const memory = new PhotoMemory(join(root, 'out'), '/', 'base');
    const made = preparePhotos({ folder, photos }, memory, join(root, 'work'));
    await expect(made).rejects.toThrow(UserError);
    await expect(made).rejects.toThrow(/photos\/lu-1\.jpg 的画面坏了/);
  }));
