import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { byKey, recordMaker } from '../figure/record-figure.ts';
import { promiseStates, type PromiseState } from './state.ts';
import { promiseKeys, promisesFinding, promisesShort } from './figures.ts';

/** The numbers of a project with so many promises in each state. */
function numbers(of: Partial<Record<PromiseState, number>>) {
  const make = recordMaker('project', 'P1');
  const number = (key: string, value: number) =>
    make.number({ key, name: key, definition: '定义。', formula: '公式', unit: '件' }, value);
  const all = promiseStates.reduce((sum, state) => sum + (of[state] ?? 0), 0);
  return byKey([
    number('promises', all),
    ...promiseStates.map((state) => number(`promises-${promiseKeys[state]}`, of[state] ?? 0)),
  ]);
}

test('in short: what was broken and changed; else that nothing was seen broken', () => {
  expect(promisesShort(numbers({ 没做到: 2, 改了: 1, 做到: 9, 不知道: 3 }))).toEqual(
    '答应过15件，没做到2件，改了1件',
  );
  expect(promisesShort(numbers({ 做到: 9, 还没到期: 3 }))).toEqual('答应过12件，没有见到没做到的');
  expect(promisesShort(numbers({}))).toBeNull();
});

test('in full: every state that occurs', () => {
  expect(promisesFinding(numbers({ 没做到: 2, 做到: 9, 不知道: 3 }))).toEqual(
    '答应过14件：没做到2件，做到9件，不知道3件',
  );
  expect(promisesFinding(numbers({}))).toBeNull();
});
