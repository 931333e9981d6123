import { describe, expect, test } from 'vitest';
import { commits, filesOf, history, spellings } from '../../../tests/unit/commits.ts';
import { areReadable, changesBetween, chinaTime, noRevisions, revisionsOf } from './revisions.ts';

const header = '小区编号,小区名称,街道,总户数\n';

test('a table whose file is deleted takes its records with it, and returns as new ones', async () => {
  const text = `${header}C1,一号院,,5\n`;
  const { list } = await history(
    { 'compounds.csv': text },
    { 'compounds.csv': null },
    { 'compounds.csv': text },
  );
  expect(list.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['新增'], ['撤下'], []]);
});

test('a table that only had a header before tells its first record', async () => {
  const { list } = await history({ 'compounds.csv': header }, { 'compounds.csv': `${header}C1,一号院,,\n` });
  expect(list).toHaveLength(1);
  expect(list[0]?.changes).toMatchObject([{ kind: '新增', id: 'C1' }]);
});

test('a table that is broken in one commit says so, and its changes are told by the next', async () => {
  const { list } = await history(
    { 'compounds.csv': `${header}C1,一号院,,5\n` },
    { 'compounds.csv': `${header}C1,"一号院,,6\n`, 'dataset.json': '{' },
    { 'compounds.csv': `${header}C1,一号院,,7\n` },
  );
  expect(list[1]).toMatchObject({
    changes: [],
    unreadable: [
      { table: '数据集说明', why: '不是正确的JSON' },
      { table: '小区', why: '引号不配对' },
    ],
  });
  expect(list[0]?.changes).toMatchObject([{ field: '总户数', from: '5', to: '7' }]);
});

test('changes that lie in the folder but in no commit are counted, not told', async () => {
  const working = filesOf({ 'compounds.csv': `${header}C1,一号院,,6\nC2,二号院,,\n` });
  const told = await revisionsOf(commits({ 'compounds.csv': `${header}C1,一号院,,5\n` }), working, spellings);
  expect(told.list).toHaveLength(1);
  expect(told.pending).toBe(2);
});

test('files that are no table, and commits that change nothing of the data, are passed over', async () => {
  const { list } = await history({ 'land.geojson': '{}', 'README.md': '一' });
  expect(list).toEqual([]);
});

test('a reason is a line of its own that is not empty', async () => {
  const text = (n: number): string => `${header}C1,一号院,,${n}\n`;
  const reasons = ['x\n\n原因: 补录', 'x\n\n原因：\n', '原因在别处', '原因：更正 \n再说'];
  const { list } = await history(...reasons.map((message, i) => ({ message, 'compounds.csv': text(i) })));
  expect(list.map(({ reason }) => reason).reverse()).toEqual(['补录', null, null, '更正']);
});

test('times are those of China on every machine', () => {
  expect(chinaTime(0)).toBe('1970-01-01T08:00:00+08:00');
  expect(chinaTime(1_735_660_800)).toBe('2025-01-01T00:00:00+08:00');
  expect(chinaTime(1_735_660_799)).toBe('2024-12-31T23:59:59+08:00');
});

describe('files as they are now, over those of an earlier commit', () => {
  const old = { 'compounds.csv': `${header}C1,一号院,,5\n`, 'projects.csv': '项目编号,项目名称\nP1,一\n' };

  test('tell what changed; a file that is there no more takes its records with it', () => {
    const same = changesBetween(filesOf(old), filesOf(old), spellings);
    expect(same).toEqual({ first: [], changes: [], unreadable: [] });
    const now = { 'compounds.csv': `${header}C1,一号院,,6\n`, 'notices.csv': '公示编号,标题\nN1,一\n' };
    const { first, changes, unreadable } = changesBetween(filesOf(old), filesOf(now), spellings);
    expect(first).toEqual([{ table: '公示', records: 1 }]);
    expect(changes.map(({ table, kind, id }) => [table, kind, id])).toEqual([
      ['小区', '修改', 'C1'],
      ['项目', '撤下', 'P1'],
    ]);
    expect(unreadable).toEqual([]);
  });

  test('are readable where every table of them is', () => {
    expect(areReadable(filesOf(old), spellings)).toBe(true);
    expect(areReadable(filesOf({ ...old, 'README.md': '"' }), spellings)).toBe(true);
    expect(areReadable(filesOf({ ...old, 'projects.csv': '项目编号\n"P1\n' }), spellings)).toBe(false);
    expect(areReadable(filesOf({ 'dataset.json': '{' }), spellings)).toBe(false);
    expect(areReadable(filesOf({ 'dataset.json': null }), spellings)).toBe(true);
  });

  test('continue what was told before', async () => {
    const told = await history({ 'compounds.csv': old['compounds.csv'] });
    const more = commits({ 'compounds.csv': `${header}C1,一号院,,6\n` });
    const begun = { files: filesOf(old), list: told.list };
    const { list, pending } = await revisionsOf(
      more,
      filesOf({ 'notices.csv': '公示编号,标题\nN1,一\nN2,二\n', 'compounds.csv': header }),
      spellings,
      begun,
    );
    expect(list).toHaveLength(2);
    expect(list[0]?.changes).toMatchObject([{ kind: '修改', from: '5', to: '6' }]);
    expect(list[1]).toEqual(told.list[0]);
    // Two records of a new table, and one that went.
    expect(pending).toBe(3);
    expect((await revisionsOf([], [], spellings)).list).toEqual([]);
  });
});

test('a commit that only cannot be read is told; one that only deletes what nobody had is not', async () => {
  const { list } = await history({ 'compounds.csv': '"' }, { 'notices.csv': null });
  expect(list).toHaveLength(1);
  expect(list[0]?.unreadable).toHaveLength(1);
});

test('a history that cannot be told says why', () => {
  expect(noRevisions('没有版本库')).toEqual({ missing: '没有版本库', list: [], pending: 0 });
});
