import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { info } from '../../tests/fixtures/info.ts';
import { withFolder } from '../../tests/lib/run.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import { readHistory, type HistoryMemory, type KnownHistory } from './history.ts';

const names = streetSpellings(info);
let second = 0;

/** Runs git in a folder, each call a minute after the last, as nobody in particular. */
function git(folder: string, ...args: string[]): string {
  const date = `${1_750_000_000 + 60 * second++} +0000`;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    ...{ GIT_AUTHOR_NAME: '甲', GIT_AUTHOR_EMAIL: 'a@example.cn', GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: '甲', GIT_COMMITTER_EMAIL: 'a@example.cn', GIT_COMMITTER_DATE: date },
  };
  return execFileSync('git', ['-C', folder, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const table = (households: string): string => `小区编号,小区名称,总户数\nC1,一号院,${households}\n`;

/** A repository with a dataset folder; `save` writes its table and commits it. */
function repository(root: string) {
  second = 0;
  const folder = join(root, 'data', '一区');
  mkdirSync(folder, { recursive: true });
  git(root, 'init', '-q', '-b', 'main');
  const write = (text: string, name = 'compounds.csv'): void => writeFileSync(join(folder, name), text);
  const commit = (message: string): void => {
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', message);
  };
  const save = (text: string, message = '改', name?: string): void => {
    write(text, name);
    commit(message);
  };
  return { folder, write, commit, save };
}

const told = (read: Awaited<ReturnType<typeof readHistory>>) =>
  read.list.map(({ at, reason, first, changes }) => [
    at,
    reason,
    first.length > 0 ? '首次收录' : changes.map(({ from, to }) => `${from}→${to}`).join(),
  ]);

afterEach(() => vi.unstubAllEnvs());

test('commits of the folder are told newest first; others are not', () =>
  withFolder(async (root) => {
    const { folder, save, write } = repository(root);
    save(table('5'));
    writeFileSync(join(root, 'README.md'), '别的');
    save(table('6'), '改户数\n\n原因：街道更正');
    save('{}', '只有地图', 'land.geojson');
    save(table('7'), '带“引号”和\t制表符');
    const read = await readHistory(folder, names);
    expect(read.missing).toBeNull();
    expect(told(read)).toEqual([
      ['2025-06-15T23:14:40+08:00', null, '6→7'],
      ['2025-06-15T23:10:40+08:00', '街道更正', '5→6'],
      ['2025-06-15T23:08:40+08:00', null, '首次收录'],
    ]);
    expect(read.pending).toBe(0);
    expect(await readHistory(folder, names)).toEqual(read);
    write(table('8'));
    expect(await readHistory(folder, names)).toEqual({ ...read, pending: 1 });
    rmSync(join(folder, 'compounds.csv'));
    expect((await readHistory(folder, names)).pending).toBe(1);
  }));

test('a merge is one revision: what it brought to the main line', () =>
  withFolder(async (root) => {
    const { folder, save, write, commit } = repository(root);
    save(table('5'));
    git(root, 'switch', '-q', '-c', 'branch');
    save(table('6'));
    save(table('7'));
    git(root, 'switch', '-q', 'main');
    save('别的', '别的', 'README.md');
    git(root, 'merge', '-q', '--no-ff', '-m', '合并\n\n原因：核对台账', 'branch');
    expect(told(await readHistory(folder, names)).map(([, ...rest]) => rest)).toEqual([
      ['核对台账', '5→7'],
      [null, '首次收录'],
    ]);
    write(table('9'));
    commit('再改');
    expect((await readHistory(folder, names)).list).toHaveLength(3);
  }));

test('a deleted and a broken file are told, and reading goes on', () =>
  withFolder(async (root) => {
    const { folder, save, commit } = repository(root);
    save(table('5'));
    save('小区编号,小区名称\nC1,"一\n');
    rmSync(join(folder, 'compounds.csv'));
    commit('删');
    save(table('6'));
    const { list } = await readHistory(folder, names);
    expect(
      list.map(({ unreadable, changes }) => [unreadable.length, changes.map(({ kind }) => kind)]),
    ).toEqual([
      [0, ['新增']],
      [0, ['撤下']],
      [1, []],
      [0, []],
    ]);
  }));

test('what the surroundings say to git does not matter', () =>
  withFolder(async (root) => {
    const { folder, save } = repository(root);
    save(table('5'));
    const read = await readHistory(folder, names);
    git(root, 'config', 'log.showSignature', 'true');
    git(root, 'config', 'log.showRoot', 'false');
    git(root, 'config', 'color.ui', 'always');
    git(root, 'config', 'diff.external', '/bin/false');
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('TZ', 'America/New_York');
    expect(await readHistory(folder, names)).toEqual(read);
  }));

test('a folder outside git, in an empty repository, never committed, or ignored says so', () =>
  withFolder(async (root) => {
    const outside = join(root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'compounds.csv'), table('5'));
    const none = { list: [], pending: 0 };
    expect(await readHistory(outside, names)).toEqual({ ...none, missing: '这份数据不在git版本库里' });
    const inside = join(root, 'inside');
    const { folder, save } = repository(inside);
    writeFileSync(join(folder, 'compounds.csv'), table('5'));
    expect(await readHistory(folder, names)).toEqual({ ...none, missing: '这份数据还没有提交到版本库' });
    writeFileSync(join(inside, '.gitignore'), 'data/\n');
    save(table('5'));
    expect(await readHistory(folder, names)).toEqual({ ...none, missing: '这份数据还没有提交到版本库' });
  }));

test('a shallow clone says so: its oldest commit would look like the first', () =>
  withFolder(async (root) => {
    const { save } = repository(join(root, 'whole'));
    save(table('5'));
    save(table('6'));
    git(root, 'clone', '-q', '--depth', '1', `file://${join(root, 'whole')}`, 'shallow');
    const read = await readHistory(join(root, 'shallow', 'data', '一区'), names);
    expect(read).toEqual({
      missing: '取来的版本库只有最近的一段（浅克隆），列出来会把早就收录的当成新收录的',
      list: [],
      pending: 0,
    });
  }));

test('a machine without git says so', () =>
  withFolder(async (root) => {
    const { folder, save } = repository(root);
    save(table('5'));
    vi.stubEnv('PATH', root);
    expect((await readHistory(folder, names)).missing).toBe('生成网站的机器上没有git');
  }));

test('with a memory the same is told after every commit, and old commits are not read again', () =>
  withFolder(async (root) => {
    const { folder, save, commit } = repository(root);
    const steps: (() => void)[] = [
      () => save(table('5')),
      () => save(table('6'), '改\n\n原因：更正'),
      () => save('来源编号,发布机构,标题,发布日期\nS1,甲报,一,2022-04-17\n', '出处', 'sources.csv'),
      // A version that cannot be read: the next one is compared with the last that could.
      () => save('小区编号,小区名称,总户数\nC1,"一号院,6\n', '坏了'),
      () => save(table('8')),
      () => {
        rmSync(join(folder, 'sources.csv'));
        commit('撤下出处');
      },
      () => save('来源编号,发布机构,标题,发布日期\nS2,乙报,二,2023-04-17\n', '又有了', 'sources.csv'),
    ];
    let kept: KnownHistory | null = null;
    const recalled: (string | null)[] = [];
    const memory: HistoryMemory = {
      recall: () => {
        recalled.push(kept?.upTo ?? null);
        return kept;
      },
      keep: (known) => (kept = structuredClone(known)),
    };
    for (const take of steps) {
      take();
      const whole = await readHistory(folder, names);
      expect(await readHistory(folder, names, memory)).toEqual(whole);
    }
    // Nothing is kept at a commit with a table that cannot be read.
    expect(new Set(recalled).size).toBe(steps.length - 1);
    const forged: KnownHistory = { upTo: kept!.upTo, list: [] };
    expect((await readHistory(folder, names, { recall: () => forged, keep: () => undefined })).list).toEqual(
      [],
    );
    const elsewhere: KnownHistory = { upTo: '0'.repeat(40), list: [] };
    expect(await readHistory(folder, names, { recall: () => elsewhere, keep: () => undefined })).toEqual(
      await readHistory(folder, names),
    );
  }));
