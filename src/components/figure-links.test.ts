import { describe, expect, test } from 'vitest';
import type { Quotable } from '../figures/figure/figure.ts';
import { joinWords, quote, say } from '../figures/figure/phrase.ts';
import { chartFigures, headingFigures, heardWith, linkedParts } from './figure-links.ts';

const figure = (value: number | null, unit = '个', more: Partial<Quotable> = {}): Quotable => ({
  id: `f${value}`,
  name: `名字${value}`,
  value,
  scale: 0,
  unit,
  qualifier: '无',
  record: null,
  family: { id: 'f' },
  denominator: null,
  ...more,
});

/** Links in 〔〕, those without words of their own marked. */
const told = (words: Parameters<typeof linkedParts>[0]): string =>
  linkedParts(words)
    .map((part) =>
      typeof part === 'string' ? part : `〔${part.before}${part.text}${part.after}${part.bare ? '·' : ''}〕`,
    )
    .join('');

describe('a number takes its words into its link', () => {
  test.each([
    [
      'those before it, back to a mark',
      say`2025年计划13个，已验收${figure(40)}。`,
      '2025年计划13个，〔已验收40个〕。',
    ],
    [
      'those behind it, where none stand before',
      say`做不做${figure(6, '项')}，${figure(1, '项')}未公开。`,
      '〔做不做6项〕，〔1项未公开〕。',
    ],
    [
      'those behind it, where what stands before names nothing',
      say`共有${figure(3)}没写日期`,
      '〔共有3个没写日期〕',
    ],
    ['no word belongs to two', say`${figure(3)}小区里${figure(2)}已验收`, '〔3个小区里〕〔2个已验收〕'],
    [
      'a number left without any',
      say`${figure(12, '户')}中已验收${figure(7, '户')}`,
      '〔12户中已验收〕〔7户·〕',
    ],
    ['alone, as in a cell', joinWords([quote(figure(40), '40')]), '〔40·〕'],
    ['a list', say`甲街道${figure(3)}、乙街道${figure(2)}`, '〔甲街道3个〕、〔乙街道2个〕'],
    ['its unit is no word', say`已收录，${quote(figure(14), '14')}个`, '已收录，〔14个·〕'],
    [
      'what names nothing stays in the sentence',
      say`公布${figure(3)}，共${figure(2)}`,
      '〔公布3个〕，共〔2个·〕',
    ],
    ['brackets', say`同意（占${figure(95, '%')}）`, '同意（占〔95%·〕）'],
    [
      'what has no receipt is text',
      say`未公开${figure(null)}，已验收${figure(4)}`,
      '未公开未公开，〔已验收4个〕',
    ],
    [
      'nothing of nothing is text',
      say`共${figure(0, '个', { denominator: figure(0) })}，余${figure(4)}`,
      '共0个，余〔4个·〕',
    ],
    ['plain words', '已验收40个', '已验收40个'],
  ])('%s', (_, words, text) => {
    expect(told(words)).toBe(text);
  });

  test('the sentence is whole: nothing is lost, doubled or moved', () => {
    const words = say`计划${figure(49)}，（${figure(3)}没有写；${figure(1)}、${figure(2)}）共${figure(5)}`;
    expect(told(words).replace(/[〔〕·]/g, '')).toBe(String(words));
  });
});

test('alone it is heard by its name, with its unit where the column has that', () => {
  expect(heardWith(figure(40), '40')).toEqual({ before: '名字40，', after: '个' });
  expect(heardWith(figure(40), '40个')).toEqual({ before: '名字40，', after: '' });
});

test('the figures of a heading stand beneath it in its words, each once, those wanted only', () => {
  const [a, b] = [figure(3, '项'), figure(1, '项')];
  const heading = say`${a}不符合，${b}存疑，共${a}`;
  expect(String(headingFigures(heading, () => true))).toBe('怎么算的：3项不符合、1项存疑。');
  expect(String(headingFigures(heading, ({ id }) => id !== a.id))).toBe('怎么算的：1项存疑。');
  expect(headingFigures(heading, () => false)).toBeNull();
  expect(headingFigures('没有数字', () => true)).toBeNull();
  // The last words of one sentence are not those of the next.
  expect(String(chartFigures(say`已验收${a}`, [{ heading: null }, { heading: say`取消${b}` }]))).toBe(
    '怎么算的：已验收3项、取消1项。',
  );
  // What is told of a day is told of it here too.
  const dated = say`截至2025年9月30日，${a}公示正在进行`;
  expect(String(headingFigures(dated, () => true))).toBe('怎么算的：截至2025年9月30日，3项公示正在进行。');
});
