import { describe, expect, test } from 'vitest';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import type { Change } from '../../model/revisions/diff.ts';
import { noRevisions, type Revision, type Revisions } from '../../model/revisions/revisions.ts';
import { revisionsCsv, revisionsJson } from '../../publish/revisions.ts';
import { compoundRevisions, projectRevisions, recordFinding, recordMore } from './of-record.ts';
import { ownHead, pendingWords, revisionsLead, revisionViews } from './page.ts';
import { changeSentence, recordPage, recordWords, shownText } from './words.ts';

const dataset = smallDataset(fourCompounds);
const change = (part: Partial<Change> = {}): Change => ({
  ...{ table: '小区', id: 'C1', label: '一号院', kind: '修改', field: '总户数', from: '300', to: '320' },
  ...{ about: ['compounds c1'], reason: null },
  ...part,
});
const revision = (part: Partial<Revision> = {}): Revision => ({
  ...{ hash: 'a'.repeat(40), at: '2025-02-03T10:00:00+08:00', reason: null },
  ...{ first: [], changes: [], unreadable: [] },
  ...part,
});
const history = (...list: Revision[]): Revisions => ({ missing: null, list, pending: 0 });
const start = revision({
  hash: 'b'.repeat(40),
  at: '2025-01-01T10:00:00+08:00',
  first: [
    { table: '数据集说明', records: 1 },
    { table: '小区', records: 4 },
    { table: '环节', records: 1200 },
  ],
});

describe('a record is called', () => {
  test.each([
    [change(), '一号院', { kind: 'compound', id: 'C1' }],
    [change({ id: 'C9', label: '旧院' }), '旧院', null],
    [
      change({ table: '改造内容', id: 'P1+2', label: '道路铺装' }),
      '一项目，第2项，道路铺装',
      { kind: 'project', id: 'P1' },
    ],
    [change({ table: '环节', id: 'P9+开工+2', label: null }), 'P9，开工，第2轮', null],
    [
      change({ table: '公布的数字', id: '小区数+2024+年度计划+甲区+S2', label: null }),
      '小区数，2024，年度计划，甲区，二',
      { kind: 'source', id: 'S2' },
    ],
    [change({ table: '数据集说明', id: '', label: null }), '数据集说明', null],
  ])('by its names: %#', (one, words, page) => {
    expect(recordWords(dataset, one)).toBe(words);
    expect(recordPage(dataset, one)).toEqual(page);
  });

  test('without the record whose page it stands on', () => {
    const item = change({ table: '改造内容', id: 'P1+2', label: '道路铺装' });
    expect(recordWords(dataset, item, '一项目')).toBe('第2项，道路铺装');
    expect(recordWords(dataset, change(), '一号院')).toBe('小区');
  });
});

test('a change is a sentence; blank is 未公开, not 0', () => {
  expect(changeSentence(dataset, change())).toBe('一号院（小区），总户数原来是“300”，改成“320”');
  expect(changeSentence(dataset, change({ from: null, field: '摸底日期', to: '2021-03-05' }))).toBe(
    '一号院（小区），摸底日期原来是未公开，改成“2021年3月5日”',
  );
  expect(changeSentence(dataset, change({ kind: '新增', field: null }))).toBe('一号院（小区），新增');
  expect(changeSentence(dataset, change({ kind: '撤下', reason: '重复登记。' }))).toBe(
    '一号院（小区），撤下：重复登记',
  );
  expect(changeSentence(dataset, change({ kind: '撤下' }))).toBe('一号院（小区），撤下');
});

test('a long text is cut, its line breaks are spaces', () => {
  expect(shownText('一\n 二')).toBe('一 二');
  expect(shownText('长'.repeat(80))).toHaveLength(80);
  expect(shownText('长'.repeat(81))).toBe(`${'长'.repeat(80)}…`);
  expect(shownText(null)).toBeNull();
});

