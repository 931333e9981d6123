import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { htmlReport } from '../src/checking/html-report.ts';
import { preview } from '../src/checking/preview.ts';
import { previewWords } from '../src/checking/preview-formats.ts';
import { CHROMIUM_ARGS, ensureChromium } from './lib/browser.ts';
import { main, options, UserError } from './lib/cli.ts';
import { checkFolder } from './lib/datasets.ts';
import { filesNow } from './lib/history.ts';
import { importFiles } from './lib/import-files.ts';
import { newDataset } from './lib/new-dataset.ts';
import { serve } from './lib/server.ts';

/** The pictures of docs/staff.md: the checking page of a built site, a report, a preview of changes. */
const USAGE = 'npm run guide:pictures -- [--out 发布的文件夹] [--to 文件夹]';
const LEDGERS = 'tests/fixtures/ledgers';
/** Columns of pixels; a telephone and a page of the guide both show them as they are. */
const WIDTH = 720;
/** Pixels down, at most: what a screen shows. */
const TALL = 1000;
/** Pixels around what is shown. */
const MARGIN = 12;
/** Bytes of a picture. */
const MOST = 60_000;
const DATASET = 'wanghai';
/** A month later: what the ledger has new. */
const UPDATE = { table: 'projects.csv', from: '施工中', to: '已完工' };
/** What goes wrong when a table is typed by hand: Excel's number of a day, 万㎡ under ㎡, a word. */
const MISTAKES = [
  { table: 'stages.csv', from: '2024-05-10', to: '45422' },
  { table: 'compounds.csv', from: '12000', to: '1.2' },
  { table: 'compounds.csv', from: ',45,', to: ',约45,' },
];

/** @throws UserError where the ledger no longer holds what is changed. */
function change(folder: string, { table, from, to }: { table: string; from: string; to: string }): void {
  const path = join(folder, table);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new UserError(`${path} 里没有“${from}”`);
  writeFileSync(path, text.replace(from, to));
}

/** The invented district of the guide, with the ledger of its first publication. */
function district(data: string): string {
  const folder = newDataset({
    ...{ data, id: DATASET, district: '望海区', city: '望海市', publisher: '望海区住建局' },
    streets: '01:东岭街道:120.45,36.10；02:西湾街道:120.50,36.12',
    ...{ policy: null, asOf: '2024-12-31', official: false, phone: null },
  });
  const files = [join(LEDGERS, 'ledger-libreoffice-zh.xlsx')];
  const { ok, text } = importFiles({
    ...{ data, dataset: DATASET, files, map: undefined, hidden: null },
    ...{ clear: false, source: null, asOf: null, yes: true },
  });
  if (!ok) throw new UserError(text);
  return folder;
}

/** A part of the page, from the top of one element towards the end of another, in few colours. */
async function shoot(page: Page, path: string, from: string, last: string): Promise<void> {
  const edges = (selector: string): Promise<{ top: number; bottom: number }> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top: top + scrollY, bottom: bottom + scrollY };
      });
  const y = Math.max(0, Math.floor((await edges(from)).top) - MARGIN);
  const height = Math.min(TALL, Math.ceil((await edges(last)).bottom) + MARGIN - y);
  const shot = await page.screenshot({ clip: { x: 0, y, width: WIDTH, height }, fullPage: true });
  const bytes = await sharp(shot).png({ palette: true, colours: 24, effort: 10 }).toBuffer();
  if (bytes.length > MOST) throw new UserError(`${path} 有 ${bytes.length} 字节，最多 ${MOST}`);
  writeFileSync(path, bytes);
}

await main(async () => {
  const { out, to } = options(
    { out: { type: 'string', default: 'dist' }, to: { type: 'string', default: 'docs/pictures' } },
    USAGE,
  );
  const server = await serve(out, 0);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
  const work = mkdtempSync(join(tmpdir(), 'guide-'));
  mkdirSync(to, { recursive: true });
  try {
    const page = await browser.newPage({
      viewport: { width: WIDTH, height: WIDTH },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const { port } = server.address() as AddressInfo;
    const ledger = join(work, '台账.xlsx');
    copyFileSync(join(LEDGERS, 'dates-libreoffice-zh.xlsx'), ledger);
    await page.goto(`http://127.0.0.1:${port}/sample/check/`, { waitUntil: 'networkidle' });
    await page.setInputFiles('#check-files', ledger);
    await page.waitForFunction(() => document.querySelector('#check-result')?.textContent !== '');
    await shoot(page, join(to, 'check-page.png'), '#check-drop', '#check-result li:nth-child(3)');

    const data = join(work, 'data');
    const folder = district(data);
    const show = async (name: string, html: string, last: string): Promise<void> => {
      const file = join(work, 'page.html');
      writeFileSync(file, html);
      await page.goto(pathToFileURL(file).href);
      await shoot(page, join(to, name), 'body > :first-child', last);
    };
    const before = filesNow(folder);
    change(folder, UPDATE);
    const { dataset } = checkFolder(data, DATASET);
    if (dataset === null) throw new UserError('改过的台账不能发布');
    await show('changes.png', previewWords([preview(dataset, before, filesNow(folder))], 'html'), 'section');

    for (const mistake of MISTAKES) change(folder, mistake);
    const report = htmlReport([checkFolder(data, DATASET)], '2025年1月6日').replaceAll(
      relative('.', data),
      'data',
    );
    await show('report.png', report, 'section');
  } finally {
    await browser.close();
    server.close();
    rmSync(work, { recursive: true });
  }
  console.log(`3张图，在 ${to}/`);
  return 0;
});
