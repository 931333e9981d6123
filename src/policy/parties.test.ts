import { expect, test } from 'vitest';
import { bodyKinds } from './notices/laoshan-2021-2/lists/bodies.ts';
import { bodiesIn, kindOfBody, sameFirm } from './parties.ts';

test.each([
  ['银家岭街道办事处', '街道'],
  ['东岭街办', '街道'],
  ['青岛市崂山区住房和城乡建设局', '领导小组办公室'],
  ['崂山区住建局', '领导小组办公室'],
  ['老旧小区改造领导小组办公室', '领导小组办公室'],
  ['老旧小区改造领导小组', '领导小组'],
  ['青岛市住房和城乡建设局', '市住建部门'],
  ['示范市住房城乡建设、发展改革、财政部门', '市住建部门'],
  ['崂山区发展和改革局', '发展改革部门'],
  ['区民政局', '民政部门'],
  ['望海社区居委会', '社区'],
  ['崂山湾发展集团', null],
])('%s is %s', (name, kind) => {
  expect(kindOfBody(bodyKinds, name)).toBe(kind);
});

test('several bodies in a cell', () => {
  expect(bodiesIn('街道办事处会同区住建局、社区')).toEqual(['街道办事处', '区住建局', '社区']);
});

test('a firm by its names', () => {
  expect(sameFirm('崂山湾集团', '崂山湾发展集团')).toBe(true);
  expect(sameFirm('青岛崂山湾发展集团有限公司', '崂山湾集团')).toBe(true);
  expect(sameFirm('示范建工集团', '示范城市更新有限公司')).toBe(false);
  expect(sameFirm('集团', '示范集团')).toBe(false);
});

test.each([
  ['甲、乙，丙,丁；戊;己会同庚', ['甲', '乙', '丙', '丁', '戊', '己', '庚']],
  [' 甲 、 乙 ', ['甲', '乙']],
  ['甲、', ['甲']],
  ['', []],
])('%j names %j', (text, bodies) => {
  expect(bodiesIn(text)).toEqual(bodies);
});

test('what is in brackets is no part of a name, and a name of two characters is one', () => {
  expect(sameFirm('云山(青岛)有限公司', '云山')).toBe(true);
  expect(sameFirm('云山（青岛市）建工', '云山建工')).toBe(true);
  expect(sameFirm('云山', '云海')).toBe(false);
  expect(sameFirm('示范集团', '集团')).toBe(false);
  expect(sameFirm('集团', '集团')).toBe(true);
  expect(sameFirm('集团', '公司')).toBe(false);
});
