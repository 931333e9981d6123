import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor } from '../../scripts/lib/server.ts';

const conf = readFileSync('deploy/nginx.conf', 'utf8');

/** What a map of nginx.conf gives for an address. */
function mapped(name: string, address: string): string {
  const [, otherwise = '', pattern = '', value = ''] =
    new RegExp(`map \\$uri \\$${name} \\{\\s+default "([^"]*)";\\s+~(\\S+) "([^"]*)";`).exec(conf) ?? [];
  return new RegExp(pattern).test(address) ? value : otherwise;
}

/** What nginx would send for an address. */
const sent = (address: string): Record<string, string> =>
  Object.fromEntries(
    [...conf.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name = '', text = '']) => [
      name,
      text.replace(/\$(frames)/g, (_, map: string) => mapped(map, address)),
    ]),
  );

const framed = [
  '/embed/plan/',
  '/sample/embed/plan/',
  '/r/2025-01-01-ab/embed/plan/',
  '/sample/r/2025-01-01-ab/embed/plan/',
];
const others = [
  '/',
  '/compounds/',
  '/search/',
  '/sample/search/',
  '/progress/',
  '/charts/plan.svg',
  '/r/2025-01-01-ab/',
  '/a/b/embed/plan/',
];

test.each([...framed, ...others])(
  'the web server sends the same security headers as the local one for %s',
  (address) => {
    expect(sent(address)).toEqual(headersFor(address));
  },
);

test('only embedded charts may be framed, none runs WebAssembly or an inline script', () => {
  const policy = (address: string): string => headersFor(address)['Content-Security-Policy'] ?? '';
  for (const address of framed) expect(policy(address), address).toMatch(/frame-ancestors \*$/);
  for (const address of others) expect(policy(address), address).toMatch(/frame-ancestors 'none'$/);
  for (const address of [...framed, ...others]) expect(policy(address)).toContain("script-src 'self';");
  for (const address of [...framed, ...others]) expect(policy(address)).not.toContain('unsafe-inline');
});
