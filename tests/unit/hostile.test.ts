import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { build } from '../../scripts/lib/build.ts';
import { hashFolder } from '../../scripts/lib/files.ts';
import { finishStage, openStage, publish, type Part } from '../../scripts/lib/release.ts';
import { htmlReport } from '../../src/checking/html-report.ts';
import { annotations, jsonReport, textReport } from '../../src/checking/report.ts';
import { checkRead } from '../../src/checking/checked.ts';
import { personalData } from '../../src/intake/personal.ts';
import { readTable, type TableRead } from '../../src/intake/table.ts';
import { groupBy } from '../../src/shared/group.ts';
import { buildDataset } from '../../src/model/join/build.ts';
import { tableNames, type TableName } from '../../src/schema/tables/index.ts';
import { hostileCells, type HostileCell } from '../fixtures/hostile.ts';
import { withFolder } from '../lib/run.ts';
import { check, Copy, placeText } from './mutate.ts';

const ALL = import.meta.env.MODE === 'all';
const base = new Copy();
const good = check(base);
const cells = hostileCells('恶意一');

/** The base dataset with one cell changed, read and checked. */
function checkedWith({ table: name, header, value }: HostileCell) {
  const { table } = good.read.tables[name] as TableRead;
  const records = base.records(table.file);
  const broken = records.with(1, (records[1] ?? []).with(base.column(table.file, header), value));
  const { read, problems } = readTable(table, broken, `data/base/${table.file}`);
  const changed = { ...good.read, tables: { ...good.read.tables, [name]: read }, problems };
  return { read: changed, ...buildDataset(changed) };
}

/** What is said of a check, in every form that leaves the machine. */
function saidOf(read: ReturnType<typeof checkedWith>['read']): string {
  const checked = checkRead('base', read);
  return [
    textReport([checked], true),
    jsonReport([checked]),
    htmlReport([checked], '2025年1月1日'),
    annotations([checked]).join('\n'),
  ].join('\n');
}

const STACK = /^\s+at .+[(:]\d+:\d+\)?$|node:internal|TypeError|RangeError/m;

test('the corpus is large, and has every verdict in every table that has texts', () => {
  expect(cells.length).toBeGreaterThan(1200);
  for (const verdict of ['refused', 'asked', 'shown'])
    expect(cells.filter((cell) => cell.verdict === verdict).length).toBeGreaterThan(100);
  expect(new Set(cells.map(({ table }) => table))).toEqual(new Set(tableNames));
});

describe.each(tableNames)(
  '%s: every hostile cell has its verdict, code, row and column',
  (name: TableName) => {
    const own = cells.filter(({ table }) => table === name);
    test.each([...groupBy(own, ({ header }) => header)])('%s', (_, list) => {
      for (const cell of list) {
        const { file } = good.read.tables[name].table;
        const place = `${file} ${cell.row} ${base.letter(file, cell.header)}`;
        const { dataset, problems, read } = checkedWith(cell);
        const stops = problems.filter(({ severity }) => severity !== 'note');
        const at = `${cell.what}: ${cell.value}`;
        if (cell.verdict === 'shown') {
          expect(
            stops.map((problem) => `${problem.code} ${placeText(problem)}`),
            at,
          ).toEqual([]);
          expect(dataset, at).not.toBeNull();
          continue;
        }
        const severity = cell.verdict === 'refused' ? 'error' : 'question';
        const found = stops.filter((problem) => placeText(problem) === place && problem.code === cell.code);
        expect(
          found.map((problem) => problem.severity),
          at,
        ).toEqual([severity]);
        expect(dataset, at).toBeNull();
        const said = saidOf(read);
        expect(said, at).not.toMatch(STACK);
        if (cell.code?.startsWith('P') === true) {
          const about = said.split('\n').filter((line) => line.includes('*'));
          expect(about.length, at).toBeGreaterThan(0);
          expect(said, at).not.toContain(cell.value);
          if (/^P00[1-7]$/.test(cell.code))
            for (const line of about) expect(personalData(line)?.sure ?? false, `${at}: ${line}`).toBe(false);
        }
      }
    });
  },
);

const PART: Part = {
  id: 'base',
  title: '已发布',
  sample: true,
  base: '/',
  asOf: '2024-01-01',
  records: { 小区: [], 项目: [], 公示: [], 出处: [] },
};

test('after each refusal the last good site is as it was, byte for byte, and nothing is left behind', async () => {
  const stopped = cells.filter(({ verdict }) => verdict !== 'shown');
  // One of each kind, by turns in one table and another; in `npm run test:all` every one.
  const byKind = [...groupBy(stopped, ({ what }) => what).values()];
  const refused = ALL
    ? stopped
    : byKind.flatMap((list, i) => [list[i % list.length]!, list[(i * 7 + 3) % list.length]!]);
  expect(refused.length).toBeGreaterThanOrEqual(ALL ? 1000 : 50);
  const said: string[] = [];
  const keep = (text: unknown): void => void said.push(String(text));
  for (const stream of ['log', 'error', 'warn'] as const) vi.spyOn(console, stream).mockImplementation(keep);
  try {
    await withFolder(async (folder) => {
      const out = join(folder, 'out');
      const stage = openStage(out);
      writeFileSync(join(stage, 'index.html'), '已发布');
      finishStage(out, stage, [PART]);
      publish(out, stage, [PART]);
      const served = (): string =>
        `${readlinkSync(join(out, 'current'))} ${hashFolder(join(out, 'current'))} ${readdirSync(join(out, 'releases')).join(' ')}`;
      const before = served();
      const data = join(folder, 'data');
      for (const cell of refused) {
        const { file } = good.read.tables[cell.table].table;
        new Copy().set(file, cell.row, cell.header, cell.value).save(data);
        const { ok } = await build({ data, out });
        expect(ok, `${cell.what}: ${cell.value}`).toBe(false);
        expect(served(), cell.what).toBe(before);
      }
      expect(existsSync(join(out, 'faults'))).toBe(false);
      expect(readFileSync(join(out, 'current/index.html'), 'utf8')).toBe('已发布');
    });
  } finally {
    vi.restoreAllMocks();
  }
  const output = said.join('\n');
  expect(output).not.toMatch(STACK);
  expect(output).not.toContain('13800138000');
  for (const { value, code } of refused)
    if (code?.startsWith('P') === true) expect(output).not.toContain(value);
});
