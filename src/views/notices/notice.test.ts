import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import type { Objection } from '../../model/types.ts';
import { noticePeriod } from '../../policy/calendar.ts';
import { announced } from '../../policy/holidays.ts';
import { compound, dataset, notice, project } from '../../../tests/fixtures/records.ts';
import { noticeFacts, objectFinding, posterScope } from './page.ts';
import { datesWords, lengthSentence, noticeRow, objectSteps } from './notice.ts';
import { noticeDays, periodSentence, stripNote } from './period.ts';
import { projectNotices, postedSentence } from './finding.ts';
import { noticeIndex, versionsOf } from './register.ts';
import { objectionNumbers } from '../../figures/records/objection-numbers.ts';
import { byKey, recordMaker } from '../../figures/figure/record-figure.ts';
import { objectionRows, objectionsFinding } from './objections.ts';

const posted = (postedOn: string, endOn: string, part: Parameters<typeof notice>[0] = {}) =>
  notice({
    postedOn,
    endOn,
    period: noticePeriod(postedOn, endOn, null, announced, 5),
    state: '已截止',
    ...part,
  });
const holiday = posted('2025-09-28', '2025-10-11', {
  state: '正在公示',
  receiver: '听涛街道办事处',
  channel: '当面、来信、电话',
  address: '听涛路1号',
});
const objection = (part: Partial<Objection>): Objection => ({
  row: 2,
  noticeId: 'GS-1',
  id: 'Y1',
  receivedOn: '2025-09-29',
  matter: '停车位',
  count: null,
  outcome: null,
  reason: null,
  closedOn: null,
  followed: null,
  sourceIds: null,
  ...part,
});

test('a period over the national holiday', () => {
  const period = holiday.period!;
  expect(periodSentence(period)).toEqual('从张贴次日起算，共5个工作日，合13个自然日，放假不计。');
  expect(stripNote(period)).toEqual('数字是第几个工作日，“休”是休息日。9月28日、10月11日是调休上班日。');
  expect(datesWords(holiday)).toEqual('2025年9月28日张贴，10月11日24时截止');
  const days = noticeDays(period, '2025-09-30');
  expect(days).toHaveLength(14);
  expect(days.map(({ kind }) => kind).filter((kind) => kind === 'rest')).toHaveLength(8);
  expect(days.at(-1)).toMatchObject({ kind: 'makeup', ordinal: 5 });
  expect(noticeFacts(holiday)[0]).toMatchObject({ value: '5个', note: '算上张贴当天是6个' });
});

describe('length', () => {
  test('lawful', () => {
    expect(lengthSentence(holiday)).toEqual('文件规定不少于5个工作日，最早可以到2025年10月11日截止。');
  });
  test('short under both readings', () => {
    expect(lengthSentence(posted('2021-05-10', '2021-05-13'))).toMatch(
      /最早可以到2021年5月17日截止。这次少2个工作日。/,
    );
  });
  test('short only when the posting day is left out: a doubt', () => {
    expect(lengthSentence(posted('2021-05-10', '2021-05-14'))).toEqual(
      '不算张贴当天是4个工作日，算上是5个。张贴当天算不算，文件没有写。',
    );
  });
  test('other kinds are not bound', () => {
    expect(lengthSentence(notice({ kind: '设计方案' }))).toEqual(
      '文件只对初步改造计划规定了不少于5个工作日。',
    );
    expect(lengthSentence(notice())).toBeNull();
  });
});

test('how to object', () => {
  expect(objectSteps(holiday)).toEqual([
    '10月11日24时前，向听涛街道办事处提出。',
    '可以当面、来信、电话。地址：听涛路1号。',
    '写明公示名称、哪一项、什么理由。采纳或不采纳都公布理由，不公布姓名。',
  ]);
  expect(objectSteps(notice())).toEqual([]);
  expect(objectFinding(notice())).toEqual('向谁提、怎么提，没有见到');
  expect(objectFinding(posted('2021-05-10', '2021-05-17', { publisher: '甲街道' }))).toEqual(
    '公示已经截止，仍可以向甲街道反映',
  );
});

