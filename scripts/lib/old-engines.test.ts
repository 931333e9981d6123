import { expect, test } from 'vitest';
import { gapFallbacks } from './old-engines.ts';

const of = (css: string): string => gapFallbacks(css).replace(/\s+/g, ' ');

test('the gap of a row is a margin behind all but the last, of its lines one below', () => {
  expect(of('.row{display:flex;gap:4px 24px}')).toBe(
    '.row > :not(:last-child) { margin-right: 24px !important } .row > * { margin-bottom: 4px !important }',
  );
  expect(of('.row{display:inline-flex;gap:0 var(--s-24)}')).toBe(
    '.row > :not(:last-child) { margin-right: var(--s-24) !important }',
  );
  expect(of('.row{display:flex;gap:max(1px, 2px)}')).toContain('margin-right: max(1px, 2px) !important');
});

test('a column has its distance below', () => {
  expect(of('.list{display:flex;flex-direction:column;gap:8px}')).toBe(
    '.list > :not(:last-child) { margin-bottom: 8px !important }',
  );
});

test('a grid keeps its own gap, which these engines know', () => {
  expect(of('.cells{display:grid;gap:8px}')).toBe('');
});

test('conditions stay, and a row that is a grid under one of them loses its margins there', () => {
  expect(
    of('.row{display:flex;gap:0 8px}@media (min-width:48em){:root:not(.elder) .row{display:grid}}'),
  ).toBe(
    '.row > :not(:last-child) { margin-right: 8px !important } @media (min-width:48em) { :root:not(.elder) .row > * { margin-right: 0 !important; margin-bottom: 0 !important } }',
  );
  expect(of('.row{display:flex}@media (min-width:48em){.row{column-gap:8px}}')).toBe(
    '@media (min-width:48em) { .row > :not(:last-child) { margin-right: 8px !important } }',
  );
});

test('an underline of a kind is one of any kind', () => {
  expect(of('a b{text-decoration-line:underline;text-decoration-style:dotted}')).toBe(
    'a b { text-decoration: underline }',
  );
});

test('the same rule of two sheets stands once', () => {
  expect(of('.row{display:flex;gap:0 8px}.row{display:flex;gap:0 8px}').match(/margin-right/g)).toHaveLength(
    1,
  );
});
