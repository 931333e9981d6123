import { describe, expect, test } from 'vitest';
import { deepFreeze, groupBy } from './group.ts';

describe('groupBy', () => {
  test('keeps the order of keys and of rows', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], (value) => value[0]);
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });

  test('undefined and null are keys like others; nothing gives nothing', () => {
    expect([...groupBy([1, 2], () => undefined).keys()]).toEqual([undefined]);
    expect([...groupBy([1], () => null).values()]).toEqual([[1]]);
    expect(groupBy([], (x) => x).size).toBe(0);
  });
});

describe('deepFreeze', () => {
  test('objects, arrays, the values of maps, circles', () => {
    interface Node {
      name: string;
      list: { n: number }[];
      map: Map<string, { m: number }>;
      self: Node | null;
    }
    const node: Node = { name: 'a', list: [{ n: 1 }], map: new Map([['k', { m: 1 }]]), self: null };
    node.self = node;
    expect(deepFreeze(node)).toBe(node);
    expect(() => (node.name = 'b')).toThrow(TypeError);
    expect(() => node.list.push({ n: 2 })).toThrow(TypeError);
    expect(() => ((node.list[0] as { n: number }).n = 2)).toThrow(TypeError);
    expect(() => ((node.map.get('k') as { m: number }).m = 2)).toThrow(TypeError);
  });

  test('null and plain values pass', () => {
    expect(deepFreeze(null)).toBeNull();
    expect(deepFreeze(1)).toBe(1);
    expect(deepFreeze({ a: null, b: undefined })).toEqual({ a: null, b: undefined });
  });

  test('a long chain does not run out of stack', () => {
    let chain: { next: unknown } = { next: null };
    for (let i = 0; i < 100_000; i++) chain = { next: chain };
    expect(Object.isFrozen(deepFreeze(chain))).toBe(true);
  });
});
