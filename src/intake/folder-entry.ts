/** Where photographs lie in a dataset's folder. */
export const PHOTOS = 'photos';

/** A thing that lies in the folder of a dataset, wherever the folder is: on a disk, or dropped on a page. */
export interface FolderEntry {
  readonly name: string;
  /** `link`: a symbolic one; `other`: a folder or what else a disk may have. */
  readonly kind: 'file' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Uint8Array;
}

/** `data/wanghai` → `wanghai`, whichever way the system parts folders. */
export const lastPart = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Files that an operating system puts into folders by itself. */
export const isOfSystem = (name: string): boolean => /^\.|^(thumbs\.db|desktop\.ini)$/i.test(name);
