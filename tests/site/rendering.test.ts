import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProgramFault } from '../../scripts/lib/fault.ts';
import { bundleFor, BUNDLES, SERVED, SERVER, SHIPPED, STYLES } from '../../scripts/lib/rendering/bundle.ts';
import { renderDataset } from '../../scripts/lib/rendering/dataset.ts';
import { withFolder } from '../lib/run.ts';

/** A place that no dataset has: nobody else bundles for it. */
const BASE = '/bundled-once/';
const MAKING = join(BUNDLES, '.making');
const made = new Set<string>();
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

test('the program is bundled once for a place; bundling that was stopped leaves none, and is done anew', async () => {
  const before = existsSync(BUNDLES) ? readdirSync(BUNDLES) : [];
  const stop = new AbortController();
  const stopped = bundleFor(BASE, stop.signal);
  const end = expect(stopped).rejects.toThrow('stopped by the test');
  while (!existsSync(join(MAKING, 'cache'))) await new Promise((next) => setTimeout(next, 20));
  stop.abort(new Error('stopped by the test'));
  await end;

  const folder = await bundleFor(BASE);
  made.add(folder);
  expect(before.map((name) => join(BUNDLES, name))).not.toContain(folder);
  expect(readdirSync(folder).sort()).toEqual([SERVED, SERVER, SHIPPED, STYLES].sort());
  const { mtimeMs } = statSync(join(folder, STYLES));
  expect(await bundleFor(BASE)).toBe(folder);
  expect(statSync(join(folder, STYLES)).mtimeMs).toBe(mtimeMs);
});

test('pages that the program cannot make: what it says of them is in the fault, and what is to be said of the data', async () => {
  await withFolder(async (work) => {
    const [folder, outDir] = [join(work, 'none'), join(work, 'site')];
    mkdirSync(folder);
    const records = { 小区: [], 项目: [], 公示: [], 出处: [] };
    const part = { id: 'none', title: '', sample: true, base: BASE, asOf: '', records };
    const job = { folder, part, siblings: [], handed: {}, outDir };
    const fault: unknown = await renderDataset(job).catch((cause: unknown) => cause);
    made.add(await bundleFor(BASE));
    expect(fault).toBeInstanceOf(ProgramFault);
    const { step, details } = fault as ProgramFault;
    expect(step).toBe('生成“none”的网页');
    expect(details.join('\n')).toContain('错误 F018 文件用不了\n  data/none/dataset.json\n');
  });
});
