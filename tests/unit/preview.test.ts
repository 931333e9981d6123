import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { readHistory } from '../../scripts/lib/history.ts';
import { previewData } from '../../scripts/lib/preview-data.ts';
import type { Preview } from '../../src/checking/preview.ts';
import { previewFormats, previewLine, previewWords } from '../../src/checking/preview-formats.ts';
import { inputTexts } from '../../src/publish/resources.ts';
import { streetSpellings } from '../../src/model/canonical.ts';
import { Copy } from './mutate.ts';

let folder = '';
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
  });
const data = (): string => join(folder, 'data');
const commit = (message: string): string => {
  git('add', '-A');
  return git('commit', '-q', '-m', message);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  git('init', '-q');
  new Copy().save(data());
  commit('第一次收录\n\n原因：第一次收录');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An update as offices make them: a status, a new compound, one that is gone. */
const updated = (): Copy =>
  new Copy()
    .set('projects.csv', 3, '状态说明', '6月底完成外墙')
    .set('compounds.csv', 2, '楼栋数', '9')
    .add('compounds.csv', { 小区编号: 'WH-C30', 小区名称: '柏树坪', 街道: '西湾', 来源编号: 'S01' });

test('what the public will see change, by record, pages and figures', async () => {
  updated().save(data());
  const preview = await previewData(checkFolder(data(), 'base'), 'HEAD', join(folder, 'dist'));
  expect(previewWords([preview], 'text')).toMatchInlineSnapshot(`
    "base（望海老旧小区改造公开（测试用））发布以后：

    改动的记录：
      小区 东岭一村：楼栋数 12 → 9
      新增 小区 柏树坪
      项目 西湾新村改造项目：状态说明 2023年6月开工 → 6月底完成外墙

    多出来的网页：
      /compounds/WH-C30/

    进度页的数：
      已收录的小区：4个 → 5个
      2021年至2025年计划列入的楼栋：36栋 → 33栋
      2021年至2025年计划现行计划的楼栋：36栋 → 33栋
      2021年至2025年计划已开工的楼栋：30栋 → 27栋
      2021年至2025年计划已完工的楼栋：20栋 → 17栋
      2021年至2025年计划已验收的楼栋：20栋 → 17栋
      2022年计划列入的楼栋：20栋 → 17栋
      2022年计划现行计划的楼栋：20栋 → 17栋
      2022年计划已开工的楼栋：20栋 → 17栋
      2022年计划已完工的楼栋：20栋 → 17栋
      2022年计划已验收的楼栋：20栋 → 17栋
      2021年至2022年计划现行计划的楼栋：20栋 → 17栋
      2021年至2022年计划列入的楼栋：20栋 → 17栋
      2021年至2022年计划已开工的楼栋：20栋 → 17栋
      2021年至2022年计划已验收的楼栋：20栋 → 17栋
      2021年至2023年计划现行计划的楼栋：30栋 → 27栋
      2021年至2023年计划列入的楼栋：30栋 → 27栋
      2021年至2023年计划已开工的楼栋：30栋 → 27栋
      2021年至2023年计划已验收的楼栋：20栋 → 17栋
      2021年至2024年计划现行计划的楼栋：30栋 → 27栋
      2021年至2024年计划列入的楼栋：30栋 → 27栋
      2021年至2024年计划已开工的楼栋：30栋 → 27栋
      2021年至2024年计划已验收的楼栋：20栋 → 17栋
      “实施”这一批的楼栋：30栋 → 27栋
      没有公布准确位置的小区：1个 → 2个

    修改的原因：
      还有 3 处改动没有提交；提交说明里写一行“原因：……”，不写的，网站上会显示“没有写原因”"
  `);
  // Each format says the same.
  for (const format of previewFormats) {
    const bare = previewWords([preview], format).replaceAll('\\', '');
    for (const { lines } of preview.parts) for (const line of lines) expect(bare).toContain(line);
  }
});

test('it is what the list of revisions says once it is committed', async () => {
  updated().save(data());
  const checked = checkFolder(data(), 'base');
  const { step } = await previewData(checked, 'HEAD', join(folder, 'dist'));
  commit('更新\n\n原因：六月进度');
  if (checked.dataset === null) throw new Error('the update is lawful');
  const { list } = await readHistory(checked.folder, streetSpellings(checked.dataset.info));
  expect(list[0]?.changes).toEqual(step.changes);
  expect(list[0]?.changes.map(({ id, field, kind }) => `${kind} ${id} ${field}`)).toEqual([
    ...['修改 WH-C01 楼栋数', '新增 WH-C30 null', '修改 WH-2023-01 状态说明'],
  ]);
  const nothing = await previewData(checkFolder(data(), 'base'), 'HEAD', join(folder, 'dist'));
  expect(previewWords([nothing], 'text')).toContain('读者看到的不会有变化。');
});

test('records that go need a line in removals.csv, which is written out; commits without a reason are named', async () => {
  new Copy()
    .add('sources.csv', { 来源编号: 'S90', 发布机构: '望海区住建局', 标题: '旧的通知' })
    .add('compounds.csv', { 小区编号: 'WH-C30', 小区名称: '柏树坪', 街道: '西湾', 来源编号: 'S90' })
    .save(data());
  commit('加一个小区');
  new Copy().save(data());
  const { parts } = await previewData(checkFolder(data(), 'base'), 'HEAD', join(folder, 'dist'));
  const part = (heading: string): readonly string[] =>
    parts.find((one) => one.heading === heading)?.lines ?? [];
  expect(part('不再有的网页')).toEqual(['/compounds/WH-C30/']);
  expect(part('发布以前要在 removals.csv 加上')).toEqual([
    ...['小区,WH-C30,（写明原因）,2024-06-30', '出处,S90,（写明原因）,2024-06-30'],
  ]);
  expect(part('修改的原因').join('\n')).not.toContain('没有写原因的');
  new Copy().set('compounds.csv', 2, '楼栋数', '9').save(data());
  commit('改了楼栋数，没有写');
  const again = await previewData(checkFolder(data(), 'base'), 'HEAD~2', join(folder, 'dist'));
  expect(again.parts.at(-1)?.lines).toEqual([
    ...[1, 2].map(() => expect.stringMatching(/^\d{4}-\d\d-\d\d 的提交 [0-9a-f]{8} 没有写原因$/) as string),
  ]);
});

test('the command, and what stands in its way', () => {
  const script = resolve(import.meta.dirname, '../../scripts/diff.ts');
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [script, ...more], { cwd: folder, encoding: 'utf8' });
  expect(run().stdout).toBe('base（望海老旧小区改造公开（测试用））发布以后：\n读者看到的不会有变化。\n');
  expect(run('--from', 'v9').stderr).toBe(
    `版本库里没有“v9”，或者 ${relative(folder, join(data(), 'base'))} 不在版本库里\n`,
  );
  expect(run('--format', 'pdf').stderr).toMatch(/^--format 只能写 text、markdown、html\n/);
  new Copy().set('compounds.csv', 2, '总户数', '约120').save(data());
  expect(run().stderr).toBe(
    '“base”现在还有错误，先运行 npm run check -- --dataset base，改好了再看会改什么\n',
  );
});

