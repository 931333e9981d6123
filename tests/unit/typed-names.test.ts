import { describe, expect, test } from 'vitest';
import { nameLists } from '../fixtures/name-lists.ts';
import { finderOf, typeNames, ways } from '../lib/typed-names.ts';

describe.each(nameLists)('$city ($source)', (list) => {
  const rows = typeNames(list);

  test('300 different names', () => {
    expect(new Set(list.names).size).toBe(300);
  });

  test.each(ways.map(({ name }, i) => [name, i] as const))('%s', (_, i) => {
    const { asked, undecided, first, firstFive, missed } = rows[i]!;
    // Few texts are left aside because another name is meant just as well.
    expect(undecided).toBeLessThanOrEqual(30);
    expect(first / asked, missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(firstFive / asked, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test('a name with words around it is found and not called near, a house is said to have no record', () => {
    const finder = finderOf(list);
    for (const name of list.names) {
      const { shown, near, house } = finder.find(`${list.city}${list.district}${name}3号楼什么时候改造`, 1);
      expect([shown[0]?.name, near, house]).toEqual([name, false, '3号楼']);
    }
  });
});
