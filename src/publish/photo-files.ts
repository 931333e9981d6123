import type { Dataset } from '../model/types.ts';
import type { Resource } from './resource.ts';

/** A name of the data package, another for every file whatever stands in its name. */
const nameOf = (file: string): string =>
  `photo-${file.toLowerCase().replace(/[^a-z0-9]/g, (sign) => `-${sign.charCodeAt(0).toString(16)}-`)}`;

/**
 * The photographs as the site keeps them, below `/data/photos/` and in the zip.
 * @throws when a file holds more than its picture: where it was taken is not to be published.
 */
export const photoFiles = ({ rows, photos }: Dataset): Resource[] =>
  rows.photos.flatMap(({ file, spot, time, alt }): Resource[] => {
    const photo = photos.get(file);
    if (photo === undefined) return [];
    if (!photo.plain) throw new Error(`${file} holds more than its picture`);
    return [
      {
        name: nameOf(file),
        path: `photos/${file}`,
        title: `照片：${spot}，${time}`,
        description: alt,
        group: 'photos',
        mediatype: 'image/jpeg',
        rows: null,
        since: '0.3.0',
        input: true,
        content: photo.bytes,
      },
    ];
  });
