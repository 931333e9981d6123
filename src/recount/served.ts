import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  recordValues,
  withRows,
  type PublishedFigures,
  type PublishedRecords,
  type Tables,
} from './published.ts';

/** What a site serves of a dataset: its tables, what is said of its figures, and every number by its id. */
export interface Served {
  readonly tables: Tables;
  readonly published: PublishedFigures;
  readonly values: ReadonlyMap<string, number | null>;
  /** Those of single records, as their sheets say them. */
  readonly records: ReadonlyMap<string, number>;
  readonly sheets: readonly PublishedRecords[];
}

const KINDS = ['projects', 'compounds', 'notices'];
const TABLE = /^[a-z]+\.csv$/;

/**
 * Puts together what files say. `file` gives the text of a file below the dataset's home page, `names` the tables.
 * @throws when a row names a figure that is not published
 */
function served(names: readonly string[], file: (path: string) => string): Served {
  const published = withRows(file('data/figures/all.json'), (family) => file(`figures/${family}/rows.csv`));
  const sheets = KINDS.map((name) => JSON.parse(file(`data/figures/${name}.json`)) as PublishedRecords);
  const records = new Map(sheets.flatMap((sheet) => [...recordValues(sheet)]));
  return {
    tables: new Map(names.map((name) => [name.slice(0, -'.csv'.length), file(`data/${name}`)])),
    published,
    records,
    sheets,
    values: new Map([
      ...published.figures.map(({ id, value }): [string, number | null] => [id, value]),
      ...records,
    ]),
  };
}

/** A dataset as it is served from a folder. */
export const servedFrom = (folder: string): Served =>
  served(
    readdirSync(join(folder, 'data')).filter((name) => TABLE.test(name)),
    (path) => readFileSync(join(folder, path), 'utf8'),
  );

/** A dataset as it is served under the address of its home page. @throws where a file is not to be had */
export async function servedAt(address: string): Promise<Served> {
  const home = address.endsWith('/') ? address : `${address}/`;
  const textOf = async (path: string): Promise<string> => {
    const answer = await fetch(new URL(path, home));
    if (!answer.ok) throw new Error(`${path}：${answer.status}`);
    return answer.text();
  };
  const all = await textOf('data/figures/all.json');
  const packed = JSON.parse(await textOf('data/datapackage.json')) as { resources: { path: string }[] };
  const names = packed.resources
    .map(({ path }) => path.replace(/^plain\//, ''))
    .filter((path) => TABLE.test(path));
  const families = new Set((JSON.parse(all) as PublishedFigures).figures.map(({ family }) => family));
  const paths = [
    ...names.map((name) => `data/${name}`),
    ...[...families].map((family) => `figures/${family}/rows.csv`),
    ...KINDS.map((name) => `data/figures/${name}.json`),
  ];
  const texts = new Map([['data/figures/all.json', all]]);
  for (const path of paths) texts.set(path, await textOf(path));
  return served(names, (path) => texts.get(path)!);
}
