import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor } from '../../scripts/lib/server.ts';

const conf = readFileSync('deploy/nginx.conf', 'utf8');
/** What nginx would send for an address. */
function sent(address: string): Record<string, string> {
  const [, pattern = '', value = ''] =
    /map \$uri \$wasm \{\s+default "";\s+~(\S+) "([^"]*)";/.exec(conf) ?? [];
  const wasm = new RegExp(pattern).test(address) ? value : '';
  return Object.fromEntries(
    [...conf.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name = '', text = '']) => [
      name,
      text.replace('$wasm', wasm),
    ]),
  );
}

test.each([
  '/',
  '/compounds/',
  '/search/',
  '/sample/search/',
  '/sample/search/x',
  '/a/b/search/',
  '/searching/',
])('the web server sends the same security headers as the local one for %s', (address) => {
  expect(sent(address)).toEqual(headersFor(address));
});

test('only the full-text search may run WebAssembly, and no page inline script', () => {
  const policy = (address: string) => headersFor(address)['Content-Security-Policy'] ?? '';
  expect(policy('/sample/search/')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy('/')).toContain("script-src 'self';");
  expect(policy('/search/') + policy('/')).not.toContain('unsafe-inline');
});
