import { expect, test } from 'vitest';
import type { SiteTexts } from '../../shared/site-texts.ts';
import { excerpt, readyTexts, searchTexts, sentenceOf } from './search-texts.ts';

const texts: SiteTexts = {
  more: ['more-0.json'],
  lines: ['加装电梯的费用由居民出', '公示5个工作日', '停车位', '充电 设施', 'ＡＢＣ公司'],
  pages: [
    { address: '/about/', title: '关于', kind: '关于', rank: 7, lines: [0, 1] },
    { address: '/checklist/18/', title: '第18项电梯加装', kind: '改造内容', rank: 3, lines: [0] },
    { address: '/projects/P1/', title: '甲项目', kind: '项目', rank: 0, lines: [1, 2, 3, 4] },
    { address: '/projects/P2/', title: '乙公示项目', kind: '项目', rank: 0, lines: [2, 1] },
  ],
};
const more: SiteTexts = {
  more: [],
  lines: ['公示', '公示到期'],
  pages: [{ address: '/projects/P3/', title: '丙', kind: '项目', rank: 0, lines: [0, 1] }],
};
const files = [readyTexts(texts), readyTexts(more)];
const found = (typed: string): string[] => searchTexts(files, typed).held.map(({ page }) => page.address);
const said = (typed: string): string => sentenceOf(typed, searchTexts(files, typed));

test('pages come by kind, of a kind those called so, then those that hold it more often', () => {
  expect(found('公示')).toEqual(['/projects/P2/', '/projects/P3/', '/projects/P1/', '/about/']);
});

test.each([
  ['电梯', '写到“电梯”的有2页'],
  ['充电设施', '写到“充电设施”的有1页'],
  ['abc', '写到“abc”的有1页'],
  ['公示 停车位', '“公示”“停车位”都写到的有2页'],
  ['充电桩', '没有一页写到“充电桩”；相近的：写到“充电”的有1页'],
  ['甲项目停车位吗', '没有一页写到“甲项目停车位吗”；相近的：写到“甲项目”“停车位”的有1页'],
  ['化粪池', '没有一页写到“化粪池”'],
  ['.*', '没有一页写到“.*”'],
])('%s: %s', (typed, sentence) => {
  expect(said(typed)).toBe(sentence);
});

test('a phrase is not found across two lines', () => {
  expect(found('位充')).toEqual([]);
});

test('pieces that no page holds together: the shortest is left out, and the sentence names the rest', () => {
  expect(said('加装电梯停车位')).toBe('没有一页写到“加装电梯停车位”；相近的：写到“加装电梯”的有2页');
});

test.each([
  ['充电 设施', ['充电设施'], ['', '充电 设施', '']],
  ['谁出钱，谁出', ['出钱', '谁'], ['', '谁', '', '出钱', '，', '谁', '出']],
  ['a.c 与 abc', ['a.c'], ['', 'a.c', ' 与 abc']],
])('%s marks %j', (line, words, pieces) => {
  expect(excerpt(line, words)).toEqual(pieces);
});

test('a long line is cut around the first of the words', () => {
  const line = `${'前'.repeat(80)}电梯${'后'.repeat(200)}`;
  const [before, word, after] = excerpt(line, ['电梯']);
  expect(before).toBe(`…${'前'.repeat(30)}`);
  expect(word).toBe('电梯');
  expect(after).toBe(`${'后'.repeat(88)}…`);
});
