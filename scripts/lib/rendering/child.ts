import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ProgramFault } from '../fault.ts';
import { surroundings } from '../surroundings.ts';

/** The project: what is bundled, and where packages are found. */
export const ROOT = resolve(import.meta.dirname, '../../..');

const WITH_PARENT = new URL('../end-with-parent.ts', import.meta.url).href;

/** Whether Astro or Vite warned. */
const warns = (output: string): boolean => /\[WARN\]|\bwarning\b/i.test(output);

/** What a process of the rendering is started with. */
export interface Work {
  /** File beside this one that does it. */
  readonly script: string;
  /** What it does, for who reads of its failure. */
  readonly what: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where it writes, for who reads that the machine refused. */
  readonly writes: string;
  /** Ends it when it aborts. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Does a part of the rendering in a process of its own (Astro and the door to the data keep state in their modules); it
 * ends with this one.
 * @throws ProgramFault with what it printed when it fails or warns, what the machine refuses as it says so, the reason of
 * `signal` once the process has gone.
 */
export const inChild = ({ script, what, env, writes, signal }: Work): Promise<void> =>
  new Promise((done, fail) => {
    signal?.throwIfAborted();
    const child = fork(join(import.meta.dirname, script), {
      cwd: ROOT,
      env: { ...surroundings(), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', TZ: 'UTC', ...env },
      execArgv: [...process.execArgv, '--import', WITH_PARENT],
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
        fail(Object.assign(new Error(refused), { code: refused, syscall: 'astro', path: writes }));
      else fail(new ProgramFault(`${what}${code === 0 ? '有警告' : ''}`, [output]));
    });
  });
