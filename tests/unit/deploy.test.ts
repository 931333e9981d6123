import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
    [...conf.matchAll(/^ {4}add_header (\S+) "([^"]*)" always;/gm)].map(([, name = '', text = '']) => [
      name,
      text.replace(/\$(frames|connects|shared)/g, (_, map: string) => mapped(map, address)),
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
  '/check/',
  '/sample/check/',
  '/a/b/check/',
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

test('only the page that checks files has a worker, and it may ask for nothing', () => {
  const policy = (address: string): string => headersFor(address)['Content-Security-Policy'] ?? '';
  for (const address of ['/check/', '/sample/check/'])
    expect(policy(address)).toContain("connect-src 'none'; worker-src blob:;");
  for (const address of ['/', '/a/b/check/', '/data/', '/compounds/check/'])
    expect(policy(address), address).toContain("connect-src 'self'; form-action");
});

/** A shell in which `npm` and `rclone` only tell how they were called, `npm` ending as it is told to. */
function shell(script: string, args: readonly string[], npmEnds = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    for (const [name, code] of [
      ['npm', npmEnds],
      ['rclone', 0],
    ] as const)
      writeFileSync(join(folder, name), `#!/bin/sh\necho ${name} "$@"\nexit ${code}\n`, { mode: 0o755 });
    const { status, stdout, stderr } = spawnSync('bash', [script, ...args], {
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin` },
    });
    return { status, called: stdout.trim().split('\n'), stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('publishing from any CI', () => {
  test('builds on what is served and sends it away', () => {
    expect(shell('deploy/publish.sh', ['https://example.gov.cn/', 'site:www'])).toMatchObject({
      status: 0,
      called: [
        'npm run build -- --previous https://example.gov.cn/',
        'rclone sync --checksum dist/current/ site:www',
      ],
    });
  });

  test('for the first time, and without a place to send it to', () => {
    expect(shell('deploy/publish.sh', ['--first'])).toMatchObject({
      status: 0,
      called: ['npm run build -- --first'],
    });
  });

  test('nothing is sent where the build stopped, and it does not guess what was served', () => {
    expect(shell('deploy/publish.sh', ['--first', 'site:www'], 1)).toMatchObject({
      status: 1,
      called: ['npm run build -- --first'],
    });
    expect(shell('deploy/publish.sh', [])).toMatchObject({
      status: 2,
      called: [''],
      stderr: '用法：bash deploy/publish.sh 网址|文件夹|--first [rclone的目的地]\n',
    });
  });
});

test.each(['ci.yml', 'publish.yml', 'nightly.yml', 'shards.yml'])('deploy/%s runs what is there', (file) => {
  const text = readFileSync(`deploy/${file}`, 'utf8');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  for (const name of commands) expect(scripts[name], name).toBeDefined();
  for (const [, path = ''] of text.matchAll(/bash (deploy\/[\w-]+\.sh)/g))
    expect(existsSync(path)).toBe(true);
  expect(commands.length + [...text.matchAll(/bash deploy\//g)].length).toBeGreaterThan(0);
});
