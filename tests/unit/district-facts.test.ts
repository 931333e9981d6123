import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Names, numbers and places of one district: they stand in its notice's pack and in its data, nowhere else. */
const facts = /崂山|崂政|青岛|山东|青政|鲁政|0532|370212/;
/** A dictionary of everyday words has those of every place. */
const dictionary = join('src', 'intake', 'personal', 'everyday.ts');
const packs = join('src', 'policy', 'notices');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter(
    (path) =>
      /\.(ts|astro|css)$/.test(path) &&
      !/\.test\.ts$/.test(path) &&
      !path.startsWith(packs) &&
      path !== dictionary,
  );

test('no module outside the packs names a district', () => {
  expect(sources.length).toBeGreaterThan(400);
  const named = sources.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) => (facts.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  );
  expect(named).toEqual([]);
});

test('only the registry imports a pack', () => {
  const importers = sources.filter((path) =>
    /from '[^']*notices\/[a-z0-9-]+\//.test(readFileSync(path, 'utf8')),
  );
  expect(importers).toEqual([]);
  expect(readFileSync(join(packs, 'index.ts'), 'utf8')).toMatch(/from '\.\/[a-z0-9-]+\/index\.ts'/);
});
