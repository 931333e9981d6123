/**
 * Bundles the program that renders pages for SITE_BASE into SITE_BUNDLE. Astro lets others render in its place
 * (`setPrerenderer`): asked to get ready, what it has bundled by then is put aside, and it is given no page to render.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { compressFiles } from '../compress.ts';
import { SERVED, SERVER, STYLES } from './bundle.ts';
import { ROOT } from './child.ts';

const folder = process.env['SITE_BUNDLE'] ?? '';
const served = join(folder, SERVED);
const cache = join(folder, 'cache');

type Pages = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];
let pages: Pages = new Map();

const putAside: AstroIntegration = {
  name: 'put-aside',
  hooks: {
    'astro:build:setup': (given) => {
      ({ pages } = given);
    },
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'none',
        setup: () => {
          renameSync(join(served, '.prerender'), join(folder, SERVER));
          const styles = [...pages].map(([key, page]) => [key, page.styles]);
          writeFileSync(join(folder, STYLES), JSON.stringify(styles));
          return Promise.resolve();
        },
        getStaticPaths: () => Promise.resolve([]),
        render: ({ url }) => Promise.reject(new Error(`${url}: no page was to be rendered`)),
      }),
  },
};

// Whoever builds need not be who installed: nothing is written in node_modules.
await build({
  root: ROOT,
  outDir: served,
  cacheDir: cache,
  integrations: [putAside],
  vite: { cacheDir: join(cache, 'vite') },
});
// Half of what there is to compress in a small site, and the same for every dataset.
await compressFiles(served);
rmSync(cache, { recursive: true, force: true });
