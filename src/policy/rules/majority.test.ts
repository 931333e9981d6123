import { expect, test } from 'vitest';
import { majority } from './majority.ts';

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
