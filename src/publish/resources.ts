import type { Dataset } from '../model/types.ts';
import { csvForms, unplain } from './csv-forms.ts';
import { exchangeFiles } from './exchange-files.ts';
import { figureFiles } from './figure-files.ts';
import { mapFiles } from './geojson.ts';
import { inputFiles } from './inputs.ts';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { once } from '../shared/once.ts';
import { photoFiles } from './photo-files.ts';
import { factsOf, type FileFacts, type Resource } from './resource.ts';
import { tableFiles } from './table-files.ts';
import { publishedTables } from './tables/tables.ts';

/** A file to download with the size and hash of its bytes. */
export interface PublishedFile extends Resource, FileFacts {}

/** Bytes; smaller texts are kept as they are: packing them would take longer than making them. */
const SMALL = 100_000;
const CHUNK = 1 << 20;

/**
 * Makes a text once and keeps it small: it is wanted for its hash, for the zip and for the page, and all texts of a
 * large dataset together would fill the memory.
 */
function keptSmall(resource: Resource): PublishedFile {
  const content = resource.content();
  // A picture is read again from where it lies.
  if (typeof content !== 'string') return { ...resource, ...factsOf(content) };
  const facts = factsOf(content);
  if (facts.bytes < SMALL) return { ...resource, ...facts, content: () => content };
  // What zlib gives is the beginning of a whole chunk, which would be kept with it.
  const small = Buffer.from(deflateRawSync(content, { level: 1, chunkSize: CHUNK }));
  // In one piece: pieces of Node's 16 KiB that are joined take longer than all else of a large dataset.
  const whole = { chunkSize: facts.bytes };
  return { ...resource, ...facts, content: () => inflateRawSync(small, whole).toString() };
}

/**
 * Every file below `/data/` but the two made of them (datapackage.json and the zip). A new kind of
 * download is one more line here: the data page, datapackage.json and the zip take it from this list. A table stands
 * here twice, with the byte order mark for Excel and without it for programs.
 */
export const resources = once((dataset: Dataset): readonly PublishedFile[] =>
  [
    ...publishedTables(dataset).flatMap((table) => tableFiles(dataset, table)),
    ...figureFiles(dataset),
    ...mapFiles(dataset),
    ...exchangeFiles(dataset),
    ...inputFiles(dataset),
    ...photoFiles(dataset),
  ]
    .map(keptSmall)
    .flatMap((file) => csvForms(file).map((form) => ({ ...form, ...factsOf(form.content()) }))),
);

/** The texts of the files that make the dataset's folder, by their names in it. */
export const inputTexts = (dataset: Dataset): ReadonlyMap<string, string> =>
  new Map(
    bundled(dataset)
      .filter(({ input }) => input)
      .flatMap(({ path, content }): [string, string][] => {
        const text = content();
        return typeof text === 'string' ? [[unplain(path), text]] : [];
      }),
  );

/** What the data package and the zip hold: every file once, tables without the byte order mark. */
export const bundled = (dataset: Dataset): readonly PublishedFile[] =>
  resources(dataset).filter((file) => file.bundled !== false);
