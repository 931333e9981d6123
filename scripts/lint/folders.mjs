import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A path that code names; types and styles are asked for with the same words. */
const NAMED = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?\n]+)/g;
const isCode = (name) => /\.(ts|astro)$/.test(name) && !/\.(test|d)\.ts$/.test(name);

/**
 * Every import from one module of a tree to another, as `[from, to]`, paths from the root of the tree with `/`.
 * Tests are left out: they may look anywhere.
 * @param {string} root
 * @returns {[string, string][]}
 */
export function importsIn(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isCode).sort();
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(NAMED)].flatMap(([, path = '']) => {
      const target = relative(root, resolve(root, dirname(file), path));
      return isCode(target) && !target.startsWith('..') && existsSync(join(root, target))
        ? [/** @type {[string, string]} */ ([file, target])]
        : [];
    }),
  );
}

/**
 * The folders that an import joins, at each depth where they differ: the two that hold the modules, and the two that
 * part below what they share; `.` is what a folder holds itself, beside its folders.
 * @param {string} from
 * @param {string} to
 * @returns {[string, string][]}
 */
export function foldersJoined(from, to) {
  const [a, b] = [dirname(from), dirname(to)];
  if (a === b) return [];
  const [as, bs] = [`${a}/.`.split('/'), `${b}/.`.split('/')];
  const at = as.findIndex((part, i) => part !== bs[i]);
  const parted = /** @type {[string, string]} */ ([as, bs].map((parts) => parts.slice(0, at + 1).join('/')));
  return [[a, b], parted];
}

/**
 * Which folder imports which, each with one import that shows it.
 * @param {readonly [string, string][]} imports
 * @returns {Map<string, Map<string, [string, string]>>}
 */
export function folderEdges(imports) {
  const edges = new Map();
  for (const [from, to] of imports)
    for (const [a, b] of foldersJoined(from, to)) {
      const own = edges.get(a) ?? new Map();
      edges.set(a, own.has(b) ? own : own.set(b, [from, to]));
    }
  return edges;
}

/**
 * The shortest way by imports from one folder to another, as the import that shows each step; null when there is none.
 * @param {Map<string, Map<string, [string, string]>>} edges
 * @param {string} from
 * @param {string} to
 * @returns {[string, string][] | null}
 */
export function wayBetween(edges, from, to) {
  const ways = new Map([[from, /** @type {[string, string][]} */ ([])]]);
  for (const [folder, way] of ways)
    for (const [next, shown] of edges.get(folder) ?? []) {
      if (next === to) return [...way, shown];
      if (!ways.has(next)) ways.set(next, [...way, shown]);
    }
  return null;
}
