import { nearest } from '../schema/nearest.ts';
import type { Row } from '../schema/tables/index.ts';
import { PHOTOS, type FolderEntry } from './folder-entry.ts';
import { readJpeg } from './jpeg.ts';
import { error, type Problem } from './problem.ts';
import { placeOf, type TableRead } from './table.ts';

/** A photograph of the folder that is told of and can be shown. */
export interface PhotoFile {
  /** In pixels, as its file says. */
  readonly width: number;
  readonly height: number;
  /** Whether its bytes hold the picture and nothing else, so that they may be published. */
  readonly plain: boolean;
  readonly bytes: () => Uint8Array;
}

/** Largest file of a photograph, in bytes. */
const MAX_PHOTO = 20 * 1024 * 1024;
/** Most pixels that are scaled, and the shortest side that shows anything. */
const MOST_PIXELS = 60_000_000;
const LEAST = 300;
const SIZES = { limit: `${MAX_PHOTO / 1024 / 1024} MB`, least: String(LEAST) };

/** A photograph's bytes looked at: what it is, or what is wrong. Errors: F015, F031, F032. */
function look(entry: FolderEntry): PhotoFile | ['F015' | 'F031' | 'F032', Record<string, string>] {
  if (entry.kind === 'link') return ['F015', {}];
  if (entry.size > MAX_PHOTO)
    return ['F032', { detail: `这个文件有 ${Math.ceil(entry.size / 1024 / 1024)} MB`, ...SIZES }];
  const read = readJpeg(entry.bytes());
  if (!read.ok) return ['F031', { detail: read.why }];
  const { width, height, plain } = read.jpeg;
  if (width * height > MOST_PIXELS || Math.min(width, height) < LEAST)
    return ['F032', { detail: `这张照片是 ${width}×${height} 个像素`, ...SIZES }];
  return { width, height, plain, bytes: entry.bytes };
}

type Rows = TableRead<Row<'photos'>>;

/** The rows whose file could be read, right or wrong elsewhere. */
const told = ({ rows, wrong, missing }: Rows): readonly Pick<Row<'photos'>, 'row' | 'file'>[] =>
  missing.has('file')
    ? []
    : [
        ...rows,
        ...wrong.flatMap(({ values, unread }) => (unread.has('file') ? [] : [values as Row<'photos'>])),
      ];

const first = (name: string, names: Iterable<string>, words: (like: string) => string): string => {
  const like = nearest(name, names);
  return like === null ? '' : words(like);
};

/** F014, F015, F030: what lies among the photographs and no row tells of. */
function untold(own: ReadonlyMap<string, FolderEntry>, named: ReadonlySet<string>, shown: string): Problem[] {
  const lost = [...named].filter((name) => !own.has(name));
  return [...own.values()]
    .filter(({ name }) => !named.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, kind }) => {
      const place = { file: `${shown}/${PHOTOS}/${name}` };
      if (kind === 'link') return error('F015', place);
      if (kind === 'other') return error('F014', place, { nearest: '', files: 'photos.csv 里写到的照片' });
      return error('F030', place, {
        nearest: first(name, lost, (like) => `是不是 photos.csv 里的 ${like}？`),
      });
    });
}

/**
 * The photographs that photos.csv tells of, by the name of their file.
 * Errors: F015, F029, F031, F032 at their row; F014, F015 and F030 for what else lies there.
 * @param entries what lies in the folder of photographs; null where it is not at hand: then nothing is asked of it.
 */
export function readPhotos(
  entries: readonly FolderEntry[] | null,
  read: Rows,
  shown: string,
  problems: Problem[],
): ReadonlyMap<string, PhotoFile> {
  const photos = new Map<string, PhotoFile>();
  if (entries === null) return photos;
  const own = new Map(entries.map((one) => [one.name, one]));
  const rows = told(read);
  const named = new Set(rows.map(({ file }) => file));
  const spare = [...own.keys()].filter((name) => !named.has(name));
  for (const { row, file } of rows) {
    const entry = own.get(file);
    const place = placeOf(read, row, 'file');
    if (entry === undefined || entry.kind === 'other') {
      const hint = first(file, spare, (like) => `是不是 ${like}？`);
      problems.push(error('F029', place, { nearest: hint, folder: shown }));
      continue;
    }
    const seen = look(entry);
    if (Array.isArray(seen)) problems.push(error(seen[0], place, seen[1]));
    else photos.set(file, seen);
  }
  // Which are told of is only known where the whole column could be read.
  const isKnown = read.columns.has('file') && read.wrong.every(({ unread }) => !unread.has('file'));
  if (!read.present || isKnown) problems.push(...untold(own, named, shown));
  return photos;
}
