import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { noticeLine } from './notice.ts';
import { openFinding, openNotices, recordedNotices } from './finding.ts';

const notice = (id: string, state: string, endOn: string | null, more: object = {}) =>
  ({ id, title: id, state, endOn, publisher: null, receiver: null, period: null, ...more }) as never;

test('open notices, those that end first at the top', () => {
  const dataset = tiny({
    notices: [
      notice('N1', '正在公示', '2025-10-11'),
      notice('N2', '已截止', '2025-01-01'),
      notice('N3', '正在公示', '2025-10-10'),
    ],
  });
  expect(openNotices(dataset.notices).map(({ id }) => id)).toEqual(['N3', 'N1']);
  expect(openFinding(dataset)).toEqual('截至2025年8月21日，2项公示正在进行，最早的10月10日24时截止');
});

test('none on record is not none at all', () => {
  expect(openFinding(tiny({}))).toEqual('截至2025年8月21日没有收录到正在公示的事项');
  expect(recordedNotices(tiny({}))).toBe('一次公示也没有收录到。');
  expect(recordedNotices(tiny({ notices: [notice('方案', '日期未公开', null)] }))).toEqual(
    '已收录公示1次；“方案”的起止日期未公开。',
  );
});

test('a line says what of the notice is unpublished', () => {
  expect(noticeLine(notice('N1', '正在公示', null))).toBe('发布单位未公开，截止日期未公开，向谁提意见未公开');
  expect(
    noticeLine(
      notice('N1', '正在公示', '2025-10-11', {
        publisher: '甲街道',
        receiver: '甲街道',
        period: { workingDays: 5 },
      }),
    ),
  ).toBe('甲街道，2025年10月11日24时截止，共5个工作日，意见交甲街道');
});
