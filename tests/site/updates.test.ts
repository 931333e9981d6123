import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { lawfulUpdates } from '../fixtures/lawful-updates.ts';
import { live } from '../fixtures/live.ts';
import { bareNumbers } from '../lib/bare-numbers.ts';
import { run } from '../lib/run.ts';
import { textOf } from '../lib/site.ts';
import { Copy } from '../unit/mutate.ts';

/** Two datasets built and audited once: at the root what only the press wrote of, below it the real one, updated. */
const folder = mkdtempSync(join(tmpdir(), 'updates-'));
const site = join(folder, 'out/current');
const [id] = live.find(([, { info }]) => !info.sample)!;
let output = '';

beforeAll(async () => {
  const data = join(folder, 'data');
  mkdirSync(data);
  cpSync('tests/fixtures/reported', join(data, 'reported'), { recursive: true });
  const copy = new Copy(`data/${id}`).json((info) => Object.assign(info, { default: false }));
  for (const update of Object.values(lawfulUpdates)) update(copy);
  copy.save(data, id);
  output = (await run('build.ts', ['--data', data, '--out', join(folder, 'out'), '--first'])).output;
});
afterAll(() => rmSync(folder, { recursive: true }));

const main = (path: string): string =>
  textOf(
    new JSDOM(readFileSync(join(site, path, 'index.html'), 'utf8')).window.document.querySelector('main'),
  );

test('every lawful update at once is built and audited', () => {
  expect(output).toContain('发布为');
});

test('without git the page of revisions says why it has no history', () => {
  expect(main('revisions')).toContain('这次发布没有改动的历史：这份数据不在git版本库里。');
  expect(main('compounds/WC-01')).not.toContain('数据改过吗');
});

test('no two pages describe themselves in the same words, two notices of one title neither', () => {
  const seen = new Map<string, string[]>();
  for (const path of listFiles(site).filter((one) => one.endsWith('.html'))) {
    const html = readFileSync(join(site, path), 'utf8');
    const text = /<meta name="description"[^>]* content="([^"]*)"/.exec(html)?.[1] ?? '';
    const own = path.startsWith(`${id}/`) ? id : '';
    seen.set(`${own} ${text}`, [...(seen.get(`${own} ${text}`) ?? []), path]);
  }
  expect([...seen.values()].filter((paths) => paths.length > 1)).toEqual([]);
});

test('reported totals stand with their day and source, and no number is bare', () => {
  for (const said of ['83', '60余', '望潮晚报', 'R7']) expect(main('')).toContain(said);
  expect(bareNumbers(site, '')).toEqual([]);
});

test('three wordings of a year stand side by side, a year of which nothing is known as unpublished', () => {
  for (const said of ['计划6个', '计划7个', '计划8个']) expect(main('')).toContain(said);
  expect(main('')).toMatch(/2021年.*未公开/);
  expect(main('progress')).toContain('未公开');
});

test('a project has exactly its reported works and nothing else', () => {
  const text = main('projects/WC-2023-01');
  for (const work of ['楼间路翻修', '路灯', '外墙重刷', '24项未公开']) expect(text).toContain(work);
});

test('without published conduct nothing is said to be 不符合', () => {
  const text = main('findings');
  expect(text).toContain('未公开');
  expect(text).toMatch(/望山街道没有记录/);
  expect(text).toContain('只有2个环节能算');
  expect(readFileSync(join(site, 'data/findings.json'), 'utf8')).not.toContain('"不符合"');
});
