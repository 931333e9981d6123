import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFiles } from '../../scripts/lib/import-files.ts';
import { templateFile } from '../../scripts/lib/template-file.ts';
import { readXlsx } from '../../src/intake/workbook/xlsx.ts';
import { templateOrder } from '../../src/publish/template.ts';
import { tableNames, tables } from '../../src/schema/tables/index.ts';
import { inTemp, Copy } from './mutate.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const options = { map: undefined, hidden: null, clear: false, source: null, asOf: null, yes: false };

test('the sample as a template, imported into an empty dataset: the same bytes', async () => {
  const { bytes } = await templateFile(DATA, 'sample', templateOrder, true);
  inTemp((folder) => {
    const copy = new Copy(join(DATA, 'sample'));
    const texts = new Map(tableNames.map((name) => [tables[name].file, copy.text(tables[name].file)]));
    for (const file of texts.keys()) copy.remove(file);
    copy.save(join(folder, 'data'), 'sample');
    const book = join(folder, '模板.xlsx');
    writeFileSync(book, bytes);
    const { ok } = importFiles({ ...options, data: join(folder, 'data'), dataset: 'sample', files: [book] });
    expect(ok).toBe(true);
    for (const [file, text] of texts)
      expect(readFileSync(join(folder, 'data/sample', file), 'utf8'), file).toBe(text);
  });
});

test('an empty template: three tables first, formats below, words to choose from, and nothing to import', async () => {
  const empty = await templateFile(DATA, 'sample', templateOrder, false);
  const sheets = readXlsx(empty.bytes);
  expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(['小区', '项目', '出处']);
  expect(sheets.at(-1)?.name).toBe('填写说明');
  const parts = unzipSync(empty.bytes);
  const first = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const formatOf = (column: number): string => {
    const style = new RegExp(`<col min="${column}" max="${column}" style="(\\d+)"`).exec(first)?.[1];
    const xfs = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*>/g) ?? [];
    const id = /numFmtId="(\d+)"/.exec(xfs[Number(style)] ?? '')?.[1];
    return new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? '';
  };
  // Number, address, households, area, day of the survey.
  expect([1, 6, 12, 13, 20].map(formatOf)).toEqual(['@', '@', '0', '0.##', 'yyyy-mm-dd']);
  const words = [
    ...first.matchAll(/<dataValidation type="list".*?sqref="(\w+):\w+".*?<formula1>(.*?)<\/formula1>/g),
  ];
  expect(words.map(([, at, list]) => `${at} ${list}`).slice(0, 2)).toEqual([
    'D2 "听涛街道,松岭街道,石门街道,北山街道,海湾街道"',
    'G2 "商品房,房改房,安置房,单位宿舍,部队零散公寓,片区,其他"',
  ]);
  // Same data, same bytes.
  expect((await templateFile(DATA, 'sample', templateOrder, false)).bytes).toEqual(empty.bytes);
  inTemp((folder) => {
    new Copy().save(join(folder, 'data'));
    const book = join(folder, 't.xlsx');
    writeFileSync(book, empty.bytes);
    const { ok, text } = importFiles({
      ...options,
      data: join(folder, 'data'),
      dataset: 'base',
      files: [book],
    });
    expect(text).toContain('和现在的数据一样，没有要写的。');
    expect(text).toContain('t.xlsx「填写说明」：没有导入');
    expect(ok).toBe(true);
  });
});

test('a list that Excel takes in no rule stands in a hidden sheet', async () => {
  const data = mkdtempSync(join(tmpdir(), 'template-'));
  try {
    new Copy()
      .json((info: Record<string, { code: string; name: string; aliases: string[] }[]>) => {
        const [first] = info['streets'] ?? [];
        for (let i = 0; first && i < 60; i++)
          info['streets']?.push({ ...first, code: `N${i}`, name: `新设第${i}街道`, aliases: [] });
      })
      .save(data);
    const { bytes } = await templateFile(data, 'base', ['compounds', 'streets'], false);
    const parts = unzipSync(bytes);
    const xml = (i: number): string => strFromU8(parts[`xl/worksheets/sheet${i}.xml`] ?? new Uint8Array());
    const streets = new Copy().text('dataset.json').match(/"code"/g)?.length ?? 0;
    const list = `<formula1>词表!$A$1:$A$${streets + 60}</formula1>`;
    expect([xml(1), xml(2)].map((sheet) => sheet.includes(list))).toEqual([true, true]);
    const words = readXlsx(bytes).find(({ name }) => name === '词表');
    expect(words?.hidden).toBe(true);
    expect(words?.rows).toHaveLength(streets + 60);
  } finally {
    rmSync(data, { recursive: true });
  }
});

test('the command', () =>
  inTemp((folder) => {
    new Copy().save(join(folder, 'data'));
    const script = resolve(import.meta.dirname, '../../scripts/template.ts');
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [script, ...more], { cwd: folder, encoding: 'utf8' });
    expect(run().stderr).toMatch(/^没有写哪个数据集\n用法：npm run template -- /);
    expect(run('--dataset', 'base', '--tables', '小区,楼').stderr).toMatch(
      /^没有“楼”这张表；有：小区、项目、出处、/,
    );
    const { stdout } = run('--dataset', 'base', '--tables', '小区,出处', '--out', '新 文件夹/模板.xlsx');
    expect(stdout).toBe('写好了 新 文件夹/模板.xlsx：小区、出处\n');
    expect(existsSync(join(folder, '新 文件夹/模板.xlsx'))).toBe(true);
    rmSync(join(folder, 'data/base/dataset.json'));
    expect(run('--dataset', 'base').stderr).toContain('data/base/dataset.json 写错了');
  }));
