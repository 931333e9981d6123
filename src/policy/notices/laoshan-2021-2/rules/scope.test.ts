import { describe, expect, test } from 'vitest';
import { item, verdict } from '../../../../../tests/unit/facts.ts';
import { scopeRules } from './scope.ts';

const [MUST, SHOULD] = [14, 18];
const all = ['G04', 'G13', 'G16', 'G17', 'G19'];
const judge = (id: string) => verdict(scopeRules, id);

describe('N14', () => {
  const into = { need: '有', decision: '纳入' } as const;
  test('kept to the end', () => {
    expect(judge('N14')(item(MUST, { ...into, status: '验收' }))).toBe('符合');
    expect(judge('N14')(item(MUST, { ...into, gates: all }, all))).toBe('符合');
    expect(judge('N14')(item(MUST, { ...into, gates: ['G13'] }, ['G13']))).toBe('符合');
  });
  test('cancelled, or missing from a later gate; no reason excuses it', () => {
    expect(judge('N14')(item(MUST, { ...into, status: '取消' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造已经列入，中途取消"`,
    );
    expect(judge('N14')(item(MUST, { ...into, status: '取消', reason: '…' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造已经列入，中途取消"`,
    );
    expect(judge('N14')(item(MUST, { ...into, gates: ['G04', 'G13'] }, all))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造已经列入，中途取消"`,
    );
  });
  test('a plan whose publication is not dated: no gate is known to come after it', () => {
    expect(judge('N14')(item(MUST, { ...into, gates: ['G13'] }, ['G04', 'G16']))).toBe('符合');
  });
  test('unknown, or not a 必选', () => {
    expect(judge('N14')(item(MUST, into))).toBe('无法判断：这一项的状态');
    expect(judge('N14')(item(MUST, { decision: '纳入', status: '取消' }))).toBe('无法判断：改造必要');
    expect(judge('N14')(item(SHOULD, { ...into, status: '取消' }))).toBe('不适用');
    expect(judge('N14')(item(MUST, null))).toBe('不适用');
    expect(judge('N14')(item(MUST, { ...into, need: '无', status: '取消' }))).toBe('不适用');
  });
});

describe('N15', () => {
  const into = { decision: '纳入' } as const;
  test('in at every gate, or a reason given', () => {
    expect(judge('N15')(item(SHOULD, { ...into, gates: all }, all))).toBe('符合');
    expect(judge('N15')(item(SHOULD, { ...into, status: '取消', reason: '岩层' }))).toBe('符合');
    expect(judge('N15')(item(SHOULD, { ...into, gates: ['G04'], reason: '岩层' }, all))).toBe('符合');
  });
  test('dropped, added or cancelled without a word', () => {
    expect(judge('N15')(item(SHOULD, { ...into, gates: ['G04', 'G13'] }, all))).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装年度计划里有，设计里没有，没有写原因"`,
    );
    expect(judge('N15')(item(SHOULD, { ...into, gates: ['G16', 'G17', 'G19'] }, all))).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装年度计划里没有，设计里有，没有写原因"`,
    );
    expect(judge('N15')(item(SHOULD, { ...into, status: '取消' }))).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装取消，没有写原因"`,
    );
  });
  test('unknown', () => {
    expect(judge('N15')(item(SHOULD, into))).toBe('无法判断：列入哪几步');
    expect(judge('N15')(item(SHOULD, { decision: '不纳入' }))).toBe('不适用');
    expect(judge('N15')(item(SHOULD, null))).toBe('不适用');
  });
});

describe('N18, N19: put in, and the project is accepted', () => {
  const into = { need: '有', decision: '纳入' } as const;
  const of = (no: number, row: object, accepted = true) => item(no, { ...into, ...row }, all, { accepted });
  test('done', () => {
    for (const [id, no] of [
      ['N18', MUST],
      ['N19', SHOULD],
    ] as const) {
      expect(judge(id)(of(no, { status: '完成' }))).toBe('符合');
      expect(judge(id)(of(no, { status: '验收', planned: 12_000, done: 12_000 }))).toBe('符合');
      expect(judge(id)(of(no, { planned: 12_000, done: 13_000 }))).toBe('符合');
    }
  });
  test('a 必选 that is not done, or not as much as planned; no reason excuses it', () => {
    expect(judge('N18')(of(MUST, { status: '未开始' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造：项目已经验收，状态是未开始"`,
    );
    expect(judge('N18')(of(MUST, { status: '施工中', planned: 12_000, done: 8500 }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造：项目已经验收，计划12，完成8.5"`,
    );
    expect(judge('N18')(of(MUST, { status: '完成', planned: 12_000, done: 0 }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造：项目已经验收，计划12，完成0"`,
    );
    expect(judge('N18')(of(MUST, { status: '施工中', reason: '材料没有到' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造：项目已经验收，状态是施工中"`,
    );
    expect(judge('N18')(of(MUST, { need: null, status: '未开始' }))).toMatchInlineSnapshot(
      `"不符合：第14项建筑节能改造：项目已经验收，状态是未开始"`,
    );
  });
  test('a 必选 that is said to be done, and is less than planned: 存疑', () => {
    expect(
      judge('N18')(of(MUST, { status: '完成', planned: 12_000, done: 8_500, unit: '平方米' })),
    ).toMatchInlineSnapshot(
      `"存疑：第14项建筑节能改造：项目已经验收，计划12平方米，完成8.5平方米（写着做完、做得比计划少的，算不算做了，文件没有写）"`,
    );
  });
  test('another that is not done says why', () => {
    expect(
      judge('N19')(of(SHOULD, { planned: 186_000, done: 118_000, unit: '个车位' })),
    ).toMatchInlineSnapshot(
      `"不符合：第18项电梯加装：项目已经验收，计划186个车位，完成118个车位，没有写原因"`,
    );
    expect(judge('N19')(of(SHOULD, { status: '未开始', reason: '管线占了位置' }))).toBe('符合');
  });
  test('unknown, or nothing to say', () => {
    expect(judge('N18')(of(MUST, {}))).toBe('无法判断：这一项做完没有');
    expect(judge('N19')(of(SHOULD, { planned: 3000 }))).toBe('无法判断：这一项做完没有');
    expect(judge('N18')(of(MUST, { status: '未开始' }, false))).toBe('不适用');
    expect(judge('N18')(of(MUST, { status: '未开始', need: '无' }))).toBe('不适用');
    // What was cancelled is N14's and N15's matter: nothing counts twice.
    for (const [id, no] of [
      ['N18', MUST],
      ['N19', SHOULD],
    ] as const) {
      expect(judge(id)(of(no, { status: '取消' }))).toBe('不适用');
      expect(judge(id)(of(no, { decision: '不纳入' }))).toBe('不适用');
      expect(judge(id)(item(no, null, all, { accepted: true }))).toBe('不适用');
    }
    expect(judge('N18')(of(SHOULD, { status: '未开始' }))).toBe('不适用');
    expect(judge('N19')(of(MUST, { status: '未开始' }))).toBe('不适用');
  });
});

test('N16: the five kinds, in the reading A3', () => {
  for (const no of [3, 5, 13, 15, 18]) {
    expect(judge('N16')(item(no, { keyWork: '是' }))).toBe('符合');
    expect(judge('N16')(item(no, { keyWork: '否' }))).toMatch(/^不符合/);
    expect(judge('N16')(item(no, null))).toBe('无法判断：是不是列为重点');
    expect(judge('N16')(item(no, {}))).toBe('无法判断：是不是列为重点');
  }
  expect(judge('N16')(item(19, { keyWork: '否' }))).toBe('不适用');
});

test('O17: item 26 alone', () => {
  expect(judge('O17')(item(26, { responsible: '区民政局' }))).toBe('符合');
  expect(judge('O17')(item(26, { responsible: '石子口街道办事处' }))).toMatchInlineSnapshot(
    `"不符合：养老设施的负责单位写的是石子口街道办事处"`,
  );
  expect(judge('O17')(item(26, { decision: '纳入', responsible: '区住建局' }))).toMatchInlineSnapshot(
    `"不符合：养老设施的负责单位写的是区住建局"`,
  );
  expect(judge('O17')(item(26, null))).toMatchInlineSnapshot(`"无法判断：养老设施的负责单位"`);
  expect(judge('O17')(item(26, { decision: '不纳入' }))).toBe('不适用');
  expect(judge('O17')(item(27, { responsible: '石子口街道办事处' }))).toBe('不适用');
});
