import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readDataset } from '../src/intake/folder.ts';
import { buildDataset } from '../src/model/join/build.ts';
import type { Dataset } from '../src/model/types.ts';
import { rulesOf, type RuleCatalogue, type SubjectKind } from '../src/policy/rules.ts';
import type { Rule } from '../src/policy/rule.ts';
import { catalogue } from '../src/figures/catalogue/catalogue.ts';
import { benchCheckPage } from './bench/check-page.ts';
import { benchImport } from './bench/import.ts';
import { findTable } from './bench/find.ts';
import { baseline, benchBuild } from './bench/build.ts';
import { benchMap } from './bench/map.ts';
import { benchSearch } from './bench/search.ts';
import { main, options, UserError } from './lib/cli.ts';
import { generate } from './sample/generate.ts';
import { fewestCompounds } from './sample/plan.ts';
import { writeDataset } from './sample/write.ts';

const USAGE =
  'npm run bench -- [--compounds 小区数] [--runs 次数] [--search | --find | --import | --check [--out 文件夹] | --map [--out 文件夹] | --build [--against 版本或none]]';

/** Rows of the workbook that is imported and checked. */
const LEDGER_ROWS = 20_000;

/** Milliseconds that `work` takes, and what it gives. */
function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const ms = (time: number): string => `${time.toFixed(0)}毫秒`;

function whole(name: string, text: string, min: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min)) throw new UserError(`--${name}应为不小于${min}的整数，写的是“${text}”`);
  return value;
}

/** Applies every rule to every record once; returns how many judgements were made. */
function judgeAll(
  rules: RuleCatalogue,
  records: { readonly [K in SubjectKind]: readonly unknown[] },
): number {
  let judgements = 0;
  for (const kind of Object.keys(rules) as SubjectKind[])
    for (const record of records[kind])
      for (const rule of rules[kind] as readonly Rule<unknown>[]) {
        rule.judge(record);
        judgements++;
      }
  return judgements;
}

