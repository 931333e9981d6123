import { expect, test } from 'vitest';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { nameIndex } from '../../views/directory/name-index.ts';
import { answerTo, MOST, withoutNames } from './answer.ts';
import { createFinder } from './finder.ts';

const index = nameIndex(
  tiny({
    compounds: [
      { id: 'C0', name: '锦岭新村' },
      ...Array.from({ length: 9 }, (_, i) => ({
        id: `C${i + 1}`,
        name: `海山${'甲乙丙丁戊己庚辛壬'[i]!}苑`,
      })),
    ],
  }),
);
const finder = createFinder(index);
const answer = (typed: string) => answerTo(typed, finder.find(typed, MOST), index, '/s/', '按键。');
const everywhere = (typed: string) => ['全站查找', `/s/search/?q=${encodeURIComponent(typed)}`];

test.each([
  ['锦岭', 1, '共1条，状态截至2025年8月21日。按键。'],
  ['海山', 8, '共9条，先列8条，按“查找”看全部，状态截至2025年8月21日。按键。'],
  ['锦灵新村', 1, '没有叫“锦灵新村”的，名字相近的有1个，状态截至2025年8月21日。按键。'],
  ['锦岭新村3号楼', 1, '记录按小区，不分“3号楼”。共1条，状态截至2025年8月21日。按键。'],
])('%s: %i listed, and said so', (typed, listed, text) => {
  expect(answer(typed)).toMatchObject({ text, links: [], unnamed: null });
  expect(answer(typed).options).toHaveLength(listed);
});

test('asked about a subject beside a name, the texts are offered too', () => {
  const typed = '锦岭新村加装电梯';
  expect(answer(typed)).toMatchObject({ links: [everywhere(typed)], unnamed: null });
});

test('no name, but a subject: its page is listed, and the words lead to the texts', () => {
  const typed = '楼道漏水找谁';
  const { options, text, links, unnamed } = answer(typed);
  expect(options[0]).toMatchObject({ side: '去看' });
  expect(text).toBe('没有小区叫“楼道漏水找谁”，上面是说这件事的页。按键。');
  expect([links, unnamed]).toEqual([[everywhere(typed)], everywhere(typed)[1]]);
});

test('nothing at all: the lists of the streets, then the texts', () => {
  const { options, text, links, unnamed } = answer('<i>zzz');
  expect(options).toEqual([]);
  expect(text).toMatch(/^没有找到“<i>zzz”。没找到不等于不改造。/);
  expect(links).toEqual([['甲街道', '/s/streets/1/'], ['乙街道', '/s/streets/2/'], everywhere('<i>zzz')]);
  expect(unnamed).toBe(everywhere('<i>zzz')[1]);
});

test('where the names cannot be had the list of all compounds is offered', () => {
  expect(withoutNames('/s/')).toMatchObject({ options: [], links: [['看全部小区', '/s/compounds/']] });
});
