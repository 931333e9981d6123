import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { UserError } from './cli.ts';

/** Embedded charts, of the latest release and of each that is kept; they alone may stand in a frame elsewhere. */
const FRAMED = /^\/([\w-]+\/)?(r\/[\w-]+\/)?embed\//;
const policy = (frames: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`;

/** The security headers an address is served with; deploy/nginx.conf has the same, a test compares. */
export const headersFor = (address: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy(FRAMED.test(address) ? '*' : "'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
  '.ics': 'text/calendar; charset=utf-8',
};

/** The file for an address below `root`, or a redirect to the address with its slash; null is 404. */
function find(root: string, address: string): { file: string } | { redirect: string } | null {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    if (!path.endsWith('/')) return { redirect: `${address}/` };
    const index = join(file, 'index.html');
    return statSync(index, { throwIfNoEntry: false })?.isFile() ? { file: index } : null;
  }
  return stat?.isFile() ? { file } : null;
}

/**
 * Serves `out/current` on 127.0.0.1. The symlink is followed anew at each request, so a new release
 * is seen at once. Rejects with a UserError when the port is taken.
 */
export function serve(out: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const send = (status: number, file: string): void => {
      const stat = statSync(file);
      response.writeHead(status, {
        ...headersFor((request.url ?? '/').split('?')[0] ?? '/'),
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Length': stat.size,
        'Cache-Control': file.includes(`${sep}_astro${sep}`)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const root = realpathSync(join(out, 'current'));
    const [address = '/', query] = (request.url ?? '/').split('?');
    const found = find(root, address);
    if (found && 'redirect' in found) {
      response
        .writeHead(301, { Location: query === undefined ? found.redirect : `${found.redirect}?${query}` })
        .end();
    } else if (found) send(200, found.file);
    else {
      const own = find(root, `/${address.split('/')[1] ?? ''}/404.html`) ?? find(root, '/404.html');
      if (own && 'file' in own) send(404, own.file);
      else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这一页');
    }
  });
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      fail(
        cause.code === 'EADDRINUSE'
          ? new UserError(
              `端口 ${port} 被占用；请关掉占用它的程序，或运行 npm run serve -- --port ${port + 1}`,
            )
          : cause,
      ),
    );
    server.listen(port, '127.0.0.1', () => done(server));
  });
}
