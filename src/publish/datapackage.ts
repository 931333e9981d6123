import type { Dataset } from '../model/types.ts';
import { dayStart } from '../views/feeds/entry.ts';
import { urnOf } from './atom.ts';
import { prettyJson } from './tables/json.ts';
import { bundled, type PublishedFile } from './resources.ts';
import { tableSchema } from './table-schema.ts';
import type { PublishedTable } from './tables/tables.ts';

/** Says that this is version 2.0; without it a reader takes version 1.0. */
const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

const dialect = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
};

/** A licence by the name that machines know (`CC-BY-4.0`) where it has one, and its address. */
function licences({ name, url }: { readonly name: string; readonly url: string | null }): object {
  const id = name.replace(/\s+/g, '-');
  const isId = /^[-a-zA-Z0-9._]+$/.test(id);
  if (!isId && url === null) return {};
  return {
    licenses: [{ ...(isId ? { name: id } : {}), title: name, ...(url === null ? {} : { path: url }) }],
  };
}

/** The base map is not ours: its source stands for it, and OpenStreetMap's own licence where it is theirs. */
function origin(attribution: string | undefined): object {
  if (attribution === undefined) return {};
  const osm = { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' };
  return {
    sources: [{ title: attribution }],
    ...(attribution.includes('OpenStreetMap') ? licences(osm) : {}),
  };
}

/** What makes a resource a table: `type` for readers of version 2, `profile` for those of version 1. */
const tabular = (table: PublishedTable | undefined, tables: readonly PublishedTable[]): object =>
  table === undefined
    ? {}
    : { type: 'table', profile: 'tabular-data-resource', dialect, schema: tableSchema(table, tables) };

const resource = (file: PublishedFile, path: string, tables: readonly PublishedTable[]): object => ({
  name: file.name,
  path,
  title: file.title,
  description: file.description,
  format: path.slice(path.lastIndexOf('.') + 1).toLowerCase(),
  mediatype: file.mediatype,
  ...(file.mediatype.startsWith('image/') ? {} : { encoding: 'utf-8' }),
  bytes: file.bytes,
  hash: `sha256:${file.sha256}`,
  ...origin(file.attribution),
  ...tabular(file.table, tables),
});

/**
 * `datapackage.json`, a Frictionless Data Package (version 2.0) of every file, tables without the byte order
 * mark, with sizes and hashes; a reader
 * of version 1.0 understands it too. Its id stays when the data change; it was created on the day of the data.
 * `place` says where a file lies beside it; its address below `/data/` unless told.
 */
export function dataPackage(
  dataset: Dataset,
  place: (file: PublishedFile) => string = ({ path }) => path,
): string {
  const { info } = dataset;
  const files = bundled(dataset);
  const tables = files.flatMap(({ table }) => table ?? []);
  return prettyJson({
    $schema: PROFILE,
    name: info.id,
    id: urnOf(`${info.id}/datapackage`),
    title: info.title,
    description: `${info.compiled}${info.sample ? '虚构示例，非真实项目。' : info.official ? '' : '非政府官方网站。'}空格子是未公开，不是0。`,
    version: dataset.asOf,
    created: dayStart(dataset.asOf),
    ...licences(info.licence),
    contributors: [{ title: info.publisher, roles: ['publisher'] }],
    sources: dataset.sources.map(({ publisher, title, url }) => ({
      title: `${publisher}：${title}`,
      ...(url === null ? {} : { path: url }),
    })),
    resources: files.map((file) => resource(file, place(file), tables)),
  });
}
