import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { inventedNames } from '../../tests/fixtures/names.ts';
import type * as FinderModule from '../../src/client/find/finder.ts';
import type { Dataset } from '../../src/model/types.ts';
import { nameIndex } from '../../src/views/directory/name-index.ts';
import { initialsOf, syllables } from '../../src/views/directory/pinyin.ts';
import { CHROMIUM_ARGS, ensureChromium } from '../lib/browser.ts';

/** Times of one run, milliseconds. */
export interface SearchTimes {
  /** From the fetched text to what answers; it happens when the box is entered. */
  readonly ready: number;
  readonly plainReady: number;
  /** The answer to the first letter. */
  readonly first: number;
  /** Every further answer while typing. */
  readonly next: readonly { readonly typed: string; readonly time: number; readonly plain: number }[];
  /** The first answer of the plain scan. */
  readonly plainFirst: number;
}

export interface SearchBench {
  readonly gzip: number;
  readonly brotli: number;
  /** The same of as many invented names, which have less in common than names have. */
  readonly invented: { readonly gzip: number; readonly brotli: number };
  readonly runs: readonly SearchTimes[];
}

const ROOT = resolve(import.meta.dirname, '../..');

const javascriptOf = (source: string): string =>
  transpileModule(source, { compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 } })
    .outputText;

/** Serves the modules of the search as the browser takes them, and the two kinds of data. */
function serveModules(data: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const module = /^\/src\/[\w/-]+\.ts$/.test(path);
    const body = module ? javascriptOf(readFileSync(ROOT + path, 'utf8')) : (data[path] ?? '');
    response.writeHead(200, { 'Content-Type': module ? 'text/javascript' : 'text/html' }).end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

const weightOf = (text: string): { gzip: number; brotli: number } => ({
  gzip: gzipSync(text, { level: 9 }).length,
  // As the build writes it.
  brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }).length,
});

/** What one types: names, sounds, mistakes, near sounds and a question, letter by letter. */
function typing(dataset: Dataset): string[] {
  const { name, address } = dataset.compounds[Math.floor(dataset.compounds.length / 2)]!;
  const sounds = syllables(name);
  const letters = sounds.join('');
  const typed = [
    name,
    initialsOf(sounds),
    letters,
    `错${name.slice(1)}`,
    `${letters.slice(0, -2)}x${letters.slice(-1)}`,
    address ?? '',
    `${dataset.info.district}${name}3号楼什么时候改造`,
    letters.replace(/([zcs])h/g, '$1'),
  ];
  return typed.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
}

/**
 * Answers in Chromium, its processor slowed four times: the index against a plain `includes` over the same fields
 * and their pinyin, in turn in the same page.
 */
export async function benchSearch(dataset: Dataset, runs: number): Promise<SearchBench> {
  const index = JSON.stringify(nameIndex(dataset));
  const plain = dataset.compounds.map(({ name, formerNames, address, community, street }) => {
    const sounds = syllables(name);
    const fields = [name, formerNames, address, community, street?.name, sounds.join(''), initialsOf(sounds)];
    return fields.filter((field) => typeof field === 'string');
  });
  const server = await serveModules({ '/names.json': index, '/plain.json': JSON.stringify(plain) });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  try {
    const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const times: SearchTimes[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage();
      await page.goto(`${root}/`);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      times.push(await page.evaluate(measure, typing(dataset)));
      await page.close();
    }
    const names = inventedNames(dataset.compounds.length);
    const renamed = dataset.compounds.map((compound, i) => ({ ...compound, name: names[i]! }));
    return {
      ...weightOf(index),
      invented: weightOf(JSON.stringify(nameIndex({ ...dataset, compounds: renamed }))),
      runs: times,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page. */
async function measure(typed: string[]): Promise<SearchTimes> {
  const address = '/src/client/find/finder.ts';
  const { createFinder, rehearsal } = (await import(address)) as typeof FinderModule;
  const packed = await (await fetch('/names.json')).text();
  const written = await (await fetch('/plain.json')).text();
  const timed = <T>(work: () => T): [number, T] => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const [plainReady, rows] = timed(() => JSON.parse(written) as string[][]);
  const scan = (query: string) => rows.filter((fields) => fields.some((field) => field.includes(query)));
  const [ready, finder] = timed(() => {
    const made = createFinder(JSON.parse(packed));
    for (const words of rehearsal) made.find(words, 1);
    return made;
  });
  const [first] = timed(() => finder.find(typed[0]!, 8));
  const [plainFirst] = timed(() => scan(typed[0]!));
  const next = typed.slice(1).map((text) => ({
    typed: text,
    time: timed(() => finder.find(text, 8))[0],
    plain: timed(() => scan(text))[0],
  }));
  return { ready, plainReady, first, next, plainFirst };
}
