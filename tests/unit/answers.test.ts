import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/figures/catalogue/catalogue.ts';
import type { Dataset } from '../../src/model/types.ts';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { descriptions } from '../property/description.ts';
import { make } from '../property/trial.ts';
import { questions } from '../lib/answers.ts';
import { withFolder } from '../lib/run.ts';

/** Where figures that answer one question do not agree. */
function disagreements(dataset: Dataset): string[] {
  const { figures, byId } = catalogue(dataset);
  return questions.flatMap(({ question, answer, same = [], parts = [], besides }) => {
    const value = byId.get(answer)?.value ?? null;
    if (value === null) return [];
    const whole = value + (besides === undefined ? 0 : byId.get(besides)!.value!);
    const others = same.flatMap((id) => {
      const other = byId.get(id)?.value ?? null;
      return other === null || other === value ? [] : [`${question} ${answer} ${value}, ${id} ${other}`];
    });
    const sums = parts.flatMap((pattern) => {
      const found = figures.filter(({ id }) => pattern.test(id));
      if (found.length === 0 || found.some((one) => one.value === null)) return [];
      const sum = found.reduce((total, one) => total + one.value!, 0);
      return Math.abs(sum - whole) < 1e-6
        ? []
        : [
            `${question} ${answer} ${whole}, ${found.map((one) => `${one.id} ${one.value}`).join(' + ')} = ${sum}`,
          ];
    });
    return [...others, ...sums];
  });
}

test('there are twenty-five questions, each once', () => {
  expect(questions).toHaveLength(25);
  expect(new Set(questions.map(({ answer }) => answer)).size).toBe(25);
});

describe('every question has one answer', () => {
  test.each(['data/laoshan', 'data/sample'])('in %s', (folder) => {
    const [, id] = folder.split('/');
    expect(disagreements(checkFolder('data', id!).dataset!)).toEqual([]);
  });

  test('in datasets that nobody wrote', async () => {
    await withFolder(async (folder) => {
      const found: string[] = [];
      let seen = 0;
      for (const [i, one] of fc.sample(descriptions, { seed: 40, numRuns: 40 }).entries()) {
        const { dataset } = make(one, folder).checked;
        if (dataset === null) continue;
        seen++;
        found.push(...disagreements(dataset).map((text) => `${i}: ${text}`));
      }
      expect(found).toEqual([]);
      expect(seen).toBeGreaterThan(35);
    });
  });
});
