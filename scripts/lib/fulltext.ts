import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText, SiteTexts } from '../../src/shared/site-texts.ts';
import { listFiles } from './files.ts';
import { ownCopies } from './own-copies.ts';
import { readPage } from './page-text.ts';

/** Pages that say nothing of their own: posters, requests, receipts and releases say again what the pages say. */
const unsearched =
  /^(404\.html|search\/index\.html|(r|embed)\/.+|figures\/[^/]+\/index\.html|.+\/(poster|ask)\/index\.html)$/;
/** What is said of a project once more, and in full. */
const record = 6;
/** How pages of a rank are called where their column says less. */
const kinds: Readonly<Record<number, string>> = { 0: '项目', [record]: '全部记录' };
/** By address, the first that fits: the order in which pages are listed. */
const ranks: readonly (readonly [address: RegExp, rank: number])[] = [
  [/^projects\/[^/]+\/$/, 0],
  [/^compounds\/[^/]+\/$/, 1],
  [/^notices\/(?!past\/)[^/]+\/$/, 2],
  [/^checklist\/[^/]+\//, 3],
  [/^streets\/[^/]+\/$/, 4],
  [/^projects\/[^/]+\/record\/$/, record],
  [/^(methodology|policy|about|accessibility|data|sources|revisions|findings|figures)\//, 7],
  [/^/, 5],
];
/** Lines of one file, characters: what a phone takes in one piece. */
const most = 400_000;

/** Puts pages in files, each line of a file once. */
function pack(
  pages: readonly (Omit<PageText, 'lines'> & { readonly lines: readonly string[] })[],
): SiteTexts[] {
  const files: { lines: Map<string, number>; size: number; pages: PageText[] }[] = [];
  for (const page of pages) {
    let file = files.at(-1);
    if (!file || file.size > most) files.push((file = { lines: new Map(), size: 0, pages: [] }));
    const { lines } = file;
    const places = page.lines.map((line) => {
      const known = lines.get(line);
      if (known !== undefined) return known;
      file.size += line.length;
      lines.set(line, lines.size);
      return lines.size - 1;
    });
    file.pages.push({ ...page, lines: places });
  }
  return files.map((file) => ({ more: [], lines: [...file.lines.keys()], pages: file.pages }));
}

/**
 * Writes `texts/` beside the pages of one rendered dataset: what stands in `<main>` of every page that says something of
 * its own, those listed first in the first file.
 */
export function writeTexts(folder: string, base: string): void {
  const own = ownCopies();
  const pages = listFiles(folder)
    .filter((path) => path.endsWith('.html') && !unsearched.test(path))
    .sort()
    .map((path) => {
      const address = path.replace(/index\.html$/, '');
      const rank = ranks.find(([of]) => of.test(address))![1];
      const { title, kind, lines } = readPage(readFileSync(join(folder, path), 'utf8'));
      return {
        address: base + address,
        rank,
        title: own(title),
        kind: kinds[rank] ?? own(kind),
        lines: lines.map(own),
      };
    })
    .sort((a, b) => a.rank - b.rank);
  mkdirSync(join(folder, 'texts'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'texts', name), text);
  const [first = { more: [], lines: [], pages: [] }, ...rest] = pack(pages);
  // A page that was opened before a release still finds the files that its first one names.
  const more = rest.map((texts) => {
    const text = JSON.stringify(texts);
    const name = `more-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
    write(name, text);
    return name;
  });
  write('0.json', JSON.stringify({ ...first, more } satisfies SiteTexts));
}
