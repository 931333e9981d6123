import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const nested = (deep: number, open = '[', close = ']'): string => open.repeat(deep) + close.repeat(deep);

test('JSON, with or without the mark of its bytes', () => {
  expect(parseJson('{"a":[1,{"b":"]]]]"}]}')).toEqual({ ok: true, value: { a: [1, { b: ']]]]' }] } });
  expect(parseJson('\ufeff[]')).toEqual({ ok: true, value: [] });
  expect(parseJson(`"${'['.repeat(100)}\\"${'['.repeat(100)}"`).ok).toBe(true);
  expect(parseJson(nested(32)).ok).toBe(true);
});

test.each([33, 1000, 100_000, 5_000_000])('%i brackets in each other', (deep) => {
  const trouble = '括号套了 32 层以上，不是这里要的内容';
  expect(parseJson(nested(deep))).toEqual({ ok: false, trouble });
  expect(parseJson(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)).toEqual({ ok: false, trouble });
});

test.each([
  ['{"a": ', '没有写完，少了后面的括号'],
  ['[是]', '“是”附近写错了，多半是逗号、引号或括号'],
  ['{"a": 1,}', '第 1 行第 9 个字附近写错了，多半是逗号、引号或括号'],
  ['['.repeat(30), '没有写完，少了后面的括号'],
])('%#: broken', (text, trouble) => {
  expect(parseJson(text)).toEqual({ ok: false, trouble });
});
