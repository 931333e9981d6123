import { expect, test } from 'vitest';
import { pieces } from './pieces.ts';

const shown = (text: string): string =>
  pieces(text)
    .map((piece) => `${piece.opens ? '|' : ''}${piece.n ? `[${piece.text}]` : piece.text}`)
    .join('');

test('dates and numbers with their unit are pieces that never break', () => {
  expect(shown('共1,084户，2025年4月15日开工')).toBe('共[1,084户]，[2025年4月15日]开工');
});

test('behind a closing quotation mark or another date a line may begin with a date', () => {
  expect(shown('早于“联合验收”2022年10月19日')).toBe('早于“联合验收”|[2022年10月19日]');
  expect(shown('10月10日24时前，向街道提出')).toBe('[10月10日]|[24时]前，向街道提出');
});

test('nothing is lost, and nothing is there twice', () => {
  for (const text of ['', '开工', '2025年', '“竣工”第3项，占95.6%。'])
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
});
