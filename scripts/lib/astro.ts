import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ProgramFault } from './fault.ts';
import { alone } from './lock.ts';
import type { Neighbour, Part } from './release.ts';
import { surroundings } from './surroundings.ts';

/** Astro prerenders in `.astro/` of the project, so two builds at once would overwrite each other. */
const LOCK = '.astro/build.lock';
const ROOT = resolve(import.meta.dirname, '../..');

/** A dataset to render: its folder, and where the pages go. */
export interface RenderJob {
  readonly folder: string;
  readonly part: Part;
  readonly siblings: readonly Neighbour[];
  /** Files the build hands over, by variable. */
  readonly handed: Readonly<Record<string, string>>;
  readonly outDir: string;
  readonly cache: string;
}

/** Makes the pages of a dataset. */
export type Render = (job: RenderJob) => Promise<void>;

/** What the pages read from the environment. */
export const siteVariables = ({ folder, siblings, handed }: RenderJob): Record<string, string> => ({
  SITE_DATA: resolve(folder),
  ...handed,
  SITE_SIBLINGS: JSON.stringify(siblings),
});

/** Whether Astro or Vite warned; the addresses of pages in what they print have words of the data. */
const warns = (output: string): boolean =>
  output.split('\n').some((line) => !/[├└]─/.test(line) && /\[WARN\]|\bwarning\b/i.test(line));

/**
 * Renders one dataset with Astro into a folder of its own, in a process of its own (Astro and the
 * data door keep state in the module), one at a time. Rejects with Astro's output when it fails or warns.
 */
export const renderDataset: Render = (job) => {
  const env = {
    ...surroundings(),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    ...siteVariables(job),
    SITE_BASE: job.part.base,
    SITE_OUT: resolve(job.outDir),
    SITE_CACHE: resolve(job.cache),
  };
  const astro = (): Promise<void> =>
    new Promise((done, fail) => {
      const child = spawn(
        process.execPath,
        [...process.execArgv, join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
        {
          cwd: ROOT,
          env,
        },
      );
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', fail);
      child.on('close', (code) => {
        if (code === 0 && !warns(output)) done();
        else fail(new ProgramFault(`生成“${job.part.id}”的网页${code === 0 ? '有警告' : ''}`, [output]));
      });
    });
  return alone(join(ROOT, LOCK), astro);
};
