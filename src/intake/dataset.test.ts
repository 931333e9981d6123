import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDataset } from './dataset.ts';
import { renderProblem } from './problem.ts';
import { summarise } from './summary.ts';

const INFO = {
  id: 'a',
  default: true,
  title: '试',
  district: '望海区',
  city: '青岚市',
  publisher: '试',
  compiled: '试',
  official: false,
  sample: true,
  policy: 'laoshan-2021-2',
  asOf: '2024-06-30',
  nextRelease: null,
  planWindow: { start: '2021-01-01', end: '2025-12-31' },
  licence: { name: 'CC0', url: null },
  streets: [{ code: 'W01', name: '东岭街道', aliases: [], label: [120.45, 36.12] }],
  contacts: [],
  siteCodes: { governmentSiteId: null, icp: null, publicSecurity: null },
  map: {
    bbox: [120.39, 36.04, 120.73, 36.36],
    land: null,
    boundaries: null,
    reviewNumber: null,
    attribution: '试',
    seaLabel: null,
    tianditu: null,
  },
};
/** 街道,专班人数 and one row 东岭街道,8 in GB18030, line ends CRLF. */
const GB_HEADER = [0xbd, 0xd6, 0xb5, 0xc0, 0x2c, 0xd7, 0xa8, 0xb0, 0xe0, 0xc8, 0xcb, 0xca, 0xfd, 0x0d, 0x0a];
const GB_ROW = [0xb6, 0xab, 0xc1, 0xeb, 0xbd, 0xd6, 0xb5, 0xc0, 0x2c, 0x38, 0x0d, 0x0a];
const Q = 0x22;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'renovation-'));
  put('dataset.json', JSON.stringify(INFO));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array | readonly number[]): void =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : Uint8Array.from(content));
const texts = (): string => readDataset(folder, 'data/a').problems.map(renderProblem).join('\n');
const streets = () => {
  const { tables, problems } = readDataset(folder, 'data/a');
  return {
    rows: tables.streets.rows.map((row) => [row.street, row.size]),
    codes: problems.map((p) => p.code),
  };
};
const good = { rows: [['东岭街道', 8]], codes: [] };

