import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { questions } from '../lib/answers.ts';
import { page, prefixes, SITE, textOf } from '../lib/site.ts';

/** Pages of one record, of receipts and of other releases speak of their own. */
const OWN = /^(figures|record|records|r|compounds\/.+|projects\/.+|streets\/.+|notices\/.+|checklist\/.+)\//;

const pagesOf = (prefix: string): string[] =>
  readdirSync(join(SITE, prefix), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && !(prefix === '' && path.startsWith('sample/')))
    .map((path) => path.slice(0, -'index.html'.length))
    .filter((path) => !OWN.test(path));

/** A number on a page, which leads to its receipt. */
interface Shown {
  readonly path: string;
  readonly id: string;
  readonly link: Element;
}

const shownOn = (prefix: string, path: string): Shown[] =>
  [...page(prefix, path).querySelectorAll('main a[href*="/figures/"]')].map((link) => ({
    path,
    id: link.getAttribute('href')!.split('#')[1] ?? '',
    link,
  }));

/** Whether what stands around a number, up to its section, says the words; a chart to embed is one section. */
function isTold({ path, link }: Shown, told: RegExp): boolean {
  for (let at: Element | null = link; at !== null; at = at.parentElement) {
    if (at.localName === 'main' && !path.startsWith('embed/')) return false;
    if (told.test(textOf(at))) return true;
  }
  return false;
}

/** What people quote: whoever counts one of these says which question he answers. */
const QUOTED = /已验收|施工中|列入.*计划|同意/;
/** Questions of their own, by id: of a year, of a work, of what a rule or a column says. */
const ELSEWHERE = [
  { id: /^(y|to)\d{4}-|^course-\d{4}-/, of: '一年的' },
  { id: /^item-/, of: '一项内容的' },
  { id: /^r-/, of: '别人公布的，写着出处' },
  { id: /^(rule|duty|gap)-/, of: '一条规则、一项职责的' },
  { id: /^street-/, of: '一个街道的' },
  { id: /^window-/, of: '计划表里的一行' },
  { id: /-share$/, of: '比例，和它的数一起' },
  { id: /^(course-undated|outturn-accepted-(after|undated))$/, of: '已验收的里，日期怎么样的' },
  { id: /^pace-/, of: '两个环节之间的天数' },
  { id: /^cohort-\w+-(frozen|households|area)/, of: '一个建成年代的另一种数法' },
];

interface Published {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
}

describe.each(prefixes)('/%s', (prefix) => {
  let shown: Shown[] = [];
  let figures: readonly Published[] = [];
  beforeAll(() => {
    shown = pagesOf(prefix).flatMap((path) => shownOn(prefix, path));
    const [release] = readdirSync(join(SITE, prefix, 'r'));
    const file = join(SITE, prefix, 'r', release!, 'figures.json');
    figures = (JSON.parse(readFileSync(file, 'utf8')) as { figures: Published[] }).figures;
  });

  test.each(questions)('$question', ({ answer, otherwise = [] }) => {
    const isKnown = figures.some(({ id, value }) => id === answer && (value ?? 0) > 0);
    expect(isKnown && shown.every(({ id }) => id !== answer)).toBe(false);
    const silent = shown.filter((one) =>
      otherwise.some(({ id, told }) => id.test(one.id) && !isTold(one, told)),
    );
    expect(silent.map(({ path, id, link }) => `${path}: ${id} ${textOf(link.parentElement)}`)).toEqual([]);
  });

  test('whatever is quoted answers a question', () => {
    const quoted = new Map(figures.filter(({ name }) => QUOTED.test(name)).map(({ id, name }) => [id, name]));
    const isPlaced = (id: string): boolean =>
      ELSEWHERE.some((one) => one.id.test(id)) ||
      questions.some(
        ({ answer, same = [], parts = [], otherwise = [] }) =>
          [answer, ...same].includes(id) ||
          parts.some((ids) => ids.test(id)) ||
          otherwise.some((other) => other.id.test(id)),
      );
    const astray = new Set(shown.flatMap(({ id }) => (quoted.has(id) && !isPlaced(id) ? [id] : [])));
    expect([...astray]).toEqual([]);
  });
});
