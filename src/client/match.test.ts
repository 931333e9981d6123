import { expect, test } from 'vitest';
import { cut, queryOf, rank, search, stem, type Searchable } from './match.ts';

const record = (name: string, pinyin: string, more = ''): Searchable => ({ name, pinyin, more });
const jinling = record('金岭新村', 'jin ling xin cun', '金家岭街道');
const jintai = record('金泰小区', 'jin tai xiao qu', '金家岭街道');
const lisha = record('李沙路657号小区', 'li sha lu 657 hao xiao qu', '沙子口街道');
const all = [lisha, jintai, jinling];

test.each([
  ['金岭', ['金岭新村']],
  ['jl', ['金岭新村']],
  ['jinl', ['金岭新村']],
  ['JIN LING', ['金岭新村']],
  ['jlxc', ['金岭新村']],
  ['ｊｔ', ['金泰小区']],
  ['657', ['李沙路657号小区']],
  ['lsl657', ['李沙路657号小区']],
  ['沙子口', ['李沙路657号小区']],
  ['小区', ['李沙路657号小区', '金泰小区']],
  ['', ['李沙路657号小区', '金泰小区', '金岭新村']],
])('%s finds %s', (typed, names) => {
  expect(search(all, typed).map(({ name }) => name)).toEqual(names);
});

test.each(['不存在', 'xyz', 'inling', '金 泰 花', '.*', '<b>'])('%s finds nothing', (typed) => {
  expect(search(all, typed)).toEqual([]);
});

test('the beginning of a name comes before its middle, and that before pinyin and street', () => {
  expect(rank(jinling, queryOf('金岭新村'))).toBe(0);
  expect(rank(jinling, queryOf('金'))).toBe(1);
  expect(rank(jinling, queryOf('新村'))).toBe(2);
  expect(rank(jinling, queryOf('jinling'))).toBe(3);
  expect(rank(jinling, queryOf('xc'))).toBe(4);
  expect(rank(jinling, queryOf('金家岭'))).toBe(5);
});

test('a name that nobody has is looked for again without its common ending', () => {
  expect(stem('金岭小区')).toBe('金岭');
  expect(stem('绅园')).toBe('绅园');
  expect(stem('小区')).toBe('小区');
});

test('the match is cut out of the name', () => {
  expect(cut('金岭新村', '岭')).toEqual(['金', '岭', '新村']);
  expect(cut('金岭新村', 'jl')).toEqual(['金岭新村', '', '']);
  expect(cut('金岭新村', ' ')).toEqual(['金岭新村', '', '']);
});
