import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { audit } from '../../scripts/lib/audit/audit.ts';
import type { Part } from '../../scripts/lib/release.ts';
import type { DatasetInfo } from '../../src/schema/dataset.ts';
import { smallDataset } from '../fixtures/small-dataset.ts';
import { withFolder } from '../lib/run.ts';
import { wordsOfData } from '../../scripts/lib/audit/uncomputed.ts';

const part: Part = {
  id: 'x',
  title: 'x',
  sample: true,
  base: '/',
  asOf: '2025-01-01',
  records: { 小区: [], 项目: [], 公示: [], 出处: [] },
};
const html = (body: string, title = '页'): string =>
  `<html><head><title>${title}</title></head><body><p class="mark">虚构示例，非真实项目</p>${body}</body></html>`;

/** What the audit says of a small site. */
const problemsOf = (pages: Record<string, string>): Promise<string[]> =>
  withFolder(async (folder) => {
    for (const [path, text] of Object.entries(pages)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return audit(folder, [], [part]).map(({ page, what }) => `${page}：${what}`);
  });

test('a right site has no problem', async () => {
  const pages = {
    'index.html': html(
      '<h2 id="a">甲</h2><a href="/b/#c">乙</a><a href="b/">乙</a><a href="#a">上</a><a href="https://example.cn/">外</a>',
    ),
    'b/index.html': html('<h2 id="c">丙</h2><a href="../?q=1">回</a>', '乙'),
  };
  expect(await problemsOf(pages)).toEqual([]);
});

test.each([
  ['<a href="/no/">断</a>', '链接断了：/no/'],
  ['<a href="/%E0%A4%A/">断</a>', '链接断了：/%E0%A4%A/'],
  ['<a href="#no">断</a>', '页内位置不存在：#no'],
  ['<p id="a">一</p><p id="a">二</p>', 'id 重复：a'],
  ['<section class="s"> <!-- 没有 --></section>', '有空的部分：<section class="s">'],
  ['<table><tbody></tbody></table>', '有空的部分：<tbody>'],
  ['<h2></h2>', '有空的标题、链接或按钮：<h2>'],
  ['<h2><wbr></h2>', '有空的标题、链接或按钮：<h2>'],
  ['<p style="color:red">红</p>', '有内联样式，安全策略不允许'],
  ['<p onclick="a()">红</p>', '有内联的事件，安全策略不允许'],
  ['<style>p{}</style>', '有内联样式表，安全策略不允许'],
  ['<script>a()</script>', '有内联脚本，安全策略不允许'],
  ['<img src="https://example.cn/a.png" alt="甲">', '向别的网站要东西：https://example.cn/a.png'],
  ['<img src="//example.cn/a.png" alt="甲">', '向别的网站要东西：//example.cn/a.png'],
  ['<data value="NaN">3</data>', '<data> 的 value 没算出来：NaN'],
  ['<data value="Infinity公馆">3</data>', '<data> 的 value 没算出来：Infinity公馆'],
  ['<svg><path d="M0,NaNL2,3"/></svg>', '<path> 的 d 没算出来：M0,NaNL2,3'],
  ['<svg><rect width="undefined"/></svg>', '<rect> 的 width 没算出来：undefined'],
])('%s is refused', async (body, what) => {
  expect(await problemsOf({ 'index.html': html(body) })).toContain(`index.html：${what}`);
});

/** What the audit of a real dataset says of its one page with such a body, whose data have such words. */
const saidOf = (
  body: string,
  words: readonly string[] = [],
  info: Partial<DatasetInfo> = {},
): Promise<string[]> =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'index.html'), html(body));
    const dataset = smallDataset({}, { id: 'x', ...info });
    const all = audit(folder, [{ dataset, words: wordsOfData(words) }], [part]);
    return all.filter(({ page }) => page === 'index.html').map(({ what }) => what);
  });

test.each([
  ['<p>共NaN户</p>', '没算出来的值 NaN：共NaN户'],
  ['<td>undefined</td>', '没算出来的值 undefined：undefined'],
  ['<p>null</p>', '没算出来的值 null：null'],
  ['<p>[object Object]</p>', '没算出来的值 [object O：[object Object]'],
  ['<p aria-label="undefined户">一</p>', '没算出来的值 undefined：aria-label=undefined户'],
])('%s is a value that was not worked out, unless the data say so themselves', async (body, what) => {
  expect(await saidOf(body)).toEqual([what]);
  expect(await saidOf(body, ['甲', '小区 NaN', 'undefined', 'null', '[object Object]'])).toEqual([]);
  // What the data say of one word excuses no other.
  expect(await saidOf(body, ['Infinity公馆'])).toEqual([what]);
});

test('markup and brackets in the data are text', async () => {
  expect(
    await saidOf('<p>A&lt;B&gt;小区 &lt;ul&gt;&lt;/ul&gt;&lt;script&gt; &amp; style="x" onclick=</p>'),
  ).toEqual([]);
});

test('the flag stands where the program writes it; a name cannot pass for it', async () => {
  const unofficial = { sample: false, official: false };
  expect(await saidOf('<p>非政府官方网站</p>', [], unofficial)).toEqual(['没有写“非政府官方网站”']);
  expect(await saidOf('<div class="flag"><b>非政府官方网站。</b></div>', [], unofficial)).toEqual([]);
  expect(await saidOf('', [], { sample: false, official: true })).toEqual([]);
});

test('a feed whose link leads nowhere is refused', async () => {
  const feed = (href: string): string =>
    `<feed><title>一</title><entry><link href="${href}"/></entry></feed>`;
  const pages = { 'index.html': html('<h2 id="a">甲</h2>'), 'feeds/x.xml': feed('/#a') };
  expect(await problemsOf(pages)).toEqual([]);
  expect(await problemsOf({ ...pages, 'feeds/x.xml': feed('/no/') })).toEqual([
    'feeds/x.xml：链接断了：/no/',
  ]);
  expect(await problemsOf({ ...pages, 'feeds/x.xml': feed('/#b') })).toEqual([
    'feeds/x.xml：页内位置不存在：/#b',
  ]);
});

test('two pages with one title are refused', async () => {
  const pages = { 'index.html': html(''), 'b/index.html': html('') };
  expect(await problemsOf(pages)).toEqual(['index.html：标题和 b/index.html 相同：页']);
});
