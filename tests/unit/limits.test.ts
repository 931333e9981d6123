import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../scripts/lib/cli.ts';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { keptJson, ownJson } from '../../scripts/lib/own-json.ts';
import { htmlReport } from '../../src/checking/html-report.ts';
import { readMapping } from '../../src/checking/import.ts';
import { annotations, jsonReport, textReport } from '../../src/checking/report.ts';
import { infoVersions } from '../../src/model/revisions/info.ts';
import { Copy, inTemp } from './mutate.ts';

const CHECK = join(import.meta.dirname, '../../scripts/check.ts');

/** Runs the check as somebody who is not root, from whom a file can be kept. */
function checkAsAnybody(cwd: string, ...options: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [CHECK, ...options], {
    cwd,
    encoding: 'utf8',
    ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return { status, stderr };
}

describe('JSON that nests without end is one sentence, wherever it is read', () => {
  const deep = (inner: string, n = 200_000): string => `${'['.repeat(n)}${inner}${']'.repeat(n)}`;

  test.each([
    ['dataset.json', 'dataset.json'],
    ['land.geojson', 'land.geojson'],
  ])('%s', (_, file) => {
    inTemp((data) => {
      new Copy().write(file, deep('1')).save(data);
      const { dataset, problems } = checkFolder(data, 'base');
      expect(dataset).toBeNull();
      const own = problems.filter((problem) => problem.file.endsWith(file));
      expect(own.map((problem) => `${problem.code} ${problem.mend}`)).toEqual([
        `F018 ${file} 不是正确的 JSON：括号套了 32 层以上，不是这里要的内容`,
      ]);
    });
  });

  test('a property of a map, a mapping, an old dataset.json', () => {
    inTemp((data) => {
      const land = new Copy().text('land.geojson').replace('{', `{"more":${deep('"13800138000"')},`);
      new Copy().write('land.geojson', land).save(data);
      expect(checkFolder(data, 'base').problems.map(({ code }) => code)).toContain('F018');
    });
    expect(readMapping(deep('{}'))).toBe('不是正确的 JSON：括号套了 32 层以上，不是这里要的内容');
    expect(infoVersions(deep('{}'))).toBeNull();
  });

  test('a lawful depth is read through to its end: a number of a person in it is found', () => {
    inTemp((data) => {
      const land = new Copy().text('land.geojson').replace('{', `{"more":${deep('"13800138000"', 20)},`);
      new Copy().write('land.geojson', land).save(data);
      expect(checkFolder(data, 'base').problems.map(({ code }) => code)).toContain('P002');
    });
  });
});

describe('200,000 wrong rows', () => {
  const report = inTemp((data) => {
    const copy = new Copy();
    const cells = copy.records('stages.csv')[0]!.map(() => '');
    for (const [header, cell] of [
      ['项目编号', 'WH-2022-01'],
      ['环节', '开工'],
      ['轮次', '1'],
      ['完成日期', '2022-13-45'],
    ] as const)
      cells[copy.column('stages.csv', header)] = cell;
    const row = `${cells.join(',')}\n`;
    copy.write('stages.csv', copy.text('stages.csv') + row.repeat(200_000)).save(data);
    return checkFolder(data, 'base');
  });

  test('are counted, and few are written out', () => {
    expect(report.summary.errors).toBeGreaterThanOrEqual(200_000);
    for (const text of [
      textReport([report], true),
      jsonReport([report]),
      htmlReport([report], '2025年1月1日'),
      annotations([report]).join('\n'),
    ])
      expect(text.length).toBeLessThan(60_000);
    const [{ kinds, problems }] = JSON.parse(jsonReport([report])) as [
      { kinds: { code: string; count: number; listed: number }[]; problems: { code: string }[] },
    ];
    const dates = kinds.find(({ code }) => code === 'D003');
    expect(dates).toMatchObject({ count: 200_000, listed: 20 });
    expect(problems.filter(({ code }) => code === 'D003').length).toBe(20);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(report.problems.length);
  });
});

describe('what a machine refuses is one sentence, without a stack', () => {
  const sentence = /^[^\n]+\n$/;

  test('a disk that is full', () => {
    inTemp((folder) => {
      new Copy().save(join(folder, 'data'));
      chmodSync(folder, 0o755);
      for (const option of ['--json', '--html']) {
        const { status, stderr } = checkAsAnybody(folder, option, '/dev/full');
        expect({ status, stderr }).toEqual({
          status: 2,
          stderr: '写不了文件“/dev/full”（ENOSPC）；请换一个能写的文件名\n',
        });
      }
    });
  });

  test.each([
    ['a table', 'data/base/stages.csv'],
    ['a dataset', 'data/base'],
    ['dataset.json', 'data/base/dataset.json'],
  ])('%s that may not be read', (_, path) => {
    inTemp((folder) => {
      new Copy().save(join(folder, 'data'));
      for (const open of ['', 'data', 'data/base']) chmodSync(join(folder, open), 0o755);
      chmodSync(join(folder, path), 0o000);
      const { status, stderr } = checkAsAnybody(folder);
      expect(status).toBe(74);
      expect(stderr).toMatch(sentence);
      expect(stderr).toMatch(/^没有权限读写 .+；请换一个有权限的用户运行/);
      expect(stderr).not.toMatch(/\bat .+:\d+/);
    });
  });

  test('a folder in the place of a table', () => {
    inTemp((data) => {
      const folder = new Copy().remove('stages.csv').save(data);
      mkdirSync(join(folder, 'stages.csv'));
      const { problems } = checkFolder(data, 'base');
      expect(problems.map(({ code, file }) => `${code} ${file.split('/').at(-1)}`)).toContain(
        'F014 stages.csv',
      );
    });
  });

  test.each([
    ['ENOSPC', '磁盘满了'],
    ['EROFS', '只读'],
    ['EACCES', '没有权限'],
    ['EPERM', '不允许'],
    ['EISDIR', '是文件夹'],
    ['ENOTDIR', '不是文件夹'],
    ['ENOENT', '找不到'],
    ['EEXIST', '已经有了'],
    ['ENOTEMPTY', '还有别的文件'],
    ['EBUSY', '占用'],
    ['ENAMETOOLONG', '名字太长'],
    ['ELOOP', '绕成了一圈'],
    ['EMFILE', '打开的文件太多'],
    ['EDQUOT', '配额'],
    ['EIO', '出错'],
    ['ESTALE', '系统说 ESTALE'],
  ])('%s', (code, words) => {
    const said = refusalOf(Object.assign(new Error('x'), { code, syscall: 'open', path: '/某处/$&' }));
    expect(said).toContain(words);
    expect(said).toMatch(/^[^\n{}]+$/);
    if (code !== 'EMFILE') expect(said).toContain('/某处/$&');
  });
});

test('a file of the program that is damaged: told where it is needed, made anew where it is not', () => {
  inTemp((folder) => {
    const file = join(folder, 'release.json');
    const whole = ({ parts }: { parts?: unknown }): boolean => Array.isArray(parts);
    for (const text of ['', '{"parts":[', 'null', '[]', '{"parts":1}', '"parts"']) {
      writeFileSync(file, text);
      expect(keptJson(file, whole)).toBeNull();
      expect(() => ownJson(file, whole)).toThrow(`${file} 坏了，读不出来`);
    }
    writeFileSync(file, '{"parts":[]}');
    expect(ownJson(file, whole)).toEqual({ parts: [] });
  });
});
