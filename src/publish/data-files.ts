import { once } from '../model/once.ts';
import type { Dataset } from '../model/types.ts';
import { dataPackage } from './datapackage.ts';
import { factsOf, type FileFacts } from './resource.ts';
import { resources } from './resources.ts';
import { zipAll } from './zip.ts';

/** A file to be written below `/data/`. */
export interface DataFile {
  readonly mediatype: string;
  readonly content: () => string | Uint8Array<ArrayBufferLike>;
}

/** Addresses of the two files that are made of the others. */
export const PACKAGE = 'datapackage.json';
export const ZIP = 'all.zip';

const packageText = once((dataset) => dataPackage(dataset));

/** Every file below `/data/` by its address. */
export const dataFiles = (dataset: Dataset): ReadonlyMap<string, DataFile> =>
  new Map<string, DataFile>([
    ...resources(dataset).map(({ path, mediatype, text }): [string, DataFile] => [
      path,
      { mediatype, content: text },
    ]),
    [PACKAGE, { mediatype: 'application/json', content: () => packageText(dataset) }],
    [ZIP, { mediatype: 'application/zip', content: () => zipAll(dataset) }],
  ]);

/** Sizes and hashes of the two files that are made of the others. */
export const bundleFacts = once((dataset): { readonly package: FileFacts; readonly zip: FileFacts } => ({
  package: factsOf(packageText(dataset)),
  zip: factsOf(zipAll(dataset)),
}));
