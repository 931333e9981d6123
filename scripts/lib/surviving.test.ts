import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main, refusalOf } from './cli.ts';
import { hashFolder, listFiles } from './files.ts';
import { mustHavePrevious } from './previous.ts';
import { finishStage, openStage, publish, type Part } from './release.ts';
import { rollBack } from './rollback.ts';
import { servedName } from './served.ts';
import { damageOf, mendFromOthers } from './sums.ts';

const PART: Part = {
  id: 'a',
  title: '甲',
  sample: false,
  base: '/',
  asOf: '2025-01-02',
  records: { 小区: [], 项目: [], 公示: [], 出处: [] },
};

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'surviving-'));
  out = join(folder, 'out');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

let second = 0;
/** Publishes files; each release is a second newer than the one before. */
function release(files: Readonly<Record<string, string>>, to = out): string {
  const stage = openStage(to);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), text);
  }
  finishStage(to, stage, [PART]);
  const name = publish(to, stage, [PART]);
  utimesSync(join(to, 'releases', name), ++second, second);
  return name;
}
const inRelease = (name: string, path: string): string => join(out, 'releases', name, path);

test('a release is trusted only where its bytes are right: published again it is mended, file by file', () => {
  const files = { 'index.html': '甲', 'a/b.csv': '1', 'r/x/figures.json': '{}' };
  const name = release(files);
  const hash = hashFolder(join(out, 'current'));
  writeFileSync(inRelease(name, 'index.html'), '坏');
  rmSync(inRelease(name, 'a/b.csv'));
  writeFileSync(inRelease(name, 'more.html'), '多');
  expect(damageOf(join(out, 'releases', name), name)).toEqual(['index.html', 'more.html', 'a/b.csv']);
  expect(release(files)).toBe(name);
  expect(hashFolder(join(out, 'current'))).toBe(hash);
  // Sums that were changed with the files fit them, but not the name.
  writeFileSync(inRelease(name, 'SHA256SUMS.txt'), '');
  expect(damageOf(join(out, 'releases', name), name)).toEqual(['SHA256SUMS.txt']);
});

test('what another release still holds whole is mended from it', () => {
  const kept = { 'r/x/figures.json': '{"figures":[]}' };
  release({ 'index.html': '甲', ...kept });
  const name = release({ 'index.html': '乙', ...kept });
  // As a disk does it: the bytes of this file alone.
  rmSync(inRelease(name, 'r/x/figures.json'));
  writeFileSync(inRelease(name, 'r/x/figures.json'), '{"figures":[');
  writeFileSync(inRelease(name, 'index.html'), '坏');
  expect(mendFromOthers(join(out, 'releases'), name)).toEqual(['index.html']);
  expect(readFileSync(inRelease(name, 'r/x/figures.json'), 'utf8')).toBe(kept['r/x/figures.json']);
});

test('what does not change from release to release is on disk once', () => {
  const big = 'x'.repeat(200_000);
  const names = Array.from({ length: 5 }, (_, i) =>
    release({ 'index.html': String(i), 'r/2024/a.csv': big, 'r/2024/b.csv': `${big}y` }),
  );
  const files = names.flatMap((name) =>
    listFiles(join(out, 'releases', name)).map((path) => inRelease(name, path)),
  );
  const onDisk = new Map(files.map((file) => [statSync(file).ino, statSync(file).size]));
  const sum = (sizes: Iterable<number>): number => [...sizes].reduce((n, size) => n + size, 0);
  const once = sum(listFiles(join(out, 'current')).map((path) => statSync(join(out, 'current', path)).size));
  expect(sum(onDisk.values())).toBeLessThan(once * 1.01);
  // Nothing is written into what is shared: the first release reads as it did.
  expect(readFileSync(inRelease(names[0]!, 'index.html'), 'utf8')).toBe('0');
  expect(damageOf(join(out, 'releases', names[0]!), names[0]!)).toEqual([]);
});

test('hashed files of the last two releases that had others stay reachable, and no longer', () => {
  const site = (script: string, text = '页'): string =>
    release({ 'index.html': text, [`_astro/${script}.js`]: script, [`b/texts/more-${script}.json`]: script });
  const scripts = (): string[] => readdirSync(join(out, 'current/_astro')).sort();
  const [first] = [site('a')];
  site('b');
  expect(scripts()).toEqual(['a.js', 'b.js']);
  const again = site('c');
  expect(scripts()).toEqual(['a.js', 'b.js', 'c.js']);
  expect(readdirSync(join(out, 'current/b/texts')).sort()).toEqual([
    'more-a.json',
    'more-b.json',
    'more-c.json',
  ]);
  // Made again, it is the same release; and so are its files when only a page is another.
  expect(site('c')).toBe(again);
  site('c', '改');
  expect(scripts()).toEqual(['a.js', 'b.js', 'c.js']);
  site('d');
  expect(scripts()).toEqual(['b.js', 'c.js', 'd.js']);
  expect(servedName(out)).not.toBe(first);
});

