import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { allPages } from '../../scripts/lib/page-types.ts';
import { formatDate } from '../../src/shared/format.ts';
import { policy } from '../fixtures/records.ts';
import { rulesOf } from '../../src/policy/rules.ts';
import { tableNames, tables } from '../../src/schema/tables/index.ts';
import { htmlOf, infoOf, page, prefixes, rowsOf, SITE, textOf } from '../lib/site.ts';

const { ambiguities, errorRows } = policy;
const allRules = rulesOf(policy.rules);

const pages = listFiles(SITE).filter((path) => path.endsWith('index.html'));

test.each(prefixes)('every page of “/%s” says on which day its data stand', (prefix) => {
  const own = pages.filter((path) => (prefix === '' ? !path.startsWith('sample/') : path.startsWith(prefix)));
  const asOf = formatDate(infoOf(prefix).asOf);
  const silent = own.filter((path) => !readFileSync(join(SITE, path), 'utf8').includes(asOf));
  expect(own.length).toBeGreaterThan(60);
  expect(silent).toEqual([]);
});

/** What a reader opens without a link, and the receipts of a record of which no page writes a number. */
const unlinked = /^\/(404\.html$|figures\/(project|compound|notice)-)/;
const isUnlinked = (address: string): boolean =>
  prefixes.some((prefix) => address.startsWith(`/${prefix}`) && unlinked.test(address.slice(prefix.length)));

test('to every page leads a link from another', () => {
  const addresses = allPages(SITE);
  const linked = new Set(
    addresses.flatMap((address) =>
      [...htmlOf(address).matchAll(/<a [^>]*?href="([^"#?]*)/g)]
        .map(([, to]) => decodeURI(new URL(to!, `http://site${encodeURI(address)}`).pathname))
        .filter((to) => to !== address),
    ),
  );
  expect(addresses.filter((address) => !linked.has(address) && !isUnlinked(address))).toEqual([]);
});

test.each(prefixes)('every paper that the data of “/%s” link to is linked from a page', (prefix) => {
  const linked = new Set(
    pages
      .filter((path) => path.startsWith(prefix) && !/^(sample\/)?r\//.test(path))
      .flatMap((path) => [...readFileSync(join(SITE, path), 'utf8').matchAll(/<a href="(https?:[^"]*)"/g)])
      .map(([, address]) => address!.replaceAll('&amp;', '&')),
  );
  const given = tableNames.flatMap((name) =>
    Object.values(tables[name].fields)
      .filter(({ kind }) => kind === '网址')
      .flatMap(({ header }) => rowsOf(prefix, name).map((row) => row[header]))
      .filter((value) => typeof value === 'string'),
  );
  expect(given.length).toBeGreaterThan(0);
  expect(given.filter((address) => !linked.has(address))).toEqual([]);
});

test('the real district links to the sample, and the sample back', () => {
  expect(page('').querySelector('a[href="/sample/"]')).not.toBeNull();
  expect(page('sample/').querySelector('a[href="/"]')).not.toBeNull();
});

describe('the sample', () => {
  test('has a page for each of its 64 compounds and 48 projects', () => {
    const count = (folder: string): number =>
      pages.filter((path) => new RegExp(`^sample/${folder}/[^/]+/index\\.html$`).test(path)).length;
    expect([count('compounds'), count('projects'), count('checklist')]).toEqual([64, 48, 27]);
  });

  test('publishes every breach with its explanation', () => {
    const text = textOf(page('sample/findings/').querySelector('main'));
    const lines = readFileSync('data/sample/explanations.csv', 'utf8').trim().split('\n').slice(1);
    expect(lines.length).toBeGreaterThanOrEqual(12);
    for (const line of lines) {
      const told = (line.split(',')[2] ?? '').replace(/^"/, '').slice(0, 8);
      expect(text).toContain(told);
    }
  });
});

describe.each(prefixes)('the methodology page of “/%s”', (prefix) => {
  const methodology = page(prefix, 'methodology/');

  test('has every rule of the catalogue, with its statement, formula, clause and outcome, and no other', () => {
    const shown = [...methodology.querySelectorAll('article.rule')];
    expect(shown.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
    for (const [i, rule] of allRules.entries()) {
      const text = textOf(shown[i]);
      for (const part of [rule.title, rule.statement, rule.formula])
        expect(text).toContain(part.replace(/\s+/g, ''));
      expect(
        shown[i]?.querySelector('a[href*="/policy/"][href*="#c"], a[href*="/policy/"][href*="#annex"]'),
      ).not.toBeNull();
      expect(text).toMatch(/用到[\d,]+|没有用得上这条|全区：/);
    }
  });

  test('has every kind of data error and every open question', () => {
    for (const { id } of errorRows) expect(methodology.getElementById(`error-${id}`)).not.toBeNull();
    for (const { id } of ambiguities) expect(methodology.getElementById(id)).not.toBeNull();
  });
});
