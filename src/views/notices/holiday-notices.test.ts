import { expect, test } from 'vitest';
import { noticePeriod } from '../../policy/calendar.ts';
import { announced } from '../../policy/holidays.ts';
import { holidayNotices } from './holiday-notices.ts';

test('the notices that the days of a posting follow', () => {
  const over = (posted: string, end: string) => holidayNotices(announced, noticePeriod(posted, end)!);
  expect(over('2025-09-28', '2025-10-11')).toBe(
    '放假和调休上班照《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）。',
  );
  expect(over('2025-12-29', '2026-01-06')).toBe(
    '放假和调休上班照《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）、《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）。',
  );
  expect(over('2020-01-20', '2020-02-10')).toContain('（国办发明电〔2019〕16号、国办发明电〔2020〕1号）');
});
