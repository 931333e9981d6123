import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedIn, withImports } from './shipped.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shipped-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
const write = (path: string, text: string): string => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const install = (name: string, more: object, licence?: string): void => {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.2.3', ...more }));
  if (licence !== undefined) write(`node_modules/${name}/LICENSE.md`, `${licence}\n`);
};

test('packages, once each, with their licences; modules of our own say what they are made from', () => {
  install('b', { license: 'ISC' }, 'b may be used');
  install('@a/x', { license: 'MIT' }, 'x may be used');
  write('src/words.licence.json', '{ "name": "list", "version": "2", "licence": "MIT" }');
  write('src/words.licence.txt', 'list may be used\n');
  const modules = [
    join(root, 'node_modules/b/dist/index.js'),
    `\0${join(root, 'node_modules/b/more.js')}?commonjs-proxy`,
    join(root, 'node_modules/q/node_modules/@a/x/index.js').replace('/q/node_modules', ''),
    write('src/words.ts', ''),
    write('src/own.ts', ''),
    '\0vite/preload-helper.js',
  ];
  expect(shippedIn(modules)).toEqual([
    { name: '@a/x', version: '1.2.3', licence: 'MIT', text: 'x may be used', purl: 'pkg:npm/%40a/x@1.2.3' },
    { name: 'b', version: '1.2.3', licence: 'ISC', text: 'b may be used', purl: 'pkg:npm/b@1.2.3' },
    { name: 'list', version: '2', licence: 'MIT', text: 'list may be used', purl: null },
  ]);
});

test('what has no licence is not given to anybody', () => {
  install('c', { license: 'MIT' });
  install('d', {}, 'words');
  for (const name of ['c', 'd'])
    expect(() => shippedIn([join(root, `node_modules/${name}/index.js`)])).toThrow(
      `${name} 1.2.3 is given to browsers and has no licence in its package`,
    );
});

test('a style sheet stands for those that it imports', () => {
  const deep = write('src/deep.css', `@import url("./page.css");\nb { color: red }`);
  const page = write('src/page.css', `@import './deep.css';\n@import 'leaflet/dist/leaflet.css';`);
  expect([...withImports(`${page}?url`)]).toEqual([
    page,
    deep,
    join(import.meta.dirname, '../../node_modules/leaflet/dist/leaflet.css'),
  ]);
  expect([...withImports(join(root, 'nowhere.css'))]).toEqual([]);
});
