import { expect, test } from 'vitest';
import { alphabetOf, idAt, idLines, packNumbers, packText, unpackNumbers, unpackText } from './name-index.ts';

test.each([
  ['few characters', '锦岭新村\n锦泰小区\n'],
  ['no characters', ''],
  [
    'more characters than codes of one',
    Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join(''),
  ],
  ['characters of two units and ASCII', '𠮷祥苑 "A" \\ ~'],
])('%s come back as they were packed', (_, text) => {
  const alphabet = alphabetOf([text]);
  const packed = packText(text, alphabet);
  expect(unpackText(packed, alphabet)).toBe(text);
  expect(packed).toMatch(/^[!-~]*$/);
  expect(packed).not.toMatch(/["\\]/);
});

test('the commonest characters take one place, an alphabet too large is refused', () => {
  expect(packText('aab', alphabetOf(['aab']))).toHaveLength(3);
  expect(() => packText('', 'x'.repeat(9000))).toThrow('9000 different characters');
});

test.each([[[]], [[0]], [[0, 91, 92, 5]], [[8463, 8464, 9999]]])('numbers %j come back', (numbers) => {
  expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers);
});

test.each([[['SF-C009', 'SF-C010', 'SF-C012', 'x', 'x9', 'x10', 'A1']], [['1', '2', '10']], [['a', 'b']]])(
  'ids %j come back',
  (ids) => {
    const lines = idLines(ids);
    expect(ids.map((_, i) => idAt(lines, i))).toEqual(ids);
  },
);

test('ids that count on are not written', () => {
  expect(idLines(['C08', 'C09', 'C10', 'C12'])).toEqual(['C08', '', '', 'C12']);
});
