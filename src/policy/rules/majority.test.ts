import { describe, expect, test } from 'vitest';
import { item } from '../../../tests/unit/facts.ts';
import { between, doubtful, majority, onlySome, votes } from './majority.ts';

test('majority: more than half of all who decide, not half', () => {
  expect(majority({ agree: 51, asked: 100 }, null)).toBe(true);
  expect(majority({ agree: 50, asked: 100 }, null)).toBe(false);
  expect(majority({ agree: 51, asked: 101 }, 101)).toBe(true);
  expect(majority({ agree: null, asked: 100 }, null)).toBeNull();
  expect(majority({ agree: 51, asked: null }, 200)).toBeNull();
});

test('majority: where fewer were asked, it is open whenever the others could have decided', () => {
  expect(majority({ agree: 4, asked: 9 }, 1084)).toBe('open');
  expect(majority({ agree: 5, asked: 9 }, 442)).toBe('open');
  expect(majority({ agree: 230, asked: 300 }, 442)).toBe(true);
  expect(majority({ agree: 200, asked: 480 }, 486)).toBe(false);
  for (let voters = 1; voters < 40; voters++)
    for (let asked = 1; asked <= voters; asked++)
      for (let agree = 0; agree <= asked; agree++) {
        // Whatever those who were not asked would have said.
        const ends = [agree, agree + voters - asked].map((yes) => 2 * yes > voters);
        expect(majority({ agree, asked }, voters)).toBe(ends[0] === ends[1] ? ends[0] : 'open');
      }
});

describe('a majority that may mean a share', () => {
  const row = (agree: number | null, asked: number | null) => item(1, { agree, asked }).row!;
  const orShare = { part: 2, of: 3, words: '三分之二' };
  test.each<[agree: number | null, asked: number | null, voters: number | null, is: boolean]>([
    [60, 100, null, true],
    [50, 100, null, false],
    [67, 100, null, false],
    [60, 100, 90, true],
    [67, 100, 100, false],
    // Of more who decide, the share is of all of them.
    [67, 100, 110, true],
    [60, 100, 200, false],
    [null, 100, null, false],
    [60, null, null, false],
  ])('%s of %s, %s deciding: between the two %s', (agree, asked, voters, is) => {
    expect(between({ orShare }, row(agree, asked), voters)).toBe(is);
    expect(between({ orShare: null }, row(agree, asked), voters)).toBe(false);
  });

  test('in words', () => {
    expect(votes({ agree: 840, asked: 1084 })).toBe('1,084户中840户同意');
    expect(doubtful({ orShare }, '甲')).toEqual({
      result: '存疑',
      fact: '甲',
      question: '“多数居民同意”是过半数还是三分之二，文件没有写',
      open: 'majority',
    });
    expect(onlySome('甲', row(5, 9), 442)).toEqual({
      result: '存疑',
      fact: '甲；项目有442户，只问了9户',
      question: '没有问到的住户算不算在“多数”里，文件没有写',
      open: 'majority',
    });
  });
});
