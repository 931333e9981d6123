import { fork } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProgramFault } from './fault.ts';
import { copyFolder } from './files.ts';
import { alone } from './lock.ts';
import type { Neighbour, Part } from './release.ts';
import { surroundings } from './surroundings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Astro prerenders in `.astro/` of the project, so two builds at once would overwrite each other. */
const LOCK = join(ROOT, '.astro/lock');
/**
 * Where it puts the pages, beside what it prerenders with: it renames from one to the other, which no system does
 * between disks, and finds the packages from there.
 */
const RENDERED = join(ROOT, '.astro/rendered');

/** Moves a folder, to another disk too. */
function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    copyFolder(from, to);
    rmSync(from, { recursive: true });
  }
}

/** A dataset to render: its folder, and where the pages go. */
export interface RenderJob {
  readonly folder: string;
  readonly part: Part;
  readonly siblings: readonly Neighbour[];
  /** Files the build hands over, by variable. */
  readonly handed: Readonly<Record<string, string>>;
  readonly outDir: string;
  readonly cache: string;
  /** Ends the work when it aborts. */
  readonly signal?: AbortSignal | undefined;
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
 * data door keep state in the module), one at a time; it ends with this one.
 * @throws ProgramFault with Astro's output when it fails or warns, what the machine refuses as it says so, the reason
 * of `signal` once the process has gone.
 */
export const renderDataset: Render = (job) => {
  const { signal } = job;
  const env = {
    ...surroundings(),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    ...siteVariables(job),
    SITE_BASE: job.part.base,
    SITE_OUT: RENDERED,
    SITE_CACHE: resolve(job.cache),
  };
  const astro = (): Promise<void> =>
    new Promise((done, fail) => {
      signal?.throwIfAborted();
      const child = fork(join(ROOT, 'node_modules/astro/bin/astro.mjs'), ['build'], {
        cwd: ROOT,
        env,
        execArgv: [...process.execArgv, '--import', new URL('./end-with-parent.ts', import.meta.url).href],
        silent: true,
      });
      const stop = (): void => void child.kill('SIGKILL');
      signal?.addEventListener('abort', stop);
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.on('error', fail);
      child.on('close', (code) => {
        signal?.removeEventListener('abort', stop);
        const refused = /\b(ENOSPC|EDQUOT|EROFS|EMFILE)\b/.exec(output)?.[1];
        if (signal?.aborted) fail(signal.reason as Error);
        else if (code === 0 && !warns(output)) done();
        else if (refused !== undefined)
          fail(Object.assign(new Error(refused), { code: refused, syscall: 'astro', path: RENDERED }));
        else fail(new ProgramFault(`生成“${job.part.id}”的网页${code === 0 ? '有警告' : ''}`, [output]));
      });
    });
  return alone(LOCK, '这套程序', async () => {
    rmSync(RENDERED, { recursive: true, force: true });
    try {
      await astro();
      move(RENDERED, job.outDir);
    } finally {
      rmSync(RENDERED, { recursive: true, force: true });
    }
  });
};
