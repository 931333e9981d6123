import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyFolder, hashFolder } from '../files.ts';
import { alone } from '../lock.ts';
import { hashProgram } from '../made.ts';
import { inChild, ROOT } from './child.ts';

/** Within the project, so that what renders finds its packages; each under the hash of what it was made of. */
export const BUNDLES = join(ROOT, '.astro/bundles');
const LOCK = join(ROOT, '.astro/lock');
/** How long a bundle that nobody uses is kept: a build that has begun with it is done by then. */
const KEPT_MS = 24 * 3_600_000;

/** What renders the pages; what is served as it is; the styles of each page; whose work browsers are given. */
export const SERVER = 'server';
export const SERVED = 'served';
export const STYLES = 'styles.json';
export const SHIPPED = 'shipped.json';

/** The notices may be others than those of `src` (`--conditions=fixture`). */
const notices = (): string => hashFolder(dirname(fileURLToPath(import.meta.resolve('#notices'))));

const keyOf = (base: string): string =>
  createHash('sha256')
    .update(JSON.stringify([hashProgram(), notices(), process.version, base]))
    .digest('hex')
    .slice(0, 16);

/** Removes the bundles of earlier versions of the program. */
function prune(): void {
  for (const name of readdirSync(BUNDLES)) {
    const folder = join(BUNDLES, name);
    if (Date.now() - statSync(folder).mtimeMs > KEPT_MS) rmSync(folder, { recursive: true });
  }
}

/**
 * Folder of the program that renders pages for sites at `base`, bundled by Astro: made once for each version of the
 * program, whatever the data.
 * @throws as `inChild` does.
 */
export const bundleFor = (base: string, signal?: AbortSignal): Promise<string> =>
  alone(LOCK, '这套程序', async () => {
    const folder = join(BUNDLES, keyOf(base));
    if (!existsSync(folder)) {
      const making = join(BUNDLES, '.making');
      rmSync(making, { recursive: true, force: true });
      mkdirSync(making, { recursive: true });
      await inChild({
        script: 'make-bundle.ts',
        what: '打包这套程序',
        env: { SITE_BASE: base, SITE_BUNDLE: making, SITE_SHIPPED: join(making, SHIPPED) },
        writes: making,
        signal,
      });
      renameSync(making, folder);
    }
    const now = Date.now() / 1000;
    utimesSync(folder, now, now);
    prune();
    return folder;
  });

/** Copies what a bundle serves as it is (scripts, styles, `public/`) to where the pages will be. */
export const copyServed = (bundle: string, outDir: string): void => copyFolder(join(bundle, SERVED), outDir);
