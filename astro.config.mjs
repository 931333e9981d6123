import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';

/**
 * One Astro build renders one dataset. `scripts/build.ts` sets the three
 * variables; the defaults serve `npx astro check` and the editor.
 */
const base = process.env.SITE_BASE ?? '/';
const outDir = process.env.SITE_OUT ?? './dist/preview';
const cacheDir = process.env.SITE_CACHE ?? './node_modules/.astro';

export default defineConfig({
  base,
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // White space as in the source's structure: a line break between hanzi must not become a space.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    // The security policy allows no inline style or script.
    inlineStylesheets: 'never',
    concurrency: 4,
  },
  vite: {
    // The notices are those that Node itself would load: with --conditions=fixture, an invented one too.
    resolve: { alias: { '#notices': fileURLToPath(import.meta.resolve('#notices')) } },
    // Cheap phones in WeChat: engines of 2020 must parse every script (ES2020; tests/site/old-browsers.test.ts).
    build: { assetsInlineLimit: 0, target: ['chrome80', 'safari14'], cssTarget: ['chrome86', 'safari14'] },
  },
});
