import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/lib/datasets.ts';
import { importFiles } from '../../scripts/lib/import-files.ts';
import { datasetSection } from '../../src/checking/html-report.ts';
import { groupBy } from '../../src/shared/group.ts';
import { axeFindings } from '../lib/axe.ts';
import { SITE } from '../lib/site.ts';
import { visitSite } from '../lib/visit.ts';
import { Copy } from '../unit/mutate.ts';

const site = visitSite();
const room = mkdtempSync(join(tmpdir(), 'check-page-'));
afterAll(() => rmSync(room, { recursive: true }));

/** The page saved to a disk, as its link saves it. */
const saved = join(room, '检查 数据.html');
writeFileSync(saved, readFileSync(join(SITE, 'sample/check/offline.htm')));

/** A checking page that was loaded, then cut off from every network; what it asked for since. */
async function open(address: string): Promise<{ page: Page; asked: string[]; said: string[] }> {
  const page = await site.window({ viewport: { width: 1280, height: 900 } });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (cause) => said.push(cause.message));
  await page.goto(address, { waitUntil: 'load' });
  // It takes files once its program runs; on a busy machine that is after the network was quiet for the first time.
  await page.locator('#check-drop').waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const asked: string[] = [];
  // A worker begins as a blob: it is in the page already.
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  return { page, asked, said };
}

/** Gives files to the page and waits until it is done. */
async function check(page: Page, files: readonly string[]): Promise<void> {
  await page.setInputFiles('#check-files', [...files]);
  await done(page);
}
const done = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>('#check-busy')!.hidden &&
      document.querySelector('#check-result')!.textContent !== '',
  );

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name));

/** How often each problem is told on the page, by its code. */
const told = (page: Page): Promise<Record<string, number>> =>
  page.locator('#check-result li > div > p:first-child').evaluateAll((lines) => {
    const counts: Record<string, number> = {};
    for (const { textContent } of lines) {
      const [, code = '', many = '1'] = /（([A-Z][\w-]*)）(?:，(\d+) 处)?/.exec(textContent ?? '') ?? [];
      counts[code] = (counts[code] ?? 0) + Number(many);
    }
    return counts;
  });

/** A folder of the disk, with the data of `Copy` or of a dataset. */
const FOLDERS = [
  'tests/fixtures/base',
  'tests/fixtures/reported',
  'tests/fixtures/districts/yunzhu',
  'tests/fixtures/districts/feichi',
  'data/laoshan',
  'data/sample',
];
const parts = (path: string): [data: string, id: string] => {
  const at = path.lastIndexOf('/');
  return [path.slice(0, at), path.slice(at + 1)];
};

/** Data with mistakes of many kinds in many files. */
const broken = (): string => {
  const data = join(room, 'broken');
  new Copy()
    .set('projects.csv', 2, '计划年度', '2,024')
    .set('compounds.csv', 2, '总户数', '约300')
    .set('compounds.csv', 3, '小区编号', 'WH-C01')
    .set('notices.csv', 2, '发布日期', '44327')
    .set('consent.csv', 2, '总户数', '12,60')
    .save(data);
  return join(data, 'base');
};

/** At night both check everything; before a commit they share: the program is the same. */
const isNight = import.meta.env.MODE === 'all';

