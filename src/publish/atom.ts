import { createHash } from 'node:crypto';

/** An entry with its address. */
export interface AtomEntry {
  readonly key: string;
  readonly title: string;
  readonly updated: string;
  readonly published: string | null;
  readonly summary: string;
  readonly href: string;
}

/** A feed with its addresses; `key` and `dataset` name it for ever. */
export interface AtomFeed {
  readonly dataset: string;
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly rights: string;
  /** Address of the feed and of the page it belongs to. */
  readonly self: string;
  readonly page: string;
  /** Said to be updated then when it has no entry. */
  readonly asOf: string;
  /** Newest first. */
  readonly entries: readonly AtomEntry[];
}

/** Drawn once for this project; see docs/decisions/0007-revisions-and-feeds.md. */
const NAMESPACE = 'c48235a3577a486da6fb0ceb67b14c31';

/**
 * A name's own URN (UUID version 5, RFC 9562): the same name gives the same id on every machine, and
 * no domain has to be claimed, as a tag: URI would.
 */
export function urnOf(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE, 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0: marks escaped, characters that XML cannot hold left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`;

const entryXml = (dataset: string, entry: AtomEntry): string[] => [
  '  <entry>',
  `    ${element('id', urnOf(`${dataset}/${entry.key}`))}`,
  `    ${element('title', entry.title)}`,
  `    ${element('updated', entry.updated)}`,
  ...(entry.published === null ? [] : [`    ${element('published', entry.published)}`]),
  `    <link rel="alternate" type="text/html" href="${escapeXml(entry.href)}"/>`,
  `    ${element('summary', entry.summary, ' type="text"')}`,
  '  </entry>',
];

/** Atom 1.0 (RFC 4287). Links are relative to the feed, because the site does not know its own domain. */
export function atom(feed: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  ${element('id', urnOf(`${feed.dataset}/${feed.key}`))}`,
    `  ${element('title', feed.title)}`,
    `  ${element('subtitle', feed.subtitle)}`,
    `  ${element('updated', feed.entries[0]?.updated ?? feed.asOf)}`,
    `  <author>${element('name', feed.author)}</author>`,
    `  ${element('rights', feed.rights)}`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...feed.entries.flatMap((entry) => entryXml(feed.dataset, entry)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}
