import { formatDate } from '../../shared/format.ts';
import type { Dataset, Photo, Project } from '../../model/types.ts';
import { photoTimes } from '../../policy/codes.ts';
import { sha256OfBytes } from '../../policy/sha256.ts';
import { NARROW, photoNames, WIDE, within } from '../../shared/photo-sizes.ts';

/** A photograph as a page shows it. */
export interface ShownPhoto {
  readonly file: string;
  readonly time: Photo['time'];
  readonly spot: string;
  /** `改造前，2024年3月12日拍`. */
  readonly caption: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly sourceIds: readonly string[];
  /** Addresses below the site, with the widths of the two of WebP. */
  readonly jpeg: string;
  readonly webp: readonly { readonly path: string; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

/** One spot before the works and after them. */
export interface PhotoPair {
  readonly spot: string;
  readonly before: ShownPhoto;
  readonly after: ShownPhoto;
}

/** What a project's page shows of its photographs. */
export interface PhotoPanel {
  readonly finding: string;
  readonly pairs: readonly PhotoPair[];
  /** The others, in the order of the works. */
  readonly others: readonly ShownPhoto[];
  /** Address of the picture that stands for them beside a shared link: what came of the works, where it is seen. */
  readonly cover: string;
  /** `人脸、车牌由听涛街道办事处看过。` */
  readonly checked: string;
}

function shownOf({ photos }: Dataset, row: Photo): ShownPhoto[] {
  const photo = photos.get(row.file);
  if (photo === undefined) return [];
  const { jpeg, narrow, wide } = photoNames(sha256OfBytes(photo.bytes()));
  const { file, time, spot, takenOn, alt, sourceIds } = row;
  const caption = `${time}，${takenOn === null ? '哪天拍的没有写' : `${formatDate(takenOn)}拍`}`;
  const size = within(photo, NARROW);
  const { width } = within(photo, WIDE);
  const webp = [{ path: narrow, width: size.width }, ...(width > size.width ? [{ path: wide, width }] : [])];
  return [{ file, time, spot, caption, alt: `${spot}，${time}：${alt}`, sourceIds, jpeg, webp, ...size }];
}

/** Of each spot the last photograph before the works and the last after them. */
function pairsOf(rows: readonly Photo[]): (readonly [before: Photo, after: Photo])[] {
  const last = (spot: string, time: Photo['time']): Photo | undefined =>
    rows
      .filter((row) => row.spot === spot && row.time === time)
      .sort((a, b) => ((a.takenOn ?? '') < (b.takenOn ?? '') ? -1 : 1))
      .at(-1);
  return [...new Set(rows.map(({ spot }) => spot))].flatMap((spot) => {
    const [before, after] = [last(spot, '改造前'), last(spot, '改造后')];
    return before === undefined || after === undefined ? [] : [[before, after] as const];
  });
}

/** The photographs of a project; null where there are none to show. */
export function photoPanel(dataset: Dataset, project: Project): PhotoPanel | null {
  const rows = project.photos.filter(({ file }) => dataset.photos.has(file));
  if (rows.length === 0) return null;
  const matched = pairsOf(rows);
  const paired = new Set(matched.flat());
  const others = rows
    .filter((row) => !paired.has(row))
    .sort((a, b) => photoTimes.indexOf(a.time) - photoTimes.indexOf(b.time));
  const times = photoTimes.filter((time) => rows.some((row) => row.time === time));
  const pairs = matched.flatMap(([a, b]): PhotoPair[] => {
    const [before] = shownOf(dataset, a);
    const [after] = shownOf(dataset, b);
    return before && after ? [{ spot: before.spot, before, after }] : [];
  });
  const lone = others.flatMap((row) => shownOf(dataset, row));
  return {
    finding: matched.length > 0 ? '同一处改造前后的照片，可以左右比' : `看得到${times.join('、')}的照片`,
    pairs,
    others: lone,
    cover: (pairs[0]?.after ?? lone.at(-1)!).jpeg,
    checked: `人脸、车牌由${[...new Set(rows.map(({ checkedBy }) => checkedBy))].join('、')}看过。`,
  };
}
