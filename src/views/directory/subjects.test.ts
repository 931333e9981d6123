import { expect, test } from 'vitest';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { createFinder } from '../../client/find/finder.ts';
import { optionsOf } from '../../client/find/options.ts';
import { noNotice } from '../../policy/no-notice.ts';
import { nameIndex } from './name-index.ts';
import { subjects } from './subjects.ts';

const dataset = tiny({
  compounds: [
    { id: 'C1', name: '锦岭新村', street: '甲街道' },
    { id: 'C2', name: '电梯厂宿舍' },
    { id: 'C3', name: '停云里' },
  ],
  projects: [{ id: 'P1', planYear: 2025, of: ['C1'], status: '施工中' }],
});
const finder = createFinder(nameIndex(dataset));
const first = (typed: string): string | undefined => optionsOf('/', finder.find(typed, 8))[0]?.href;
const item = (named: RegExp): number => dataset.policy.items.find(({ name }) => named.test(name))!.no;

test.each([
  ['停车', `/checklist/${item(/停车/)}/`],
  ['停车位不够怎么办', `/checklist/${item(/停车/)}/`],
  ['装电梯', `/checklist/${item(/电梯/)}/`],
  ['楼道漏水找谁', `/checklist/${item(/修缮/)}/`],
  ['拆违建', `/checklist/${item(/违法建设/)}/`],
  ['物业费', `/checklist/${item(/物业/)}/`],
  ['谁出钱', '/progress/#money'],
  ['公示', '/notices/'],
  ['怎么提意见', '/notices/'],
  ['报修', '/compounds/'],
  ['投诉', '/streets/'],
  ['怎么申请', '/policy/#apply'],
  ['名单', '/compounds/'],
  ['锦岭新村装电梯吗', `/projects/P1/#item-${item(/电梯/)}`],
  ['锦岭新村谁出钱', '/projects/P1/#money'],
  ['锦岭新村什么时候改完', '/compounds/C1/#status'],
  ['锦岭新村投诉电话', '/projects/P1/#parties'],
  ['锦岭新村', '/compounds/C1/'],
  ['停云里装电梯吗', '/compounds/C3/#projects'],
  ['停云里电话', '/compounds/C3/#contact'],
  ['电梯厂宿舍', '/compounds/C2/'],
  ['甲街道哪些小区改造', '/streets/1/'],
])('%s leads to %s', (typed, href) => {
  expect(first(typed)).toBe(href);
});

test('a subject that a name begins with: both answer', () => {
  const names = optionsOf('/', finder.find('电梯', 8)).map(({ name }) => name);
  expect(names).toContain('电梯厂宿舍');
  expect(finder.find('电梯', 8).subjects.map(({ page }) => page)).toContain(`checklist/${item(/电梯/)}/`);
});

test('without a notice no page of one is offered', () => {
  const bare = subjects({ ...dataset, policy: noNotice });
  expect(bare.filter(({ page }) => /^(checklist|policy)/.test(page))).toEqual([]);
  expect(bare.map(({ page }) => page)).toContain('progress/#money');
});

test('every work of the notice is asked for by one row, no word asks twice', () => {
  const all = subjects(dataset);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  const words = all.flatMap((subject) => subject.words);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});
