import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from './days.ts';
import { turningWords, type TurningDay } from './turning-days.ts';

const at = (kind: TurningDay['kind'], on: string[], today: string): string =>
  turningWords({ kind, on }, today);

describe('what the visitor’s day adds', () => {
  test.each([
    ['finish', '2025-12-31', '2025-12-01', '，离今天还有30天'],
    ['finish', '2025-12-31', '2025-12-31', '，就是今天'],
    ['finish', '2025-12-31', '2026-11-29', '，到今天过了333天，之后未见报道'],
    ['start', '2025-06-30', '2025-06-29', '，离今天还有1天'],
    ['start', '2025-06-30', '2025-07-01', '，到今天过了1天，之后未见报道'],
    ['warranty', '2025-11-02', '2025-11-02', '，今天是最后一天'],
    ['warranty', '2025-11-02', '2026-11-29', '，到今天过期392天'],
    ['declaration', '2025-08-31', '2025-08-01', '离这个期限还有30天。'],
    ['declaration', '2025-08-31', '2025-08-31', '这个期限就是今天。'],
    ['declaration', '2025-08-31', '2026-08-31', '这个期限到今天过了365天，再下一次是2026年8月31日。'],
    ['declaration', '2025-08-31', '2026-11-29', '这个期限到今天过了455天，再下一次是2027年8月31日。'],
  ] as const)('%s of %s on %s: %s', (kind, on, today, words) => {
    expect(at(kind, [on], today)).toBe(words);
  });

  test('notices: nothing while all run, else how many are over', () => {
    const ends = ['2025-10-10', '2025-10-13'];
    expect(at('notices', ends, '2025-10-10')).toBe('');
    expect(at('notices', ends, '2025-10-11')).toBe('，到今天1项已截止');
    expect(at('notices', ends, '2025-10-14')).toBe('，到今天都已截止');
    expect(at('notices', ends.slice(1), '2025-10-14')).toBe('，到今天已截止');
    expect(at('notices', [], '2025-10-14')).toBe('');
  });
});

const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2015-01-01', n));

test('the number that is said is the number of days, whichever they are', () => {
  fc.assert(
    fc.property(fc.constantFrom('finish', 'start', 'warranty' as const), days, days, (kind, on, today) => {
      const said = /\d+/.exec(at(kind, [on], today))?.[0];
      expect(Number(said ?? 0)).toBe(Math.abs(daysBetween(on, today)));
      expect(at(kind, [on], today).includes('还有')).toBe(today < on);
    }),
  );
});

test('a day of the year that comes again is never told before today', () => {
  fc.assert(
    fc.property(days, days, (on, today) => {
      const next = /下一次是(\d{4})年(\d+)月(\d+)日/.exec(at('declaration', [on], today));
      if (next === null) {
        expect(today <= on).toBe(true);
        return;
      }
      const [, year, month, day] = next;
      const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
      expect(iso >= today && iso.slice(5) === on.slice(5)).toBe(true);
    }),
  );
});
