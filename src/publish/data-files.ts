import { once } from '../shared/once.ts';
import type { Dataset } from '../model/types.ts';
import { dataPackage } from './datapackage.ts';
import { factsOf, type FileFacts } from './resource.ts';
import { resources } from './resources.ts';
import { tables as plainTables } from '../schema/tables/index.ts';
import { tablesOf } from '../schema/tables/tables-of.ts';
import { templateOrder, templateWorkbook } from './template.ts';
import { zipAll } from './zip.ts';

/** A file to be written below `/data/`. */
export interface DataFile {
  readonly mediatype: string;
  readonly content: () => string | Uint8Array<ArrayBufferLike>;
}

/** Address of the workbook that is filled in: for who sends data, not a part of the data. */
export const TEMPLATE = 'template.xlsx';

/** The workbook to fill in, without a row; the same bytes for the same dataset. */
export const templateOf = once((dataset: Dataset): Promise<Uint8Array> => {
  const { info, policy } = dataset;
  const tables = info.policy === null ? plainTables : tablesOf(policy);
  return templateWorkbook({ tables, info, names: templateOrder, rows: new Map() });
});

/** Addresses of the two files that are made of the others. */
export const PACKAGE = 'datapackage.json';
export const ZIP = 'all.zip';

const packageText = once((dataset: Dataset) => dataPackage(dataset));

/** Every file below `/data/` by its address. */
export const dataFiles = (dataset: Dataset): ReadonlyMap<string, DataFile> =>
  new Map<string, DataFile>([
    ...resources(dataset).map(({ path, mediatype, content }): [string, DataFile] => [
      path,
      { mediatype, content },
    ]),
    [PACKAGE, { mediatype: 'application/json', content: () => packageText(dataset) }],
    [ZIP, { mediatype: 'application/zip', content: () => zipAll(dataset) }],
  ]);

/** Sizes and hashes of the two files that are made of the others. */
export const bundleFacts = once(
  (dataset: Dataset): { readonly package: FileFacts; readonly zip: FileFacts } => ({
    package: factsOf(packageText(dataset)),
    zip: factsOf(zipAll(dataset)),
  }),
);
