import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './formula.ts';

test.each(['=1+1', '+86', '-5-3', '-5%', '@甲', '\t甲', '\r甲', '＝甲', '－5', "'=1", "''@甲"])(
  '%j is made harmless and comes back',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(guardFormula(text))).toBe(text);
  },
);

test.each(['', '甲=乙', "'甲'", '-5', '-0.5', '5-6', '2021-05-10', '0532-0000 0001'])(
  '%j stays as it is',
  (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  },
);
