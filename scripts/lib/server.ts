import { createReadStream, realpathSync, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { UserError } from './cli.ts';

/** Embedded charts, of the latest release and of each that is kept; they alone may stand in a frame elsewhere. */
const FRAMED = /^\/([\w-]+\/)?(r\/[\w-]+\/)?embed\//;
/** Charts and data are open to other sites. */
const SHARED = /\.(csv|json|geojson|xml|ics|zip|svg|png)$/;
/** The page that checks files: it may ask for nothing, and its worker is within its own script. */
const CHECKING = /^\/(?!(compounds|projects|notices|streets|r|embed)\/)([\w-]+\/)?check\//;
const policy = (connect: string, frames: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${connect}; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`;

/** The security headers an address is served with; deploy/nginx.conf has the same, a test compares. */
export const headersFor = (address: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy(
    CHECKING.test(address) ? "'none'; worker-src blob:" : "'self'",
    FRAMED.test(address) ? '*' : "'none'",
  ),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy':
    FRAMED.test(address) || SHARED.test(address) ? 'cross-origin' : 'same-origin',
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
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  // A page for the disk: it is saved, not shown.
  '.htm': 'application/octet-stream',
  '.ics': 'text/calendar; charset=utf-8',
};

/** What lies at a path; null for what cannot: nothing there, a name that is too long, no permission. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

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
  const stat = statOf(file);
  if (stat?.isDirectory()) {
    // One slash: `//host/` would lead to another host.
    if (!path.endsWith('/')) return { redirect: `/${address.replace(/^[/\\]+/, '')}/` };
    const index = join(file, 'index.html');
    return statOf(index)?.isFile() ? { file: index } : null;
  }
  return stat?.isFile() ? { file } : null;
}

/**
 * Serves `out/current` on 127.0.0.1. The symlink is followed anew at each request, so a new release
 * is seen at once. No request ends it. Rejects with a UserError when the port is taken.
 */
export function serve(out: string, port: number): Promise<Server> {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [address = '/', query] = (request.url ?? '/').split('?');
    const send = (status: number, file: string): void => {
      response.writeHead(status, {
        ...headersFor(address),
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Length': statSync(file).size,
        'Cache-Control': file.includes(`${sep}_astro${sep}`)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      });
      if (request.method === 'HEAD') response.end();
      // A file that goes while it is sent ends this answer, and no other.
      else
        createReadStream(file)
          .on('error', () => response.destroy())
          .pipe(response);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const root = realpathSync(join(out, 'current'));
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
  };
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      // While `current` is being turned, or after it was taken away.
      if (!response.headersSent)
        response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1' });
      response.end('网站正在更新，请过一会儿再看');
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
