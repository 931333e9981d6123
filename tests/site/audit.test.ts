import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { audit } from '../../scripts/lib/audit.ts';
import type { Part } from '../../scripts/lib/release.ts';
import { withFolder } from '../lib/run.ts';

const part: Part = {
  id: 'x',
  title: 'x',
  sample: true,
  base: '/',
  asOf: '2025-01-01',
  records: { 小区: [], 项目: [], 公示: [], 出处: [] },
};
const html = (body: string, title = '页'): string =>
  `<html><head><title>${title}</title></head><body><p>示范数据，非真实项目</p>${body}</body></html>`;

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
  ['<a href="#no">断</a>', '页内位置不存在：#no'],
  ['<p id="a"></p><p id="a"></p>', 'id 重复：a'],
  ['<td>NaN</td>', '有没算出来的值（NaN、undefined 或 Infinity）：>NaN'],
  ['<td>undefined</td>', '有没算出来的值（NaN、undefined 或 Infinity）：>undefined'],
  ['<p>[object Object]</p>', '有没写成文字的对象：[object '],
  ['<section class="s"> </section>', '有空的部分：<section class="s"> </section>'],
  ['<h2></h2>', '有空的标题、链接或按钮：<h2></h2>'],
  ['<p style="color:red">红</p>', '有内联样式，安全策略不允许：<p style="'],
  ['<script>a()</script>', '有内联脚本，安全策略不允许：<script>'],
  ['<img src="https://example.cn/a.png" alt="甲">', '向别的网站要东西：<img src="https:'],
])('%s is refused', async (body, what) => {
  expect(await problemsOf({ 'index.html': html(body) })).toContain(`index.html：${what}`);
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
