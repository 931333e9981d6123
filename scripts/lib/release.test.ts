import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderProblem } from '../../src/intake/problem.ts';
import { readDataset } from '../../src/intake/folder.ts';
import { buildDataset } from '../../src/model/join/build.ts';
import {
  carry,
  currentParts,
  finishStage,
  lostDatasets,
  openStage,
  partOf,
  place,
  publish,
  type Part,
} from './release.ts';
import { hashFolder, isOneFile, linkOrCopy } from './files.ts';
import { listSitemaps } from './sitemap.ts';
import { lostRecords } from '../../src/model/lost.ts';
import { servedName, type MakeLink } from './served.ts';

const NONE = { 小区: [], 项目: [], 公示: [], 出处: [] };
const part = (id: string, base: string): Part => ({
  id,
  title: id,
  sample: false,
  base,
  asOf: '2025-01-02',
  records: NONE,
});

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(out, { recursive: true }));

/** Publishes a site of one page per part. */
function release(text: string, parts: readonly Part[], makeLink?: MakeLink): string {
  const stage = openStage(out);
  for (const { base } of parts) {
    mkdirSync(join(stage, base), { recursive: true });
    writeFileSync(join(stage, base, 'index.html'), text);
  }
  finishStage(out, stage, parts);
  return publish(out, stage, parts, makeLink);
}

test('a release is named by day and content, and current points to it', () => {
  const first = release('甲', [part('a', '/')]);
  expect(first).toMatch(/^2025-01-02-[0-9a-f]{12}$/);
  expect(readlinkSync(join(out, 'current'))).toBe(`releases/${first}`);
  expect(release('甲', [part('a', '/')])).toBe(first);
  const second = release('乙', [part('a', '/')]);
  expect(second).not.toBe(first);
  expect(readFileSync(join(out, 'current/index.html'), 'utf8')).toBe('乙');
});

test('where nobody may make a link, a junction is made; where there is none, a copy is served', () => {
  const refused =
    (...types: readonly string[]): MakeLink =>
    (target, path, type) => {
      if (types.includes(type)) throw Object.assign(new Error('refused'), { code: 'EPERM' });
      symlinkSync(target, path);
    };
  const served = (): string => readFileSync(join(out, 'current/index.html'), 'utf8');
  const junction = release('甲', [part('a', '/')], refused('dir'));
  expect(readlinkSync(join(out, 'current'))).toBe(join(out, 'releases', junction));
  expect(servedName(out)).toBe(junction);
  const copied = release('乙', [part('a', '/')], refused('dir', 'junction'));
  expect(lstatSync(join(out, 'current')).isDirectory()).toBe(true);
  expect([served(), servedName(out)]).toEqual(['乙', copied]);
  // Over a copy another copy, then a link again, when it may be made.
  const next = release('丙', [part('a', '/')], refused('dir', 'junction'));
  expect([served(), servedName(out)]).toEqual(['丙', next]);
  const linked = release('丁', [part('a', '/')]);
  expect([served(), servedName(out)]).toEqual(['丁', linked]);
  expect(readdirSync(out).sort()).toEqual(['current', 'releases']);
  // What is no refusal is an error.
  const full: MakeLink = () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  expect(() => release('戊', [part('a', '/')], full)).toThrow('no space left');
  expect(served()).toBe('丁');
});

test('five old releases stay, and the stage of a dead build is cleared', () => {
  mkdirSync(join(out, 'releases/.stage-1'), { recursive: true });
  const names = Array.from({ length: 8 }, (_, i) => {
    const name = release(String(i), [part('a', '/')]);
    utimesSync(join(out, 'releases', name), i, i);
    return name;
  });
  expect(readdirSync(join(out, 'releases')).sort()).toEqual(names.slice(2).sort());
});

