import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADERS } from '../../scripts/lib/server.ts';

test('the web server sends the same security headers as the local one', () => {
  const conf = readFileSync('deploy/nginx.conf', 'utf8');
  const sent = Object.fromEntries(
    [...conf.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map((match) => [match[1], match[2]]),
  );
  expect(sent).toEqual(HEADERS);
});
