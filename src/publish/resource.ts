import { createHash } from 'node:crypto';
import type { PublishedTable } from './tables/tables.ts';

/** Where a file stands on the data page. */
export type ResourceGroup = 'table' | 'photos' | 'figures' | 'map' | 'exchange' | 'program';

/** One file that can be downloaded below `/data/`; its address never changes. */
export interface Resource {
  /** Unique, `[a-z0-9-]`: the name in datapackage.json. */
  readonly name: string;
  /** Address below `/data/`. */
  readonly path: string;
  readonly title: string;
  /** What it holds, in plain words. */
  readonly description: string;
  readonly group: ResourceGroup;
  readonly mediatype: string;
  /** Rows, places or projects in it; null where it has none. */
  readonly rows: number | null;
  /** Version of the site since which the address holds. */
  readonly since: string;
  /** A file of `data/<id>/`: put back there, it gives the same site. */
  readonly input: boolean;
  /** false: the data package and the zip do not hold it, a table as Excel wants it, but its plain twin. */
  readonly bundled?: false;
  /** The table that a CSV holds. */
  readonly table?: PublishedTable;
  /** Where it comes from, if not from the dataset's own sources; the dataset's licence does not cover it. */
  readonly attribution?: string;
  /** The content: a text, or the bytes of a picture. */
  readonly content: () => string | Uint8Array;
}

export interface FileFacts {
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** Size and hash of a file's bytes; text is UTF-8. */
export function factsOf(content: string | Uint8Array): FileFacts {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
