import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * From an empty folder to a site, by the commands that staff run, in a folder with spaces and Chinese characters:
 * a new district, three ledgers of three programs, the check, the build.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const office = join(mkdtempSync(join(tmpdir(), 'ledgers-')), '老旧 小区');
/** A folder whose name begins like that of the program is not within it. */
const out = `${ROOT}-beside-${process.pid}`;

/** Runs a command of the project as `npm run` does, in the office's folder or the project's. */
function run(
  script: string,
  args: readonly string[],
  cwd = office,
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const imported = (file: string, ...more: string[]): { status: number | null; output: string } =>
  run('import.ts', [file, '--dataset', 'wanghai', '--yes', ...more]);

beforeAll(() => {
  mkdirSync(office);
  for (const name of ['ledger-libreoffice-zh', 'hidden-gnumeric', 'plan-libreoffice-en'])
    cpSync(join(ROOT, `tests/fixtures/ledgers/${name}.xlsx`), join(office, `${name}.xlsx`));
});
afterAll(() => {
  for (const path of [resolve(office, '..'), out]) rmSync(path, { recursive: true, force: true });
});

test('new, import, check, build', () => {
  const streets = '01:东岭街道:120.45,36.10；02:西湾街道:120.50,36.12';
  const made = run('new.ts', [
    ...['wanghai', '--district', '望海区', '--city', '望海市', '--publisher', '望海区住建局'],
    ...['--streets', streets, '--as-of', '2024-06-30'],
  ]);
  expect(made.output).toBe(
    `写好了 ${join('data', 'wanghai')}，数据截至 2024-06-30。下一步怎么做，见 ${join('data', 'wanghai')}/README.md\n`,
  );
  writeFileSync(
    join(office, '出处.txt'),
    '来源编号\t发布机构\t标题\t发布日期\nS01\t某省住房城乡建设厅\t2022年改造计划\t2021-12-31\n',
  );
  expect(imported('出处.txt').status).toBe(0);
  expect(imported('ledger-libreoffice-zh.xlsx', '--source', 'S01').status).toBe(0);
  expect(imported('hidden-gnumeric.xlsx').output).toContain('要一起导入，加 --hidden include');
  expect(imported('hidden-gnumeric.xlsx', '--hidden', 'include').status).toBe(0);
  expect(imported('plan-libreoffice-en.xlsx').status).toBe(1);
  const map = join(office, 'data/wanghai/mapping.json');
  const decided = readFileSync(map, 'utf8')
    .replace('"公布的数字/口径": "?"', '"公布的数字/口径": "年度计划"')
    .replace('"公布的数字/截至日期": "?"', '"公布的数字/截至日期": "2021-12-31"')
    .replace('"公布的数字/来源编号": "?"', '"公布的数字/来源编号": "S01"');
  writeFileSync(map, decided);
  expect(imported('plan-libreoffice-en.xlsx').status).toBe(0);
  const { status, output } = run('check.ts', []);
  expect(output).toBe('wanghai：读了 71 行，没有错误的 71 行；错误 0，没有说明的不符合 0，提示 0\n');
  expect(status).toBe(0);
  const built = run('build.ts', ['--data', join(office, 'data'), '--out', out], ROOT);
  expect(built.output).toContain('错误 0');
  expect(built.status).toBe(0);
});

test('what is published is what the ledgers hold, nothing rounded, nothing lost', () => {
  const rows = (table: string): string[] =>
    readFileSync(join(out, `current/data/plain/${table}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
  const cells = (table: string, ...columns: number[]): string[] =>
    rows(table).map((line) => columns.map((i) => line.split(',')[i]).join(' '));
  // Name, street, years, households, area: 1.8523 万㎡, 1.2 and a formula that gives 0.3.
  expect(cells('compounds', 1, 3, 8, 9, 11, 12)).toEqual([
    ...['苇湾里 东岭街道 1994 1996 120 18523', '石桥院 东岭街道 1997 1997 98 12000'],
    ...['柏树坪 西湾街道 1999 1999 45 3000', '云台里 西湾街道   60 ', '旧巷    30 '],
  ]);
  // The column shows no decimals; the money has them.
  expect(cells('projects', 1, 2, 15, 19)).toEqual([
    ...['苇湾里 2024 已完工 1318.2', '石桥院 2024 施工中 400.5', '柏树坪 2024 施工中 300'],
  ]);
  expect(cells('stages', 1, 4)).toEqual(['完工 2024-05-10', '完工 2024-05-01']);
  expect(cells('figures', 0, 3, 4)).toHaveLength(60);
  expect(cells('figures', 0, 3, 4).slice(0, 5)).toEqual([
    ...[
      '项目数 德城区 67',
      '小区数 德城区 67',
      '楼栋数 德城区 337',
      '户数 德城区 10797',
      '建筑面积 德城区 104.87',
    ],
  ]);
  expect(readFileSync(join(out, 'current/compounds/index.html'), 'utf8')).toContain('苇湾里');
});
