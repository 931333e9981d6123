import { expect, test } from 'vitest';
import { history } from '../../../tests/unit/commits.ts';

const header = '小区编号,小区名称,街道,总户数\n';

test('a table is counted when its file is first there, and told cell by cell from then on', async () => {
  const { list, missing, pending } = await history(
    { 'compounds.csv': `${header}C1,一号院,东街道,300\nC2,二号院,,\n` },
    {
      'compounds.csv': `${header}C1,一号院,东街道,1084\nC2,二号院,,20\n`,
      message: '改户数\n\n原因：街道更正\n',
    },
  );
  expect({ missing, pending }).toEqual({ missing: null, pending: 0 });
  expect(list.map(({ at }) => at)).toEqual(['2026-11-22T18:31:42+08:00', '2026-11-22T18:31:41+08:00']);
  expect(list[1]).toMatchObject({ first: [{ table: '小区', records: 2 }], changes: [], reason: null });
  expect(list[0]).toMatchObject({ first: [], reason: '街道更正' });
  expect(list[0]?.changes).toEqual([
    {
      ...{ table: '小区', id: 'C1', label: '一号院', kind: '修改', field: '总户数' },
      ...{ from: '300', to: '1,084', about: ['compounds c1'], reason: null },
    },
    {
      ...{ table: '小区', id: 'C2', label: '二号院', kind: '修改', field: '总户数' },
      ...{ from: null, to: '20', about: ['compounds c2'], reason: null },
    },
  ]);
});

test('records that came and went are told, with the reason of removals.csv and all they said', async () => {
  const { list } = await history(
    { 'compounds.csv': `${header}C1,一号院,,5\nC2,二号院,,6\n`, 'removals.csv': '表,编号,原因,日期\n' },
    {
      'compounds.csv': `${header}C2,二号院,,6\nC3,三号院,,\n`,
      'removals.csv': '表,编号,原因,日期\n小区,c1,重复登记,2025-01-01\n',
    },
  );
  expect(list[0]?.changes).toMatchObject([
    { table: '小区', id: 'C3', label: '三号院', kind: '新增', field: null, from: null, reason: null },
    {
      table: '小区',
      id: 'C1',
      kind: '撤下',
      from: '小区编号：C1；小区名称：一号院；总户数：5',
      reason: '重复登记',
    },
    { table: '撤下的记录', kind: '新增', id: '小区+c1' },
  ]);
});

test('a record knows the projects, compounds and notices it is about', async () => {
  const { list } = await history(
    {
      'notices.csv': '公示编号,类型\n',
      'explanations.csv': '规则编号,对象编号\n',
      'stages.csv': '项目编号,环节,轮次\n',
    },
    {
      'notices.csv': '公示编号,类型,标题,项目编号\nN1,其他,一,P1、P2\n',
      'explanations.csv': '规则编号,对象编号,情况说明\nG07,P1+15,迟了\n',
      'stages.csv': '项目编号,环节,轮次\nP1,开工,\n',
    },
  );
  expect(list[0]?.changes.map(({ about }) => about)).toEqual([
    ['projects p1'],
    ['notices n1', 'projects p1', 'projects p2'],
    ['projects p1', 'compounds p1', 'notices p1'],
  ]);
});
