import { expect, test } from 'vitest';
import { compound } from '../../../tests/fixtures/records.ts';
import { idleFinding } from './lead.ts';
import { queueSentence, queueWords } from './queue.ts';

test('a published turn is told as it was published', () => {
  const one = compound({ batch: '谋划', plannedYear: 2026, plannedOrder: 6 });
  expect(queueSentence(one)).toMatch(/^公布的是2026年，第6个。条件相同的/);
  expect(queueWords(one)).toBe('公布的是2026年，第6个');
  expect(idleFinding(one)).toBe('在谋划批次，公布的是2026年，第6个');
  expect(idleFinding(compound({ plannedOrder: 6 }))).toBe('公布的是第6个，哪一年改造没有公布');
});

test('what is not published is not guessed', () => {
  expect(queueSentence(compound())).toMatch(/^拟改造的年度和顺序未公开。/);
  expect(queueWords(compound())).toBeNull();
  expect(idleFinding(compound({ batch: '储备' }))).toBe('在储备批次，哪一年改造没有公布');
});
