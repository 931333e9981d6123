import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { contentLines } from '../../tests/lib/content-lines.ts';
import { ical, type CalendarDay } from './ical.ts';

const day: CalendarDay = {
  uid: '0b7e3c9a-9f0e-5b57-8d3e-5f1d5f6a7b8c',
  date: '2025-12-31',
  stamp: '2025-09-28T00:00:00+08:00',
  summary: '公示最后一天：望海苑片区改造项目；停车位，消防登高场地',
  description: '24时截止。\n窗口：听涛路1号\\东门, 一层; 电话：0532-0000 0002',
  location: '听涛街道听涛路1号',
  url: 'https://example.com/notices/GS-2025-07/',
  cancelled: false,
  reminder: '明天24时截止',
};
const file = (...days: CalendarDay[]): string => ical({ name: '公示', days });

/** TEXT as 3.3.11 allows it: nothing that needs a backslash stands without one. */
const isText = (value: string): boolean => /^(?:[^\\;,]|\\[\\;,nN])*$/.test(value);

describe('grammar', () => {
  const lines = contentLines(file(day, { ...day, uid: 'b', location: null, url: null, reminder: null }));
  const values = (name: string): string[] =>
    lines.filter((line) => line.name === name).map(({ value }) => value);

  test('components are nested and closed', () => {
    const open: string[] = [];
    for (const { name, value } of lines) {
      if (name === 'BEGIN') open.push(value);
      if (name === 'END') expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    expect(values('BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM', 'VEVENT']);
  });

  test('properties once where the grammar wants them once, texts escaped', () => {
    for (const name of ['VERSION', 'PRODID', 'CALSCALE', 'METHOD']) expect(values(name)).toHaveLength(1);
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS'])
      expect(values(name), name).toHaveLength(2);
    for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'NAME'])
      for (const value of values(name)) expect(isText(value), value).toBe(true);
    expect(values('DTSTART')).toEqual(['20251231', '20251231']);
    // The end of a whole day is the day after it.
    expect(values('DTEND')).toEqual(['20260101', '20260101']);
    expect(values('DTSTAMP')[0]).toBe('20250927T160000Z');
  });
});

test('another reader of calendars understands it as it was meant', () => {
  const root = new ICAL.Component(ICAL.parse(file(day)) as unknown[]);
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!);
  expect(event.uid).toBe(day.uid);
  expect(event.summary).toBe(day.summary);
  expect(event.description).toBe(day.description);
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2025-12-31');
  const alarm = event.component.getFirstSubcomponent('valarm')!;
  expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('-PT15H');
});

test('long lines fold between characters, and unfold to what they were', () => {
  const long = '公示'.repeat(100) + '𠮷'.repeat(30);
  const text = file({ ...day, summary: long });
  expect(text).not.toContain('\ufffd');
  expect(contentLines(text).find(({ name }) => name === 'SUMMARY')?.value).toBe(long);
});

test('a notice that was called off is cancelled; the same data gives the same bytes', () => {
  expect(file({ ...day, cancelled: true })).toContain('STATUS:CANCELLED\r\n');
  expect(file(day)).toBe(file({ ...day }));
});

test.each([
  ['BEGIN:VCALENDAR', 'does not end'],
  ['BEGIN:VCALENDAR\n', 'does not end'],
  ['BEGIN:VCALENDAR\nEND:VCALENDAR\r\n', 'half a line end'],
  [`SUMMARY:${'公'.repeat(23)}\r\n`, 'more than 75 octets'],
  ['没有名字\r\n', 'no content line'],
  ['SUMMARY:\u0007\r\n', 'no content line'],
])('no calendar file: %j', (text, error) => {
  expect(() => contentLines(text)).toThrow(error);
});
