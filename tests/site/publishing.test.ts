import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashFolder } from '../../scripts/lib/files.ts';
import { run, start } from '../lib/run.ts';

/** Two datasets that take seconds to build: the fixture at the root, and the same rows under another id beside it. */
function copyData(
  folder: string,
  files: readonly string[] = [],
  change: (text: string) => string = (text) => text,
): string {
  const data = join(folder, 'data');
  for (const id of ['base', 'beside']) cpSync('tests/fixtures/base', join(data, id), { recursive: true });
  const info = join(data, 'beside', 'dataset.json');
  const beside = { ...JSON.parse(readFileSync(info, 'utf8')), id: 'beside', default: false };
  writeFileSync(info, JSON.stringify(beside));
  for (const file of files) writeFileSync(join(data, file), change(readFileSync(join(data, file), 'utf8')));
  return data;
}

const served = (out: string): { name: string; hash: string } => {
  const name = readlinkSync(join(out, 'current'));
  return { name, hash: hashFolder(join(out, name)) };
};

/** Builds and expects success. */
async function published(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { code, output } = await run('build.ts', args, env);
  expect(output).toContain('发布为');
  expect(code).toBe(0);
}

let folder = '';
let data = '';
/** Published once; each test works on a copy. */
let first = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publishing-'));
  data = copyData(folder);
  first = join(folder, 'first');
  await published(['--data', data, '--out', first], { TZ: 'America/New_York', LANG: 'C' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copyOfFirst = (name: string): string => {
  const out = join(folder, name);
  cpSync(first, out, { recursive: true, verbatimSymlinks: true });
  return out;
};

test('bad data, an unexplained breach, a lost record and a killed build leave the served site as it is', async () => {
  const out = copyOfFirst('refused');
  const before = served(out);

  const broken = copyData(join(folder, '1'), ['beside/notices.csv'], (text) =>
    text.replace(/\d{4}-\d{2}-\d{2}/, '2021/2/30'),
  );
  const bad = await run('build.ts', ['--data', broken, '--out', out]);
  expect(bad.code).toBe(1);
  expect(bad.output).toMatch(
    /错误 D003 日期不存在\n {2}.*beside\/notices\.csv 第 2 行 [A-Z]+ 列「.+」：2021\/2\/30\n/,
  );
  expect(bad.output).toContain('没有发布');

  const unexplained = copyData(
    join(folder, '2'),
    ['beside/explanations.csv'],
    (text) => `${text.split('\n')[0]}\n`,
  );
  const breach = await run('build.ts', ['--data', unexplained, '--out', out]);
  expect(breach.code).toBe(1);
  expect(breach.output).toMatch(/没有说明的不符合 [1-9]/);

  const tables = readdirSync('tests/fixtures/base').filter((file) => file.endsWith('.csv'));
  const lost = copyData(
    join(folder, '3'),
    tables.map((file) => `beside/${file}`),
    (text) => text.replaceAll('WH-C02', 'WH-NEW'),
  );
  const gone = await run('build.ts', ['--data', lost, '--out', out]);
  expect(gone.code).toBe(1);
  expect(gone.output).toContain('错误 Q001 上次发布的记录不见了');
  expect(gone.output).toContain('“WH-C02”上次发布过');

  const fewer = copyData(join(folder, '4'));
  rmSync(join(fewer, 'beside'), { recursive: true });
  for (const only of [[], ['--dataset', 'base']]) {
    const vanished = await run('build.ts', ['--data', fewer, '--out', out, ...only]);
    expect(vanished.code).toBe(1);
    expect(vanished.output).toMatch(/错误 Q001 上次发布的记录不见了[^]*记录：数据集 beside .*，\d+条记录/);
  }

  const changed = copyData(join(folder, '5'));
  writeFileSync(join(changed, 'base/README.md'), '改了，要重新生成。\n');
  const child = start('build.ts', ['--data', changed, '--out', out]);
  const stage = join(out, 'releases', `.stage-${child.pid}`, '.work');
  while (!existsSync(stage) || readdirSync(stage).length === 0)
    await new Promise((next) => setTimeout(next, 50));
  const closed = new Promise((done) => child.on('close', done));
  child.kill('SIGKILL');
  await closed;
  expect(served(out)).toEqual(before);
});

test('one dataset can be published alone; the others are carried over', async () => {
  const out = copyOfFirst('alone');
  const before = served(out);
  await published(['--data', data, '--dataset', 'base', '--out', out]);
  expect(served(out)).toEqual(before);
  // A folder that was never published is no part of the site yet: nothing leads to it.
  const more = copyData(join(folder, '7'));
  cpSync(join(more, 'beside'), join(more, 'third'), { recursive: true });
  const { output } = await run('build.ts', ['--data', more, '--dataset', 'base', '--out', out]);
  expect(output).not.toContain('这是一部分');
  expect(served(out)).toEqual(before);
});

test('a dataset of which nothing changed is not made again, and one that is made again has the same bytes', async () => {
  const out = copyOfFirst('again');
  const changed = copyData(join(folder, '6'));
  writeFileSync(join(changed, 'beside/README.md'), '改了，要重新生成。\n');
  const { code, output } = await run('build.ts', ['--data', changed, '--out', out]);
  expect(code).toBe(0);
  expect(output).toContain('没有变，照上次的带过来：“base”\n');
  expect(served(out)).toEqual(served(first));
});

/** The datasets of a folder again, from what the site built of them offers for download. */
function fromDownloads(site: string, again: string): void {
  for (const zip of ['data/all.zip', 'beside/data/all.zip'])
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(site, zip))))) {
      if (!/^(base|beside)\//.test(name)) continue;
      mkdirSync(dirname(join(again, name)), { recursive: true });
      writeFileSync(join(again, name), bytes);
    }
}

