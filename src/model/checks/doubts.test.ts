import { expect, test } from 'vitest';
import { readsOf, reported, type Cells } from '../../../tests/unit/table-reads.ts';
import { doubtFew, doubtHouseholds, doubtSizes, doubtTwins, doubtWords } from './doubts.ts';

const compound = (id: string, cells: Cells = {}): Cells => ({ 小区编号: id, 小区名称: id, ...cells });

test.each([
  ['待定', 'V001'],
  ['？？', 'V001'],
  ['XX', 'V001'],
  ['望海路待定', null],
  ['待定路', null],
  ['?海路', 'V002'],
  ['望海?', 'V002'],
  ['望?海', null],
  ['where?', null],
  ["'望海路", 'V002'],
  ['‘望海路', 'V002'],
  ['‘望海’和‘望山’路', null],
  ['‘望海’路', null],
  ["'望海'路", null],
  ['望海路', null],
])('V001, V002: %s', (text, code) => {
  const rows = [compound('C1'), compound('C2', { 社区: text })];
  const wanted = code === null ? [] : [`${code} compounds 3 community`];
  expect(reported((ask) => doubtWords(readsOf({ compounds: rows }), ask))).toEqual(wanted);
});

test('V001 asks in every table, once a cell', () => {
  const reads = readsOf({
    compounds: [compound('C1', { 地址: '待定' })],
    projects: [{ 建设单位: '不详', 施工单位: '未知' }],
  });
  expect(reported((ask) => doubtWords(reads, ask)).sort()).toEqual([
    'V001 compounds 2 address',
    'V001 projects 2 builder',
    'V001 projects 2 contractor',
  ]);
});

test('V003: of one name in one street, or on one point', () => {
  const twins = (...rows: Cells[]): string[] =>
    reported((ask) => doubtTwins(readsOf({ compounds: rows }), ask));
  const named = (id: string, street: string) => compound(id, { 小区名称: '望海苑', 街道: street });
  const also = (id: string) => `同一个街道里，“${id}”也叫这个名字`;
  expect(twins(named('C1', '东岭街道'), named('C2', '西湾街道'), compound('C3'))).toEqual([]);
  expect(twins(named('C1', '东岭街道'), named('C2', '东岭街道'), named('C3', '东岭街道'))).toEqual([
    `V003 compounds 3 name ${also('C1')}`,
    `V003 compounds 4 name ${also('C1')}`,
  ]);
  expect(twins(named('C1', ''), named('C2', ''))).toEqual([`V003 compounds 3 name ${also('C1')}`]);
  expect(twins(named('C1', ''), named('C2', '东岭街道'))).toEqual([]);
  const at = (id: string, lng: string, lat: string) => compound(id, { 经度: lng, 纬度: lat });
  expect(twins(at('C1', '120.457', '36.098'), at('C2', '120.457', '36.098'))).toEqual([
    'V003 compounds 3 lng “C1”也在这一点上',
  ]);
  expect(twins(at('C1', '120.457', '36.098'), at('C2', '120.457', '36.097'))).toEqual([]);
  expect(twins(at('C1', '120.457', ''), at('C2', '120.457', ''))).toEqual([]);
  expect(twins(at('C1', '', '36.098'), at('C2', '', '36.098'))).toEqual([]);
});