describe.each([
  ['on the site', () => `${site.root}/sample/check/`, 0],
  ['saved to a disk, without a network', () => `file://${encodeURI(saved)}`, 1],
])('the checking page %s', (_, address, turn) => {
  const shared = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => isNight || i % 2 === turn);

  test('finds in every folder what the command line finds, and asks for nothing', async () => {
    const { page, asked, said } = await open(address());
    for (const folder of [...shared(FOLDERS), broken()]) {
      await check(page, inFolder(folder));
      const checked = checkFolder(...parts(folder));
      // The command line calls a folder by its path.
      const shown = datasetSection(checked).replaceAll(checked.read.folder, `data/${checked.id}`);
      const html = await page.locator('#check-result').innerHTML();
      const section = await page.evaluate((text) => {
        const box = document.createElement('div');
        box.innerHTML = text;
        return box.innerHTML;
      }, shown);
      expect(html.slice(0, section.length), folder).toBe(section);
      // The one whose page this is.
      if (checked.id === 'sample')
        expect(await page.locator('#check-result').innerText()).toContain('读者看到的不会有变化。');
    }
    expect(await told(page)).toMatchObject({ N003: 1, D002: 1, N011: 1, Y007: 1, K002: 1 });
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
  });

  test('finds in every workbook what importing and checking finds', async () => {
    const { page, asked, said } = await open(address());
    const books = inFolder('tests/fixtures/ledgers').filter((path) => path.endsWith('.xlsx'));
    for (const book of shared(books)) {
      const data = mkdtempSync(join(room, 'import-'));
      new Copy().save(data);
      const files = [book, ...inFolder(join(data, 'base'))];
      await check(page, files);
      const choice = await page.locator('#check-skip').isVisible();
      if (choice) {
        await page.locator('#check-skip').click();
        await done(page);
      }
      const { text } = importFiles({
        ...{
          data,
          dataset: 'base',
          files: [book],
          map: undefined,
          clear: false,
          source: null,
          asOf: null,
          yes: true,
        },
        hidden: choice ? 'skip' : null,
      });
      const shown = (await page.locator('#check-result').innerText()).replaceAll(/\s+/g, ' ');
      if (text.includes('写着 "?"')) expect(shown, book).toMatch(/^台账里有 \d+ 处要您定/);
      else if (text.includes('什么也没有写')) {
        const codes = [...text.matchAll(/^错误 ([A-Z]\d+) .*?(?:，(\d+) 处)?$/gm)];
        const counts = Object.fromEntries(codes.map(([, code = '', many = '1']) => [code, Number(many)]));
        expect(Object.keys(counts).length).toBeGreaterThan(0);
        expect(await told(page), book).toEqual(counts);
      } else {
        const { problems } = checkFolder(data, 'base');
        const counts = [...groupBy(problems, ({ code }) => code)].map(([code, own]) => [code, own.length]);
        expect(await told(page), book).toEqual(Object.fromEntries(counts));
        expect(shown, book).toContain('台账是这样读的');
      }
    }
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
  });

  test.runIf(isNight || turn === 0)('names what would be lost of what is published', async () => {
    const { page, asked } = await open(address());
    const folder = join(room, 'fewer');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'evidence.csv');
    const lines = readFileSync('data/sample/evidence.csv', 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`);
    await check(page, [path]);
    const words = await page.locator('#check-result').innerText();
    expect(words).toContain('错误 0');
    expect(words).toMatch(/改动的记录\s+撤下 做法和成效/);
    const removals = join(folder, 'sources.csv');
    const header = readFileSync('data/sample/sources.csv', 'utf8').split('\n')[0] ?? '';
    writeFileSync(removals, `${header}\n`);
    await check(page, [removals]);
    expect((await told(page))['R001']).toBeGreaterThan(10);
    expect(asked).toEqual([]);
  });

  test('gives back the workbook with its cells marked and what is wrong beside them', async () => {
    const { page } = await open(address());
    await check(page, ['tests/fixtures/ledgers/ledger-libreoffice-zh.xlsx']);
    const link = page.locator('#check-downloads a', { hasText: '批注-ledger-libreoffice-zh.xlsx' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('批注-ledger-libreoffice-zh.xlsx');
    const files = unzipSync(readFileSync(await download.path()));
    const comments = strFromU8(files['xl/comments1.xml'] ?? new Uint8Array());
    expect(comments).toContain('<comment ref="B4"');
    expect(comments).toContain('错误 C002 没有这个街道');
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('FFC7CE');
  });

  test.runIf(isNight || turn === 1)('a check can be stopped', async () => {
    const { page, asked } = await open(address());
    await page.setInputFiles('#check-files', inFolder('data/sample'));
    await page.locator('#check-cancel').click();
    await done(page);
    expect(await page.locator('#check-result').innerText()).toBe('已经停下，什么也没有改。');
    await check(page, inFolder('tests/fixtures/base'));
    expect(await page.locator('#check-result').innerText()).toContain('错误 0');
    expect(asked).toEqual([]);
  });
});

test('its result reads well: no rule of accessibility is broken', async () => {
  const { page } = await open(`${site.root}/sample/check/`);
  await check(page, inFolder(broken()));
  expect(await axeFindings(page)).toEqual([]);
});

test('what a workbook says is text on the page, and runs nothing', async () => {
  const { page, said } = await open(`${site.root}/sample/check/`);
  const folder = join(room, 'base-html', 'base');
  new Copy().set('compounds.csv', 2, '总户数', '<img src=x onerror=alert(1)>').save(join(room, 'base-html'));
  await check(page, inFolder(folder));
  expect(await page.locator('#check-result').innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(await page.locator('#check-result img').count()).toBe(0);
  expect(said).toEqual([]);
});