describe('datasets built apart, from the downloads of the site, in another folder, time zone and language', () => {
  const shard = (id: string): string => join(folder, 'deeper', `shard-${id}`);
  beforeAll(async () => {
    const again = join(folder, 'downloaded');
    fromDownloads(join(first, 'current'), again);
    for (const id of ['base', 'beside']) {
      const { code, output } = await run('build.ts', ['--data', again, '--dataset', id, '--out', shard(id)], {
        TZ: 'Asia/Shanghai',
        LANG: 'zh_CN.UTF-8',
      });
      expect(code, output).toBe(0);
      const other = id === 'base' ? 'beside' : 'base';
      expect(output).toContain(
        `这是一部分，还缺“${other}”；各部分都生成以后，用 npm run assemble 合起来再发布`,
      );
    }
  });

  test('are joined into the same bytes as one build of all, whatever their order', async () => {
    const out = join(folder, 'joined');
    const { code, output } = await run('assemble.ts', [shard('beside'), shard('base'), '--out', out]);
    expect(output).toContain('合了 2 个数据集：beside、base');
    expect(code).toBe(0);
    expect(served(out)).toEqual(served(first));
  });

  test('that do not make one site are refused, and what is served stays', async () => {
    const out = copyOfFirst('unassembled');
    const before = served(out);
    const refusal = async (...folders: string[]): Promise<string> => {
      const { code, output } = await run('assemble.ts', [...folders, '--out', out]);
      expect(code).toBe(2);
      return output.trim();
    };
    expect(await refusal()).toBe(
      '写上各部分所在的文件夹\n用法：npm run assemble -- 文件夹… --out 文件夹 [--first | --previous 文件夹或网址]',
    );
    expect(await refusal(shard('base'))).toBe(
      `还缺数据集“beside”：${shard('base')} 里的网页有到它（/beside/）的链接`,
    );
    expect(await refusal(shard('base'), join(folder, 'nothing'))).toBe(
      `${join(folder, 'nothing')} 里没有生成好的数据集；先运行 npm run build -- --dataset 编号 --out 文件夹`,
    );
    expect(await refusal(shard('base'), first)).toBe(
      `数据集“base”在 ${shard('base')} 和 ${first} 里都有；只留一个`,
    );
    expect(served(out)).toEqual(before);
  });

  test('may not lose a record that is served', async () => {
    const out = join(folder, 'losing');
    cpSync(join(folder, 'joined'), out, { recursive: true, verbatimSymlinks: true });
    const file = join(out, 'current', 'release.json');
    const contents = JSON.parse(readFileSync(file, 'utf8')) as { parts: { records: { 小区: string[] } }[] };
    contents.parts[0]!.records.小区.push('WH-GONE');
    writeFileSync(file, JSON.stringify(contents));
    const { code, output } = await run('assemble.ts', [shard('beside'), shard('base'), '--out', out]);
    expect(code).toBe(2);
    expect(output).toContain('错误 Q001 上次发布的记录不见了');
    expect(output).toContain('“WH-GONE”上次发布过');
  });
});
