import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { contentLines } from '../lib/content-lines.ts';
import { page, prefixes, rowsOf, SITE, textOf } from '../lib/site.ts';

const calendar = readFileSync(join(SITE, 'sample/notices/calendar.ics'), 'utf8');
const events = new ICAL.Component(ICAL.parse(calendar) as unknown[])
  .getAllSubcomponents('vevent')
  .map((component) => new ICAL.Event(component));

test('the calendar has the last day of every notice with an end, each under a name of its own', () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/sample/notices.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const ends = data.filter((row) => row['公示截止日期'] !== '');
  expect(events).toHaveLength(ends.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(ends.length);
  for (const { 公示编号: id } of ends)
    expect(calendar.replaceAll('\r\n ', '')).toContain(`/sample/notices/${id}/`);
});

test('every calendar file keeps to the grammar, and each event has what it must have', () => {
  const files = listFiles(SITE).filter((path) => path.endsWith('.ics'));
  expect(files.filter((path) => path.startsWith('sample/'))).toHaveLength(events.length + 1);
  for (const path of files) {
    const names = contentLines(readFileSync(join(SITE, path), 'utf8')).map(({ name }) => name);
    const count = (name: string): number => names.filter((one) => one === name).length;
    const prefix = path.startsWith('sample/') ? 'sample/' : '';
    const ends = rowsOf(prefix, 'notices').filter(({ 公示截止日期: end }) => end !== null);
    const own = path.endsWith('notices/calendar.ics') ? ends.length : 1;
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY']) expect(count(name), path).toBe(own);
    for (const name of ['VERSION', 'PRODID']) expect(count(name), path).toBe(1);
    expect(count('BEGIN'), path).toBe(count('END'));
  }
});

test.each(prefixes)(
  '“/%s”: a notice has a calendar file where it has an end, the dataset where one has',
  (prefix) => {
    const rows = rowsOf(prefix, 'notices');
    for (const { 公示编号: id, 公示截止日期: end } of rows)
      expect(existsSync(join(SITE, prefix, `notices/${String(id)}/days.ics`)), String(id)).toBe(end !== null);
    const some = rows.some(({ 公示截止日期: end }) => end !== null);
    expect(existsSync(join(SITE, prefix, 'notices/calendar.ics'))).toBe(some);
    expect(page(prefix, 'notices/').querySelector('a[href$=".ics"]') !== null).toBe(some);
  },
);

test('a notice whose record was taken down keeps its page, and the list leads to it', () => {
  expect(textOf(page('sample/', 'notices/GS-2025-00/').querySelector('main'))).toContain(
    '张贴前发现附件不是定稿',
  );
  expect(page('sample/', 'notices/').querySelector('#withdrawn a')?.getAttribute('href')).toBe(
    '/sample/notices/GS-2025-00/',
  );
});

test('two postings of one plan lead to each other; one that was called off says so', () => {
  const first = page('sample/', 'notices/GS-2022-06/').querySelector('.version');
  const again = page('sample/', 'notices/GS-2022-15/').querySelector('.version');
  expect(textOf(first)).toContain('后来重新公示过：GS-2022-15');
  expect(textOf(again)).toContain('这是重新公示，上一次是：GS-2022-06');
});
