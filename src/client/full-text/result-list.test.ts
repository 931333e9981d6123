import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { resultList } from './result-list.ts';
import type { Held } from './search-texts.ts';

afterEach(() => vi.unstubAllGlobals());

const held = (count: number): Held[] =>
  Array.from({ length: count }, (_, i) => ({
    page: { address: `/p/${i}/`, title: `第${i}页`, kind: '项目', rank: 0, lines: [0] },
    lines: ['加装电梯<b>'],
    title: false,
    times: 1,
  }));

test('pages come ten at a time, their words marked, and the first of the next ten has the focus', () => {
  const { document } = new JSDOM('<ul hidden></ul><button hidden>再列10页</button>').window;
  vi.stubGlobal('document', document);
  const [list, more] = [document.querySelector('ul')!, document.querySelector('button')!];
  const state = () => [list.childElementCount, list.hidden, more.hidden];
  const results = resultList(list, more);

  results.show(held(12), ['电梯']);
  expect(state()).toEqual([10, false, false]);
  expect(list.firstElementChild!.outerHTML).toContain('加装<mark>电梯</mark>&lt;b&gt;');
  more.click();
  expect(state()).toEqual([12, false, true]);
  expect(document.activeElement?.getAttribute('href')).toBe('/p/10/');

  results.show(held(10), ['电梯']);
  expect(state()).toEqual([10, false, true]);
  expect(document.activeElement).toBe(document.body);
  results.show([], []);
  expect(state()).toEqual([0, true, true]);
});
