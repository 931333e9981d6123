import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import type { SourceRecord, StageEvent } from '../../model/types.ts';
import { dataset, project, stageEvent } from '../../../tests/fixtures/records.ts';
import { announced } from '../../policy/holidays.ts';
import { timeliness, timelinessFinding, timelinessNote, timelinessRows, withinTerm } from './timeliness.ts';

const source = (id: string, publishedOn: string | null): SourceRecord => ({
  row: 2,
  id,
  publisher: '甲街道办事处',
  title: '通知',
  publishedOn,
  url: null,
  seenOn: null,
});
const over = (stages: StageEvent[], ...sources: SourceRecord[]) =>
  timeliness(dataset({ projects: [project({ stages })], sources }));
const values = (found: ReturnType<typeof timeliness>) =>
  Object.fromEntries(Object.entries(found).map(([key, { value }]) => [key, value]));
const done = (doneOn: string | null, ...sourceIds: string[]) => stageEvent('开工', { doneOn, sourceIds });

describe('the term', () => {
  test('the day itself does not count, the 20th working day does', () => {
    // 2025-06-03 to 2025-06-30 are 20 working days after 2025-06-02, a holiday.
    expect(withinTerm('2025-06-02', '2025-06-30', announced)).toBe(true);
    expect(withinTerm('2025-06-02', '2025-07-01', announced)).toBe(false);
    expect(withinTerm('2025-06-02', '2025-06-02', announced)).toBe(true);
  });

  test('a rest day after the last working day is late', () => {
    expect(withinTerm('2025-05-30', '2025-06-27', announced)).toBe(true);
    expect(withinTerm('2025-06-01', '2025-06-28', announced)).toBe(true);
    expect(withinTerm('2025-05-29', '2025-06-28', announced)).toBe(false);
  });

  test('beyond the announced holidays nothing is computed, unless it was late before', () => {
    expect(withinTerm('2026-12-20', '2027-01-05', announced)).toBeNull();
    expect(withinTerm('2026-10-12', '2027-01-05', announced)).toBe(false);
  });
});

describe('over the dataset', () => {
  test('the earliest source from the day of the step on', () => {
    const found = over(
      [done('2025-06-02', 'plan', 'paper', 'report'), done('2025-06-03', 'report'), done(null, 'report')],
      source('plan', '2025-01-10'),
      source('paper', '2025-06-05'),
      source('report', '2025-08-01'),
    );
    expect(values(found)).toEqual({
      dated: 2,
      both: 2,
      judged: 2,
      median: 310,
      inTime: 1,
      late: 1,
      unknown: 0,
      planOnly: 0,
      undated: 0,
    });
    expect(found.inTime.rows).toEqual({ table: 'stages', ids: ['P1+开工+1'] });
    expect(timelinessFinding(found)).toEqual('公开得及时吗？只有2个环节能算，1个在20个工作日内公布');
    expect(String(timelinessNote(found))).toMatch(/能算的只有2个，代表不了其他环节。$/);
    expect(timelinessRows(found).map(({ term, value }) => `${term} ${value}`)).toEqual([
      '有完成日期的环节 2个',
      '两个日期都有的环节 2个',
      '公布用时中位数 31天',
      '20个工作日内公布 1个，占50%',
      '超过20个工作日 1个，占50%',
    ]);
  });

  test('none: plans are no publication, and a source without a date has none', () => {
    const found = over(
      [done('2025-06-02', 'plan'), done('2025-06-02', 'blank'), stageEvent('完工', { doneOn: '2025-06-02' })],
      source('plan', '2025-01-10'),
      source('blank', null),
    );
    expect(values(found)).toMatchObject({ dated: 3, both: 0, median: null, planOnly: 1, undated: 2 });
    expect(timelinessFinding(found)).toEqual('公开得及时吗？没有能算的环节');
    expect(String(timelinessNote(found))).not.toContain('能算的只有');
    expect(timelinessRows(found).map(({ term }) => term)).toEqual([
      '有完成日期的环节',
      '两个日期都有的环节',
      '只有事前的材料',
      '出处没有发布日期',
    ]);
    expect(values(timeliness(dataset()))).toMatchObject({ dated: 0, both: 0, median: null });
  });

  test('unknown calendar: 无法计算, neither in time nor late', () => {
    const found = over([done('2026-12-20', 'later')], source('later', '2027-01-05'));
    expect(values(found)).toMatchObject({ both: 1, median: 160, inTime: 0, late: 0, unknown: 1 });
    expect(timelinessFinding(found)).toEqual('公开得及时吗？没有能算的环节');
    expect(timelinessRows(found).at(-1)).toMatchObject({ term: '无法计算', value: '1个' });
  });
});
