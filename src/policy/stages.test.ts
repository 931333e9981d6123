import { expect, test } from 'vitest';
import { bareStage as step, chainIndex, chainOf, nameOfStage, stageByCode, stageByName } from './stages.ts';

const chain = chainOf(
  [
    step('G00', '入库', '准备'),
    step('G01', '规划', '准备'),
    step('G18a', '开工'),
    step('G19', '验收', '验收'),
  ],
  [step('O2', '检查')],
  [step('X1a', '暂停')],
);

test('a chain knows its steps by code and name, and those beside it without a place', () => {
  expect(chain.names).toEqual(['入库', '规划', '开工', '验收', '检查', '暂停']);
  expect(chain.milestones).toEqual(['准备', '验收']);
  expect(['G00', 'G19', 'O2', 'X1a', 'G99'].map((code) => chainIndex(chain, code))).toEqual([
    0, 3, -1, -1, -1,
  ]);
  expect(stageByName(chain, '检查').code).toBe('O2');
  expect(stageByCode(chain, 'X1a').name).toBe('暂停');
  expect(nameOfStage(chain, 'G18a')).toBe('开工');
});

test('what a chain does not have is an error of the program', () => {
  expect(() => stageByName(chain, '没有')).toThrow(
    'no stage is called 没有; there are 入库、规划、开工、验收、检查、暂停',
  );
  expect(() => stageByCode(chain, 'G99')).toThrow('no stage has the code G99');
});

test('a code or a name that is there twice', () => {
  expect(() => chainOf([step('A', '甲')], [step('B', '甲')], [])).toThrow(
    'a stage is there twice: A 甲, B 甲',
  );
  expect(() => chainOf([step('A', '甲')], [], [step('A', '乙')])).toThrow(
    'a stage is there twice: A 甲, A 乙',
  );
});
