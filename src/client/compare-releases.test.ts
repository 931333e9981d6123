import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

const choice = (side: string, chosen: string): string =>
  `<select data-compare-${side}>${['old', 'new', 'lost'].map((name) => `<option value="/r/${name}.json"${name === chosen ? ' selected' : ''}>${name}</option>`).join('')}</select>`;
const page = `<div data-compare hidden>${choice('from', 'old')}${choice('to', 'new')}<button></button><p data-compare-said></p><div data-compare-result></div></div>`;

test('any two releases are compared from the files that they keep', async () => {
  const { document } = new JSDOM(page).window;
  vi.stubGlobal('document', document);
  const kept: Record<string, object> = {
    '/r/old.json': {
      figures: [
        { id: 'a', name: '已验收', text: '1个' },
        { id: 'b', name: '开工', text: '2个' },
      ],
    },
    '/r/new.json': {
      figures: [
        { id: 'a', name: '已验收', text: '3个<b>' },
        { id: 'c', name: '停工', text: '0个' },
      ],
    },
  };
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve({ ok: address in kept, status: 404, json: () => Promise.resolve(kept[address]) }),
  );
  await import('./compare-releases.ts');
  const room = document.querySelector<HTMLElement>('[data-compare]')!;
  const said = () => document.querySelector('[data-compare-said]')!.textContent;
  const rows = () =>
    [...document.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  const select = (side: string) => document.querySelector<HTMLSelectElement>(`[data-compare-${side}]`)!;
  expect(room.hidden).toBe(false);
  document.querySelector('button')!.click();
  await vi.waitFor(() => expect(said()).toBe('3个数不一样。'));
  expect(rows()).toEqual([
    ['哪个数', '前一版', '后一版'],
    ['已验收', '1个', '3个<b>'],
    ['停工', '没有这个数', '0个'],
    ['开工', '2个', '没有这个数'],
  ]);
  select('to').value = '/r/old.json';
  document.querySelector('button')!.click();
  await vi.waitFor(() => expect(said()).toBe('两版的数都一样。'));
  expect(rows()).toEqual([]);
  select('to').value = '/r/lost.json';
  document.querySelector('button')!.click();
  await vi.waitFor(() => expect(said()).toBe('没有取到，请检查网络，再按一次。'));
});
