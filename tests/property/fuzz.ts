import { spawn } from 'node:child_process';
import { availableParallelism, tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { main, options, UserError } from '../../scripts/lib/cli.ts';
import type { Outcome } from './outcome.ts';

const USAGE = 'npm run fuzz -- [--runs 数量] [--seed 第一个种子] [--jobs 几个进程]';
/** Datasets a process tries: what it still holds of them goes with it. */
const BATCH = 40;

const whole = (text: string, name: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new UserError(`--${name} 写整数，现在是“${text}”\n用法：${USAGE}`);
  return Number(text);
};

/** Runs one worker on some seeds; calls `see` with each outcome. Rejects when it fails itself. */
function runWorker(seeds: readonly number[], work: string, see: (outcome: Outcome) => void): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'worker.ts'), '--seeds', seeds.join(','), '--work', work, '--shrink'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Astro may print as well.
    if (line.startsWith('{"of"')) see(JSON.parse(line) as Outcome);
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`worker of seeds ${seeds[0]}-${seeds.at(-1)} exits with ${code}`));
    });
  });
}

const line = ({ of, rows, refused, fault, smallest, seconds }: Outcome): string =>
  fault !== null
    ? `${of} 出错，最小的数据在 ${smallest}：\n${fault.slice(0, 3000)}`
    : `${of} ${refused === null ? '通过' : `检查不接受：${refused.split('\n')[0]}`}（${rows} 行，${seconds} 秒）`;

await main(async () => {
  const values = options(
    {
      runs: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    },
    USAGE,
  );
  const [runs, seed, jobs] = [
    whole(values.runs, 'runs'),
    whole(values.seed, 'seed'),
    whole(values.jobs, 'jobs'),
  ];
  const work = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const left = Array.from({ length: runs }, (_, i) => seed + i);
  const outcomes: Outcome[] = [];
  const begun = performance.now();
  const take = async (): Promise<void> => {
    while (left.length > 0)
      await runWorker(left.splice(0, Math.min(BATCH, Math.ceil(runs / jobs))), work, (outcome) => {
        outcomes.push(outcome);
        console.log(line(outcome));
      });
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, take));
  const accepted = outcomes.filter(({ refused }) => refused === null);
  const faulty = outcomes.filter(({ fault }) => fault !== null);
  const minutes = Math.round((performance.now() - begun) / 6000) / 10;
  console.log(
    `种子 ${seed}-${seed + runs - 1}：${outcomes.length} 个数据集，检查接受 ${accepted.length} 个（${Math.round((accepted.length / Math.max(1, outcomes.length)) * 100)}%），出错 ${faulty.length} 个${faulty.length > 0 ? `（${faulty.map(({ of }) => of).join('、')}）` : ''}，共 ${accepted.reduce((sum, { rows }) => sum + rows, 0)} 行，用时 ${minutes} 分钟`,
  );
  return faulty.length > 0 || outcomes.length < runs ? 1 : 0;
});
