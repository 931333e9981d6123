import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from './server.ts';

let out: string;
let server: Server;
beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'server-'));
  mkdirSync(join(out, 'current/a'), { recursive: true });
  writeFileSync(join(out, 'current/index.html'), '首页');
  writeFileSync(join(out, 'current/a/index.html'), '甲');
  writeFileSync(join(out, 'current/404.html'), '没有');
  writeFileSync(join(out, 'secret.txt'), '秘密');
  server = await serve(out, 0);
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  rmSync(out, { recursive: true });
});

/** What comes back for bytes sent as they are. */
const raw = (bytes: string): Promise<string> =>
  new Promise((done, fail) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => done(answer));
    socket.on('error', fail);
    socket.write(bytes);
  });
const get = (path: string, method = 'GET'): Promise<string> =>
  raw(`${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);

const LONG = { long: 'a'.repeat(300), hanzi: '%E5%85%AC'.repeat(200), deep: 'a/'.repeat(3000) } as const;

test.each(['long', 'hanzi', 'deep'] as const)('a name that is too %s is not there', async (kind) => {
  expect(await get(`/${LONG[kind]}`)).toMatch(/^HTTP\/1.1 404 /);
  expect(await get('/')).toMatch(/^HTTP\/1.1 200 /);
});

test.each([
  ['/%', 404],
  ['/%00', 404],
  ['/%ff%fe', 404],
  ['/../secret.txt', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/..\\secret.txt', 404],
  ['/a/index.html/x', 404],
  ['/?q=%', 200],
  ['/a/?', 200],
  ['//a/', 200],
  ['*', 404],
])('%s is answered with %i, and the next request too', async (path, status) => {
  expect((await get(path)).split(' ')[1]).toBe(String(status));
  expect(await get('/')).toMatch(/^HTTP\/1.1 200 [^]*首页$/);
});

test('what is no request, another method, a site that has gone: the server stays', async () => {
  expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await get('/', 'POST')).toMatch(/^HTTP\/1.1 405 /);
  renameSync(join(out, 'current'), join(out, 'away'));
  expect(await get('/')).toMatch(/^HTTP\/1.1 503 [^]*网站正在更新，请过一会儿再看/);
  renameSync(join(out, 'away'), join(out, 'current'));
  expect(await get('/')).toMatch(/^HTTP\/1.1 200 /);
});

test('a folder without its slash is redirected within the site', async () => {
  expect(await get('/a?b')).toMatch(/\r\nLocation: \/a\/\?b\r\n/);
  expect(await get('//a')).toMatch(/\r\nLocation: \/a\/\r\n/);
});