describe('readDataset', () => {
  test('only dataset.json: every table is absent, nothing is wrong', () => {
    const { info, tables, problems, geo, folder: shown } = readDataset(folder, 'data/a');
    expect(problems).toEqual([]);
    expect(info).toEqual(INFO);
    expect(geo).toEqual({ land: null, boundaries: null });
    expect(shown).toBe('data/a');
    for (const table of Object.values(tables))
      expect(table).toMatchObject({ present: false, rows: [], total: 0 });
  });

  test.each([
    ['UTF-8', Buffer.from('街道,专班人数\n东岭街道,8\n')],
    ['UTF-8 with a BOM', Buffer.from('\ufeff街道,专班人数\r\n东岭街道,8\r\n')],
    ['UTF-8 with two BOMs', Buffer.from('\ufeff\ufeff街道,专班人数\n东岭街道,8\n')],
    ['UTF-8 with a BOM and quotes', Buffer.from('\ufeff"街道","专班人数"\r\n"东岭街道","8"\r\n')],
    [
      'UTF-16 with a BOM, as Excel’s Unicode text',
      Buffer.from('\ufeff街道,专班人数\r\n东岭街道,8\r\n', 'utf16le'),
    ],
    ['GB18030', Uint8Array.from([...GB_HEADER, ...GB_ROW])],
    [
      'GB18030 with quotes',
      Uint8Array.from([
        Q,
        ...GB_HEADER.slice(0, 4),
        Q,
        0x2c,
        Q,
        ...GB_HEADER.slice(5, 13),
        Q,
        0x0d,
        0x0a,
        ...GB_ROW,
      ]),
    ],
    [
      'GB18030 with the line ends of an old Mac',
      Uint8Array.from([...GB_HEADER, ...GB_ROW].filter((b) => b !== 0x0a)),
    ],
    ['no line end at the end, blank rows before it', Buffer.from('街道,专班人数\n东岭街道,8\n,\n,\n,')],
  ])('%s', (_, bytes) => {
    put('streets.csv', bytes);
    expect(streets()).toEqual(good);
  });

  test('GB18030 with a title above its header is told about the title, not about the encoding', () => {
    put('streets.csv', [...GB_HEADER.slice(5, 11), 0x2c, 0x0d, 0x0a, ...GB_HEADER, ...GB_ROW]);
    expect(streets()).toEqual({ rows: [], codes: ['F011'] });
  });

  test('tabs, as in Excel’s “Unicode 文本”', () => {
    put('streets.csv', Buffer.from('\ufeff街道\t专班人数\r\n东岭街道\t8\r\n', 'utf16le'));
    expect(streets().codes).toEqual(['F007', 'F009']);
  });

  test('a header and nothing else', () => {
    put('streets.csv', '街道\n');
    expect(streets()).toEqual({ rows: [], codes: [] });
  });

  test('problems of all files, in their order', () => {
    put('sources.csv', '来源编号,发布机构,标题\nS 1,某局,某件\n');
    put('streets.csv', '街道\n"东岭\n');
    put('utilities.csv', '');
    put('Consent.csv', '');
    put('.DS_Store', 'x');
    put('README.md', '# 说明');
    symlinkSync(join(folder, 'streets.csv'), join(folder, 'figures.csv'));
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F014 不认识的文件
        data/a/Consent.csv
        怎么改：是不是 consent.csv？这个文件夹只放：dataset.json、README.md、sources.csv、compounds.csv、projects.csv、areas.csv、stages.csv、consent.csv、checklist.csv、funding.csv、notices.csv、objections.csv、figures.csv、streets.csv、utilities.csv、evidence.csv、holidays.csv、explanations.csv、removals.csv
      错误 F015 是链接，不是文件
        data/a/figures.csv
        怎么改：请放文件本身，不要放快捷方式或链接
      错误 K001 编号写法不对
        data/a/sources.csv 第 2 行 A 列「来源编号」：S 1
        记录：S 1 某件
        怎么改：编号只用英文字母、数字、- 和 _，字母或数字开头，最长 64 个字符，例如 S12
      错误 F005 引号不配对
        data/a/streets.csv 第 2 行 A 列
        怎么改：这一行附近有单独的英文双引号；内容里的引号请写成两个，或改用“ ”
      错误 F006 没有表头
        data/a/utilities.csv 第 1 行
        怎么改：第 1 行应当是表头：项目编号、专业、专营单位、设计日期、施工开始日期、施工结束日期、验收日期、移交日期、出资（万元）、来源编号"
    `);
  });

  test('dataset.json: each wrong field; the tables are read all the same', () => {
    put(
      'dataset.json',
      JSON.stringify({
        ...INFO,
        title: undefined,
        id: '甲',
        asOf: '2024-02-30',
        policy: 'other',
        licence: { name: 'x', url: 'javascript:alert(1)' },
      }),
    );
    put('streets.csv', '街道,专班人数\n东岭街道,约8\n');
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“id”：只用小写英文字母、数字和 -，字母开头，最长 32 个字符
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“title”：无效输入：期望 string，实际接收 undefined
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“policy”：无效输入：期望 "laoshan-2021-2"
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“asOf”：不是真实存在的日期，写法示例 2025-08-14
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“licence.url”：无效URL
      错误 N003 数里有“约、余、以上”这样的字
        data/a/streets.csv 第 2 行 B 列「专班人数」：约8
        记录：东岭街道
        怎么改：这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列"
    `);
  });

  test('dataset.json with a BOM', () => {
    put('dataset.json', `\ufeff${JSON.stringify(INFO)}`);
    expect(texts()).toBe('');
  });

  test('a map that is no JSON', () => {
    put('dataset.json', JSON.stringify({ ...INFO, map: { ...INFO.map, land: 'land.geojson' } }));
    put('land.geojson', '{');
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F018 读不到文件
        data/a/land.geojson
        怎么改：land.geojson 不是正确的 JSON：第 1 行第 2 个字附近写错了，多半是逗号、引号或括号"
    `);
    put('land.geojson', '{"type":"FeatureCollection","features":[]}');
    expect(readDataset(folder, 'data/a').geo.land).toEqual({ type: 'FeatureCollection', features: [] });
  });

  test('the folder’s own name is shown when no other is given', () => {
    expect(readDataset(folder).folder).toMatch(/^data\/renovation-/);
  });
});

describe('summarise', () => {
  test('rows that are right, wrong, and in a file that is wrong as a whole', () => {
    put('streets.csv', '街道,专班人数\n东岭街道,约8\n东岭街道,8\n');
    put('sources.csv', '来源编号,发布机构,标题,内部\nS1,某局,某件,\nS2,某局,某件,\n');
    put('figures.csv', '指标\n"小区数\n');
    const read = readDataset(folder, 'data/a');
    expect(summarise(read, read.problems)).toMatchInlineSnapshot(`
      {
        "breaches": 0,
        "dataset": "a",
        "errors": 3,
        "notes": 0,
        "rightRows": 1,
        "rows": 4,
      }
    `);
  });

  test('without dataset.json the folder is named', () => {
    rmSync(join(folder, 'dataset.json'));
    const read = readDataset(folder, 'data/a');
    expect(summarise(read, read.problems)).toMatchObject({
      dataset: 'data/a',
      rows: 0,
      rightRows: 0,
      errors: 1,
    });
  });
});
