import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Shipped } from '../../src/views/common/licences.ts';

/** Beside a module that is made from somebody's work: `words.ts`, `words.licence.json`, `words.licence.txt`. */
const BESIDE = /\.ts$/;
const LICENCE_FILE = /^(licen[cs]e|copying)([.-]|$)/i;

/** The folder of the package a module is of; null where it is our own, or a part of the bundler. */
function packageOf(id: string): string | null {
  const path = id.replace(/^\0+/, '').replace(/[?#].*$/, '');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@]+(?=\/)/.exec(path)?.[0] ?? null;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** @throws Error for a package that has no licence: it may not be given to anybody. */
function shippedPackage(folder: string): Shipped {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (license === undefined || file === undefined)
    throw new Error(`${name} ${version} is given to browsers and has no licence in its package`);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim(), purl };
}

/** What a module of our own is made from; null for most of them. */
function originOf(id: string): Shipped | null {
  const about = id.replace(BESIDE, '.licence.json');
  if (!BESIDE.test(id) || !existsSync(about)) return null;
  const { name, version, licence } = JSON.parse(readFileSync(about, 'utf8')) as Omit<
    Shipped,
    'text' | 'purl'
  >;
  const text = readFileSync(about.replace(/json$/, 'txt'), 'utf8').trim();
  return { name, version, licence, text, purl: null };
}

const ASSET = /\.(css|png|svg|jpe?g|gif|woff2?)(\?|$)/;

/** A style sheet with those that it imports: a bundler makes them one, and says nothing of it. */
export function withImports(id: string, known = new Set<string>()): Set<string> {
  const path = id.replace(/[?#].*$/, '');
  if (known.has(path) || !existsSync(path)) return known;
  known.add(path);
  if (!path.endsWith('.css')) return known;
  for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g))
    withImports(from.startsWith('.') ? join(dirname(path), from) : resolve('node_modules', from), known);
  return known;
}

/** Everything of others in these modules, by name. @throws as `shippedPackage` does. */
export function shippedIn(modules: Iterable<string>): Shipped[] {
  const folders = new Set<string>();
  const found: Shipped[] = [];
  for (const id of new Set(modules)) {
    const folder = packageOf(id);
    if (folder !== null) folders.add(folder);
    const origin = folder === null ? originOf(id) : null;
    if (origin !== null) found.push(origin);
  }
  for (const folder of folders) found.push(shippedPackage(folder));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Watches what is bundled for browsers, workers too, and keeps in a file what of it is of others: programs as far as
 * anything is left of them, styles, pictures and fonts whole. The pages that tell of it are rendered after the last bundle.
 */
export function shippedPlugin(file: string): { page: () => Plugin; worker: () => Plugin } {
  const modules = new Set<string>();
  const plugin = (isWorker: boolean): Plugin => ({
    name: 'shipped',
    generateBundle(_, bundle) {
      const isForBrowsers = isWorker || this.environment.name === 'client';
      for (const output of Object.values(bundle))
        if (isForBrowsers && output.type === 'chunk')
          for (const [id, { renderedLength }] of Object.entries(output.modules))
            if (renderedLength > 0) modules.add(id);
      for (const id of this.getModuleIds())
        if (ASSET.test(id)) for (const part of withImports(id)) modules.add(part);
      writeFileSync(file, JSON.stringify(shippedIn(modules)));
    },
  });
  return { page: () => plugin(false), worker: () => plugin(true) };
}
