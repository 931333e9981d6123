import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundleFor, copyServed } from '../../scripts/lib/rendering/bundle.ts';
import { surroundings } from '../../scripts/lib/surroundings.ts';
import { generate } from '../../scripts/sample/generate.ts';
import { writeDataset } from '../../scripts/sample/write.ts';
import { withFolder } from '../lib/run.ts';

/** Members of arrays that were walked to write each file of a made-up district of so many compounds. */
async function walksOf(compounds: number, work: string): Promise<ReadonlyMap<string, number>> {
  const [data, out, walks] = ['data', 'site', 'walks.json'].map((name) =>
    join(work, String(compounds), name),
  ) as [string, string, string];
  mkdirSync(data, { recursive: true });
  writeDataset(data, generate(compounds, 2021));
  const bundle = await bundleFor('/');
  copyServed(bundle, out);
  await promisify(execFile)(
    process.execPath,
    ['--import', join(import.meta.dirname, '../lib/count-walks.ts'), 'scripts/lib/rendering/write-pages.ts'],
    {
      env: {
        ...surroundings(),
        NODE_ENV: 'production',
        TZ: 'UTC',
        SITE_DATA: data,
        SITE_BASE: '/',
        SITE_BUNDLE: bundle,
        SITE_OUT: out,
        WALKS: walks,
      },
    },
  );
  const counts = Object.entries(JSON.parse(readFileSync(walks, 'utf8')) as Record<string, number>);
  return new Map(counts.map(([path, count]) => [path.slice(out.length + 1), count]));
}

/** `compounds/GEN-0001/index.html` → `compounds/*` + `/index.html`: pages of one kind, whatever they are of. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^[a-z][a-z.-]*$/.test(part) ? part : '*'))
    .join('/');

/** Files of each kind, and how much is walked for one. */
function byKind(walks: ReadonlyMap<string, number>): ReadonlyMap<string, { files: number; each: number }> {
  const kinds = new Map<string, { files: number; each: number }>();
  for (const [path, count] of walks) {
    const { files, each } = kinds.get(kindOf(path)) ?? { files: 0, each: 0 };
    kinds.set(kindOf(path), { files: files + 1, each: (each * files + count) / (files + 1) });
  }
  return kinds;
}

/** Two districts are rendered for it: every night. */
const isNight = import.meta.env.MODE === 'all';

test.runIf(isNight)('what a page of one record walks does not grow with the dataset', async () => {
  await withFolder(async (work) => {
    const small = byKind(await walksOf(20, work));
    const large = byKind(await walksOf(160, work));
    const growing = [...large].filter(([kind, { files }]) => files > 2 * (small.get(kind)?.files ?? files));
    expect(growing.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(
        ['compounds', 'projects', 'notices']
          .map((name) => `${name}/*/index.html`)
          .concat('projects/*/record/index.html'),
      ),
    );
    const more = growing.map(([kind, { each }]) => [kind, each / small.get(kind)!.each] as const);
    expect(more.filter(([, times]) => times > 1.2)).toEqual([]);
  });
});
