import { expect, test } from 'vitest';
import type { Table } from '../schema/table.ts';
import { tables } from '../schema/tables/index.ts';
import { PERSONAL, readOldTable } from './version.ts';

const compounds = tables.compounds as unknown as Table;
const read = (text: string, table = compounds) => readOldTable(table, new TextEncoder().encode(text));

test('cells are parsed where today’s reading can, and stay as written where it cannot', () => {
  const old = read(
    '小区编号,小区名称,总户数,摸底日期,批次\nC1,一号院,"1,084",2021/3/5,待定\nC2,二号院,约300,2021-02-30,\n',
  );
  expect(old).toMatchObject({
    ok: true,
    rows: [
      { id: 'C1', households: 1084, surveyedOn: '2021-03-05', batch: '待定' },
      { id: 'C2', households: '约300', surveyedOn: '2021-02-30', batch: null },
    ],
  });
});

test('columns in another order, columns that are gone and short rows do not matter', () => {
  const old = read('小区名称,房龄,小区编号,总户数\n一号院,30,C1,5\n,,,\n二号院,20,C2\n');
  expect(old).toMatchObject({
    ok: true,
    rows: [
      { id: 'C1', name: '一号院', households: 5 },
      { id: 'C2', name: '二号院', households: null },
    ],
  });
});

test('a header written in another width is the same column', () => {
  expect(read('小区编号,小区名称,建筑面积(平方米)\nC1,一号院,180.5\n')).toMatchObject({
    ok: true,
    rows: [{ area: 18050 }],
  });
});

test('personal data once written is not repeated', () => {
  const old = read('小区编号,小区名称,备注\nC1,一号院,联系人：王建国，13800138000\n');
  expect(old).toMatchObject({ ok: true, rows: [{ name: '一号院', note: PERSONAL }] });
  const phone = readOldTable(
    tables.projects as unknown as Table,
    new TextEncoder().encode('项目编号,项目名称,计划年度,小区编号,报修电话\nP1,一项目,2022,C1,13800138000\n'),
  );
  expect(phone).toMatchObject({ ok: true, rows: [{ warrantyPhone: PERSONAL }] });
});

test.each([
  ['', '没有表头'],
  ['说明：2021年的表\n小区编号,小区名称\nC1,一号院\n', '表头上面有标题行'],
  ['小区编号,小区名称\nC1,"一号院\n', '引号不配对'],
  ['小区编号,小区名称\r\nC1,一号院\n', '换行符混用'],
  ['小区名称,总户数\n一号院,5\n', '缺少“小区编号”这一列'],
])('%j cannot be read, and it says why', (text, why) => {
  expect(read(text)).toEqual({ ok: false, why });
});

test('bytes that are no text cannot be read', () => {
  expect(readOldTable(compounds, new Uint8Array([0xff, 0x80, 0x81, 0xff]))).toEqual({
    ok: false,
    why: '文件的编码认不出来',
  });
});
