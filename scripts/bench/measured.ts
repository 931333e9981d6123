import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command used. */
export interface Used {
  /** Processor seconds of the command and of every process that it waited for. */
  readonly cpu: number;
  /** Largest resident memory of any one of its processes, in MiB; looked at five times a second. */
  readonly peak: number;
  readonly output: string;
}

/** Every process below one, itself included, by /proc. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended between the two looks.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** The most resident memory that a process has had, in MiB; 0 when it is gone. */
function highWater(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs a command to its end. Linux only: it reads /proc. Rejects with its output when it fails. */
export function measured(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Used> {
  // Bash adds up what its children, and theirs, have used.
  const line = 'TIMEFORMAT="CPU %U %S"; time "$@"';
  const child = spawn('bash', ['-c', line, 'bash', command, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, ...family(child.pid!).map(highWater));
  }, 200);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(look);
      const used = /CPU ([\d.]+) ([\d.]+)\s*$/.exec(output);
      if (code !== 0 || !used) fail(new Error(`${command} ${args.join(' ')}：${code}\n${output}`));
      else done({ cpu: Number(used[1]) + Number(used[2]), peak, output });
    });
  });
}
