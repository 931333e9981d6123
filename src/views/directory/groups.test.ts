import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compound } from '../../../tests/fixtures/records.ts';
import { pagedGroups, type Group } from './groups.ts';

const groups = fc.array(fc.nat(9), { maxLength: 6 }).map((sizes): Group[] =>
  sizes.map((size, at) => ({
    key: `k${at}`,
    title: `组${at}`,
    note: '',
    compounds: Array.from({ length: size }, (_, i) => compound({ id: `C${at}-${i}` })),
  })),
);

test('every compound stands on one page, in its order, in its group, and no page has more than its size', () => {
  const named = (all: readonly Group[]): string[] =>
    all.flatMap(({ key, title, compounds }) => compounds.map(({ id }) => `${key} ${title} ${id}`));
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 7 }), (all, size) => {
      const pages = pagedGroups(all, size);
      expect(pages.flatMap(named)).toEqual(named(all));
      for (const page of pages.slice(0, -1)) expect(named(page)).toHaveLength(size);
      expect(named(pages.at(-1)!).length).toBeLessThanOrEqual(size);
      for (const page of pages) expect(new Set(page.map(({ key }) => key)).size).toBe(page.length);
    }),
  );
});
