import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Place } from './map-places.ts';
import { areaContent, popupContent } from './popup-content.ts';

beforeEach(() => vi.stubGlobal('document', new JSDOM('').window.document));
afterEach(() => vi.unstubAllGlobals());

const place = (id: string, part: Partial<Place> = {}): Place => ({
  id,
  name: `${id}号院<b>`,
  street: null,
  state: '施工中',
  stage: '施工中',
  end: null,
  ...part,
});
const parts = (content: HTMLElement) => [...content.children].map((part) => part.textContent);
const links = (content: HTMLElement) =>
  [...content.querySelectorAll('a')].map((link) => link.getAttribute('href'));

test('of a compound its status, and the stage where that says more; what is unknown is said or left out', () => {
  const street = { code: '1', name: '甲街道', label: [120, 36] } as const;
  const full = place('C 1', { street, stage: '正在施工', end: '计划完工：2025年12月31日' });
  const known = popupContent([full], 1, '/s/', () => undefined);
  expect(parts(known)).toEqual([
    'C 1号院<b>',
    '施工中',
    '正在施工。',
    '计划完工：2025年12月31日',
    '甲街道',
    '关闭',
  ]);
  expect([known.getAttribute('aria-label'), links(known)]).toEqual(['C 1号院<b>', ['/s/compounds/C%201/']]);
  const unknown = popupContent([place('C2')], 1, '/s/', () => undefined);
  expect(parts(unknown)).toEqual(['C2号院<b>', '施工中', '街道未公开', '关闭']);
});

test.each([
  [2, 2, []],
  [60, 60, []],
  [61, 60, ['只列60个，其余的看列表。']],
])('%i at one place: %i are listed', (count, listed, more) => {
  const places = Array.from({ length: count }, (_, i) => place(`C${i}`));
  const content = popupContent(places, count, '/s/', () => undefined);
  expect(links(content)).toHaveLength(listed);
  expect([parts(content)[0], content.getAttribute('aria-label')]).toEqual([
    `同一处有${count}个小区`,
    `${count}个小区`,
  ]);
  expect(parts(content).slice(listed + 1)).toEqual([...more, '关闭']);
});

test('a place beside the compounds leads to its project; its button closes', () => {
  const area = { project: 'P1', projectName: '甲片区', name: '东街', works: null, compounds: [] };
  const close = vi.fn();
  const content = areaContent({ ...area, at: [120, 36], ring: null }, '/s/', close);
  expect(parts(content)).toEqual(['东街', '改什么未公开', '小区以外的周边区域，甲片区', '关闭']);
  expect(links(content)).toEqual(['/s/projects/P1/record/#places']);
  content.querySelector('button')!.click();
  expect(close).toHaveBeenCalledOnce();
});
