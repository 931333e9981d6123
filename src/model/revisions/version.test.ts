import { expect, test } from 'vitest';
import { history } from '../../../tests/unit/commits.ts';

const header = '小区编号,小区名称,街道,总户数\n';

test('a table in another order, with other columns’ order, spelling, line ends or a street’s other name says the same', async () => {
  const { list } = await history(
    {
      'streets.csv': '街道,专班人数\n东街道,1084\n',
      'compounds.csv': `${header}C1,一号院,,5\nC2,二号院,,6\n`,
    },
    {
      'streets.csv': '\ufeff专班人数,街道\r\n"1,084",东\r\n',
      'compounds.csv': '小区名称,总户数,小区编号\n二号院,6,C2\n一号院,5,C1\n',
    },
  );
  expect(list).toHaveLength(1);
});

test('a table that names the same records in other letters says the same; a record with another id of its own does not', async () => {
  const { list } = await history(
    {
      'compounds.csv': `${header}C1,一号院,,5\n`,
      'projects.csv': '项目编号,项目名称,计划年度,小区编号\nP1,一,2024,C1、C2\n',
    },
    { 'projects.csv': '项目编号,项目名称,计划年度,小区编号\nP1,一,2024,"c1,Ｃ2"\n' },
    { 'compounds.csv': `${header}c1,一号院,,5\n` },
  );
  expect(list).toHaveLength(2);
  expect(list[0]?.changes).toMatchObject([{ kind: '修改', field: '小区编号', from: 'C1', to: 'c1' }]);
});

test('of a key written twice both records are kept', async () => {
  const { list } = await history(
    { 'compounds.csv': `${header}C1,一号院,,5\nC1,一号院,,6\n` },
    { 'compounds.csv': `${header}C1,一号院,,5\n` },
  );
  expect(list[1]?.first).toEqual([{ table: '小区', records: 2 }]);
  expect(list[0]?.changes).toMatchObject([{ kind: '撤下', id: 'C1' }]);
});

test('a round that is not written is the first', async () => {
  const { list } = await history(
    { 'stages.csv': '项目编号,环节,轮次,完成日期\nP1,开工,,2024-01-01\n' },
    { 'stages.csv': '项目编号,环节,轮次,完成日期\nP1,开工,1,2024-01-02\n' },
  );
  expect(list[0]?.changes).toMatchObject([
    { kind: '修改', field: '完成日期', from: '2024-01-01', to: '2024-01-02' },
  ]);
});

test('where military housing stands is never told', async () => {
  const place = (kind: string, lng: string): string =>
    `小区编号,小区名称,小区类型,经度,地址\nC1,一号院,${kind},${lng},某路1号\n`;
  const { list } = await history(
    { 'compounds.csv': place('房改房', '120.4') },
    { 'compounds.csv': place('部队零散公寓', '120.4') },
    { 'compounds.csv': place('部队零散公寓', '') },
    { 'compounds.csv': header },
    {
      'areas.csv': '项目编号,名称,经度,纬度,轮廓\nP1,街角,120.4,36.1,120.4 36.1；120.41 36.1；120.41 36.11\n',
    },
    { 'areas.csv': '项目编号,名称,经度,纬度,轮廓\n' },
  );
  expect(list[3]?.changes).toMatchObject([{ field: '小区类型', from: '房改房', to: '部队零散公寓' }]);
  expect(JSON.stringify(list)).not.toMatch(/120\.4|某路/);
});
