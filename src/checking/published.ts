import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FolderEntry } from '../intake/folder-entry.ts';

/** What the site has published of a dataset, as the checking page carries it with it. */
export interface Published {
  readonly id: string;
  /** The files of its folder, a zip in base64. */
  readonly files: string;
}

/** Bytes of a text of `btoa`. */
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Text of bytes that `atob` reads. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** Packs the texts of a dataset's files, the same bytes for the same texts. */
export function pack(id: string, texts: ReadonlyMap<string, string>): Published {
  const tree = Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)]));
  // Zips keep local time; this one is unpacked by our own page.
  return { id, files: base64Of(zipSync(tree, { level: 9, mtime: new Date(1980, 0, 1) })) };
}

/** The files that were packed, as those of a folder. */
export const unpack = ({ files }: Published): FolderEntry[] =>
  Object.entries(unzipSync(bytesOf(files))).map(([name, bytes]) => fileEntry(name, bytes));

/** A file that lies in no folder of a disk. */
export const fileEntry = (name: string, bytes: Uint8Array): FolderEntry => ({
  name,
  kind: 'file',
  size: bytes.length,
  bytes: () => bytes,
});

/** A text as a file. */
export const textEntry = (name: string, text: string): FolderEntry => fileEntry(name, strToU8(text));

/** What a file says. */
export const entryText = ({ bytes }: FolderEntry): string => strFromU8(bytes());
