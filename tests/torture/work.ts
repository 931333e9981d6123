import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { servedName } from '../../scripts/lib/served.ts';
import { damageOf } from '../../scripts/lib/sums.ts';
import { Copy } from '../unit/mutate.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** How a piece of work ended. */
export interface End {
  readonly code: number | null;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly end: Promise<End>;
}

/** Starts a program of the project in a process group of its own, as a desk or a CI does. */
export function begin(script: string, args: readonly string[], before: readonly string[] = []): Running {
  const [command = '', ...rest] = [...before, process.execPath, join(ROOT, script), ...args];
  const child = spawn(command, rest, {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, CI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, end: new Promise((done) => child.on('close', (code) => done({ code, output }))) };
}

/** The folders that the torture works in. */
export interface Place {
  readonly data: string;
  readonly out: string;
}

let changes = 0;

/** Changes the data, so that the next build is another release, and begins to build. */
export function beginBuild({ data, out }: Place, before: readonly string[] = []): Running {
  new Copy().set('compounds.csv', 4, '备注', `核对过${++changes}次。`).save(data);
  return begin('scripts/build.ts', ['--data', data, '--out', out, '--first'], before);
}

export const beginPublish = ({ out }: Place): Running =>
  begin('tests/torture/publisher.ts', [out, `${process.pid}-${++changes}`]);

/** What is wrong with what is served now; '' where it is a whole release. */
export function faultOf({ out }: Place): string {
  const name = servedName(out);
  if (name === null || !existsSync(join(out, 'current/release.json'))) return '没有在服务的版本';
  const damaged = damageOf(join(out, 'releases', name), name);
  return damaged.length === 0 ? '' : `${name} 有${damaged.length}个文件不对：${damaged[0]}`;
}

/** The release that is served, with all its sums. */
export const servedOf = ({ out }: Place): string =>
  `${servedName(out)} ${readFileSync(join(out, 'current/SHA256SUMS.txt'), 'utf8')}`;

/** What builds leave while they are at work. */
export const stagesIn = ({ out }: Place): string[] =>
  readdirSync(join(out, 'releases')).filter((name) => name.startsWith('.'));

/** Waits until a stage is there, so that a kill meets work. */
export async function untilStaged(place: Place): Promise<void> {
  while (stagesIn(place).length === 0) await pause(20);
}

export const pause = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));
/** Lines of a program that has fallen over. */
export const STACK = /^\s+at .+[(:]\d+:\d+\)?$/m;
