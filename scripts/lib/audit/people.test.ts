import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { personalSpans } from '../../../src/intake/personal.ts';
import { personalCorpus } from '../../../tests/fixtures/personal-corpus.ts';
import { UserError } from '../cli.ts';
import { readPage } from './page.ts';
import { LastLook } from './people.ts';

/** What is said of files of a site; '' where nothing is. */
function said(files: Readonly<Record<string, string | Uint8Array>>): string {
  const people = new LastLook();
  for (const [path, content] of Object.entries(files)) {
    people.file(path, () => (typeof content === 'string' ? strToU8(content) : content));
    if (/\.(html|xml)$/.test(path))
      readPage(content as string, {
        xml: path.endsWith('.xml'),
        uncomputed: () => null,
        heard: (text) => people.text(path, text),
      });
  }
  try {
    people.mustBeEmpty();
    return '';
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return cause.message;
  }
}

const MOBILE = '13800138000';
const page = (body: string): string => `<!doctype html><html><title>页</title><body>${body}</body></html>`;
const calendar = `BEGIN:VCALENDAR\r\nDESCRIPTION:公示\\, 联系 1380\r\n 0138000 业主王建国\r\nEND:VCALENDAR\r\n`;

describe('whatever way a number has taken into a site, it is found, and its file is named', () => {
  test.each<[what: string, path: string, content: string | Uint8Array]>([
    ['a page', 'projects/a/index.html', page(`<p>联系 ${MOBILE}。</p>`)],
    ['a number in pieces', 'index.html', page('<p>电话<span>138</span><b>0013</b><wbr>8000。</p>')],
    ['a title', 'index.html', page(`<p title="联系 ${MOBILE}">人</p>`)],
    ['what is only heard', 'index.html', page(`<a aria-label="拨打${MOBILE}" href="/">电话</a>`)],
    ['a link', 'index.html', page(`<a href="tel:${MOBILE}">电话</a>`)],
    ['what a link asks', 'index.html', page(`<a href="https://a.example/x?t=${MOBILE}">问</a>`)],
    ['an attribute for a program', 'index.html', page(`<p data-about="业主，${MOBILE}">人</p>`)],
    ['data in a page', 'index.html', page(`<script type="application/ld+json">{"telephone":"${MOBILE}"}</script>`)],
    ['JSON', 'data/x.json', JSON.stringify([{ a: { 说明: `找${MOBILE}` } }])],
    ['a name in JSON', 'data/x.json', JSON.stringify({ [`业主王建国 ${MOBILE}`]: 1 })],
    ['a map', 'data/land.geojson', JSON.stringify({ features: [{ properties: { note: MOBILE } }] })],
    ['a table', 'data/x.csv', `\ufeff编号,备注\r\nA,"联系\n${MOBILE}"\r\n`],
    ['a broken table', 'data/x.csv', `编号,备注\nA,"联系 ${MOBILE}\n`],
    ['a feed', 'feeds/all.xml', `<?xml version="1.0"?><feed><entry><title>找${MOBILE}</title></entry></feed>`],
    ['a calendar, folded', 'notices/a.ics', calendar],
    ['a picture', 'charts/a.svg', `<svg xmlns="http://www.w3.org/2000/svg"><text><tspan>1380013</tspan><tspan>8000</tspan></text></svg>`],
    ['a text', 'robots.txt', `# ${MOBILE}\n`],
    ['a table in an archive', 'data/all.zip', zipSync({ 'a/x.csv': strToU8(`备注\n${MOBILE}\n`) })],
    ['a workbook in an archive', 'data/all.zip', zipSync({ 'a.xlsx': zipSync({ 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${MOBILE}</t></si></sst>`) }) })],
    ['a page for machines without a network', 'check/offline.htm', page(`<script>const a = 1;</script><p>${MOBILE}</p>`)],
    ['the name of a file', `data/${MOBILE}.csv`, '编号\n'],
  ])('%s', (_, path, content) => {
    const words = said({ [path]: content });
    expect(words).toMatch(/^没有发布：生成好的网站里还有个人信息，\d 处。现有网站没有变化。\n/);
    expect(words).toContain(`  ${path.replace(MOBILE, '138********')}：有手机号：`);
    expect(words.replace(/\D/g, '')).not.toContain('0013800');
    expect(words).not.toContain('王建国');
  }); // prettier-ignore

  test('one text on many pages is told once; of many the first twenty, and how many more', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `${i}/index.html`,
        page(`<p>${13_800_138_000 + i}</p><p>${MOBILE}</p>`),
      ]),
    );
    const words = said(files);
    expect(words.split('\n').length).toBe(23);
    expect(words).toContain('还有个人信息，30 处');
    expect(words).toContain('另有 10 处');
  });
});

test('what a site is full of is nobody’s', () => {
  expect(
    said({
      // As src/shared/name-index.ts packs it: the characters of all names, one after the other.
      'sample/names.json': JSON.stringify(['9_j乐乙事业主王建国海瓦甲盐祥立街']),
      'SHA256SUMS.txt': '41fa77dfb2ba17513800138000b0e1a89ef1d041fa77dfb2ba17513800138000  a.html\n',
      'map.json': JSON.stringify({
        points: [[120.45, 36.13812345678]],
        at: '36.13812345678',
        n: 13_800_138_000,
      }),
      'data/x.csv': '经度,面积\n120.13800138000,13800138.00\n',
      'a.svg': '<svg><path d="M1 3 8 0 0 1 3 8 0 0 0"/><text x="13800138000">1.2万户</text></svg>',
      'index.html': page(
        `<p>业主大会、居民代表听取意见，电话0000-0000 0001。</p><ol data-ranks="1 3 8 0 0 1 3 8 0 0 0"></ol>
         <a href="https://a.example/art/13800138000/1.html">通知</a><script>const t = 13800138000;</script>
         <script type="application/json">{"packed":"j7ESWr+gwwkHVX12345WyqznFr3Pj7ESWr+gwwkHVX12345"}</script>`,
      ),
    }),
  ).toBe('');
});

test('whatever is certain in a text drawn at random is found here too', () => {
  let certain = 0;
  for (const { text } of personalCorpus('末', 600)) {
    const sure = personalSpans(text).some(({ code }) => code.startsWith('P0'));
    certain += Number(sure);
    expect(said({ 'x.json': JSON.stringify([text]) }) !== '', text).toBe(sure);
  }
  expect(certain).toBeGreaterThan(200);
});
