import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { noticePeriod } from '../../policy/calendar.ts';
import { announced } from '../../policy/holidays.ts';
import { dataset, notice, project, withItems } from '../../../tests/fixtures/records.ts';
import { noticeDeadline, noticeDeadlines } from '../feeds/calendar.ts';
import { channelsLeftOut, objectChannels } from './channels.ts';
import { noticeCountdown, noticeDates } from './countdown.ts';
import { noticeScopes, scopeCounts } from '../../figures/notices/items.ts';
import { posterText } from './poster.ts';
import { neighbours } from './register.ts';
import { withdrawnNotices } from './withdrawn.ts';

describe('ways to object', () => {
  test('each with its place; a web or mail address is a link', () => {
    const all = notice({
      channel: '窗口、来电、邮寄、网上（https://example.com/yijian）',
      address: '听涛路1号',
      phone: '0532-0000 0002',
      receiver: '听涛街道办事处',
    });
    expect(objectChannels(all)).toEqual([
      { name: '窗口', text: '听涛路1号', href: null },
      { name: '电话', text: '0532-0000 0002', href: 'tel:053200000002' },
      { name: '信函', text: '听涛路1号，听涛街道办事处收', href: null },
      { name: '网络', text: 'https://example.com/yijian', href: 'https://example.com/yijian' },
    ]);
    expect(channelsLeftOut(objectChannels(all))).toBe('');
    const mail = objectChannels(notice({ channel: '电子邮件 office@example.com' }));
    expect(mail).toEqual([{ name: '网络', text: 'office@example.com', href: 'mailto:office@example.com' }]);
  });

  test('a way whose place is unpublished stays, one that is not named is said to be so, none is invented', () => {
    const some = objectChannels(notice({ channel: '当面、来信' }));
    expect(some).toEqual([
      { name: '窗口', text: null, href: null },
      { name: '信函', text: null, href: null },
    ]);
    expect(channelsLeftOut(some)).toBe('公示没有写能不能通过电话、网络提。');
    expect(objectChannels(notice())).toEqual([]);
    expect(channelsLeftOut([])).toBe('');
  });
});

describe('works of a notice', () => {
  const own = project({
    items: withItems({
      1: { state: '未开工', row: { decision: '纳入', gates: ['G04', 'G13'] } },
      3: { state: '取消', row: { decision: '纳入', status: '取消', gates: ['G04'], reason: '地下为岩层' } },
      7: {
        state: '不做',
        row: { decision: '不纳入', gates: [], reasonCode: '无改造必要', reason: '已有监控' },
      },
    }),
  });
  const scope = (kind: '初步改造计划' | '年度计划' | '变更') =>
    noticeScopes(notice({ kind, projects: [own] }))[0]!;

  test('are those of its own step, not of today', () => {
    expect(scope('初步改造计划').doing.map(({ no }) => no)).toEqual([1, 3]);
    expect(scope('年度计划').doing.map(({ no }) => no)).toEqual([1]);
    expect(scope('变更').doing.map(({ no }) => no)).toEqual([1]);
    expect(scope('初步改造计划').basis).toContain('初步改造计划这一步');
    expect(scope('变更').basis).toContain('公示以后可能改过');
  });

  test('add up to 27; what is left out has its reason, what is unpublished is not left out', () => {
    const plan = scope('初步改造计划');
    expect([plan.doing, plan.notDoing, plan.unknown].map(({ length }) => length)).toEqual([2, 1, 24]);
    expect(plan.notDoing[0]?.why).toContain('无改造必要。已有监控。');
    expect(scopeCounts(plan)).toEqual('做2项，不做1项，24项未公开');
    expect(scopeCounts(noticeScopes(notice({ projects: [project()] }))[0]!)).toEqual('做不做都未公开');
    expect(noticeScopes(notice({ kind: '物业管理方式', projects: [own] }))).toEqual([]);
  });
});

describe('text of a poster', () => {
  const body = `甲。\n${'乙'.repeat(120)}。\n丙。`;
  test('whole paragraphs from the top as far as they fit', () => {
    expect(posterText(notice({ body }), false)).toEqual({
      paragraphs: ['甲。', `${'乙'.repeat(120)}。`, '丙。'],
      isWhole: true,
    });
    expect(posterText(notice({ body: `${body}${'丁'.repeat(400)}` }), true)).toMatchObject({
      paragraphs: ['甲。', `${'乙'.repeat(120)}。`],
      isWhole: false,
    });
  });

  test('a long first paragraph is cut behind a sentence', () => {
    const long = `${'一'.repeat(60)}。${'二'.repeat(60)}。${'三'.repeat(60)}。`;
    expect(posterText(notice({ body: long }), true)).toEqual({
      paragraphs: [`${'一'.repeat(60)}。${'二'.repeat(60)}。`],
      isWhole: false,
    });
    expect(posterText(notice(), true)).toEqual({ paragraphs: [], isWhole: true });
  });
});

const running = notice({
  id: 'GS-9',
  postedOn: '2025-09-28',
  endOn: '2025-10-11',
  period: noticePeriod('2025-09-28', '2025-10-11', null, announced, 5),
  state: '正在公示',
  phone: '0532-0000 0002',
  channel: '电话',
});

describe('deadlines', () => {
  const site = dataset({ notices: [notice(), running] });

  test('only of notices with an end, stamped by the data', () => {
    expect(noticeDeadline(site, notice())).toBeNull();
    expect(noticeDeadlines(site)).toEqual([
      expect.objectContaining({
        key: 'notice/GS-9/end',
        date: '2025-10-11',
        stamp: '2025-09-28T00:00:00+08:00',
        cancelled: false,
        reminder: '明天24时截止：望海苑初步改造计划公示',
      }),
    ]);
    expect(noticeDeadlines(site)[0]?.description).toContain('电话：0532-0000 0002');
  });

  test('one that is over reminds nobody, one called off is cancelled', () => {
    const over = { ...running, state: '已截止', result: '终止' } as const;
    expect(noticeDeadline(site, over)).toMatchObject({ reminder: null, cancelled: true });
  });
});

test('countdown at build is that of the day of the data', () => {
  expect(noticeDates(running)?.workdays).toHaveLength(5);
  expect(noticeCountdown(running, '2025-09-30')?.words).toBe('还剩4个工作日（含今天），10月11日24时截止');
  expect(noticeCountdown(notice(), '2025-09-30')).toBeNull();
});

test('a plan that was posted again names the one before and the one after', () => {
  const own = project();
  const [a, b] = ['2022-03-01', '2022-05-01'].map((postedOn, i) =>
    notice({ id: `N${i}`, postedOn, projects: [own], row: i }),
  );
  Object.assign(own, { notices: [a, b] });
  expect(neighbours(a!)).toEqual({ before: null, after: b });
  expect(neighbours(b!)).toEqual({ before: a, after: null });
  expect(neighbours({ ...a!, kind: '变更' })).toEqual({ before: null, after: null });
});

test('a record taken down keeps its address, unless it is back or never had one', () => {
  const removal = (table: '公示' | '小区', id: string) => ({
    row: 2,
    table,
    id,
    reason: '误',
    date: '2025-09-01',
  });
  const rows = {
    removals: [
      removal('公示', 'GS-0'),
      removal('公示', 'GS-9'),
      removal('小区', 'C0'),
      removal('公示', 'a/b'),
    ],
  } as never;
  expect(withdrawnNotices(dataset({ notices: [running], rows })).map(({ id }) => id)).toEqual(['GS-0']);
});