test('against a release: what it published is what is compared', async () => {
  // A release as publishing leaves it, with the first data.
  const release = join(folder, 'dist/releases/2024-06-30-abcdef');
  const { dataset } = checkFolder(data(), 'base');
  for (const [name, text] of inputTexts(dataset!)) {
    const path = join(release, 'base/data', name.endsWith('.csv') ? 'plain' : '', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const part = { id: 'base', title: '望海', sample: true, base: '/base/', asOf: '2024-06-30', records: {} };
  writeFileSync(join(release, 'release.json'), JSON.stringify({ parts: [part] }));
  const against = (from: string) => previewData(checkFolder(data(), 'base'), from, join(folder, 'dist'));
  expect((await against('2024-06-30-abcdef')).parts).toEqual([]);
  updated().save(data());
  const withoutReasons = ({ parts }: Preview) => parts.filter(({ heading }) => heading !== '修改的原因');
  expect(withoutReasons(await against('2024-06-30-abcdef'))).toEqual(withoutReasons(await against('HEAD')));
  expect(previewLine(await against('2024-06-30-abcdef'))).toMatch(
    /^base 发布以后：改动的记录 3，多出来的网页 1，进度页的数 \d+/,
  );
  await expect(against('2024-01-01-none')).rejects.toThrow('版本库里没有“2024-01-01-none”');
});
