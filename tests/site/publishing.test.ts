import { cpSync, existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFolder } from '../../scripts/lib/files.ts';
import { run, start, withFolder } from '../lib/run.ts';
import { infoOf, rowsOf } from '../lib/site.ts';

/** A copy of data/ with some files changed. */
function copyData(
  folder: string,
  files: readonly string[],
  change: (text: string) => string = (text) => text,
): string {
  const data = join(folder, 'data');
  cpSync('data', data, { recursive: true });
  for (const file of files) writeFileSync(join(data, file), change(readFileSync(join(data, file), 'utf8')));
  return data;
}

const served = (out: string): { name: string; hash: string } => {
  const name = readlinkSync(join(out, 'current'));
  return { name, hash: hashFolder(join(out, name)) };
};

test('the same data give the same bytes in another folder, time zone and language', async () => {
  await withFolder(async (folder) => {
    const first = await run('build.ts', ['--out', join(folder, 'a')], { TZ: 'America/New_York', LANG: 'C' });
    expect(first.output).toContain('发布为');
    expect(first.code).toBe(0);
    const second = await run('build.ts', ['--out', join(folder, 'b', 'deeper')], {
      TZ: 'Asia/Shanghai',
      LANG: 'zh_CN.UTF-8',
    });
    expect(second.code).toBe(0);
    expect(served(join(folder, 'a'))).toEqual(served(join(folder, 'b', 'deeper')));
    expect(served(join(folder, 'a'))).toEqual(served('dist'));
  });
}, 300_000);

test('bad data, an unexplained breach, a lost record and a killed build leave the served site as it is', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'out');
    cpSync('dist', out, { recursive: true, verbatimSymlinks: true });
    const before = served(out);

    const broken = copyData(join(folder, '1'), ['sample/notices.csv'], (text) =>
      text.replace(/\d{4}-\d{2}-\d{2}/, '2021/2/30'),
    );
    const bad = await run('build.ts', ['--data', broken, '--out', out]);
    expect(bad.code).toBe(1);
    expect(bad.output).toMatch(
      /错误 D003 日期不存在\n {2}.*sample\/notices\.csv 第 2 行 [A-Z]+ 列「.+」：2021\/2\/30\n/,
    );
    expect(bad.output).toContain('没有发布');

    const unexplained = copyData(
      join(folder, '2'),
      ['sample/explanations.csv'],
      (text) => `${text.split('\n')[0]}\n`,
    );
    const breach = await run('build.ts', ['--data', unexplained, '--out', out]);
    expect(breach.code).toBe(1);
    expect(breach.output).toContain('不符合 G07 公示不少于5个工作日');

    const compound = String(rowsOf('sample/', 'compounds').at(-1)!['小区编号']);
    const tables = readdirSync('data/sample').filter((file) => file.endsWith('.csv'));
    const lost = copyData(
      join(folder, '3'),
      tables.map((file) => `sample/${file}`),
      (text) => text.replaceAll(compound, 'SF-NEW'),
    );
    const gone = await run('build.ts', ['--data', lost, '--out', out]);
    expect(gone.code).toBe(1);
    expect(gone.output).toContain('错误 Q001 上次发布的记录不见了');
    expect(gone.output).toContain(`“${compound}”上次发布过`);

    const fewer = copyData(join(folder, '4'), []);
    rmSync(join(fewer, 'sample'), { recursive: true });
    for (const only of [[], ['--dataset', infoOf('').id]]) {
      const vanished = await run('build.ts', ['--data', fewer, '--out', out, ...only]);
      expect(vanished.code).toBe(1);
      expect(vanished.output).toMatch(/错误 Q001 上次发布的记录不见了[^]*记录：数据集 sample .*，\d+条记录/);
    }

    const child = start('build.ts', ['--out', out]);
    const stage = join(out, 'releases', `.stage-${child.pid}`, '.work');
    while (!existsSync(stage) || readdirSync(stage).length === 0)
      await new Promise((next) => setTimeout(next, 50));
    const closed = new Promise((done) => child.on('close', done));
    child.kill('SIGKILL');
    await closed;
    expect(served(out)).toEqual(before);
  });
}, 300_000);

test('one dataset can be published alone; the others are carried over', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'out');
    cpSync('dist', out, { recursive: true, verbatimSymlinks: true });
    const before = served(out);
    const alone = await run('build.ts', ['--dataset', infoOf('').id, '--out', out]);
    expect(alone.output).toContain('发布为');
    expect(alone.code).toBe(0);
    expect(served(out)).toEqual(before);
  });
}, 300_000);
