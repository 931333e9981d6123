import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Part } from './release.ts';
import { UserError } from './cli.ts';
import { alone } from './lock.ts';
import { surroundings } from './surroundings.ts';

/** Astro prerenders in `.astro/` of the project, so two builds at once would overwrite each other. */
const LOCK = '.astro/build.lock';
const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Renders one dataset with Astro into a folder of its own, in a process of its own (Astro and the
 * data door keep state in the module), one at a time. `revisions` is the JSON file of its history. Rejects with Astro's output when it fails or warns.
 */
export function renderDataset(
  folder: string,
  part: Part,
  siblings: readonly Part[],
  /** Files the build hands over, by variable. */
  handed: Readonly<Record<string, string>>,
  outDir: string,
  cache: string,
): Promise<void> {
  const env = {
    ...surroundings(),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    SITE_DATA: resolve(folder),
    SITE_BASE: part.base,
    SITE_OUT: resolve(outDir),
    SITE_CACHE: resolve(cache),
    ...handed,
    SITE_SIBLINGS: JSON.stringify(
      siblings.map(({ id, title, sample, base }) => ({ id, title, sample, base })),
    ),
  };
  const astro = (): Promise<void> =>
    new Promise((done, fail) => {
      const child = spawn(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: ROOT,
        env,
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', fail);
      child.on('close', (code) => {
        if (code === 0 && !/\[WARN\]|\bwarning\b/i.test(output)) done();
        else fail(new UserError(`生成“${part.id}”时${code === 0 ? '有警告' : '出错'}：\n${output}`));
      });
    });
  return alone(join(ROOT, LOCK), astro);
}
