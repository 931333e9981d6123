import { expect, test } from 'vitest';
import { isHeld } from './sentences.ts';

test.each([
  [{}, null, false],
  [{}, '只是目标', true],
  [{ rules: ['G02'] }, null, true],
  [{ columns: ['projects.id'] }, null, true],
  [{ papers: ['甲'] }, null, true],
])('a sentence with %j and the reason %s is held: %s', (held, aim, is) => {
  const none = { rules: [], columns: [], papers: [], places: [] };
  expect(isHeld({ id: 's1', clause: '一', quote: '', plain: '', held: { ...none, ...held }, aim })).toBe(is);
});
