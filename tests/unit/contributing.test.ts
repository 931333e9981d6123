import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Folders of what people write; a file that is named without its folder lies in one of them. */
const rooms = ['src', 'tests', 'scripts', 'docs', 'deploy', 'findings'];
const ends = rooms.flatMap((room) => listFiles(join(ROOT, room)).map((path) => `/${room}/${path}`));

/** Files and folders in backticks; what has a placeholder, `<表>.ts`, is none. */
const named = [...readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(/`([\w./-]+)`/g)]
  .map(([, path = '']) => path)
  .filter(
    (path) => /\w\.(ts|mjs|astro|css|sql)$/.test(path) || rooms.some((room) => path.startsWith(`${room}/`)),
  );

test('every file and folder of the code that CONTRIBUTING.md names is there', () => {
  expect(named.length).toBeGreaterThan(80);
  const gone = named.filter(
    (path) => !existsSync(join(ROOT, path)) && !ends.some((end) => end.endsWith(`/${path}`)),
  );
  expect(gone).toEqual([]);
});
