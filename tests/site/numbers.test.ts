import { expect, test } from 'vitest';
import { bareNumbers, isPlain } from '../lib/bare-numbers.ts';
import { plainNumbers, saysNumber } from '../lib/plain-numbers.ts';
import { quotedClauses } from '../lib/quoted.ts';
import { SITE } from '../lib/site.ts';

// Of invented data only, here and in updates.test.ts: what an office writes tomorrow may not turn a list of clauses red.
test('a number with a counting word is a figure, or it is one of what may stand plain', () => {
  const remedy = 'make it a figure, or say why it may stand plain in tests/lib/bare-numbers.ts';
  expect(bareNumbers(SITE, 'sample/'), remedy).toEqual([]);
});

test('a plain count is seen, a figure and a day are not', () => {
  const page = (inside: string): string => `<main><p>${inside}</p></main>`;
  expect(plainNumbers(page('查出<b>42处</b>不符合，另有7处'))).toEqual(['查出42处不符合', '另有7处']);
  expect(plainNumbers(page('查出<data value="42"><a>42处</a></data>，2025年9月3日，第19项'))).toEqual([]);
  expect(isPlain('查出42处不符合')).toBe(false);
  expect(isPlain('已收录64个小区')).toBe(false);
});

test('the words of the data may hold any number, and hide none of ours', () => {
  const quoted = quotedClauses([{ 备注: '新增停车位120个，2023-06-06开工3处', 楼栋数: '12栋', 数值: 42 }]);
  expect(saysNumber('备注新增停车位120个', quoted)).toBe(false);
  expect(saysNumber('2023年6月6日开工3处', quoted)).toBe(false);
  expect(saysNumber('查出12栋', quoted)).toBe(true);
  expect(saysNumber('查出42处，新增停车位120个', quoted)).toBe(true);
});