/** Size of the name index and speed of its answers. */
async function search(dataset: Dataset, runs: number): Promise<void> {
  const { gzip, brotli, invented, runs: times } = await benchSearch(dataset, runs);
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${dataset.compounds.length}个小区的名字：gzip ${kb(gzip)}，brotli ${kb(brotli)}；随机造的名字：gzip ${kb(invented.gzip)}，brotli ${kb(invented.brotli)}`,
  );
  const summary = times.map(({ ready, plainReady, next, first, plainFirst }, run) => {
    const own = next.map(({ time }) => time);
    const slowest = next.reduce((a, b) => (b.time > a.time ? b : a));
    const plain = next.map((one) => one.plain);
    console.log(
      `第${run + 1}次（处理器慢4倍）：准备${ms(ready)}，逐个includes的${ms(plainReady)}；第一个答案${ms(first)}，逐个includes ${ms(plainFirst)}；以后中位数${ms(median(own))}、最慢${ms(slowest.time)}（${slowest.typed}），逐个includes ${ms(median(plain))}、${ms(Math.max(...plain))}`,
    );
    return { first: first / plainFirst, next: median(own) / median(plain) };
  });
  console.log(
    `中位数：第一个答案${ms(median(times.map(({ first }) => first)))}（不超过50毫秒），是逐个includes的${median(summary.map((one) => one.first)).toFixed(2)}倍，以后是${median(summary.map((one) => one.next)).toFixed(2)}倍`,
  );
  // One run's pause of the machine is not the text's: each text has the median of its runs.
  const texts = times[0]!.next.map(({ typed }, i) => ({
    typed,
    time: median(times.map(({ next }) => next[i]!.time)),
    plain: median(times.map(({ next }) => next[i]!.plain)),
  }));
  const slowest = texts.reduce((a, b) => (b.time > a.time ? b : a));
  const slowestPlain = Math.max(...texts.map(({ plain }) => plain));
  console.log(
    `各次的中位数里最慢的：${ms(slowest.time)}（${slowest.typed}；不超过16毫秒），逐个includes最慢的${ms(slowestPlain)}，${(slowest.time / slowestPlain).toFixed(2)}倍`,
  );
}

/** Reading, judging and counting a made dataset; `searching`: its names in a browser instead. */
async function benchRules(count: number, runs: number, searching: boolean): Promise<void> {
  const times = { read: [] as number[], rules: [] as number[], figures: [] as number[] };
  const folder = mkdtempSync(join(tmpdir(), 'renovation-bench-'));
  try {
    const data = join(folder, 'sample');
    writeDataset(data, generate(count, 2021));
    const { dataset } = buildDataset(readDataset(data));
    if (dataset === null) throw new UserError('示范数据有错，不能计时');
    if (searching) return await search(dataset, runs);
    const records = {
      district: [dataset],
      street: dataset.streets,
      compound: dataset.compounds,
      project: dataset.projects,
      item: dataset.projects.flatMap((project) => project.items),
      notice: dataset.notices,
    };
    const rows = Object.values(dataset.rows).reduce((sum, table) => sum + table.length, 0);
    console.log(
      `${count}个小区，${dataset.projects.length}个项目，${records.item.length}项内容，共${rows}行；${rulesOf(dataset.policy.rules).length}条规则`,
    );
    for (let run = 1; run <= runs; run++) {
      const [read] = timed(() => readDataset(data));
      const [judged, judgements] = timed(() => judgeAll(dataset.policy.rules, records));
      // A copy, so that nothing worked out before is found again.
      const [figures, { length }] = timed(() => catalogue({ ...dataset }).figures);
      times.read.push(read);
      times.rules.push(judged);
      times.figures.push(figures);
      console.log(
        `第${run}次：读表${ms(read)}，判断${judgements}次用${ms(judged)}，${length}个数字用${ms(figures)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [read, judged, figures] = [median(times.read), median(times.rules), median(times.figures)];
  console.log(
    `中位数：读表${ms(read)}，规则${ms(judged)}，是读表的${(judged / read).toFixed(2)}倍；全部数字${ms(figures)}，是读表的${(figures / read).toFixed(2)}倍`,
  );
}

await main(async () => {
  const {
    compounds,
    runs,
    map,
    search: searching,
    find,
    import: importing,
    check: checking,
    build: building,
    against,
    out,
  } = options(
    {
      compounds: { type: 'string' },
      runs: { type: 'string', default: '5' },
      /** The name index in a browser, instead of the rules. */
      search: { type: 'boolean', default: false },
      /** How names are found however they are typed, on real lists, instead of the rules. */
      find: { type: 'boolean', default: false },
      /** The map of the built site in a browser, instead of the rules. */
      map: { type: 'boolean', default: false },
      /** A workbook of 20,000 rows: how much CPU importing it uses, instead of the rules. */
      import: { type: 'boolean', default: false },
      /** The same on the checking page of the built site: how long the page cannot answer. */
      check: { type: 'boolean', default: false },
      out: { type: 'string', default: 'dist' },
      /** The whole build against others, instead of the rules; the datasets of data/ where no --compounds is given. */
      build: { type: 'boolean', default: false },
      against: { type: 'string' },
    },
    USAGE,
  );
  if (find) {
    console.log(findTable());
    return 0;
  }
  if (importing) return (await benchImport(LEDGER_ROWS, whole('runs', runs, 1))) ? 0 : 1;
  if (checking) return (await benchCheckPage(out, LEDGER_ROWS)) ? 0 : 1;
  if (building) {
    const size = compounds === undefined ? null : whole('compounds', compounds, fewestCompounds);
    await benchBuild(size, against === 'none' ? null : (against ?? baseline()));
    return 0;
  }
  if (map) {
    await benchMap(out, whole('runs', runs, 1));
    return 0;
  }
  const count = whole('compounds', compounds ?? '2000', fewestCompounds);
  await benchRules(count, whole('runs', runs, 1), searching);
  return 0;
});
