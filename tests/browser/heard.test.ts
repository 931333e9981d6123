import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listen } from '../../scripts/lib/pages/heard.ts';
import { visitSite } from '../lib/visit.ts';

const site = visitSite();

/** What `listen` finds on an invented page: rule and words. */
async function found(body: string): Promise<string[]> {
  const page = await site.window();
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>试</title><body>${body}</body></html>`);
  return (await page.evaluate(listen)).map(({ rule, what }) => `${rule}：${what}`);
}

test.each([
  ['<a href="#">40个</a>', ['链接的名字：“40个”听不出是什么']],
  ['<a href="#">63.4%</a><a href="#">已验收40个</a>', ['链接的名字：“63.4%”听不出是什么']],
  ['<a href="#"><svg width="9" height="9"></svg></a>', ['链接的名字：“”听不出是什么']],
  ['<a href="#" aria-label="已验收的小区，40个">40</a>', []],
  ['<a href="#"><span hidden>已验收</span>40个</a>', ['链接的名字：“40个”听不出是什么']],
  ['<nav aria-label="名单的各页"><a href="#">2</a></nav>', []],
  ['<h2>已验收<a href="#">四十个小区</a></h2>', ['标题是一句：“已验收四十个小区”里有1个链接']],
  ['<h2><a href="#">望海苑改造项目</a></h2>', []],
  ['<h2><a href="#">望海苑</a><a href="#">松涛里</a></h2>', ['标题是一句：“望海苑松涛里”里有2个链接']],
  [
    '<h2><span style="display:inline-block">已经开工，</span><span style="display:inline-block">还没完工</span></h2>',
    ['标题是一句：“已经开工，还没完工”读成2段'],
  ],
  [
    '<h2><span role="none" style="display:inline-block">已经开工，</span><span role="none" style="display:inline-block">还没完工</span></h2>',
    [],
  ],
  ['<nav aria-label="本页">一</nav><nav aria-label="本页">二</nav>', ['区域的名字：两个nav都叫“本页”']],
  ['<nav aria-label="本页">一</nav><nav aria-label="位置">二</nav>', []],
  [
    '<table><thead><tr><th>名字</th><td></td></tr></thead><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>',
    ['表头：这一列没有名字'],
  ],
  [
    '<table><thead><tr><th>名字</th><td aria-hidden="true"></td></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>',
    [],
  ],
  [
    '<a class="to-receipt" href="#" style="text-decoration:none">已验收<data value="4">4个</data></a>',
    ['下划线：“已验收4个”看不出能按'],
  ],
  [
    '<a class="to-receipt" href="#">已验收<data value="4" style="text-decoration:underline">4个</data></a>',
    [],
  ],
])('%s', async (body, findings) => {
  expect(await found(body)).toEqual(findings);
});

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
}

/** The tree that Chromium hands to screen readers. */
async function treeOf(page: Page): Promise<readonly Node[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return ((await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] }).nodes;
}

/** Of a name without spaces: at most one word's character before a number with its unit. */
const bare = /^\D?[\d,.]+(%|\p{Script=Han}{0,2})(，怎么算的)?$/u;

test.each([
  '/sample/',
  '/sample/progress/',
  '/sample/methodology/',
  '/sample/projects/SF-2023-10/',
  '/sample/compounds/',
  '/',
  '/progress/',
])('%s as the engine hands it to a screen reader', async (path) => {
  const page = await site.window({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.root + path, { waitUntil: 'load' });
  // What is folded is heard once it is opened.
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  const nodes = (await treeOf(page)).filter(({ ignored }) => !ignored);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const named = (role: string): string[] =>
    nodes.filter((node) => node.role?.value === role).map(({ name }) => name?.value ?? '');
  const links = named('link');
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((name) => name === '' || bare.test(name.replace(/\s+/g, '')))).toEqual([]);
  // Numbers say where they lead.
  expect(links.filter((name) => name.endsWith('，怎么算的')).length).toBeGreaterThan(5);

  const below = (node: Node): Node[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  const pieces = nodes
    .filter((node) => node.role?.value === 'heading')
    .filter((node) => {
      const inner = below(node).filter(({ role }) => role?.value === 'link');
      return inner.length > 1 || (inner.length === 1 && inner[0]!.name?.value !== node.name?.value);
    });
  expect(pieces.map(({ name }) => name?.value)).toEqual([]);

  for (const role of ['navigation', 'region', 'search', 'complementary']) {
    const names = named(role);
    expect(new Set(names).size, `${role}：${names.join('、')}`).toBe(names.length);
  }
  expect(named('region').length).toBeLessThanOrEqual(6);
});
