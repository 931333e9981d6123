import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../../src/model/revisions/revisions.ts';
import { tableNames, tables } from '../../src/schema/tables/index.ts';
import { partsIn } from './release.ts';
import { ownJson } from './own-json.ts';

/**
 * The files that a release published of a dataset, as those of its folder.
 * @param release its name, or `current` for the one that is served.
 * @returns null where there is no such release, or it does not have the dataset.
 */
export function filesOfRelease(out: string, release: string, id: string): Commit['files'] | null {
  if (!/^[\w-]+$/.test(release)) return null;
  const folder = release === 'current' ? join(out, release) : join(out, 'releases', release);
  const part = partsIn(folder).find((one) => one.id === id);
  if (part === undefined) return null;
  const data = join(folder, part.base, 'data');
  const info = ownJson<{
    readonly map: { readonly land: string | null; readonly boundaries: string | null };
  }>(join(data, 'dataset.json'), ({ map }) => typeof map === 'object');
  const beside = ['dataset.json', info.map.land, info.map.boundaries].filter((name) => name !== null);
  return [
    ...beside.map((name) => ({ name, path: join(data, name) })),
    ...tableNames.map((table) => ({
      name: tables[table].file,
      path: join(data, 'plain', tables[table].file),
    })),
  ]
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => ({ name, bytes: new Uint8Array(readFileSync(path)) }));
}
