import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { atom, escapeXml, urnOf, type AtomFeed } from './atom.ts';

const feed: AtomFeed = {
  dataset: 'a',
  key: 'feeds/notices',
  title: '公示',
  subtitle: '新的公示',
  author: '整理组',
  rights: 'CC BY 4.0',
  self: '/feeds/notices.xml',
  page: '/notices/',
  asOf: '2025-08-21T00:00:00+08:00',
  entries: [
    {
      key: 'notice/1',
      title: '<一>&"二"',
      updated: '2025-03-01T00:00:00+08:00',
      published: '2025-02-01T00:00:00+08:00',
      summary: '甲\u0000乙\u0008 ]]> \ud800',
      href: '/notices/1/?a=1&b=2',
    },
  ],
};

test('a feed says what RFC 4287 wants, in a form that is pinned', () => {
  expect(atom(feed)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <id>urn:uuid:6b05541d-eeeb-5293-879a-aa1da6b7cae1</id>
      <title>公示</title>
      <subtitle>新的公示</subtitle>
      <updated>2025-03-01T00:00:00+08:00</updated>
      <author><name>整理组</name></author>
      <rights>CC BY 4.0</rights>
      <link rel="self" type="application/atom+xml" href="/feeds/notices.xml"/>
      <link rel="alternate" type="text/html" href="/notices/"/>
      <entry>
        <id>urn:uuid:05b735c9-deb7-5eaf-90d7-a7be778bd649</id>
        <title>&lt;一&gt;&amp;&quot;二&quot;</title>
        <updated>2025-03-01T00:00:00+08:00</updated>
        <published>2025-02-01T00:00:00+08:00</published>
        <link rel="alternate" type="text/html" href="/notices/1/?a=1&amp;b=2"/>
        <summary type="text">甲乙 ]]&gt; </summary>
      </entry>
    </feed>
    "
  `);
});

test('any text stays well-formed and comes back', () => {
  const document = new JSDOM(atom(feed), { contentType: 'application/xml' }).window.document;
  const text = (name: string): string | null | undefined =>
    document.querySelector(`entry > ${name}`)?.textContent;
  expect(text('title')).toBe('<一>&"二"');
  expect(text('summary')).toBe('甲乙 ]]> ');
  expect(document.querySelector('entry > link')?.getAttribute('href')).toBe('/notices/1/?a=1&b=2');
});

test('a feed without entries stands at the day of the data', () => {
  expect(atom({ ...feed, entries: [] })).toContain('<updated>2025-08-21T00:00:00+08:00</updated>');
});

test('an id depends on the name alone, and differs between datasets', () => {
  expect(urnOf('a/notice/1')).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
  expect(urnOf('a/notice/1')).toBe(urnOf('a/notice/1'));
  expect(urnOf('b/notice/1')).not.toBe(urnOf('a/notice/1'));
});

test('characters beyond the first plane stay', () => {
  expect(escapeXml('𠮷\ufffe')).toBe('𠮷');
});