test('without a dataset at the root there is a list of what there is', () => {
  release('甲', [part('a', '/a/'), part('b', '/b/')]);
  expect(readFileSync(join(out, 'current/index.html'), 'utf8')).toContain('<li><a href="/a/">a</a></li>');
  expect(currentParts(out).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the others are carried over, the root one without the folders of the others', () => {
  const parts = [part('a', '/'), part('b', '/b/')];
  release('旧', parts);
  const stage = openStage(out);
  carry(out, stage, part('a', '/'), parts);
  expect(readdirSync(stage).sort()).toEqual(['index.html']);
  carry(out, stage, part('b', '/b/'), parts);
  expect(readFileSync(join(stage, 'b/index.html'), 'utf8')).toBe('旧');
});

test('what is carried over is a second name of what is served, which nothing that finishes the stage writes to', () => {
  const parts = [part('a', '/'), part('b', '/b/')];
  const served = release('旧', parts);
  for (const name of ['robots.txt', 'long.html']) writeFileSync(join(out, 'current', name), '旧'.repeat(600));
  writeFileSync(join(out, 'current/sitemap.xml'), '<loc>https://a.example/</loc>');
  const before = hashFolder(join(out, 'releases', served));
  const stage = openStage(out);
  carry(out, stage, part('a', '/'), parts, linkOrCopy);
  expect(isOneFile(join(stage, 'robots.txt'), join(out, 'current/robots.txt'))).toBe(true);
  carry(out, stage, part('b', '/b/'), parts);
  expect(isOneFile(join(stage, 'b/index.html'), join(out, 'current/b/index.html'))).toBe(false);
  finishStage(out, stage, parts);
  listSitemaps(stage, ['/', '/b/']);
  expect(readFileSync(join(stage, 'robots.txt'), 'utf8')).toContain('Sitemap: https://a.example/sitemap.xml');
  expect(hashFolder(join(out, 'releases', served))).toBe(before);
});

test.each(['first', 'last'])(
  'a dataset whose id is an address of the root one is refused, placed %s',
  (when) => {
    const stage = openStage(out);
    const rendered = (id: string, file: string): string => {
      const folder = join(stage, '.work', id);
      mkdirSync(join(folder, file), { recursive: true });
      return folder;
    };
    const root = (): void => place({ base: '/' }, rendered('laoshan', 'compounds'), stage);
    const other = (): void => place({ base: '/compounds/' }, rendered('compounds', 'about'), stage);
    const [before, after] = when === 'first' ? [other, root] : [root, other];
    before();
    expect(after).toThrow('数据集的编号和网站的一个地址相同：/compounds；请给数据集换一个编号');
  },
);

test('a record of the served release that is gone must be acknowledged', () => {
  const { dataset } = buildDataset(readDataset('tests/fixtures/base'));
  if (!dataset) throw new Error('the fixture is right');
  const before = partOf(dataset);
  const lost = (parts: readonly Part[]) => lostRecords(parts, before, dataset.rows.removals, 'data/base');
  expect(lost([before])).toEqual([]);
  const gone = dataset.rows.removals[0]?.id ?? '';
  const more = { ...before, records: { ...before.records, 小区: [...before.records.小区, 'C-GONE', gone] } };
  expect(lost([more]).map(renderProblem)).toMatchInlineSnapshot(`
    [
      "错误 Q001 上次发布的记录不见了
      data/base/removals.csv
      记录：小区 C-GONE
      怎么改：“C-GONE”上次发布过；误删的请找回，确实要撤下的，请在 removals.csv 写一行原因",
    ]
  `);
  expect(lost([{ ...more, id: 'other' }])).toEqual([]);
});

test('a dataset of the served release whose folder is gone must be acknowledged by one that stays', () => {
  const { dataset } = buildDataset(readDataset('tests/fixtures/base'));
  if (!dataset) throw new Error('the base dataset is broken');
  const gone = { ...part('b', '/b/'), title: '乙区', records: { ...NONE, 小区: ['C1', 'C2'], 项目: ['P1'] } };
  const lost = (staying = dataset) =>
    lostDatasets([part('base', '/'), gone], new Set(['base']), staying.rows.removals, 'data').map(
      renderProblem,
    );
  expect(lost()).toMatchInlineSnapshot(`
    [
      "错误 Q001 上次发布的记录不见了
      data/b
      记录：数据集 b 乙区，3条记录
      怎么改：“b”上次发布过；误删的请找回，确实要撤下的，请在 removals.csv 写一行原因",
    ]
  `);
  const row = { row: 2, id: 'B', reason: '并入base', date: '2024-06-01' };
  const removals = (table: '数据集' | '小区') => ({ ...dataset.rows, removals: [{ ...row, table }] });
  expect(lost({ ...dataset, rows: removals('数据集') })).toEqual([]);
  expect(lost({ ...dataset, rows: removals('小区') })).toHaveLength(1);
  expect(lostDatasets([part('base', '/')], new Set(['base', 'c']), [], 'data')).toEqual([]);
});
