import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { run, withFolder } from '../lib/run.ts';
import { infoOf, page, prefixes, SITE, textOf } from '../lib/site.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;

/** A feed as XML. @throws when it is not well-formed. */
const feedOf = (path: string): Document =>
  new JSDOM(readFileSync(join(SITE, path), 'utf8'), { contentType: 'application/xml' }).window.document;

const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.namespaceURI === ATOM && child.localName === name);
const said = (parent: Element, name: string): string[] =>
  children(parent, name).map(({ textContent }) => textContent ?? '');

describe.each(prefixes)('the feeds of “/%s”', (prefix) => {
  const streets = infoOf(prefix).streets;
  const paths = listFiles(SITE).filter(
    (path) =>
      /\/(feeds\/\w+|streets\/[\w-]+\/feed)\.xml$/.test(`/${path}`) &&
      (prefix === '' ? !path.startsWith('sample/') : path.startsWith(prefix)),
  );

  test('are notices, revisions and one for each street', () => {
    expect(paths).toHaveLength(2 + streets.length);
    expect(paths).toContain(`${prefix}feeds/notices.xml`);
    expect(paths).toContain(`${prefix}feeds/revisions.xml`);
  });

  test.each(paths)('%s is well-formed Atom with what RFC 4287 requires', (path) => {
    const feed = feedOf(path).documentElement;
    expect([feed.namespaceURI, feed.localName]).toEqual([ATOM, 'feed']);
    for (const name of ['id', 'title', 'updated', 'subtitle', 'rights', 'author'])
      expect(children(feed, name), name).toHaveLength(1);
    expect(said(children(feed, 'author')[0]!, 'name')[0]).not.toBe('');
    const links = children(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]);
    expect(links[0]).toEqual(['self', `/${path}`]);
    expect(links[1]?.[0]).toBe('alternate');

    const entries = children(feed, 'entry');
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary', 'link'])
        expect(children(entry, name), name).toHaveLength(1);
      expect(said(entry, 'title')[0]).not.toBe('');
      for (const published of said(entry, 'published')) {
        expect(published).toMatch(RFC3339);
        expect(published <= said(entry, 'updated')[0]!, published).toBe(true);
      }
      const [link] = children(entry, 'link');
      expect([link?.getAttribute('rel'), link?.getAttribute('type')]).toEqual(['alternate', 'text/html']);
    }
    const ids = [...said(feed, 'id'), ...entries.flatMap((entry) => said(entry, 'id'))];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    const updated = entries.flatMap((entry) => said(entry, 'updated'));
    expect(updated).toEqual([...updated].sort().reverse());
    for (const time of [...updated, ...said(feed, 'updated')]) expect(time).toMatch(RFC3339);
    if (updated[0] !== undefined) expect(said(feed, 'updated')).toEqual([updated[0]]);

    // A parser of others finds the same.
    const read = parseAtomFeed(readFileSync(join(SITE, path), 'utf8'));
    expect([read.id, read.updated]).toEqual([said(feed, 'id')[0], said(feed, 'updated')[0]]);
    expect(read.entries?.map(({ id, updated: at, links: to }) => [id, at, to?.[0]?.href]) ?? []).toEqual(
      entries.map((entry) => [
        said(entry, 'id')[0],
        said(entry, 'updated')[0],
        children(entry, 'link')[0]?.getAttribute('href'),
      ]),
    );
  });

  test('stand in the head of every page and in plain sight', () => {
    const alternates = (document: Document) =>
      [...document.querySelectorAll('link[rel="alternate"][type="application/atom+xml"]')].map((link) =>
        link.getAttribute('href'),
      );
    const both = [`/${prefix}feeds/notices.xml`, `/${prefix}feeds/revisions.xml`];
    expect(alternates(page(prefix, 'about'))).toEqual(both);
    const code = streets[0]!.code;
    expect(alternates(page(prefix, 'streets', code))).toEqual([
      ...both,
      `/${prefix}streets/${code}/feed.xml`,
    ]);
    const shown = [...page(prefix, 'revisions').querySelectorAll('main a')].map((a) =>
      a.getAttribute('href'),
    );
    for (const path of paths) expect(shown).toContain(`/${path}`);
    expect(page(prefix).querySelector(`footer a[href="/${prefix}revisions/#subscribe"]`)).not.toBeNull();
  });
});

test.each(prefixes)('the line on old data of “/%s” is hidden until the script counts', (prefix) => {
  const line = page(prefix).querySelector('[data-stale]');
  const { sample, asOf } = infoOf(prefix);
  // Fictional data does not grow old.
  if (sample) return expect(line).toBeNull();
  expect(line?.hasAttribute('hidden')).toBe(true);
  expect(line?.getAttribute('data-stale')).toBe(asOf);
  expect(existsSync(join(SITE, 'stale.js'))).toBe(true);
});

test.each(prefixes)('the page of revisions of “/%s” tells its history, or why there is none', (prefix) => {
  const main = textOf(page(prefix, 'revisions').querySelector('main'));
  const { missing, revisions } = JSON.parse(
    readFileSync(join(SITE, prefix, 'revisions/revisions.json'), 'utf8'),
  ) as { missing: string | null; revisions: unknown[] };
  if (missing !== null) expect(main).toContain(`没有改动的历史：${missing}。`);
  else expect(main).toContain('开始收录');
  expect(page(prefix, 'revisions').querySelectorAll('details[id^="r-"]')).toHaveLength(revisions.length);
});

test('a change in git is told on the page, its file, its feed and the pages of its records', async () => {
  await withFolder(async (folder) => {
    const data = join(folder, 'data');
    cpSync('tests/fixtures/base', join(data, 'base'), { recursive: true });
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=甲', '-c', 'user.email=a@example.cn'];
      execFileSync('git', ['-C', data, ...who, ...args], {
        env: { PATH: process.env['PATH'], HOME: folder, GIT_COMMITTER_DATE: '2026-01-02T20:00:00Z' },
        stdio: 'pipe',
      });
    };
    const save = (message: string): void => {
      git('add', '-A');
      git('commit', '-q', '-m', message);
    };
    git('init', '-q');
    const file = join(data, 'base', 'compounds.csv');
    const now = readFileSync(file, 'utf8');
    writeFileSync(file, now.replace('12号', '1号'));
    save('第一次');
    writeFileSync(file, now);
    save('改\n\n原因：门牌抄错');

    const out = join(folder, 'out');
    const built = await run('build.ts', ['--data', data, '--out', out]);
    expect(built.output).toContain('发布为');
    const read = (path: string): string => readFileSync(join(out, 'current', path), 'utf8');
    const main = (path: string): string =>
      textOf(new JSDOM(read(path)).window.document.querySelector('main'));
    const revisions = main('revisions/index.html');
    expect(revisions).toContain('2026年1月3日开始收录，以后改过1次，共1处');
    expect(revisions).toContain('原因：门牌抄错。');
    expect(revisions).toContain('东岭一村小区地址岭前路1号岭前路12号');
    expect(read('revisions/revisions.csv')).toContain(
      '门牌抄错,小区,WH-C01,东岭一村,修改,地址,岭前路1号,岭前路12号',
    );
    expect(read('feeds/revisions.xml')).toContain('2026-01-03T04:00:00+08:00');
    expect(main('compounds/WH-C01/index.html')).toMatch(
      /2026年1月3日收录以来改过1处.*地址小区岭前路1号岭前路12号/,
    );
    expect(main('compounds/WH-C02/index.html')).not.toContain('数据改过吗');
  });
});
