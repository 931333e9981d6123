import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, type AstroIntegration, type AstroPrerenderer } from 'astro';
import { siteVariables, type RenderJob } from '../../scripts/lib/astro.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What Astro's own prerenderer is: it renders whatever `app` it holds. */
interface Prerenderer {
  app: App;
  setup?: () => Promise<void>;
  getStaticPaths: () => Promise<{ pathname: string; route: Route }[]>;
  render: (request: Request, options: { routeData: Route }) => Promise<Response | { response: Response }>;
}
type Route = Parameters<NonNullable<AstroPrerenderer['render']>>[1]['routeData'];
interface App {
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  getOptions: () => unknown;
}

/** The file of a page or of a download, below the folder of the site. */
const fileOf = (pathname: string, type: string): string =>
  type === 'endpoint'
    ? bare(pathname)
    : bare(pathname) === '/404'
      ? '404.html'
      : join(pathname, 'index.html');
const addressOf = (pathname: string, type: string): string =>
  type === 'endpoint' ? pathname : `${bare(pathname)}/`;
const bare = (pathname: string): string => pathname.replace(/\/$/, '');

async function renderWith(original: Prerenderer, outDir: string): Promise<void> {
  const paths = await original.getStaticPaths();
  const written = new Set<string>();
  for (const { pathname, route } of paths) {
    const request = new Request(new URL(addressOf(pathname, route.type), 'http://localhost:4321'));
    const answer = await original.render(request, { routeData: route });
    const response = answer instanceof Response ? answer : answer.response;
    if (response.status !== 200 && pathname !== '/404') throw new Error(`${pathname}: ${response.status}`);
    const file = join(outDir, fileOf(pathname, route.type));
    if (written.has(file)) throw new Error(`two pages want ${pathname}`);
    written.add(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  }
}

/** Renders datasets served at the root, one after the other, with one bundle. */
export type RenderMany = (job: RenderJob) => Promise<void>;

/**
 * Bundles the site once, as `npm run build` does, and lends it to `use`, which may render any number of datasets with
 * it: for each the pages' modules are loaded afresh, for the door to the data keeps state in its module.
 *
 * Astro hands over its prerenderer in the hook that may replace it; it renders whatever app it holds, and a copy of the
 * bundle in another folder is another app. Astro itself then has no page to write.
 */
export async function withBundle(use: (render: RenderMany) => Promise<void>): Promise<void> {
  const work = join(ROOT, '.astro', `fuzz-${process.pid}`);
  const out = join(work, 'site');
  const bundled = join(out, '.prerender');
  let failure: unknown = null;
  const lend = async (original: Prerenderer): Promise<void> => {
    const entry = readdirSync(bundled).find((name) => /^prerender-entry.*\.mjs$/.test(name))!;
    const load = async (folder: string): Promise<App> =>
      ((await import(pathToFileURL(join(folder, entry)).href)) as { app: App }).app;
    const first = await load(bundled);
    let internals: unknown;
    const { setInternals } = first;
    first.setInternals = (given) => {
      internals = given;
      setInternals.call(first, given);
    };
    await original.setup!();
    let copies = 0;
    await use(async (job) => {
      // Within the project, so that packages are found.
      const copy = join(work, `copy-${++copies}`);
      cpSync(bundled, copy, { recursive: true });
      cpSync(out, job.outDir, { recursive: true, filter: (path) => path !== bundled });
      Object.assign(process.env, siteVariables(job));
      const app = await load(copy);
      app.setInternals(internals);
      app.setOptions(first.getOptions());
      original.app = app;
      try {
        await renderWith(original, job.outDir);
      } finally {
        rmSync(copy, { recursive: true });
      }
    });
  };
  const integration: AstroIntegration = {
    name: 'many-datasets',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((original) => ({
          ...original,
          setup: async () => {
            try {
              await lend(original as unknown as Prerenderer);
            } catch (cause) {
              failure = cause;
            }
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
  Object.assign(process.env, {
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    SITE_BASE: '/',
  });
  try {
    await bundle({
      root: ROOT,
      outDir: out,
      cacheDir: join(work, 'cache'),
      logLevel: 'error',
      integrations: [integration],
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (failure !== null) throw failure;
}
