/**
 * Writes the pages and downloads of the dataset SITE_DATA into SITE_OUT, with the bundle SITE_BUNDLE: what Astro does
 * after it has bundled, for one dataset after the other, without what bundles.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderForPrerender } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { SERVER, STYLES } from './bundle.ts';

/** What the bundle exports, as far as it is asked here; `astro/app` knows the rest. */
type App = ConstructorParameters<typeof StaticPaths>[0] &
  Parameters<typeof renderForPrerender>[0] & {
    readonly setInternals: (internals: unknown) => void;
    readonly setOptions: (options: unknown) => void;
  };

const bare = (pathname: string): string => pathname.replace(/\/$/, '');

const bundle = process.env['SITE_BUNDLE'] ?? '';
const out = process.env['SITE_OUT'] ?? '';
const base = bare(process.env['SITE_BASE'] ?? '/');

async function loadApp(): Promise<App> {
  const server = join(bundle, SERVER);
  const entry = readdirSync(server).find((name) => /^prerender-entry.*\.mjs$/.test(name)) ?? '';
  const { app } = (await import(pathToFileURL(join(server, entry)).href)) as { app: App };
  const styles = JSON.parse(readFileSync(join(bundle, STYLES), 'utf8')) as [string, unknown][];
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: sheets }])) });
  const destination = {
    write: ({ level, message }: { level: string; message: string }): void => {
      if (level === 'warn' || level === 'error') throw new Error(message);
    },
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

/** Where a page or a download is asked for, below the base of the site, and its file below its folder. */
function placeOf(pathname: string, type: string): { address: string; file: string } {
  const path = bare(pathname);
  if (type === 'endpoint') return { address: pathname, file: path };
  return { address: `${path}/`, file: path === '/404' ? '404.html' : `${path}/index.html` };
}

const app = await loadApp();
const made = new Set<string>();
for (const { pathname, route } of await new StaticPaths(app).getAll()) {
  const { address, file } = placeOf(pathname, route.type);
  const request = new Request(new URL(base + address, 'http://localhost'));
  const { response } = await renderForPrerender(app, request, { routeData: route }).catch(
    (cause: unknown) => {
      throw new Error(`网页 ${pathname} 做不出来`, { cause });
    },
  );
  if (response.status !== 200 && file !== '404.html')
    throw new Error(`网页 ${pathname} 的状态是 ${response.status}`);
  const path = join(out, file);
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  // Two that want one place are a mistake.
  writeFileSync(path, Buffer.from(await response.arrayBuffer()), { flag: 'wx' });
}
