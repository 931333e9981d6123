import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { bringFurtherPages } from './further-pages.ts';

afterEach(() => vi.unstubAllGlobals());

const group = (key: string, ...ids: string[]): string =>
  `<section data-group="${key}"><h3>${key}</h3><ul>${ids.map((id) => `<li data-compound="${id}">${id}</li>`).join('')}</ul></section>`;

/** The first page of a list, in a browser that is answered by `answers`; one that is not there answers 404. */
function firstPage(answers: Readonly<Record<string, string>>): HTMLElement {
  const links = ['2', '3'].map((page) => `<a href="/compounds/list/${page}/">第${page}页</a>`).join('');
  const { window } = new JSDOM(
    `<div id="root">${group('2025', 'A', 'B')}<div data-more-pages><b>第1页</b>${links}</div><p id="after"></p></div>`,
    { url: 'http://localhost/compounds/' },
  );
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('DOMParser', window.DOMParser);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('fetch', (address: string) => {
    const text = answers[new URL(address).pathname];
    return Promise.resolve({
      ok: text !== undefined,
      status: text === undefined ? 404 : 200,
      text: () => Promise.resolve(text),
    });
  });
  return window.document.querySelector<HTMLElement>('#root')!;
}

const listed = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('[data-group]')].map(
    (one) =>
      `${one.getAttribute('data-group')}: ${[...one.querySelectorAll('li')].map((row) => row.textContent).join(' ')}`,
  );

test('rows of a group that goes on are added to it, new groups follow, the links go', async () => {
  const root = firstPage({
    '/compounds/list/2/': group('2025', 'C') + group('2024', 'D'),
    '/compounds/list/3/': group('2024', 'E'),
  });
  expect(await bringFurtherPages(root)).toBe(true);
  expect(listed(root)).toEqual(['2025: A B C', '2024: D E']);
  expect(root.querySelector('[data-more-pages]')).toBeNull();
  expect(root.lastElementChild?.id).toBe('after');
  expect(await bringFurtherPages(root)).toBe(true);
});

test('where a page cannot be had nothing is added, and it may be tried again', async () => {
  const root = firstPage({ '/compounds/list/2/': group('2025', 'C') });
  expect(await bringFurtherPages(root)).toBe(false);
  expect(listed(root)).toEqual(['2025: A B']);
  expect(root.querySelectorAll('[data-more-pages] a')).toHaveLength(2);
});
