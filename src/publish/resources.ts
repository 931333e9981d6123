import type { Dataset } from '../model/types.ts';
import { csvForms } from './csv-forms.ts';
import { exchangeFiles } from './exchange-files.ts';
import { figureFiles } from './figure-files.ts';
import { mapFiles } from './geojson.ts';
import { inputFiles } from './inputs.ts';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { once } from '../model/once.ts';
import { factsOf, type FileFacts, type Resource } from './resource.ts';
import { tableFiles } from './table-files.ts';
import { publishedTables } from './tables.ts';

/** A file to download with the size and hash of its bytes. */
export interface PublishedFile extends Resource, FileFacts {}

/**
 * Makes a text once and keeps it small: it is wanted for its hash, for the zip and for the page, and all texts of a
 * large dataset together would fill the memory.
 */
function keptSmall(resource: Resource): PublishedFile {
  const text = resource.text();
  const small = deflateRawSync(text, { level: 1 });
  return { ...resource, ...factsOf(text), text: () => inflateRawSync(small).toString() };
}

/**
 * Every file below `/data/` but the two made of them (datapackage.json and the zip). A new kind of
 * download is one more line here: the data page, datapackage.json and the zip take it from this list. A table stands
 * here twice, with the byte order mark for Excel and without it for programs.
 */
export const resources = once((dataset): readonly PublishedFile[] =>
  [
    ...publishedTables(dataset).flatMap((table) => tableFiles(dataset, table)),
    ...figureFiles(dataset),
    ...mapFiles(dataset),
    ...exchangeFiles(dataset),
    ...inputFiles(dataset),
  ]
    .map(keptSmall)
    .flatMap((file) => csvForms(file).map((form) => ({ ...form, ...factsOf(form.text()) }))),
);

/** What the data package and the zip hold: every file once, tables without the byte order mark. */
export const bundled = (dataset: Dataset): readonly PublishedFile[] =>
  resources(dataset).filter((file) => file.bundled !== false);
