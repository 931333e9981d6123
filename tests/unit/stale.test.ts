import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';

const script = readFileSync('public/stale.js', 'utf8');

/** The line of a page whose data is of `asOf`, after the script ran at `now`; null while it is hidden. */
function lineAt(asOf: string, now: string, markup?: string): string | null {
  const page =
    markup ??
    `<div data-stale="${asOf}" hidden><p>到今天有<span data-stale-days>92天以上</span>了。</p></div>`;
  const { window } = new JSDOM(page, { runScripts: 'outside-only' });
  const RealDate = window.Date;
  // The visitor's clock stands still; Date.UTC and arguments stay real.
  class Fixed extends RealDate {
    constructor() {
      super(now);
    }
  }
  window.Date = Fixed as typeof window.Date;
  window.eval(script);
  const line = window.document.querySelector('[data-stale]');
  return line === null || line.hasAttribute('hidden') ? null : (line.textContent ?? '').trim();
}

test.each([
  ['2025-08-21', '2025-08-21T04:00:00Z', null],
  ['2025-08-21', '2025-11-21T15:59:59Z', null],
  ['2025-08-21', '2025-11-21T16:00:00Z', '到今天有93天了。'],
  ['2025-08-21', '2026-08-21T00:00:00Z', '到今天有365天了。'],
  ['2024-02-29', '2025-02-28T16:00:00Z', '到今天有366天了。'],
  ['2025-08-21', '2020-01-01T00:00:00Z', null],
])('data of %s seen at %s', (asOf, now, said) => {
  expect(lineAt(asOf, now)).toBe(said);
});

test('a page without the line, or with a date that is none, stays as it is', () => {
  expect(lineAt('', '2026-01-01T00:00:00Z', '<p>示范</p>')).toBeNull();
  expect(lineAt('未知', '2026-01-01T00:00:00Z')).toBeNull();
});
