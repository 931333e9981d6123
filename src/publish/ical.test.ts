import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
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

/** RFC 5545, 3.1: every content line by the grammar, once unfolded. Returns name, parameters, value. */
function contentLines(text: string): { name: string; params: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => {
    const [, name = '', params = '', value = ''] =
      /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^\u0000-\u001f";:,]+)*):([^\u0000-\u0008\u000a-\u001f\u007f]*)$/.exec(
        line,
      ) ?? [];
    expect(name, line).not.toBe('');
    return { name, params, value };
  });
}

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
