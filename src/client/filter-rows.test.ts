import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { filterRows } from './filter-rows.ts';

afterEach(() => vi.unstubAllGlobals());

const group = (key: string, rows: string): string =>
  `<section data-group="${key}"><ul>${rows}</ul></section>`;
const row = (id: string, text: string, years: string): string =>
  `<li data-compound="${id}" data-year="${years}">${text}</li>`;

/** The first page of a list of three; the second is there when `online` says so. */
function list(online: () => boolean) {
  const first = group('2025', row('A', '金岭新村', '2025') + row('B', '海山苑', '2024 2025'));
  const { window } = new JSDOM(
    `<div id="root" data-filter="3">${first}<div data-more-pages><a href="/list/2/">第2页</a></div></div>`,
    { url: 'http://localhost/' },
  );
  const second = group('2024', row('C', '绿城', '2024'));
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('DOMParser', window.DOMParser);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: online(), text: () => Promise.resolve(second) }));
  const root = window.document.querySelector<HTMLElement>('#root')!;
  const shown = (what: string, name: string) =>
    [...root.querySelectorAll(`[${what}]:not([hidden])`)].map((one) => one.getAttribute(`data-${name}`));
  return {
    rows: filterRows(root),
    shown: () => [shown('data-group', 'group'), shown('data-compound', 'compound')],
  };
}

test('rows that do not pass are hidden, with the groups of which none is left', async () => {
  const { rows, shown } = list(() => true);
  await rows.bringAll();
  expect([rows.total, rows.missing()]).toEqual([3, 0]);
  expect(rows.narrow(({ values }) => values.year.includes('2024'))).toEqual(new Set(['B', 'C']));
  expect(shown()).toEqual([
    ['2025', '2024'],
    ['B', 'C'],
  ]);
  expect(rows.narrow(({ id }) => id === 'A')).toEqual(new Set(['A']));
  expect(shown()).toEqual([['2025'], ['A']]);
  rows.narrow(() => true);
  expect(shown()).toEqual([
    ['2025', '2024'],
    ['A', 'B', 'C'],
  ]);
  expect(rows.holding('山')).toEqual(new Set(['B']));
});

test('pages that cannot be had are missing, and asked for again', async () => {
  let online = false;
  const { rows } = list(() => online);
  await rows.bringAll();
  expect(rows.missing()).toBe(1);
  online = true;
  await rows.bringAll();
  expect(rows.missing()).toBe(0);
});
