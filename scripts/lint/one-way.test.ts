import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { folderEdges, importsIn, wayBetween } from './folders.mjs';
import { oneWay } from './one-way.mjs';

const made: string[] = [];
afterAll(() => made.forEach((root) => rmSync(root, { recursive: true })));

/** A tree of modules in a folder of its own, each with the paths that it imports. */
function tree(modules: Readonly<Record<string, readonly string[]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'folders-'));
  made.push(root);
  for (const [file, paths] of Object.entries(modules)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), paths.map((path) => `import '${path}';\n`).join(''));
  }
  return root;
}

/** What the rule says of each module of a tree. */
function said(modules: Readonly<Record<string, readonly string[]>>): string[] {
  const root = tree(modules);
  const linter = new Linter({ cwd: root });
  return Object.entries(modules).flatMap(([file, paths]) =>
    linter
      .verify(
        paths.map((path) => `import '${path}';\n`).join(''),
        [
          {
            files: ['**/*.ts'],
            languageOptions: { parser: tseslint.parser as never },
            plugins: { rooms: { rules: { 'one-way': oneWay as never } } },
            rules: { 'rooms/one-way': ['error', { root: '.' }] },
          },
        ],
        { filename: join(root, file) },
      )
      .map(({ message }) => `${file}: ${message}`),
  );
}

describe('arrows between folders run one way', () => {
  it('says nothing of folders that do', () => {
    expect(said({ 'a/one.ts': ['../b/two.ts'], 'b/two.ts': [], 'a/c/three.ts': ['../../b/two.ts'] })).toEqual(
      [],
    );
  });

  it('names both files of two folders that import each other', () => {
    expect(
      said({ 'a/one.ts': ['../b/two.ts'], 'b/two.ts': [], 'b/back.ts': ['../a/four.ts'], 'a/four.ts': [] }),
    ).toEqual([
      'a/one.ts: a imports b, and b leads back to a: b/back.ts → a/four.ts',
      'b/back.ts: b imports a, and a leads back to b: a/one.ts → b/two.ts',
    ]);
  });

  it('finds a folder and the one it lies in', () => {
    expect(said({ 'a/list.ts': ['./b/one.ts'], 'a/b/one.ts': ['../kit.ts'], 'a/kit.ts': [] })).toEqual([
      'a/list.ts: a imports a/b, and a/b leads back to a: a/b/one.ts → a/kit.ts',
      'a/b/one.ts: a/b imports a, and a leads back to a/b: a/list.ts → a/b/one.ts',
    ]);
  });

  it('finds a ring of three, and rooms whose inner folders make one', () => {
    expect(said({ 'a/x.ts': ['../b/x.ts'], 'b/x.ts': ['../c/x.ts'], 'c/x.ts': ['../a/x.ts'] })).toHaveLength(
      3,
    );
    expect(
      said({ 'a/in/x.ts': ['../../b/x.ts'], 'b/x.ts': ['../a/other/y.ts'], 'a/other/y.ts': [] }),
    ).toEqual([
      'a/in/x.ts: a imports b, and b leads back to a: b/x.ts → a/other/y.ts',
      'b/x.ts: b imports a, and a leads back to b: a/in/x.ts → b/x.ts',
    ]);
  });

  it('finds none in this house', () => {
    const edges = folderEdges(importsIn('src'));
    expect(edges.size).toBeGreaterThan(50);
    const rings = [...edges.keys()].filter((folder) => wayBetween(edges, folder, folder) !== null);
    expect(rings).toEqual([]);
  });
});
