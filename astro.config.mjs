import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { shippedPlugin } from './scripts/lib/shipped.ts';

/**
 * Astro bundles the program that renders the pages (`scripts/lib/rendering/`), which sets the folders and the variables;
 * the defaults serve `npx astro check` and the editor.
 */
const base = process.env.SITE_BASE ?? '/';

// Whose work browsers are given; the page of licences is rendered after the last bundle.
const shipped = process.env.SITE_SHIPPED ? shippedPlugin(process.env.SITE_SHIPPED) : null;

/** What renders the pages runs in this Node and is written for it: Astro takes no `target` for it, and rewrites it for old phones. */
const forThisNode = {
  name: 'for-this-node',
  configEnvironment(name, options) {
    // Not returned, which would add it to the others.
    if (name !== 'client') options.build.target = 'esnext';
  },
};

export default defineConfig({
  base,
  trailingSlash: 'always',
  // White space as in the source's structure: a line break between hanzi must not become a space.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: {
    format: 'directory',
    // The security policy allows no inline style or script.
    inlineStylesheets: 'never',
  },
  vite: {
    plugins: [forThisNode, ...(shipped ? [shipped.page()] : [])],
    worker: { plugins: () => (shipped ? [shipped.worker()] : []) },
    // The notices are those that Node itself would load: with --conditions=fixture, an invented one too.
    resolve: { alias: { '#notices': fileURLToPath(import.meta.resolve('#notices')) } },
    // Cheap phones in WeChat: engines of 2020 must parse every script (ES2020; tests/site/old-browsers.test.ts).
    build: {
      assetsInlineLimit: 0,
      target: ['chrome80', 'safari14'],
      cssTarget: ['chrome86', 'safari14'],
      // The checking page holds the whole check; no other page loads it (tests/site/weight.test.ts).
      chunkSizeWarningLimit: 2500,
    },
    // Packed into what renders the pages: it may be put outside the project, where no package is found.
    environments: {
      prerender: { resolve: { noExternal: ['@noble/hashes', 'hucre'] } },
      // Every page names its scripts, and has few bytes to spare: a hash says enough.
      client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
});
