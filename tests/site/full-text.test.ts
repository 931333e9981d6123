import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { createRandom } from '../../scripts/sample/random.ts';
import { readyTexts, searchTexts, sentenceOf } from '../../src/client/full-text/search-texts.ts';
import type { SiteTexts } from '../../src/shared/site-texts.ts';
import { prefixes, SITE } from '../lib/site.ts';

const hidden =
  'svg, script, style, template, form, nav, button, select, [hidden], .vh, .print-only, .plain-only';
/** A span of a class of its own is set apart by the styles, as a block is. */
const blocks =
  'p, li, td, th, h1, h2, h3, h4, dt, dd, caption, summary, figcaption, div, pre, section, tr, ul, table, main, ' +
  'span[class]:not([class=n], [class=clause], [class=source], [class=unknown])';
const said = /^(?!404|search|(r|embed)\/|figures\/[^/]+\/|.+\/(poster|ask)\/).*\.html$/;

/** The texts of a page as a reader's eye parts them, counted without the code that made the index. */
function textsOf(html: string): { runs: string[]; joined: string } {
  const { document } = new JSDOM(html).window;
  const main = document.querySelector('main')!;
  for (const element of main.querySelectorAll(hidden)) element.remove();
  const runs = new Map<Element, string>();
  const nodes = document.createTreeWalker(main, 4);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const block = node.parentElement!.closest(blocks)!;
    runs.set(block, (runs.get(block) ?? '') + node.textContent);
  }
  const title = document.title.replace(/ - [^-]+$/, '');
  const plain = [title, ...runs.values()].map((text) =>
    text.normalize('NFKC').toLowerCase().replace(/\s/g, ''),
  );
  return { runs: plain, joined: plain.join('\n') };
}

describe.each(prefixes)('/%s', (prefix) => {
  const folder = join(SITE, prefix);
  const own = listFiles(folder).filter(
    (path) => said.test(path) && !(prefix === '' && path.startsWith('sample/')),
  );
  const pages = own.map((path) => textsOf(readFileSync(join(folder, path), 'utf8')));
  const first = JSON.parse(readFileSync(join(folder, 'texts/0.json'), 'utf8')) as SiteTexts;
  const files = ['0.json', ...first.more].map((name) =>
    readyTexts(JSON.parse(readFileSync(join(folder, 'texts', name), 'utf8')) as SiteTexts),
  );
  const random = createRandom(`words ${prefix}`);
  const count = (word: string): number => pages.filter(({ joined }) => joined.includes(word)).length;

  /** Runs of two to four hanzi out of the texts. */
  const present = new Set<string>();
  while (present.size < 100) {
    const { runs } = random.pick(pages);
    const phrases = random.pick(runs).match(/\p{Script=Han}{2,}/gu);
    if (!phrases) continue;
    const phrase = random.pick(phrases);
    const at = random.int(0, phrase.length - 2);
    present.add(phrase.slice(at, at + random.int(2, 4)));
  }
  const characters = [...new Set([...present].join(''))];
  const absent = new Set<string>(
    ['充电桩维修费', '外墙渗漏险', '旧楼换新梯'].filter((word) => count(word) === 0),
  );
  while (absent.size < 100) {
    const word = Array.from({ length: random.int(2, 4) }, () => random.pick(characters)).join('');
    if (count(word) === 0) absent.add(word);
  }

  test('a hundred words that stand there: the sentence counts the pages that hold them', () => {
    for (const word of present)
      expect(sentenceOf(word, searchTexts(files, word)), word).toBe(`写到“${word}”的有${count(word)}页`);
  });

  test('a hundred that stand nowhere: the sentence says so, and counts what is near', () => {
    for (const word of absent) {
      const answers = searchTexts(files, word);
      expect(sentenceOf(word, answers), word).toMatch(new RegExp(`^没有一页写到“${word}”`));
      if (answers.held.length === 0) continue;
      const holding = pages.filter(({ joined }) => answers.words.every((part) => joined.includes(part)));
      expect(answers.held, word).toHaveLength(holding.length);
    }
  });

  test('no poster is found; of one title what tells pages apart stands beside it', () => {
    const all = files.flatMap(({ texts }) => texts.pages);
    expect(all.map(({ address }) => address).filter((address) => address.includes('poster'))).toEqual([]);
    const called = all.map(({ title, kind }) => `${title} ${kind}`);
    expect(called.filter((name, i) => called.indexOf(name) !== i)).toEqual([]);
    expect(all).toHaveLength(pages.length);
  });

  test('projects come before notices, works, records and explanations', () => {
    const kinds = [
      /\/projects\/[^/]+\/$/,
      /\/notices\/[^/]+\/$/,
      /\/checklist\/\d+\//,
      /\/record\/$/,
      /\/(methodology|policy)\//,
    ];
    const order = searchTexts(files, '公示').held.map(({ page }) =>
      kinds.findIndex((kind) => kind.test(page.address)),
    );
    const listed = order.filter((kind) => kind >= 0);
    expect(listed).toEqual([...listed].sort((a, b) => a - b));
    expect(new Set(listed).size).toBeGreaterThan(2);
  });
});
