import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatasetInfo } from '../schema/dataset.ts';
import { readEntries, readInfo, type DatasetRead } from './dataset.ts';
import type { FolderEntry } from './folder-entry.ts';
import { PHOTOS } from './folder-entry.ts';

/** What lies in a folder of the disk, read when it is asked for. */
export const entriesOf = (folder: string): FolderEntry[] =>
  readdirSync(folder, { withFileTypes: true }).map((entry): FolderEntry => {
    const path = join(folder, entry.name);
    const kind = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
    return {
      name: entry.name,
      kind,
      get size() {
        return statSync(path).size;
      },
      bytes: () => readFileSync(path),
    };
  });

/** What lies in the folder of photographs; nothing where there is no such folder. */
export function picturesOf(folder: string): FolderEntry[] {
  const path = join(folder, PHOTOS);
  return (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false) ? entriesOf(path) : [];
}

/**
 * Reads a dataset's folder of the disk; see `readEntries`.
 * @param folder path of the folder; `shown` is how messages call it.
 */
export const readDataset = (folder: string, shown = `data/${basename(folder)}`): DatasetRead =>
  readEntries(entriesOf(folder), shown, picturesOf(folder));

/** What dataset.json of a folder says; null where it cannot be used. */
export const infoOf = (folder: string): DatasetInfo | null =>
  readInfo(entriesOf(folder), `data/${basename(folder)}`, []);
