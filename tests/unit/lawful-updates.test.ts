import { describe, expect, test } from 'vitest';
import { renderProblem } from '../../src/intake/problem.ts';
import { lawfulUpdates } from '../fixtures/lawful-updates.ts';
import { live } from '../fixtures/live.ts';
import { differencesOf } from '../lib/recount.ts';
import { check, Copy } from './mutate.ts';

const updates = Object.entries(lawfulUpdates);
const real = live.filter(([, { info }]) => !info.sample).map(([id]) => id);

/** What stands against a copy: problems that are more than notes, and numbers that SQL works out otherwise. */
function against(copy: Copy): string[] {
  const { dataset, problems } = check(copy);
  const grave = problems.filter(({ severity }) => severity !== 'note').map(renderProblem);
  return dataset === null ? grave : [...grave, ...differencesOf(dataset)];
}

describe.each(real)('data/%s', (id) => {
  /** Under the name that `check` gives its folder. */
  const copy = (): Copy => new Copy(`data/${id}`).json((info) => Object.assign(info, { id: 'base' }));

  test.each(updates)('%s: the check passes and every number is worked out again', (_, update) => {
    const before = copy();
    const changed = update(copy());
    expect([...changed.files].some(([name]) => changed.text(name) !== before.text(name))).toBe(true);
    expect(against(changed)).toEqual([]);
  });

  test('all of them together', () => {
    expect(against(updates.reduce((whole, [, update]) => update(whole), copy()))).toEqual([]);
  });
});
