import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingMessage } from 'node:http';
import { request as askSecurely } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFiles } from '../../scripts/lib/compress.ts';
import { hasNginx, startNginx, type Nginx } from '../lib/nginx.ts';
import { headersFor } from '../../scripts/lib/server.ts';

const NGINX = hasNginx();

const long = '公示'.repeat(1000);
const FILES: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>首页${long}`,
  '404.html': '<!doctype html>没有这一页',
  'sample/404.html': '<!doctype html>虚构示例区没有这一页',
  'sample/projects/P1/index.html': '<!doctype html>项目',
  'projects/P1/index.html': '<!doctype html>项目',
  'embed/plan/index.html': '<!doctype html>图',
  '_astro/page.ab12.css': `a{}${long}`,
  '_astro/page.ab12.js': `//${long}`,
  'texts/more-ab12.json': '{}',
  'photos/ab12-640.webp': 'RIFF',
  'sample/photos/ab12-640.jpg': 'JFIF',
  'data/photos/ab12.jpg': 'JFIF',
  'data/compounds.csv': `编号\n${long}`,
  'data/compounds.json': `{"a":"${long}"}`,
  'data/map.geojson': '{}',
  'charts/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'charts/plan.png': 'PNG',
  'feeds/all.xml': '<feed/>',
  'notices/all.ics': 'BEGIN:VCALENDAR',
  'data/all.zip': 'PK',
  'robots.txt': 'User-agent: *',
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

describe.skipIf(!NGINX)('deploy/nginx.conf in a real nginx', () => {
  let folder = '';
  let nginx: Nginx;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const root = join(folder, 'site');
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    await compressFiles(root);
    nginx = await startNginx(folder, root);
  });
  afterAll(async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
    secure = false,
  ): Promise<Answer> =>
    new Promise((done, fail) => {
      const options = {
        host: '127.0.0.1',
        port: secure ? nginx.secure : nginx.plain,
        path,
        method,
        headers,
        rejectUnauthorized: false,
      };
      const sent = (secure ? askSecurely : ask)(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.on('error', fail);
      sent.end();
    });

  const HASHED = 'public, max-age=31536000, immutable';
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache', 'same-origin', undefined],
    ['/embed/plan/', 'text/html; charset=utf-8', 'no-cache', 'cross-origin', undefined],
    ['/_astro/page.ab12.css', 'text/css; charset=utf-8', HASHED, 'same-origin', undefined],
    ['/_astro/page.ab12.js', 'text/javascript; charset=utf-8', HASHED, 'same-origin', undefined],
    ['/texts/more-ab12.json', 'application/json; charset=utf-8', HASHED, 'cross-origin', '*'],
    ['/photos/ab12-640.webp', 'image/webp', HASHED, 'same-origin', undefined],
    ['/sample/photos/ab12-640.jpg', 'image/jpeg', HASHED, 'same-origin', undefined],
    ['/data/photos/ab12.jpg', 'image/jpeg', 'no-cache', 'same-origin', undefined],
    ['/data/compounds.csv', 'text/csv; charset=utf-8', 'no-cache', 'cross-origin', '*'],
    ['/data/compounds.json', 'application/json; charset=utf-8', 'no-cache', 'cross-origin', '*'],
    ['/data/map.geojson', 'application/geo+json; charset=utf-8', 'no-cache', 'cross-origin', '*'],
    ['/charts/plan.svg', 'image/svg+xml; charset=utf-8', 'no-cache', 'cross-origin', '*'],
    ['/charts/plan.png', 'image/png', 'no-cache', 'cross-origin', '*'],
    ['/feeds/all.xml', 'application/xml; charset=utf-8', 'no-cache', 'cross-origin', '*'],
    ['/notices/all.ics', 'text/calendar; charset=utf-8', 'no-cache', 'cross-origin', '*'],
    ['/data/all.zip', 'application/zip', 'no-cache', 'cross-origin', '*'],
    ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache', 'same-origin', undefined],
  ])('%s is sent as %s, kept as “%s”, for %s', async (path, type, kept, shared, readers) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(kept);
    expect(headers['cross-origin-resource-policy']).toBe(shared);
    expect(headers['access-control-allow-origin']).toBe(readers);
    expect(headers['server']).toBe('nginx');
    for (const [name, value] of Object.entries(headersFor(path)))
      expect(headers[name.toLowerCase()], name).toBe(value);
  });

  test.each([
    ['/', {}, undefined],
    ['/', { 'accept-encoding': 'gzip' }, 'gzip'],
    ['/', { 'accept-encoding': 'gzip, br' }, 'br'],
    ['/data/compounds.csv', { 'accept-encoding': 'gzip', via: '1.1 proxy' }, 'gzip'],
    ['/_astro/page.ab12.css', { 'accept-encoding': 'br', via: '1.1 proxy' }, 'br'],
  ])('%s with %j is sent as %s, and caches are told', async (path, headers, encoding) => {
    const answer = await get(path, headers as Record<string, string>);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['vary']).toBe('Accept-Encoding');
  });

  test.each([
    '/projects/',
    '/projects/P2/',
    '/%00',
    '/%',
    `/${'a'.repeat(300)}`,
    `/${'公'.repeat(200)}`,
    '/..%2f..%2fetc/passwd',
    '/_astro/',
  ])('%s is not there, in Chinese', async (path) => {
    const { status, body, headers } = await get(encodeURI(path).replaceAll('%25', '%'));
    expect(status).toBe(404);
    expect(body).toContain('没有这一页');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('a dataset has a page of its own for what is not there, nothing is redirected to another host, and HTTPS stays', async () => {
    expect((await get('/sample/projects/')).body).toContain('虚构示例区没有这一页');
    expect((await get('/projects/P1')).headers['location']).toBe('/projects/P1/');
    const outward = await get('//example.com/..');
    expect(outward.headers['location'] ?? '').not.toMatch(/^\/\/|example/);
    expect((await get('/', {}, 'POST')).status).toBe(404);
    const { headers } = await get('/', {}, 'GET', true);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
