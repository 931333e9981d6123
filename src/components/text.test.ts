import { expect, test } from 'vitest';
import { say } from '../figures/figure/phrase.ts';
import { clauses, wordGroups } from './text.ts';

const groups = (text: string): string => wordGroups(text).map(String).join(' · ');

test('a clause ends with its mark, and what closes behind the mark belongs to it', () => {
  expect(clauses('2025年计划11个，已全部开工；“至今未公开。”').map(String)).toEqual([
    '2025年计划11个，',
    '已全部开工；',
    '“至今未公开。”',
  ]);
});

test('a long list parts between its members, a short one stays whole', () => {
  expect(clauses('27项内容，必选6项、应选15项、自选6项').map(String)).toEqual([
    '27项内容，',
    '必选6项、',
    '应选15项、',
    '自选6项',
  ]);
  expect(clauses('开工、完工日期，没有公开').map(String)).toEqual(['开工、完工日期，', '没有公开']);
});

test.each([
  ['建成年份和土地性质都未公开，', '建成 · 年份 · 和土地 · 性质都 · 未公开，'],
  ['没有收录到任何项目的资金来源', '没有收录到 · 任何 · 项目的 · 资金 · 来源'],
  [
    '关于渔火里改造项目施工期间临时安排的公示',
    '关于渔火里 · 改造 · 项目 · 施工 · 期间 · 临时 · 安排的 · 公示',
  ],
  ['锦岭新村小区（2020年试点名单）的全部记录', '锦岭 · 新村 · 小区 · （2020年试点 · 名单）的 · 全部 · 记录'],
  ['保修到2025年10月11日', '保修到 · 2025年10月11日'],
  ['公示GS-2025-00（已撤下）', '公示 · GS-2025-00 · （已撤下）'],
])('a line of “%s” may end between words only', (clause, parted) => {
  expect(groups(clause)).toBe(parted);
});

test('a short clause is one group', () => {
  expect(groups('已全部开工；')).toBe('已全部开工；');
  expect(groups('条件不具备要有依据，')).toBe('条件不具备要有依据，');
});

test('nothing of a clause is lost, and its figures stay figures', () => {
  const figure = { id: 'plan', value: 11, unit: '个' } as never;
  const clause = say`收录的${{ figure, text: '23个' }}小区里有${{ figure, text: '13个' }}在银家岭街道`;
  const parted = wordGroups(clause);
  expect(parted.map(String).join('')).toBe(String(clause));
  expect(
    parted
      .flatMap((group) => (typeof group === 'string' ? [] : group.parts))
      .filter((part) => typeof part !== 'string'),
  ).toHaveLength(2);
});
