import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDataset } from './folder.ts';
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

  test.each([
    ['制表符（Tab）', Buffer.from('\ufeff街道\t专班人数\r\n东岭街道\t"8\r\n"\r\n', 'utf16le')],
    ['分号', '街道;专班人数\n东岭街道;8\n'],
    ['全角逗号', '街道，专班人数\n东岭街道，8\n'],
    ['制表符（Tab）', [...GB_HEADER, ...GB_ROW].map((byte) => (byte === 0x2c ? 0x09 : byte))],
  ])('parted by %s, as Excel does for “Unicode 文本” and in other countries', (name, bytes) => {
    put('streets.csv', bytes);
    const { problems } = readDataset(folder, 'data/a');
    expect(problems.map(({ code, row }) => `${code} ${String(row)}`)).toEqual(['F019 1']);
    expect(problems[0]?.mend).toContain(`用${name}分隔`);
  });

  test('dataset.json: texts and names that no one sees or means', () => {
    const info = { ...INFO, title: '崂山\u202e改造', district: '望海\u00ad区', publisher: '#REF!' };
    put('dataset.json', JSON.stringify(info).replace('"asOf"', '"asOf":"2023-01-01",\n"asOf"'));
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F020 同一个名字写了两次
        data/a/dataset.json
        怎么改：“asOf”在第 2 行又写了一次，读的时候只会留下后一个；请删掉一个
      错误 T002 有看不见的控制字符
        data/a/dataset.json「title」：崂山[U+202E]改造
        怎么改：请把这里的字重新打一遍，不要粘贴
      错误 T002 有看不见的控制字符
        data/a/dataset.json「district」：望海[U+00AD]区
        怎么改：请把这里的字重新打一遍，不要粘贴
      错误 T005 是 Excel 的公式或报错，不是内容
        data/a/dataset.json「publisher」：#REF!
        怎么改：请在 Excel 里改成实际的内容（复制，再“选择性粘贴”为“值”）；显示成一串 # 的，把列拉宽再导出"
    `);
  });

  test('dataset.json: a place or a day that cannot be', () => {
    const [street] = INFO.streets;
    put(
      'dataset.json',
      JSON.stringify({
        ...INFO,
        nextRelease: '2001-01-01',
        streets: [{ ...street, label: [87.6, 43.8] }],
        map: { ...INFO.map, seaLabel: { text: '海', at: [121, 36.1] } },
      }),
    );
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“nextRelease”：早于数据截至日 2024-06-30
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“streets 第 1 个的 label”：在 map.bbox 的范围之外，经度在前
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“map.seaLabel.at”：在 map.bbox 的范围之外，经度在前"
    `);
    put(
      'dataset.json',
      JSON.stringify({ ...INFO, map: { ...INFO.map, bbox: [36.04, 120.39, 36.36, 120.73] } }),
    );
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“map.bbox”：应当依次是西、南、东、北四个边，经度在前，例如 [120.4, 36.0, 120.7, 36.4]"
    `);
  });

  test('dataset.json: who holds a role of the notice', () => {
    const told = (over: object): string => {
      put('dataset.json', JSON.stringify({ ...INFO, ...over }));
      return texts();
    };
    const judged = { policy: 'laoshan-2021-2' };
    expect(told({ ...judged, roles: { 建设单位: '望海湾建设公司' } })).toBe('');
    expect(told({ ...judged, roles: {} })).toBe('');
    expect(told({ ...judged, roles: { 建设单位: 7, 监理: '' } })).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“roles.建设单位”：应当是文字，放在英文双引号里
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“roles.监理”：空着"
    `);
    expect(told({ ...judged, roles: '望海湾建设公司' })).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“roles”：应当是一组名字和内容，放在 { } 里"
    `);
    expect(told({ ...judged, roles: { 监理单位: '青岚监理' } })).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“roles.监理单位”：方案没有点名由谁做这个，请删掉；点了名的是“建设单位”"
    `);
    expect(told({ policy: null, roles: { 建设单位: '望海湾建设公司' } })).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“roles.建设单位”：这里照的方案没有点名哪个单位，请删掉"
    `);
  });

  test('dataset.json: each wrong kind of value in words, an address once', () => {
    put(
      'dataset.json',
      JSON.stringify({
        ...INFO,
        default: 'true',
        address: 'http://a.cn',
        streets: [{ code: 1, name: '东岭街道', aliases: '东岭', label: [120.45] }],
      }),
    );
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“default”：应当是 true 或 false，不加引号
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“address”：写网站的网址，以 https:// 开头
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“streets 第 1 个的 code”：应当是文字，放在英文双引号里
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“streets 第 1 个的 aliases”：应当是一组，放在 [ ] 里
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“streets 第 1 个的 label”：至少 2 个"
    `);
  });

  test('a map: every wrong place at once, personal data in its properties', () => {
    put('dataset.json', JSON.stringify({ ...INFO, map: { ...INFO.map, land: 'land.geojson' } }));
    const feature = (properties: unknown, geometry: unknown) => ({ type: 'Feature', properties, geometry });
    const line = {
      type: 'LineString',
      coordinates: [
        [120.4, 36.1],
        [120.5, 36.1],
      ],
    };
    const map = (...features: unknown[]): void =>
      put('land.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    map(feature({ kind: 'sea' }, { type: 'Point', coordinates: [120, 36] }), feature({ kind: 'lake' }, line));
    expect(texts()).toMatchInlineSnapshot(`
      "错误 F018 文件用不了
        data/a/land.geojson
        怎么改：land.geojson 不是画得出来的地图：“features 第 1 个的 geometry.type”：只能是 LineString、MultiLineString、Polygon 或 MultiPolygon
      错误 F018 文件用不了
        data/a/land.geojson
        怎么改：land.geojson 不是画得出来的地图：“features 第 2 个的 properties.kind”：只能写“sea”、“coast”、“street”"
    `);
    map(feature({ kind: 'coast', name: '业主王建国 13800138000' }, line));
    expect(texts()).toMatchInlineSnapshot(`
      "错误 P002 有手机号
        data/a/land.geojson「features 第 1 个的 properties.name」：业主王** 138********
        怎么改：公开的表里不能有个人手机；请换成单位电话，或删掉"
    `);
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
        怎么改：是不是 consent.csv？这个文件夹只放：dataset.json、README.md、sources.csv、compounds.csv、buildings.csv、projects.csv、plans.csv、planworks.csv、areas.csv、stages.csv、consent.csv、checklist.csv、parts.csv、funding.csv、notices.csv、objections.csv、promises.csv、figures.csv、streets.csv、utilities.csv、warranties.csv、evidence.csv、photos.csv、holidays.csv、explanations.csv、removals.csv、confirmations.csv、redactions.csv，照片放在里面的 photos 文件夹
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
        怎么改：“title”：没有写
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“policy”：写载入了的方案：laoshan-2021-2；没有本地方案的写 null
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“asOf”：不是真实存在的日期，写法示例 2025-06-30
      错误 F016 dataset.json 有错
        data/a/dataset.json
        怎么改：“licence.url”：写网址，以 https:// 开头
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
      "错误 F018 文件用不了
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
        "questions": 0,
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
