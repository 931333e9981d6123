import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { filterFields } from './filter-fields.ts';
import { noFilter, type FilterState } from './filter-state.ts';

const page = `<div>
  <form><input name="q"><select name="year"><option value="">全部</option><option value="2025">2025年</option></select></form>
  <button data-status-chip value=""></button><button data-status-chip value="施工中"></button>
  <button data-reset></button>
</div>`;

test('what is changed in the fields is told, and what is chosen stands in them', () => {
  const { document, Event } = new JSDOM(page).window;
  const [root, form] = [document.querySelector('div')!, document.querySelector('form')!];
  const told: Partial<FilterState>[] = [];
  const fields = filterFields(root, form, (next) => told.push(next));
  const [year, [all, building]] = [
    document.querySelector('select')!,
    document.querySelectorAll<HTMLButtonElement>('[data-status-chip]'),
  ];
  const pressed = () => [all, building].map((chip) => chip!.getAttribute('aria-pressed'));

  expect(['2025', '2024'].map((value) => fields.offered('year', value))).toEqual([true, false]);
  expect(['施工中', '停工'].map((value) => fields.offered('status', value))).toEqual([true, false]);

  fields.show(noFilter);
  expect(pressed()).toEqual(['true', 'false']);
  building!.click();
  fields.show({ ...noFilter, year: '2025', status: '施工中' });
  expect([year.value, ...pressed()]).toEqual(['2025', 'false', 'true']);
  // A second press takes it back.
  building!.click();
  all!.click();
  year.value = '';
  year.dispatchEvent(new Event('change'));
  document.querySelector<HTMLElement>('[data-reset]')!.click();
  expect(told).toEqual([{ status: '施工中' }, { status: '' }, { status: '' }, { year: '' }, noFilter]);
  expect(document.activeElement?.getAttribute('name')).toBe('q');
});
