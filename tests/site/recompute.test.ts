import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { announcedDays } from '../lib/recount.ts';
import { readCsv } from '../../src/recount/csv.ts';
import { disagreements, recompute } from '../../src/recount/recompute.ts';
import { servedFrom } from '../../src/recount/served.ts';
import { prefixes, SITE } from '../lib/site.ts';

const read = (...parts: string[]): string => readFileSync(join(SITE, ...parts), 'utf8');

/** A number on a page: the figure it claims to be, the value for programs, the words for readers, its link. */
interface Occurrence {
  readonly page: string;
  readonly id: string;
  readonly value: string;
  readonly text: string;
  /** Of the link it stands in; empty where that is not to a receipt. */
  readonly href: string;
  /** Within something that is pressed itself: a number there has no link of its own. */
  readonly pressed: boolean;
  /** In a heading, which is one piece: its page leads to its receipt elsewhere. */
  readonly heading: boolean;
}

const whole = /<(a|button|summary|h[1-6])\b([^>]*)>(?:(?!<\/\1>).)*?<\/\1>/gs;
const attribute = (name: string, of: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(of)?.[1] ?? '';

/** Every number of a page that carries a figure's id. */
const occurrences = (page: string): Occurrence[] => {
  const html = read(page);
  const inside: Occurrence[] = [];
  const outside = html.replace(whole, (part: string, tag: string, attributes: string) => {
    if (!part.includes('<data')) return part;
    const receipt = attribute('class', attributes) === 'to-receipt';
    inside.push(
      ...numbersIn(page, part, {
        href: receipt ? attribute('href', attributes) : '',
        pressed: !receipt && !/^h\d$/.test(tag),
        heading: /^h\d$/.test(tag),
      }),
    );
    return '';
  });
  return [...numbersIn(page, outside, { href: '', pressed: false, heading: false }), ...inside];
};

const numbersIn = (
  page: string,
  html: string,
  around: Pick<Occurrence, 'href' | 'pressed' | 'heading'>,
): Occurrence[] =>
  [...html.matchAll(/<data\b([^>]*)>(.*?)<\/data>/gs)].map(([, attributes, inside]) => ({
    page,
    id: attribute('data-figure', attributes!),
    value: attribute('value', attributes!),
    text: inside!.replace(/<[^>]*>|\s/g, ''),
    ...around,
  }));

const htmlPages = listFiles(SITE).filter((path) => path.endsWith('.html'));

describe.each(prefixes)('“/%s”', (prefix) => {
  const { tables, published, values, records, sheets } = servedFrom(join(SITE, prefix));
  const byId = new Map(published.figures.map((figure) => [figure.id, figure]));
  /** Where the receipt of each number is. */
  const receipts = new Map([
    ...published.figures.map(({ id, family }): [string, string] => [
      id,
      `/${prefix}figures/${family}/#${id}`,
    ]),
    ...sheets.flatMap(({ kind, records: all }) =>
      all.flatMap(({ id, values: own }) =>
        Object.keys(own).map((key): [string, string] => [
          `${kind}-${id}-${key}`,
          `/${prefix}figures/${kind}-${id}/#${key}`,
        ]),
      ),
    ),
  ]);
  /** Pages of this dataset as it stands; earlier releases keep their own numbers. */
  const pages = htmlPages.filter(
    (path) =>
      (prefix === '' ? !path.startsWith('sample/') : path.startsWith(prefix)) &&
      (!path.startsWith(`${prefix}r/`) || path.startsWith(`${prefix}r/${published.release}/`)),
  );

  const isReceipt = (page: string): boolean =>
    new RegExp(`^${prefix}(figures/[^/]+|r/.+)/index\\.html$`).test(page);

  test('SQL over the published tables works out every figure, and finds the same', () => {
    expect(values.size).toBe(published.figures.length + records.size);
    expect(disagreements(values, recompute(tables, published, announcedDays))).toEqual([]);
  });

  test('data/figures/all.csv says the same', () => {
    const [header, ...rows] = readCsv(read(prefix, 'data/figures/all.csv'));
    const column = (row: readonly (string | null)[], name: string): string | null =>
      row[header!.indexOf(name)]!;
    const said = rows.map((row) =>
      ['编号', '数值', '写法', '行数', '可引用的句子'].map((name) => column(row, name)),
    );
    expect(said).toEqual(
      published.figures.map(({ id, value, text, rowCount, sentence }) => [
        id,
        value === null ? null : String(value),
        text,
        String(rowCount),
        sentence,
      ]),
    );
  });

  test('every number on every page is the figure it names, and opens its receipt', () => {
    const all = pages.flatMap(occurrences);
    const linked = new Map(
      pages.map((page) => [page, new Set([...read(page).matchAll(/ href="([^"]*)"/g)].map(([, to]) => to!))]),
    );
    const wrong = all.filter(({ page, id, value, text, href, pressed, heading }) => {
      const figure = byId.get(id);
      const known = values.get(id);
      const number = value.replace(/^-/, '');
      return (
        known === undefined ||
        known !== Number(value) ||
        // “已全部开工” and “一样多” give a number without a digit; where there are digits, they are its own.
        !(/^(全部|一样多)$/.test(text) || text.replaceAll(',', '').includes(number)) ||
        // On its own receipt and in its release a number is where its link would lead; a pinned chart leads there.
        !(
          href === receipts.get(id) ||
          (href === '' && (pressed || isReceipt(page))) ||
          (heading && linked.get(page)!.has(receipts.get(id)!)) ||
          (figure &&
            page.includes('/embed/') &&
            (heading
              ? linked.get(page)!.has(`/${prefix}r/${published.release}/${figure.family}/#${id}`)
              : href === `/${prefix}r/${published.release}/${figure.family}/#${id}`))
        )
      );
    });
    expect(all.length).toBeGreaterThan(2000);
    expect(wrong).toEqual([]);
  });

  test('every number has one receipt, on the page of its family or its record, under its id or key', () => {
    const pages = new Map<string, readonly string[]>();
    const idsOf = (path: string): readonly string[] => {
      const file = join(SITE, path, 'index.html');
      const ids =
        pages.get(path) ??
        (existsSync(file)
          ? [...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
          : []);
      pages.set(path, ids);
      return ids;
    };
    const wrong = [...receipts].filter(([id, href]) => {
      const [path, anchor] = href.slice(1).split('#');
      return idsOf(path!).filter((one) => one === anchor).length !== 1 || !id.endsWith(anchor!);
    });
    expect(wrong).toEqual([]);
  });

  test('every figure has as many rows in the file of its family as it counts, and its words in its sentence', () => {
    const wrong = published.figures.filter(
      ({ rows, rowCount, text, sentence }) => rows.length !== rowCount || !sentence.includes(text),
    );
    expect(wrong).toEqual([]);
  });

  test('a figure is left out only where both it and its whole are 0 by the SQL', () => {
    const claimed = { ...published, ofNothing: [{ id: 'recorded-projects', whole: 'recorded-compounds' }] };
    expect(recompute(tables, claimed, announcedDays).has('recorded-projects')).toBe(true);
    for (const { id } of published.ofNothing) expect(values.has(id), id).toBe(false);
  });

  test.each([
    ['compounds', '街道', '别的街道', '-recorded：网站写'],
    ['projects', '状态', '取消', 'compounds-current：网站写'],
    ['figures', '数值', '7654321', '，重算7654321'],
  ])('one cell changed in %s.csv is found', (table, column, value, figure) => {
    const [header, ...rows] = readCsv(tables.get(table)!);
    const at = header!.indexOf(column);
    const row = rows.find((one) => one[at] !== null && one[at] !== value)!;
    const before = row.map((cell) => cell ?? '').join(',');
    row[at] = value;
    const text = tables.get(table)!;
    expect(text).toContain(before);
    const changed = new Map(tables).set(table, text.replace(before, row.map((cell) => cell ?? '').join(',')));
    const found = disagreements(values, recompute(changed, published, announcedDays));
    expect(found.join('\n')).toContain(figure);
  });

  test('a figure without SQL, and SQL without a figure, are named', () => {
    const [first, ...rest] = published.figures;
    const known = recompute(tables, published, announcedDays);
    expect(
      disagreements(
        new Map([...rest.map(({ id, value }): [string, number | null] => [id, value]), ...records]),
        known,
      ),
    ).toEqual([`${first!.id}：SQL算出来了，网站没有公布`]);
    expect(disagreements(new Map([...values, ['new-figure', 1]]), known)).toEqual([
      'new-figure：sql文件夹里没有算它的',
    ]);
  });
});