describe('the page', () => {
  test('says why there is no history', () => {
    expect(revisionsLead(noRevisions('这份数据不在git版本库里'))).toBe(
      '这次发布没有改动的历史：这份数据不在git版本库里。',
    );
    expect(revisionViews(dataset, noRevisions('x'))).toEqual([]);
  });

  test('tells data never changed from data changed', () => {
    expect(revisionsLead(history())).toBe('还没有收录过数据。');
    expect(revisionsLead(history(start))).toBe('2025年1月1日开始收录，已经收录的内容还没有改过。');
    expect(revisionsLead(history(revision({ changes: [change(), change()] }), start))).toBe(
      '2025年1月1日开始收录，以后改过1次，共2处。原来写什么、改成什么，都列在这里。',
    );
  });

  test('counts what was recorded for the first time', () => {
    const [view] = revisionViews(dataset, history(start));
    expect(view).toEqual({
      anchor: 'r-bbbbbbbbbbbb',
      heading: '2025年1月1日，建立数据集，首次收录1,204条',
      notes: ['首次收录：小区4条，环节1,200条。'],
      rows: [],
      more: null,
    });
  });

  test('gives the reason, or says there is none', () => {
    const notes = (part: Partial<Revision>) => revisionViews(dataset, history(revision(part)))[0]?.notes;
    expect(notes({ changes: [change()], reason: '街道更正。' })).toEqual(['原因：街道更正。']);
    expect(notes({ changes: [change()] })).toEqual(['没有写原因。']);
  });

  test('shows the first twenty of a large revision, and how many of which table there are', () => {
    const changes = Array.from({ length: 1025 }, (_, i) => change({ table: i < 5 ? '小区' : '环节' }));
    const [view] = revisionViews(dataset, history(revision({ changes })));
    expect(view?.heading).toBe('2025年2月3日，改了1,025处');
    expect(view?.rows).toHaveLength(20);
    expect(view?.notes).toContain('改动：小区5处，环节1,020处。');
    expect(view?.more).toBe('这里列前20处，其余1,005处在完整清单里。');
  });

  test('tells two of one day apart that would read alike', () => {
    const same = [revision({ changes: [change()] }), revision({ changes: [change()] })];
    const other = revision({ changes: [change(), change()] });
    expect(revisionViews(dataset, history(other, ...same, start)).map(({ heading }) => heading)).toEqual([
      '2025年2月3日，改了2处',
      '2025年2月3日，改了1处（这一天的第2次）',
      '2025年2月3日，改了1处（这一天的第1次）',
      '2025年1月1日，建立数据集，首次收录1,204条',
    ]);
  });

  test('names old revisions, and leaves their rows to the file', () => {
    const many = Array.from({ length: 51 }, (_, i) =>
      revision({ hash: `${i}`.padStart(40, '0'), changes: [change()] }),
    );
    const views = revisionViews(dataset, history(...many));
    expect(views).toHaveLength(51);
    expect(views[49]).toMatchObject({ more: null, rows: [{ record: '一号院' }] });
    expect(views[50]).toMatchObject({ more: '1处改动，在完整清单里。', rows: [] });
  });

  test('says which file could not be read', () => {
    const [view] = revisionViews(
      dataset,
      history(revision({ unreadable: [{ table: '小区', why: '引号不配对' }] })),
    );
    expect(view?.heading).toBe('2025年2月3日，1张表读不出来');
    expect(view?.notes).toEqual(['“小区”这一次的文件读不出来（引号不配对），改动并入后面一次。']);
  });

  test('says that something is not in the history yet', () => {
    expect(pendingWords(history())).toBeNull();
    expect(pendingWords({ ...history(start), pending: 3 })).toContain('还有3处改动没有存进历史');
  });
});

describe('on the page of a record', () => {
  const project = dataset.byId.project.get('P1')!;
  const stage = (n: number): Change =>
    change({ table: '环节', id: `P1+开工+${n}`, label: null, about: ['projects p1'] });
  const revisions = history(
    revision({ at: '2025-03-01T00:00:00+08:00', changes: [stage(1), change()] }),
    revision({ hash: 'c'.repeat(40), changes: [1, 2, 3, 4, 5, 6].map(stage), reason: '补录' }),
    start,
  );

  test('stand the changes about it, the newest six with their rows', () => {
    const list = projectRevisions(dataset, revisions, project);
    expect(
      list.map(({ date, anchor, count, reason, rows }) => [date, anchor, count, reason, rows.length]),
    ).toEqual([
      ['2025年3月1日', 'r-aaaaaaaaaaaa', 1, null, 1],
      ['2025年2月3日', 'r-cccccccccccc', 6, '补录', 5],
    ]);
    const row = list[0]!.rows[0]!;
    expect(row).toMatchObject({ record: '开工，第1轮', page: null });
    expect(ownHead(row)).toEqual({ text: '总户数', note: '环节，开工，第1轮' });
    expect(ownHead({ ...row, field: '整条' })).toEqual({ text: '开工，第1轮', note: '环节' });
    expect(ownHead({ ...row, record: '环节' })).toEqual({ text: '总户数', note: '环节' });
    expect(recordFinding(list, revisions)).toBe('2025年1月1日收录以来改过7处，最近一次是2025年3月1日');
    expect(recordMore(list)).toBe('只列最近的6处。');
  });

  test('a compound has its own, and nothing where nothing changed', () => {
    const own = compoundRevisions(dataset, revisions, dataset.byId.compound.get('C1')!);
    expect(own).toHaveLength(1);
    expect(recordFinding(own, revisions)).toBe('2025年1月1日收录以来改过1处');
    expect(recordMore(own)).toBeNull();
    expect(compoundRevisions(dataset, revisions, dataset.byId.compound.get('C2')!)).toEqual([]);
  });
});

test('the files have every change, with what a withdrawn record said', () => {
  const gone = change({ kind: '撤下', field: null, from: '小区编号：C1', to: null, reason: '重复登记' });
  const revisions = history(
    revision({
      reason: '核对',
      changes: [change({ from: '=1+1' }), gone],
      unreadable: [{ table: '资金', why: '没有表头' }],
    }),
    start,
  );
  expect(revisionsCsv(revisions).replace(/[ab]{40}/g, (hash) => hash.slice(0, 4))).toMatchInlineSnapshot(`
    "﻿日期,提交,原因,表,编号,名称,改动,列,原来,改成
    2025-02-03,aaaa,核对,小区,C1,一号院,修改,总户数,'=1+1,320
    2025-02-03,aaaa,重复登记,小区,C1,一号院,撤下,,小区编号：C1,
    2025-02-03,aaaa,核对,资金,,,读不出来,,,没有表头
    2025-01-01,bbbb,,数据集说明,,,首次收录,,,1条
    2025-01-01,bbbb,,小区,,,首次收录,,,4条
    2025-01-01,bbbb,,环节,,,首次收录,,,1200条
    "
  `);
  expect(JSON.parse(revisionsJson(dataset, revisions))).toMatchObject({
    missing: null,
    pending: 0,
    revisions: [
      {
        日期: '2025-02-03T10:00:00+08:00',
        原因: '核对',
        改动: [{ 原来: '=1+1' }, { 改动: '撤下', 原因: '重复登记' }],
      },
      { 首次收录: [{ 表: '数据集说明', 条数: 1 }, { 表: '小区' }, { 表: '环节', 条数: 1200 }] },
    ],
  });
});
