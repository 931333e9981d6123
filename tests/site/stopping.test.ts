import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashFolder } from '../../scripts/lib/files.ts';
import { run, start } from '../lib/run.ts';

let folder = '';
let data = '';
let out = '';
let before = { name: '', hash: '' };

const served = (): typeof before => {
  const name = readlinkSync(join(out, 'current'));
  return { name, hash: hashFolder(join(out, name)) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stopping-'));
  [data, out] = [join(folder, 'data'), join(folder, 'out')];
  cpSync('tests/fixtures/base', join(data, 'base'), { recursive: true });
  const { code } = await run('build.ts', ['--data', data, '--out', out]);
  expect(code).toBe(0);
  before = served();
  // Whatever is built from now on is another release.
  writeFileSync(join(data, 'base/README.md'), '改了，要重新生成。\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stages = (): string[] =>
  readdirSync(join(out, 'releases')).filter((name) => name.startsWith('.stage-'));

/** Waits until Astro is at work in the stage. */
async function rendering(): Promise<void> {
  const busy = (): boolean =>
    stages().some((name) => {
      const work = join(out, 'releases', name, '.work');
      return existsSync(work) && readdirSync(work).some((file) => file.startsWith('.earlier-'));
    });
  while (!busy()) await new Promise((next) => setTimeout(next, 20));
}

/** The end of a process, and what it said. */
function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s ends a build: nothing published, nothing left, exit %i', async (signal, expected) => {
  const child = start('build.ts', ['--data', data, '--out', out]);
  const end = endOf(child);
  await rendering();
  child.kill(signal);
  const { code, said } = await end;
  expect(said).toMatch(/\n已停止：没有发布，现有网站没有变化。\n$/);
  expect(code).toBe(expected);
  expect(stages()).toEqual([]);
  expect(served()).toEqual(before);
});

test('SIGTERM to npm ends the build that it began', async () => {
  const child = spawn('npm', ['run', 'build', '--', '--data', data, '--out', out], {
    env: { ...process.env, CI: '' },
  });
  const end = endOf(child);
  await rendering();
  child.kill('SIGTERM');
  const { said } = await end;
  expect(said).toContain('已停止：没有发布，现有网站没有变化。');
  expect(stages()).toEqual([]);
  expect(served()).toEqual(before);
});

test('a killed build leaves nothing that the next one waits for, and two at once publish one after the other', async () => {
  const killed = start('build.ts', ['--data', data, '--out', out]);
  const end = endOf(killed);
  await rendering();
  killed.kill('SIGKILL');
  await end;
  expect(served()).toEqual(before);
  const both = await Promise.all([1, 2].map(() => run('build.ts', ['--data', data, '--out', out])));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(
    both.some(({ output }) =>
      output.includes(`另一次运行正占着${out}（锁是 ${join(out, '.lock')}），等它做完`),
    ),
  ).toBe(true);
  expect(stages()).toEqual([]);
  // A file that says nothing to readers: the same bytes are the same release.
  expect(served()).toEqual(before);
});

test('a served release that was damaged is not carried on', async () => {
  const page = join(out, 'current/index.html');
  rmSync(page);
  writeFileSync(page, '坏');
  const { code, output } = await run('build.ts', ['--data', data, '--out', out]);
  expect(output).toContain('有3个文件和发布时不一样（index.html），全部重新生成。\n');
  expect(code).toBe(0);
  expect(served()).toEqual(before);
});

test('on a machine of CI the release before must be at hand', async () => {
  const { code, output } = await run('build.ts', ['--data', data, '--out', join(folder, 'new')], {
    CI: 'true',
  });
  expect(code).toBe(2);
  expect(output).toContain('而这是一台每次都新建的机器（CI）');
});
