import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAMED, HEADERS, headersOf } from '../../scripts/lib/server.ts';

const conf = readFileSync('deploy/nginx.conf', 'utf8');
const sent = (text: string): object =>
  Object.fromEntries(
    [...text.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]),
  );
const embed = /location ~ (\S*embed\/) \{([^}]*)\}/.exec(conf)!;

test('the web server sends the same security headers as the local one', () => {
  expect(sent(conf.replace(embed[0], ''))).toEqual(HEADERS);
});

test('both let embedded charts stand in a frame, and nothing else', () => {
  expect(sent(embed[2]!)).toEqual(headersOf('/embed/plan/'));
  expect(new RegExp(embed[1]!).source).toBe(FRAMED.source);
  for (const address of [
    '/embed/plan/',
    '/sample/embed/plan/',
    '/r/2025-01-01-ab/embed/plan/',
    '/sample/r/2025-01-01-ab/embed/plan/',
  ])
    // prettier-ignore
    expect(headersOf(address)['Content-Security-Policy'], address).toMatch(/frame-ancestors \*$/);
  for (const address of ['/', '/progress/', '/charts/plan.svg', '/r/2025-01-01-ab/', '/a/b/embed/plan/'])
    expect(headersOf(address), address).toBe(HEADERS);
});
