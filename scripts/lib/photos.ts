import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { readJpeg } from '../../src/intake/jpeg.ts';
import { PHOTOS } from '../../src/intake/folder-entry.ts';
import type { PhotoFile } from '../../src/intake/photos.ts';
import { NARROW, photoNames, WIDE, within, type Size } from '../../src/shared/photo-sizes.ts';
import { UserError } from './cli.ts';
import { copyFolder } from './files.ts';
import { keptJson } from './own-json.ts';
import { breathe } from './stopping.ts';

/** What a telephone waits for at most, and a desk, in bytes. */
const LIGHT = 40_000;
const HEAVY = 160_000;
const QUALITIES = [78, 66, 54, 42, 30, 20];
/** Changes whenever the same photograph would give other bytes. */
const RECIPE = `1 sharp ${sharp.versions.sharp} vips ${sharp.versions.vips}`;

/** A photograph as the site keeps it, with what is shown of it, by their addresses below the site. */
export interface Scaled {
  readonly kept: Uint8Array;
  readonly shown: ReadonlyMap<string, Uint8Array>;
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A picture at a size in the first quality, then in the first smaller size, that is light enough. */
async function lightest(
  bytes: Uint8Array,
  size: Size,
  most: number,
  encode: (image: Sharp, quality: number) => Sharp,
): Promise<Uint8Array> {
  for (let side = Math.max(size.width, size.height); ; side = Math.round(side * 0.75)) {
    const { width, height } = within(size, side);
    for (const quality of QUALITIES) {
      const made = await encode(sharp(bytes).resize(width, height, { fit: 'fill' }), quality).toBuffer();
      if (made.length <= most || side < 100) return made;
    }
  }
}

const jpeg = (image: Sharp, quality: number): Sharp => image.jpeg({ quality, mozjpeg: true });
const webp = (image: Sharp, quality: number): Sharp => image.webp({ quality, effort: 5 });

/**
 * The photograph upright, in sRGB, at most 1280 pixels long, with nothing beside its picture: where and with what it was
 * taken is gone. One that is so already stays as it is, byte for byte.
 */
async function cleaned(bytes: Uint8Array): Promise<Uint8Array> {
  const read = readJpeg(bytes);
  if (read.ok && read.jpeg.plain && Math.max(read.jpeg.width, read.jpeg.height) <= WIDE) return bytes;
  return sharp(bytes)
    .autoOrient()
    .resize(WIDE, WIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

/** Scales a photograph. @throws what sharp says of a picture that cannot be read. */
export async function scale(bytes: Uint8Array): Promise<Scaled> {
  const kept = await cleaned(bytes);
  const read = readJpeg(kept);
  if (!read.ok || !read.jpeg.plain) throw new Error('a cleaned photograph holds more than its picture');
  const names = photoNames(sumOf(kept));
  const [narrow, wide] = [within(read.jpeg, NARROW), within(read.jpeg, WIDE)];
  const shown = new Map([
    [names.jpeg, await lightest(kept, narrow, LIGHT, jpeg)],
    [names.narrow, await lightest(kept, narrow, LIGHT, webp)],
  ]);
  if (wide.width > narrow.width) shown.set(names.wide, await lightest(kept, wide, HEAVY, webp));
  return { kept, shown };
}

/** What was made of a photograph: sums of what is kept and of what is shown, by address. */
interface Known {
  readonly kept: string;
  readonly shown: Readonly<Record<string, string>>;
}
interface Memory {
  readonly recipe: string;
  readonly photos: Record<string, Known>;
}

/** What was scaled for the releases before, by what it was made of; it can be deleted at any time. */
export class PhotoMemory {
  private readonly file: string;
  private readonly served: string;
  private readonly before: Memory['photos'];
  private readonly now: Memory['photos'] = {};

  /** @param out the folder of releases, @param base where the dataset is served. */
  constructor(out: string, base: string, id: string) {
    this.file = join(out, PHOTOS, `${id}.json`);
    this.served = join(out, 'current', base);
    const known = existsSync(this.file)
      ? keptJson<Memory>(this.file, ({ photos }) => typeof photos === 'object' && photos !== null)
      : null;
    this.before = known?.recipe === RECIPE ? known.photos : {};
  }

  /** What the served release has of a photograph, each file as it was made; null where one is not. */
  recall(bytes: Uint8Array, file: string): Scaled | null {
    const known = this.before[sumOf(bytes)];
    if (known === undefined) return null;
    const read = (path: string, sum: string): Uint8Array | null => {
      const full = join(this.served, path);
      if (!existsSync(full)) return null;
      const found = readFileSync(full);
      return sumOf(found) === sum ? found : null;
    };
    const kept = read(join('data', PHOTOS, file), known.kept);
    const shown = Object.entries(known.shown).map(([path, sum]) => [path, read(path, sum)] as const);
    if (kept === null || shown.some(([, found]) => found === null)) return null;
    return { kept, shown: new Map(shown.map(([path, found]) => [path, found!])) };
  }

  learn(bytes: Uint8Array, { kept, shown }: Scaled): void {
    const sums = Object.fromEntries([...shown].map(([path, made]) => [path, sumOf(made)]));
    this.now[sumOf(bytes)] = { kept: sumOf(kept), shown: sums };
  }

  /** Writes down what is known now. */
  keep(): void {
    if (Object.keys(this.now).length === 0) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify({ recipe: RECIPE, photos: this.now } satisfies Memory)}\n`);
  }
}

/** Photographs scaled, and the folder of data to render from. */
export interface Prepared {
  /** The dataset's own, or a copy of it whose photographs hold nothing but their pictures. */
  readonly folder: string;
  /** What pages show, by address below the dataset's base. */
  readonly shown: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes ready what is shown of a dataset's photographs, those that were scaled before as they were.
 * @param work a folder for the copy. @throws UserError when a picture cannot be read.
 */
export async function preparePhotos(
  { folder, photos }: { readonly folder: string; readonly photos: ReadonlyMap<string, PhotoFile> },
  memory: PhotoMemory,
  work: string,
  signal?: AbortSignal,
): Promise<Prepared> {
  const shown = new Map<string, Uint8Array>();
  if (photos.size === 0) return { folder, shown };
  const copy = join(work, basename(folder));
  copyFolder(folder, copy, (path) => !path.startsWith(`${PHOTOS}/`));
  mkdirSync(join(copy, PHOTOS));
  for (const [file, photo] of photos) {
    await breathe(signal);
    const bytes = photo.bytes();
    const scaled = memory.recall(bytes, file) ?? (await scaleOrTell(bytes, `${folder}/${PHOTOS}/${file}`));
    memory.learn(bytes, scaled);
    writeFileSync(join(copy, PHOTOS, file), scaled.kept);
    for (const [path, made] of scaled.shown) shown.set(path, made);
  }
  return { folder: copy, shown };
}

async function scaleOrTell(bytes: Uint8Array, path: string): Promise<Scaled> {
  try {
    return await scale(bytes);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(
      `${path} 的画面坏了，读不出来（${why}）；请用看图软件打开，另存为 JPEG，再放回来。没有发布`,
    );
  }
}

/** Writes what pages show below a rendered dataset. */
export function writePhotos(rendered: string, shown: Prepared['shown']): void {
  for (const [path, bytes] of shown) {
    mkdirSync(dirname(join(rendered, path)), { recursive: true });
    writeFileSync(join(rendered, path), bytes);
  }
}
