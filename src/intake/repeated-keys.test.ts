import { expect, test } from 'vitest';
import { repeatedKeys } from './repeated-keys.ts';

test.each([
  ['{}', []],
  ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}', []],
  ['{"a":"b","b":"a"}', []],
  ['{"a":1,"a":2}', [{ key: 'a', line: 1 }]],
  [
    '{\n"a":1,\n"b":[{"x":1,\n"x" : 2}],\n"a":2}',
    [
      { key: 'x', line: 4 },
      { key: 'a', line: 5 },
    ],
  ],
  ['{"a\\"{":1,"a\\u0022{":2}', [{ key: 'a"{', line: 1 }]],
  ['{"a":"\\"a\\":"}', []],
  ['["a","a"]', []],
])('%s', (text, found) => expect(repeatedKeys(text)).toEqual(found));

test('a long file takes no time', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `{"a":${i},"b":[1,2]}`).join(',');
  expect(repeatedKeys(`[${rows}]`)).toEqual([]);
});
