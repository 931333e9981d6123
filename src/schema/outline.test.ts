import { expect, test } from 'vitest';
import { cornersOf, OUTLINE, parseOutline } from './outline.ts';

const kept = '120.45 36.09；120.46 36.09；120.46 36.08';

test.each([
  ['as it is kept', kept],
  ['ASCII signs', '120.45,36.09;120.46,36.09;120.46,36.08'],
  ['full width', '１２０．４５　３６．０９；１２０．４６　３６．０９；１２０．４６　３６．０８；'],
  ['a corner a line', '120.45 36.09\n120.46 36.09\r\n120.46, 36.08'],
  ['closed', `${kept}；120.45 36.09`],
])('%s', (_, raw) => {
  expect(parseOutline(raw)).toEqual({ ok: true, value: kept });
});

test('what is kept meets its pattern, and gives its corners', () => {
  expect(kept).toMatch(OUTLINE);
  expect(cornersOf(kept)).toEqual([
    [120.45, 36.09],
    [120.46, 36.09],
    [120.46, 36.08],
  ]);
});

test.each([
  ['two corners', '120.45 36.09；120.46 36.09'],
  ['two corners and back', '120.45 36.09；120.46 36.09；120.45 36.09'],
  ['a corner said twice', `${kept}；120.46 36.09`],
  ['half a corner', '120.45 36.09；120.46；120.46 36.08'],
  ['words', '东到某路，西到某河'],
  ['degrees and minutes', '120°27′ 36°5′；120°28′ 36°5′；120°28′ 36°4′'],
  ['nothing', ''],
])('refused: %s', (_, raw) => {
  expect(parseOutline(raw)).toEqual({ ok: false, code: 'G007', params: {} });
});