test('V004: households that were asked are those of the compounds', () => {
  const compounds = [
    compound('C1', { 总户数: '100' }),
    compound('C2', { 总户数: '44' }),
    compound('C3', { 总户数: '' }),
  ];
  const projects = [
    { 项目编号: 'P1', 小区编号: 'C1、C2' },
    { 项目编号: 'P2', 小区编号: 'C1、C3' },
  ];
  const asked = (cells: Cells): string[] =>
    reported((ask) => doubtHouseholds(readsOf({ compounds, projects, consent: [cells] }), ask));
  const said = (detail: string) => [`V004 consent 2 total 小区表里的总户数${detail}`];
  expect(asked({ 项目编号: 'P1', 总户数: '144' })).toEqual([]);
  expect(asked({ 项目编号: 'P1', 总户数: '140' })).toEqual(said('加起来是 144 户，这里是 140 户'));
  expect(asked({ 小区编号: 'C1', 总户数: '90' })).toEqual(said('是 100 户，这里是 90 户'));
  expect(asked({ 项目编号: 'P1', 小区编号: 'C2', 总户数: '40', 同意改造户数: '22' })).toEqual(
    said('是 44 户，这里是 40 户；同意改造的按这里算是55%，按小区算是50%'),
  );
  expect(asked({ 小区编号: 'C2', 总户数: '50', 同意改造户数: '44' })).toEqual(
    said('是 44 户，这里是 50 户；同意改造的按这里算是88%，按小区算是100%'),
  );
  expect(asked({ 小区编号: 'C2', 总户数: '50', 同意改造户数: '45' })).toEqual(said('是 44 户，这里是 50 户'));
  // What one compound has not published, or that no table knows, is not compared.
  expect(asked({ 项目编号: 'P2', 总户数: '140' })).toEqual([]);
  expect(asked({ 项目编号: 'P9', 总户数: '140' })).toEqual([]);
  expect(asked({ 小区编号: 'C9', 总户数: '140' })).toEqual([]);
  expect(asked({ 总户数: '140' })).toEqual([]);
});

test.each<[total: string, cells: Cells, few: boolean]>([
  ['9', { 收回户数: '9' }, true],
  ['9', { 同意改造户数: '5' }, true],
  ['9', { 同意内容户数: '0' }, true],
  ['9', {}, false],
  ['10', { 收回户数: '9' }, false],
])('V008: of %s households %j', (total, cells, few) => {
  const consent = [{ 项目编号: 'P1', 总户数: total, ...cells }];
  expect(reported((ask) => doubtFew(readsOf({ consent }), ask))).toEqual(
    few ? [`V008 consent 2 total ${total} 10`] : [],
  );
});

test('V006: sizes beyond what is usual, and what they make of each other', () => {
  const usual = {
    households: { least: 20, most: 1000 },
    buildings: { least: 2, most: 40 },
    householdsInBuilding: { least: 5, most: 100 },
    areaOfHousehold: { least: 30, most: 150 },
  };
  const sizes = (households: string, buildings: string, area: string, kind = ''): string[] =>
    reported((ask) => {
      const cells = { 总户数: households, 楼栋数: buildings, '建筑面积（平方米）': area, 小区类型: kind };
      doubtSizes(readsOf({ compounds: [compound('C1', cells)] }), usual, ask);
    });
  expect(sizes('20', '1', '600')).toEqual([]);
  expect(sizes('1000', '40', '150000')).toEqual([]);
  expect(sizes('', '', '')).toEqual([]);
  expect(sizes('19', '', '')).toEqual(['V006 compounds 2 households 总户数是 19 户  20 到 1,000 户']);
  expect(sizes('1001', '', '')).toEqual(['V006 compounds 2 households 总户数是 1,001 户  20 到 1,000 户']);
  expect(sizes('', '41', '')).toEqual(['V006 compounds 2 buildings 楼栋数是 41 栋 最多 40 栋']);
  // A 片区 is several compounds; what they make of each other holds of it too.
  expect(sizes('1001', '41', '', '片区')).toEqual([]);
  expect(sizes('4001', '40', '', '片区')).toEqual([
    'V006 compounds 2 buildings 平均每栋是 100 户  5 到 100 户',
  ]);
  expect(sizes('50', '20', '')).toEqual(['V006 compounds 2 buildings 平均每栋是 2.5 户  5 到 100 户']);
  expect(sizes('50', '', '1000')).toEqual(['V006 compounds 2 area 平均每户是 20 平方米  30 到 150 平方米']);
  expect(sizes('50', '', '7501')).toEqual(['V006 compounds 2 area 平均每户是 150 平方米  30 到 150 平方米']);
});
