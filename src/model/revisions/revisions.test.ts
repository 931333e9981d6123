import { describe, expect, test } from 'vitest';
import { info } from '../../../tests/fixtures/info.ts';
import { streetSpellings } from '../canonical.ts';
import {
  areReadable,
  changesBetween,
  chinaTime,
  noRevisions,
  revisionsOf,
  type Commit,
} from './revisions.ts';

const names = streetSpellings({
  ...info,
  streets: [{ code: '1', name: '东街道', aliases: ['东'], label: [120.4, 36.1] }],
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Commits one second apart from texts by file name; null deletes. */
const commits = (...list: (Record<string, string | null> & { message?: string })[]): Commit[] =>
  list.map(({ message = '改', ...files }, i) => ({
    hash: String(i).repeat(40),
    time: 1_795_343_501 + i,
    message,
    files: Object.entries(files).map(([name, text]) => ({ name, bytes: text === null ? null : bytes(text) })),
  }));
const history = (...list: Parameters<typeof commits>) => revisionsOf(commits(...list), [], names);
const header = '小区编号,小区名称,街道,总户数\n';

describe('a table', () => {
  test('is counted when its file is first there, and told cell by cell from then on', async () => {
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

  test('in another order, with other columns’ order, spelling, line ends or a street’s other name says the same', async () => {
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

  test('that names the same records in other letters says the same; a record with another id of its own does not', async () => {
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

  test('tells records that came and went, with the reason of removals.csv and all they said', async () => {
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

  test('whose file is deleted takes its records with it, and returns as new ones', async () => {
    const text = `${header}C1,一号院,,5\n`;
    const { list } = await history(
      { 'compounds.csv': text },
      { 'compounds.csv': null },
      { 'compounds.csv': text },
    );
    expect(list.map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['新增'], ['撤下'], []]);
  });

  test('that only had a header before tells its first record', async () => {
    const { list } = await history(
      { 'compounds.csv': header },
      { 'compounds.csv': `${header}C1,一号院,,\n` },
    );
    expect(list).toHaveLength(1);
    expect(list[0]?.changes).toMatchObject([{ kind: '新增', id: 'C1' }]);
  });

  test('that is broken in one commit says so, and its changes are told by the next', async () => {
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

  test('with a key written twice keeps both', async () => {
    const { list } = await history(
      { 'compounds.csv': `${header}C1,一号院,,5\nC1,一号院,,6\n` },
      { 'compounds.csv': `${header}C1,一号院,,5\n` },
    );
    expect(list[1]?.first).toEqual([{ table: '小区', records: 2 }]);
    expect(list[0]?.changes).toMatchObject([{ kind: '撤下', id: 'C1' }]);
  });

  test('never tells where military housing stands', async () => {
    const place = (kind: string, lng: string): string =>
      `小区编号,小区名称,小区类型,经度,地址\nC1,一号院,${kind},${lng},某路1号\n`;
    const { list } = await history(
      { 'compounds.csv': place('房改房', '120.4') },
      { 'compounds.csv': place('部队零散公寓', '120.4') },
      { 'compounds.csv': place('部队零散公寓', '') },
      { 'compounds.csv': header },
      {
        'areas.csv':
          '项目编号,名称,经度,纬度,轮廓\nP1,街角,120.4,36.1,120.4 36.1；120.41 36.1；120.41 36.11\n',
      },
      { 'areas.csv': '项目编号,名称,经度,纬度,轮廓\n' },
    );
    expect(list[3]?.changes).toMatchObject([{ field: '小区类型', from: '房改房', to: '部队零散公寓' }]);
    expect(JSON.stringify(list)).not.toMatch(/120\.4|某路/);
  });
});

describe('a record', () => {
  test('knows the projects, compounds and notices it is about', async () => {
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

  test('of a round not written is the first round', async () => {
    const { list } = await history(
      { 'stages.csv': '项目编号,环节,轮次,完成日期\nP1,开工,,2024-01-01\n' },
      { 'stages.csv': '项目编号,环节,轮次,完成日期\nP1,开工,1,2024-01-02\n' },
    );
    expect(list[0]?.changes).toMatchObject([
      { kind: '修改', field: '完成日期', from: '2024-01-01', to: '2024-01-02' },
    ]);
  });
});

test('what nobody may publish today is not repeated from yesterday: in dataset.json, in a reason', async () => {
  const json = (unit: string, phone: string, alias: string): string =>
    JSON.stringify({
      ...info,
      contacts: [{ unit, role: '统筹', phone, address: '某路1号' }],
      streets: [{ code: '1', name: '东街道', aliases: [alias] }],
    });
  const { list } = await history(
    { 'dataset.json': json('甲局', '0532-0000 0001', '东') },
    {
      'dataset.json': json('甲局', '13800138000', '370212199001011234'),
      message: '改\n\n原因：居民王建国要求\n',
    },
    { 'dataset.json': json('甲局', '0532-0000 0002', '东') },
  );
  expect(JSON.stringify(list)).not.toMatch(/13800138000|370212|王建国/);
  expect(list[1]?.reason).toBe('（已按个人信息保护要求隐去）');
  expect(list[0]?.changes).toMatchObject([
    { table: '联系电话', field: '电话', from: '（已按个人信息保护要求隐去）', to: '0532-0000 0002' },
    { table: '街道名单', field: '别名', from: '（已按个人信息保护要求隐去）', to: '东' },
  ]);
});

test('dataset.json is told in words: its day, its offices, its streets, not how the map is drawn', async () => {
  const json = (asOf: string, phone: string | null, bbox: number[]): string =>
    JSON.stringify({
      ...info,
      asOf,
      contacts: [{ unit: '甲局', role: '统筹', phone }],
      map: { ...info.map, bbox },
    });
  const { list } = await history(
    { 'dataset.json': json('2024-01-01', null, [1, 2, 3, 4]) },
    { 'dataset.json': json('2024-01-01', null, [1, 2, 3, 5]) },
    { 'dataset.json': `\ufeff${json('2024-02-01', '0532-0000 0001', [1, 2, 3, 5])}` },
  );
  expect(list).toHaveLength(2);
  expect(list[1]?.first).toEqual([
    { table: '数据集说明', records: 1 },
    { table: '联系电话', records: 1 },
    { table: '街道名单', records: 2 },
  ]);
  expect(list[0]?.changes).toMatchObject([
    { table: '数据集说明', field: '数据截至', from: '2024-01-01', to: '2024-02-01' },
    { table: '联系电话', id: '甲局，统筹', field: '电话', from: null, to: '0532-0000 0001' },
  ]);
});

test('changes that lie in the folder but in no commit are counted, not told', async () => {
  const working = [{ name: 'compounds.csv', bytes: bytes(`${header}C1,一号院,,6\nC2,二号院,,\n`) }];
  const told = await revisionsOf(commits({ 'compounds.csv': `${header}C1,一号院,,5\n` }), working, names);
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
  const files = (texts: Record<string, string | null>): Commit['files'] => commits(texts)[0]!.files;
  const old = { 'compounds.csv': `${header}C1,一号院,,5\n`, 'projects.csv': '项目编号,项目名称\nP1,一\n' };

  test('tell what changed; a file that is there no more takes its records with it', () => {
    const same = changesBetween(files(old), files(old), names);
    expect(same).toEqual({ first: [], changes: [], unreadable: [] });
    const now = { 'compounds.csv': `${header}C1,一号院,,6\n`, 'notices.csv': '公示编号,标题\nN1,一\n' };
    const { first, changes, unreadable } = changesBetween(files(old), files(now), names);
    expect(first).toEqual([{ table: '公示', records: 1 }]);
    expect(changes.map(({ table, kind, id }) => [table, kind, id])).toEqual([
      ['小区', '修改', 'C1'],
      ['项目', '撤下', 'P1'],
    ]);
    expect(unreadable).toEqual([]);
  });

  test('are readable where every table of them is', () => {
    expect(areReadable(files(old), names)).toBe(true);
    expect(areReadable(files({ ...old, 'README.md': '"' }), names)).toBe(true);
    expect(areReadable(files({ ...old, 'projects.csv': '项目编号\n"P1\n' }), names)).toBe(false);
    expect(areReadable(files({ 'dataset.json': '{' }), names)).toBe(false);
    expect(areReadable(files({ 'dataset.json': null }), names)).toBe(true);
  });

  test('continue what was told before', async () => {
    const told = await history({ 'compounds.csv': old['compounds.csv'] });
    const more = commits({ 'compounds.csv': `${header}C1,一号院,,6\n` });
    const begun = { files: files(old), list: told.list };
    const { list, pending } = await revisionsOf(
      more,
      files({ 'notices.csv': '公示编号,标题\nN1,一\nN2,二\n', 'compounds.csv': header }),
      names,
      begun,
    );
    expect(list).toHaveLength(2);
    expect(list[0]?.changes).toMatchObject([{ kind: '修改', from: '5', to: '6' }]);
    expect(list[1]).toEqual(told.list[0]);
    // Two records of a new table, and one that went.
    expect(pending).toBe(3);
    expect((await revisionsOf([], [], names)).list).toEqual([]);
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
