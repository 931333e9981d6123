import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** Starts a script of the project as `npm run` does. */
export function start(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    cwd: ROOT,
    // On a machine of CI a build asks for the release before; tests say so themselves.
    env: { ...process.env, CI: '', ...env },
  });
}

/** Runs a script to its end and keeps what it printed. */
export function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const child = start(script, args, env);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, output }));
  });
}

/** Runs `use` with a temporary folder that is removed afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'renovation-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
