import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/lib/browser.ts';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { htmlReport } from '../../src/checking/html-report.ts';
import { readPdf, type Sheets } from '../lib/pdf.ts';
import { Copy } from '../unit/mutate.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'report-paper-'));
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_ARGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The report of some data on paper, and how many mistakes of how many kinds it has. */
async function printed(name: string, copy: Copy): Promise<Sheets & { mistakes: number; kinds: number }> {
  copy.save(join(folder, name));
  const checked = checkFolder(join(folder, name), 'base');
  const path = join(folder, `${name}.html`);
  writeFileSync(path, htmlReport([checked], '2025年9月30日'));
  const page = await browser.newPage();
  await page.goto(`file://${path}`);
  const sheets = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  await page.close();
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  return { ...sheets, mistakes: errors.length, kinds: new Set(errors.map(({ code }) => code)).size };
}

test('one mistake is one sheet of paper', async () => {
  const sheets = await printed('one', new Copy().set('compounds.csv', 2, '总户数', '约300'));
  expect(sheets).toMatchObject({ count: 1, size: [210, 297], mistakes: 1 });
});

test('484 mistakes of seven kinds are at most three sheets', async () => {
  // Seven columns spoiled as a wrong format of a column spoils it, the first rows that say something.
  const spoiled = [
    ['checklist.csv', '决定', '做'],
    ['checklist.csv', '同意户数', '约120'],
    ['checklist.csv', '评估日期', '45780'],
    ['stages.csv', '完成日期', '2024'],
    ['stages.csv', '轮次', '第一'],
    ['checklist.csv', '预算（万元）', '126万元'],
    ['stages.csv', '链接', '内网'],
  ] as const;
  const copy = new Copy('data/sample');
  copy.write('dataset.json', copy.text('dataset.json').replace('"id": "sample"', '"id": "base"'));
  const each = Math.ceil(484 / spoiled.length);
  for (const [file, header, text] of spoiled)
    copy.rewrite(file, (records) => {
      const column = records[0]!.indexOf(header);
      return records.map((record, row) =>
        row > 0 && row <= each ? record.map((cell, at) => (at === column ? text : cell)) : record,
      );
    });
  const sheets = await printed('many', copy);
  expect(sheets.mistakes).toBeGreaterThanOrEqual(484);
  expect(sheets.kinds).toBeGreaterThanOrEqual(7);
  expect(sheets.count).toBeLessThanOrEqual(3);
});
