import { expect, test } from 'vitest';
import { consentRound, project, street } from '../../../tests/fixtures/records.ts';
import { figureText } from '../../figures/figure/figure-text.ts';
import { priorities } from './priorities.ts';

test('the newest plan year, in the order of the data, never ranked', () => {
  const asked = (id: string, planYear: number, agreeWill: number) =>
    project({ id, planYear, consent: [consentRound({ total: 100, agreeWill })] });
  const found = priorities(
    street({ projects: [asked('P1', 2025, 70), asked('P2', 2025, 90), asked('P3', 2024, 99)] }),
  );
  expect(found?.year).toBe(2025);
  expect(found?.rows.map(({ id, will, paid }) => [id, will && figureText(will), paid])).toEqual([
    ['P1', '70%', null],
    ['P2', '90%', null],
  ]);
});

test('nothing published, no projects', () => {
  expect(priorities(street({ projects: [project()] }))).toBeNull();
  expect(priorities(street())).toBeNull();
});