test('rollback turns to the release before, to any that is named, and never to a damaged one', async () => {
  await expect(rollBack(out)).rejects.toThrow(`${out} 里还没有发布过的网站`);
  const names = ['甲', '乙', '丙'].map((text) => release({ 'index.html': text }));
  const page = (): string => readFileSync(join(out, 'current/index.html'), 'utf8');
  expect(await rollBack(out)).toEqual({ from: names[2], name: names[1] });
  expect(page()).toBe('乙');
  await rollBack(out);
  expect(page()).toBe('甲');
  await expect(rollBack(out)).rejects.toThrow(
    `没有比 ${names[0]} 更早的版本可退；有：${names[2]}、${names[1]}`,
  );
  await expect(rollBack(out, 'x')).rejects.toThrow(`${out}/releases 里没有版本“x”`);
  await expect(rollBack(out, names[0])).rejects.toThrow(`现在就是 ${names[0]}`);
  writeFileSync(inRelease(names[1]!, 'index.html'), '坏');
  await expect(rollBack(out, names[1])).rejects.toThrow(
    `${names[1]} 有1个文件和发布时不一样（index.html），不能退回`,
  );
  await rollBack(out, names[2]);
  expect(page()).toBe('丙');
});

test('without the release before, a build stops where one may be public, and says what to write', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const info = { id: 'a', address: undefined, sample: false };
  const open = { ...info, address: 'https://a.example/' };
  vi.stubEnv('CI', '');
  await mustHavePrevious(out, {}, [info, { ...open, sample: true }]);
  expect(said.mock.calls).toEqual([
    [`${out} 里没有上一次发布，按第一次发布做；以前发布过的，请加 --previous 文件夹或网址再做一次。`],
  ]);
  const rest =
    '；这样发布，撤下的记录查不出来，以前引用过的版本会不见。\n  以前发布过：加 --previous 文件夹或网址';
  await expect(mustHavePrevious(out, {}, [open])).rejects.toThrow(
    `没有发布：${out} 里没有上一次发布，而dataset.json 写着“a”已经在 https://a.example/ 公开${rest}，例如 --previous https://a.example/\n  真是第一次：加 --first`,
  );
  vi.stubEnv('CI', 'true');
  await expect(mustHavePrevious(out, {}, [info])).rejects.toThrow(
    `没有发布：${out} 里没有上一次发布，而这是一台每次都新建的机器（CI）${rest}\n  真是第一次：加 --first`,
  );
  await mustHavePrevious(out, { first: true }, [open]);
  await expect(mustHavePrevious(out, { first: true, previous: 'x' }, [])).rejects.toThrow(
    '--first 和 --previous 只能写一个',
  );
  release({ 'index.html': '甲' });
  await mustHavePrevious(out, {}, [open]);
});

test('the release before is had from a folder or an address, whole or not at all', async () => {
  const elsewhere = join(folder, 'elsewhere');
  const name = release(
    { 'index.html': '甲', 'r/2024/figures.json': '{"a":1}', '小区/页.html': '乙' },
    elsewhere,
  );
  const root = join(elsewhere, 'current');
  const server = createServer((request, response) => {
    const file = join(root, decodeURIComponent(request.url ?? '/'));
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const previous of [elsewhere, root, address]) {
    const own = join(folder, `from-${previous.length}`);
    await mustHavePrevious(own, { previous }, []);
    expect(servedName(own)).toBe(name);
    expect(hashFolder(join(own, 'current'))).toBe(hashFolder(root));
  }
  const none = join(folder, 'none');
  await expect(mustHavePrevious(none, { previous: `${address}/x` }, [])).rejects.toThrow(
    `取不到上一次发布的 ${address}/x/SHA256SUMS.txt：服务器答复404；请检查 --previous 的地址，或者改写上一次发布的文件夹。没有发布`,
  );
  await expect(mustHavePrevious(none, { previous: folder }, [])).rejects.toThrow(
    `${folder} 里没有发布过的网站（找不到 release.json）；请写以前 --out 的文件夹，或者网站的文件夹`,
  );
  writeFileSync(join(root, 'r/2024/figures.json'), '{"a":2}');
  await expect(mustHavePrevious(none, { previous: elsewhere }, [])).rejects.toThrow(
    `${elsewhere} 里的网站和发布时不一样：r/2024/figures.json；请写没有被改动过的`,
  );
  await expect(mustHavePrevious(none, { previous: address }, [])).rejects.toThrow(
    `${address}/r/2024/figures.json 和发布时不一样（SHA256SUMS.txt），不能当上一次发布；请改写没有被改动过的文件夹。没有发布`,
  );
  server.close();
  await expect(mustHavePrevious(none, { previous: address }, [])).rejects.toThrow('连不上，或者太慢');
  expect(servedName(none)).toBeNull();
});

test('what the machine refuses is one sentence, and a bug is one too, without a stack', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  const { exitCode } = process;
  const ended = async (cause: unknown): Promise<[unknown, string]> => {
    said.length = 0;
    await main(() => Promise.reject(cause));
    return [process.exitCode, said.join('\n')];
  };
  const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', path: 'dist/a.html' });
  const [code, text] = await ended(full);
  expect([code, text]).toEqual([
    74,
    '磁盘满了，写不下 dist/a.html；请腾出地方（旧的版本在 dist/releases）再运行',
  ]);
  const [bug, words] = await ended(new TypeError('x is not a function'));
  expect(bug).toBe(70);
  expect(words).toMatch(/^程序出错了，不是数据的错。请把文件 \S+ 发给维护这套程序的人。$/);
  const file = /\S+\.txt/.exec(words)![0];
  expect(readFileSync(file, 'utf8')).toContain('TypeError: x is not a function');
  rmSync(file);
  process.exitCode = exitCode;
  expect(refusalOf(Object.assign(new Error(), { code: 'EROFS', path: '/ro/x' }))).toContain(
    '/ro/x 所在的磁盘是只读的',
  );
  expect(refusalOf(new Error('other'))).toBeNull();
});
