import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');

const files = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).map((name) => join(DOCS, name));
const pictures = files.filter((path) => /\.(png|jpe?g|svg|webp)$/.test(path));
const texts = [
  join(ROOT, 'README.md'),
  join(ROOT, 'CONTRIBUTING.md'),
  ...files.filter((path) => path.endsWith('.md')),
];
const named = texts.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', to = '']) => ({
    words,
    picture: resolve(path, '..', to),
  })),
);

test('every picture that the documents show is there, and every one that is there is shown', () => {
  const shown = new Set(named.map(({ picture }) => relative(ROOT, picture)));
  expect([...shown].sort()).toEqual(pictures.map((path) => relative(ROOT, path)).sort());
  expect(shown.size).toBeGreaterThan(3);
});

test('who cannot see a picture reads what it shows', () => {
  for (const { words, picture } of named) expect(words.length, picture).toBeGreaterThan(15);
});

test('the pictures of the guide are light', () => {
  const guide = pictures.filter((path) => path.startsWith(join(DOCS, 'pictures')));
  expect(guide.length).toBeLessThanOrEqual(5);
  for (const path of guide) expect(statSync(path).size, path).toBeLessThanOrEqual(60_000);
});