test('finding over a list', () => {
  const data = dataset();
  expect(projectNotices(data, project({ notices: [holiday] }))).toEqual(
    '截至2025年9月30日，1项公示正在进行，10月11日24时截止',
  );
  expect(projectNotices(data, project({ notices: [posted('2021-05-10', '2021-05-17')] }))).toEqual(
    '截至2025年9月30日没有正在进行的公示，公示过1次',
  );
  expect(projectNotices(data, project({ notices: [notice()] }))).toEqual('收录到公示1次，日期未公开');
  expect(projectNotices(data, project())).toEqual('没有收录到公示');
});

test('a row in a list', () => {
  expect(noticeRow(notice())).toEqual({ result: '结果未公开', more: '初步改造计划，起止日期未公开' });
  expect(noticeRow(posted('2021-05-10', '2021-05-17', { result: '无异议' }))).toEqual({
    result: '无异议',
    more: '初步改造计划，2021年5月10日张贴，5月17日24时截止，5个工作日',
  });
});

test('objections: an open one is open, a closed one has its reason', () => {
  const list = [
    objection({ count: 2 }),
    objection({ id: 'Y2', outcome: '不采纳', reason: '按街区风貌', closedOn: '2025-10-13' }),
  ];
  const numbers = byKey(
    objectionNumbers([notice({ objections: list })], recordMaker('notice', 'GS-1'), '这次公示'),
  );
  expect(String(objectionsFinding(list, numbers))).toBe('收到异议3件，还在办2件，不采纳1件');
  expect([...numbers].map(([key, { value }]) => [key, value])).toEqual([
    ['objections', 3],
    ['objections-adopted', 0],
    ['objections-partly', 0],
    ['objections-rejected', 1],
    ['objections-withdrawn', 0],
    ['objections-open', 2],
  ]);
  expect(objectionsFinding([], numbers)).toBe('没有收录到异议');
  expect(objectionRows(list).map(({ outcome, reason }) => [outcome, reason])).toEqual([
    [{ text: '还在办' }, '办结后公布'],
    [{ text: '不采纳', note: '2025年10月13日' }, '按街区风貌'],
  ]);
});

test('index and versions', () => {
  const own = project();
  const first = posted('2022-03-01', '2022-03-08', { id: 'A', projects: [own], row: 2 });
  const again = posted('2022-04-01', '2022-04-11', { id: 'B', projects: [own], row: 3 });
  Object.assign(own, { notices: [first, again] });
  const data = dataset({
    notices: [first, again, notice({ id: 'C' }), { ...holiday, id: 'D' }],
    projects: [own],
  });
  const index = noticeIndex(data);
  expect(index.open.map(({ id }) => id)).toEqual(['D']);
  expect(index.closed.map(({ year, notices }) => [year, notices.map(({ id }) => id)])).toEqual([
    ['2022', ['B', 'A']],
  ]);
  expect(index.undated.map(({ id }) => id)).toEqual(['C']);
  expect(versionsOf(again).map(({ id }) => id)).toEqual(['A']);
  expect(String(postedSentence(data))).toBe('已收录的1个项目，1个见到初步改造计划的公示。');
  expect(String(postedSentence(dataset({ projects: [project()] })))).toBe(
    '已收录的1个项目，都没有见到初步改造计划的公示。',
  );
});

test('scope of a poster', () => {
  const compounds = [compound({ name: '甲', households: 486 }), compound({ name: '乙', households: 598 })];
  expect(posterScope(notice({ projects: [project({ compounds })] }))).toEqual('甲、乙，共1,084户');
  expect(posterScope(notice({ projects: [project()] }))).toEqual('望海苑');
  expect(posterScope(notice())).toBeNull();
});
