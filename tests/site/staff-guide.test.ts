import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../lib/run.ts';

/**
 * Every command of the guide, typed as it stands there and in its order, in a copy of the program whose path has a
 * space and Chinese characters, by somebody who is not root and may not write where the packages are.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const LEDGER = join(ROOT, 'tests/fixtures/ledgers/ledger-libreoffice-zh.xlsx');
const guide = readFileSync(join(ROOT, 'docs/staff.md'), 'utf8');

/** What the guide has people type, once each. */
const typed = [
  ...new Set(
    [...guide.matchAll(/```sh\n([^]*?)```|`((?:npm|git) [^`\n]+)`/g)].flatMap(([, block = '', line = '']) =>
      (block + line)
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ),
];

const parent = mkdtempSync(join(tmpdir(), 'guide-'));
const room = join(parent, '老旧 小区');
const home = join(parent, '家');
/** Debian's nobody, where this runs as root. */
const person = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const surroundings = {
  PATH: process.env['PATH'],
  HOME: home,
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  npm_config_update_notifier: 'false',
};

/** Types a line; ended with Ctrl+C once it has said `until`, after `look`. */
function type(line: string, until?: string, look?: (output: string) => Promise<void>): Promise<Run> {
  const child = spawn('sh', ['-c', line], { cwd: room, env: surroundings, detached: true, ...person });
  let output = '';
  let seen: Promise<void> | null = null;
  const heard = (chunk: Buffer): void => {
    output += chunk.toString();
    if (seen === null && until !== undefined && output.includes(until))
      seen = (look?.(output) ?? Promise.resolve()).finally(() => process.kill(-child.pid!, 'SIGINT'));
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      (seen ?? Promise.resolve()).then(() => done({ code, output }), fail);
    });
  });
}

/** The home page of what `npm start` shows. */
async function visit(output: string): Promise<void> {
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)![0];
  expect(await (await fetch(address)).text()).toContain('望海区老旧小区改造公开');
}

interface Step {
  readonly line: string;
  /** What it ends with; 0 unless said, null where Ctrl+C ends it. */
  readonly code?: number | null;
  readonly says: string;
  /** What the person does first. */
  readonly before?: () => Promise<unknown> | void;
  /** What is put behind the line: packages are not fetched anew. */
  readonly also?: string;
  readonly until?: string;
}

const NEW =
  'npm run new -- wanghai --district 望海区 --city 望海市 --publisher 望海区住建局 --as-of 2024-12-31 --streets "01:东岭街道:120.45,36.10；02:西湾街道:120.50,36.12"';
const IMPORT = 'npm run import -- "2024年 台账.xlsx" --dataset wanghai';
const NO_ERROR = 'wanghai：读了 8 行，没有错误的 8 行；错误 0，没有说明的不符合 0，提示 0';

const steps: readonly Step[] = [
  { line: 'npm ci', also: ' --dry-run --offline', says: 'packages in' },
  { line: 'git config --global user.name "望海区住建局"', says: '' },
  { line: 'git config --global user.email "office@example.com"', says: '' },
  { line: NEW, says: '写好了 data/wanghai，数据截至 2024-12-31。' },
  { line: IMPORT, code: 1, says: 'F 列 建筑面积（万㎡） → 小区/建筑面积（平方米），单位：万㎡' },
  { line: IMPORT, says: '写好了：compounds.csv、projects.csv、stages.csv' },
  {
    line: 'npm run template -- --dataset wanghai',
    says: '写好了 望海区老旧小区改造公开-数据模板.xlsx：小区、项目、出处、',
  },
  { line: 'npm run check -- --dataset wanghai --html reports/check.html', says: NO_ERROR },
  { line: 'npm run explain -- D003', says: 'D003 日期不存在（错误：改好才能发布）' },
  {
    line: 'npm start',
    code: null,
    says: '错误 0，提示 0，已说明并公布的不符合 0',
    until: '按 Ctrl+C 停止。',
  },
  { line: 'git add data/wanghai', says: '' },
  {
    line: 'git commit -m "第一次收录" -m "原因：第一次收录2024年台账"',
    says: 'create mode 100644 data/wanghai/compounds.csv',
  },
  { line: 'npm run build', says: '发布为 2024-12-31-' },
  {
    line: 'npm run import -- 台账.xlsx --dataset wanghai --as-of 2025-06-30',
    before: () => cpSync(LEDGER, join(room, '台账.xlsx')),
    says: '写好了：dataset.json',
  },
  { line: 'npm run check -- --dataset wanghai', says: `${NO_ERROR}\n\nwanghai 发布以后：改动的记录 1` },
  {
    line: 'npm run diff -- --dataset wanghai',
    says: '数据集说明：数据截至 2024年12月31日 → 2025年6月30日',
  },
  {
    line: 'npm run build -- --previous 以前的dist文件夹',
    before: async () => {
      await type('git commit -qam 更新 -m "原因：6月的台账"');
      renameSync(join(room, 'dist'), join(room, '以前的dist文件夹'));
    },
    says: '发布为 2025-06-30-',
  },
  { line: 'npm run rollback', says: '退回到 2024-12-31-' },
];

beforeAll(async () => {
  mkdirSync(room);
  mkdirSync(home);
  if (person.uid !== undefined)
    for (const folder of [parent, room, home]) chownSync(folder, person.uid, person.gid);
  const program =
    'scripts src public package.json package-lock.json astro.config.mjs tsconfig.json .npmrc .gitignore';
  const files = program.split(' ').map((name) => join(ROOT, name));
  execFileSync('cp', ['-R', ...files, room], person);
  symlinkSync(join(ROOT, 'node_modules'), join(room, 'node_modules'));
  cpSync(LEDGER, join(room, '2024年 台账.xlsx'));
  expect((await type('git init -q')).code).toBe(0);
});
afterAll(() => rmSync(parent, { recursive: true }));

test('every command of the guide is typed, and none that it has not', () => {
  expect([...new Set(steps.map(({ line }) => line))]).toEqual(typed);
});

test.each(steps)('$line', async ({ line, code: expected = 0, says, before, also = '', until }) => {
  await before?.();
  const { code, output } = await type(line + also, until, visit);
  expect(output).toContain(says);
  expect(code, output).toBe(expected);
});
