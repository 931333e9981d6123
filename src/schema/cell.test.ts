import { describe, expect, test } from 'vitest';
import {
  isBlank,
  leftover,
  parseCode,
  parseDate,
  parseDecimal,
  parseDegree,
  parseFingerprint,
  parseId,
  parseIds,
  parsePeriod,
  parsePhone,
  parseText,
  parseUrl,
  parseYear,
  trimCell,
  type Parsed,
} from './cell.ts';

/** Each input with what became of it: the value, or the code and its params. */
function outcomes<T>(parse: (raw: string) => Parsed<T>, inputs: readonly string[]): Record<string, unknown> {
  const outcome = (parsed: Parsed<T>): unknown =>
    parsed.ok
      ? parsed.value
      : [parsed.code, ...Object.entries(parsed.params).map(([key, value]) => `${key}=${value}`)].join(' ');
  return Object.fromEntries(inputs.map((input) => [input, outcome(parse(input))]));
}

describe('trimCell', () => {
  test('removes every kind of space that spreadsheets leave at the edges, and nothing inside', () => {
    expect(trimCell(' \t\r\n\u3000\u00a0\u200b\ufeff甲 \u3000乙\u00a0\u200b\ufeff\u3000 ')).toBe(
      '甲 \u3000乙',
    );
    expect(trimCell(' \u3000 ')).toBe('');
    expect(trimCell('')).toBe('');
  });

  test('a long run of spaces inside a cell takes no time', () => {
    const long = `甲${' '.repeat(1_000_000)}乙`;
    expect(trimCell(` ${long} `)).toBe(long);
  });
});

describe('isBlank', () => {
  test.each(['', '-', '--', '—', '——', '–', '/', '暂无', 'N/A', 'NA', 'n/a', '无', '－', '／', 'Ｎ／Ａ'])(
    '%j',
    (mark) => {
      expect(isBlank(mark)).toBe(true);
    },
  );

  test.each(['0', '0.0', '无物业', '暂无数据', '//', '.', '?', 'null', '未知'])('%j is not', (value) => {
    expect(isBlank(value)).toBe(false);
  });

  test('无 is a value where the code list has it', () => {
    expect(isBlank('无', ['有', '无'])).toBe(false);
    expect(isBlank('暂无', ['有', '无'])).toBe(true);
    expect(isBlank('-', ['有', '无'])).toBe(true);
  });
});

describe('parseText', () => {
  test('prose is kept as written: full-width marks, quotes, tabs', () => {
    for (const value of [
      '1，200㎡“甲”',
      '（一）改造\t内容',
      "'001",
      '+86',
      '@物业',
      '-1层',
      '５栋',
      'A=1',
      '#3楼',
      '𠮷',
    ])
      expect(parseText(value, false)).toEqual({ ok: true, value });
  });

  test('line breaks only in prose, and of one kind', () => {
    expect(parseText('甲\r\n乙\r丙\n丁', true)).toEqual({ ok: true, value: '甲\n乙\n丙\n丁' });
    for (const value of ['甲\n乙', '甲\r乙', '甲\r\n乙'])
      expect(parseText(value, false)).toMatchObject({ code: 'T003' });
    expect(parseText('甲\u2028乙', true)).toMatchObject({ code: 'T002' });
  });

  test('what nobody types', () => {
    const unseen = [
      '\u0001',
      '\u0008',
      '\u000b',
      '\u001b',
      '\u007f',
      '\u0085',
      '\u200b',
      '\u200e',
      '\u202e',
      '\u2066',
      '\ufeff',
    ];
    for (const c of unseen)
      expect(parseText(`甲${c}乙`, true), JSON.stringify(c)).toMatchObject({ code: 'T002' });
  });

  test('length', () => {
    expect(parseText('长'.repeat(300), false).ok).toBe(true);
    expect(parseText('长'.repeat(301), false)).toMatchInlineSnapshot(`
      {
        "code": "T004",
        "ok": false,
        "params": {
          "length": "301",
          "limit": "300",
        },
      }
    `);
    expect(parseText('长'.repeat(5000), true).ok).toBe(true);
    expect(parseText('长'.repeat(40_000), true)).toMatchInlineSnapshot(`
      {
        "code": "T004",
        "ok": false,
        "params": {
          "length": "40000",
          "limit": "5000",
        },
      }
    `);
  });

  test('what Excel leaves of a formula', () => {
    const refused = [
      '=A1+B1',
      '="001"',
      "=cmd|' /C calc'!A0",
      '#REF!',
      '#N/A',
      '#VALUE!',
      '#DIV/0!',
      '#NAME?',
      '#FIELD!',
      '#GETTING_DATA',
      '########',
      'TRUE',
      'null',
    ];
    for (const value of refused) expect(leftover(value), value).toMatchObject({ code: 'T005' });
    for (const value of ['同上', '〃']) expect(leftover(value), value).toMatchObject({ code: 'T009' });
    for (const value of ['#3楼', '#', 'A#', '3#', '1+1=2', '同上一项', '真'])
      expect(leftover(value), value).toBeNull();
  });

  test('what Excel makes of a day, and characters that were lost', () => {
    for (const value of ['5月3日', '12月31日', 'Mar-21'])
      expect(parseText(value, false), value).toMatchObject({ code: 'T008' });
    for (const value of ['科大?园', '????', '锟斤拷锟斤拷'])
      expect(parseText(value, false), value).toMatchObject({ code: 'T010' });
    for (const value of [
      '5月3日停水',
      '改不改？改',
      '改不改?改',
      '何时开工?六月',
      '要不要?是',
      'A?B',
      'Mar-2021',
    ])
      expect(parseText(value, false).ok, value).toBe(true);
    expect(parseText('5月3日', true).ok).toBe(true);
    expect(parseText('一_x000D_二', true)).toMatchObject({ code: 'T002' });
  });

  test('what Excel leaves of a long number', () => {
    expect(outcomes((raw) => parseText(raw, false), ['1.23E+17', '3.70212E+17', '1E+15', '1.2E+1', '3E栋']))
      .toMatchInlineSnapshot(`
      {
        "1.23E+17": "N002",
        "1.2E+1": "1.2E+1",
        "1E+15": "N002",
        "3.70212E+17": "N002",
        "3E栋": "3E栋",
      }
    `);
  });
});

test('parseId', () => {
  const inputs = [
    'LS-C01',
    'ｌｓ－ｃ０１',
    'a_b',
    '7',
    '001',
    'S 1',
    '-a',
    '_a',
    '=1',
    "'001",
    '小区1',
    'S①',
    '1.23E+17',
    'a/b',
    'a+b',
    '../x',
    'Ａ'.repeat(64),
    'a'.repeat(65),
  ];
  expect(outcomes(parseId, inputs)).toMatchInlineSnapshot(`
    {
      "'001": "K001",
      "-a": "K001",
      "../x": "K001",
      "001": "001",
      "1.23E+17": "K001",
      "7": "7",
      "=1": "K001",
      "LS-C01": "LS-C01",
      "S 1": "K001",
      "S①": "K001",
      "_a": "K001",
      "a+b": "K001",
      "a/b": "K001",
      "a_b": "a_b",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": "K001",
      "小区1": "K001",
      "ＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡＡ": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "ｌｓ－ｃ０１": "ls-c01",
    }
  `);
});

test('parseIds', () => {
  const inputs = [
    'S1',
    'S1、S2',
    'S1，S2',
    'S1; S2；S3',
    'S1 、 S2',
    'S1、',
    '、S1',
    'S1、、S2',
    'S1 S2',
    'S1\nS2',
    'S1、s1',
    'Ｓ１、S1',
  ];
  expect(outcomes(parseIds, inputs)).toMatchInlineSnapshot(`
    {
      "S1": [
        "S1",
      ],
      "S1
    S2": "K005 part=S1
    S2 fixed=S1、S2",
      "S1 S2": "K005 part=S1 S2 fixed=S1、S2",
      "S1 、 S2": [
        "S1",
        "S2",
      ],
      "S1; S2；S3": [
        "S1",
        "S2",
        "S3",
      ],
      "S1、": "K001 part=",
      "S1、S2": [
        "S1",
        "S2",
      ],
      "S1、s1": "K004 part=s1",
      "S1、、S2": "K001 part=",
      "S1，S2": [
        "S1",
        "S2",
      ],
      "、S1": "K001 part=",
      "Ｓ１、S1": "K004 part=S1",
    }
  `);
  expect(parseIds(`a${' '.repeat(200_000)}b`)).toMatchObject({ code: 'K001' });
});

test('parseCode', () => {
  const codes = ['未开工', '施工中', '暂停', '已完工', '已验收'] as const;
  expect(
    outcomes(
      (raw) => parseCode(raw, codes),
      ['施工中', ' 施工中', '施工', '己完工', '已完成', '在建', '完工验收'],
    ),
  ).toMatchInlineSnapshot(`
    {
      " 施工中": "施工中",
      "在建": "C001 codes=未开工、施工中、暂停、已完工、已验收 nearest=",
      "完工验收": "C001 codes=未开工、施工中、暂停、已完工、已验收 nearest=",
      "己完工": "C001 codes=未开工、施工中、暂停、已完工、已验收 nearest=是不是“已完工”？",
      "已完成": "C001 codes=未开工、施工中、暂停、已完工、已验收 nearest=是不是“已完工”？",
      "施工": "C001 codes=未开工、施工中、暂停、已完工、已验收 nearest=是不是“施工中”？",
      "施工中": "施工中",
    }
  `);
  expect(outcomes((raw) => parseCode(raw, ['有', '无']), ['有', '无', '没有', '是', '\u2f46']))
    .toMatchInlineSnapshot(`
    {
      "⽆": "无",
      "无": "无",
      "是": "C001 codes=有、无 nearest=",
      "有": "有",
      "没有": "C001 codes=有、无 nearest=",
    }
  `);
  expect(
    outcomes(
      (raw) => parseCode(raw, ['CGCS2000', 'WGS84', 'GCJ02', 'BD09']),
      ['ＷＧＳ８４', 'WGS-84', 'GCJ-02', 'wgs84', '国家2000'],
    ),
  ).toMatchInlineSnapshot(`
    {
      "GCJ-02": "C001 codes=CGCS2000、WGS84、GCJ02、BD09 nearest=是不是“GCJ02”？",
      "WGS-84": "C001 codes=CGCS2000、WGS84、GCJ02、BD09 nearest=是不是“WGS84”？",
      "wgs84": "C001 codes=CGCS2000、WGS84、GCJ02、BD09 nearest=是不是“WGS84”？",
      "国家2000": "C001 codes=CGCS2000、WGS84、GCJ02、BD09 nearest=是不是“CGCS2000”？",
      "ＷＧＳ８４": "WGS84",
    }
  `);
});

describe('parseDate', () => {
  test('the written forms, half- and full-width', () => {
    const inputs = [
      '2021-05-10',
      '2021-5-10',
      '2021/5/10',
      '2021/05/10',
      '2021.5.10',
      '2021年5月10日',
      '2021 年 5 月 10 日',
      '2021年05月10日',
      '20210510',
      '２０２１－０５－１０',
      '２０２１年５月１０日',
      '2021年5\u2f4910\u2f47', // Kangxi radicals, as copied from a PDF
      '2020-02-29',
    ];
    expect(new Set(Object.values(outcomes(parseDate, inputs)))).toEqual(
      new Set(['2021-05-10', '2020-02-29']),
    );
  });

  test('what is ambiguous, lossy or no day', () => {
    const inputs = [
      '44326',
      '44326.5',
      '10/5/2021',
      '5-10-2021',
      '21-05-10',
      '10/5/21',
      '21.5.10',
      '2021',
      '2021年',
      '2021-05',
      '2021/5',
      '2021.5',
      '2021年5月',
      '202105',
      '2021-02-29',
      '2021-02-30',
      '1900-02-29',
      '2021-04-31',
      '20210431',
      '2021-13-01',
      '2021-00-10',
      '2021-05-00',
      '1900/1/0',
      '2021-05-10 00:00',
      '2021/5/10 0:00:00',
      '2021-05-10T08:00',
      '2021年5月10日 8:30',
      '2021-5/10',
      '2021年5月10',
      '21年5月10日',
      '2021-05-10前',
      '约2021-05-10',
      '2021-05-10至2021-05-12',
      '五月十日',
      '1899-12-31',
      '2101-01-01',
      '10-May-21',
      "'2021-05-10",
      '="2021-05-10"',
      '########',
      '-2021-05-10',
      '0',
    ];
    expect(outcomes(parseDate, inputs)).toMatchInlineSnapshot(`
      {
        "########": "D001",
        "'2021-05-10": "D001",
        "-2021-05-10": "D001",
        "0": "D001",
        "10-May-21": "D001",
        "10/5/2021": "D004",
        "10/5/21": "D004",
        "1899-12-31": "D001",
        "1900-02-29": "D003 why=1900 年 2 月只有 28 天 example=1900-02-28",
        "1900/1/0": "D003 why=没有 0 日",
        "2021": "D005",
        "2021-00-10": "D003 why=没有 0 月",
        "2021-02-29": "D003 why=2021 年 2 月只有 28 天 example=2021-02-28",
        "2021-02-30": "D003 why=2021 年 2 月只有 28 天 example=2021-02-28",
        "2021-04-31": "D003 why=4 月只有 30 天 example=2021-04-30",
        "2021-05": "D005",
        "2021-05-00": "D003 why=没有 0 日",
        "2021-05-10 00:00": "D008",
        "2021-05-10T08:00": "D008",
        "2021-05-10前": "D001",
        "2021-05-10至2021-05-12": "D001",
        "2021-13-01": "D003 why=没有 13 月",
        "2021-5/10": "D001",
        "2021.5": "D005",
        "2021/5": "D005",
        "2021/5/10 0:00:00": "D008",
        "20210431": "D003 why=4 月只有 30 天 example=2021-04-30",
        "202105": "D001",
        "2021年": "D005",
        "2021年5月": "D005",
        "2021年5月10": "D001",
        "2021年5月10日 8:30": "D008",
        "21-05-10": "D004",
        "21.5.10": "D004",
        "2101-01-01": "D001",
        "21年5月10日": "D001",
        "44326": "D002",
        "44326.5": "D002",
        "5-10-2021": "D004",
        "="2021-05-10"": "D001",
        "五月十日": "D001",
        "约2021-05-10": "D001",
      }
    `);
  });
});

test('parseYear', () => {
  const inputs = [
    '1996',
    '1996年',
    '１９９６',
    '96',
    '1996.0',
    '1996-1998',
    '1996—1998',
    '1996年-1998年',
    '1996、1998',
    '1996至1998年',
    '1990年代',
    '1996年12月',
    '1899',
    '2101',
    '19960',
    '约1996',
  ];
  expect(outcomes(parseYear, inputs)).toMatchInlineSnapshot(`
    {
      "1899": "Y001",
      "1990年代": "Y001",
      "1996": 1996,
      "1996-1998": "Y002",
      "1996.0": "Y001",
      "19960": "Y001",
      "1996—1998": "Y002",
      "1996、1998": "Y002",
      "1996年": 1996,
      "1996年-1998年": "Y002",
      "1996年12月": "Y001",
      "1996至1998年": "Y002",
      "2101": "Y001",
      "96": "Y001",
      "约1996": "Y001",
      "１９９６": 1996,
    }
  `);
});

test('parsePeriod', () => {
  const inputs = [
    '2024',
    '2024年',
    '2021-2025',
    '２０２１－２０２５',
    '2021至2025年',
    '2021~2025',
    '2025-2021',
    '2021-25',
    '十四五',
    '1800',
    '2021、2022',
  ];
  expect(outcomes(parsePeriod, inputs)).toMatchInlineSnapshot(`
    {
      "1800": "Y003",
      "2021-2025": "2021-2025",
      "2021-25": "Y003",
      "2021~2025": "2021-2025",
      "2021、2022": "Y003",
      "2021至2025年": "2021-2025",
      "2024": "2024",
      "2024年": "2024",
      "2025-2021": "Y003",
      "十四五": "Y003",
      "２０２１－２０２５": "2021-2025",
    }
  `);
});

describe('parseDecimal', () => {
  test('whole numbers', () => {
    const inputs = [
      '120',
      '１２０',
      '0',
      '12,600',
      '１２，６００',
      '1,234,567',
      '120.0',
      '120.00',
      '007',
      '999999999999',
    ];
    expect(outcomes((raw) => parseDecimal(raw, 0), inputs)).toMatchInlineSnapshot(`
      {
        "0": 0,
        "007": 7,
        "1,234,567": 1234567,
        "12,600": 12600,
        "120": 120,
        "120.0": 120,
        "120.00": 120,
        "999999999999": 999999999999,
        "１２，６００": 12600,
        "１２０": 120,
      }
    `);
  });

  test('decimals become integers of the smallest unit', () => {
    const inputs = ['5.54', '0.1', '０．１', '3862', '1,234.5', '0.000001', '1.10', '123456.789012'];
    expect(outcomes((raw) => parseDecimal(raw, 6), inputs)).toMatchInlineSnapshot(`
      {
        "0.000001": 1,
        "0.1": 100000,
        "1,234.5": 1234500000,
        "1.10": 1100000,
        "123456.789012": 123456789012,
        "3862": 3862000000,
        "5.54": 5540000,
        "０．１": 100000,
      }
    `);
    // 1.1 * 1000000 is not 1100000 in floating point; digits are moved, not multiplied.
    expect(parseDecimal('4.35', 2)).toEqual({ ok: true, value: 435 });
    expect(parseDecimal('1.005', 3)).toEqual({ ok: true, value: 1005 });
  });

  test('what is no plain number', () => {
    const inputs = [
      '1.23E+17',
      '1e3',
      '约120户',
      '近百',
      '逾120',
      '120余',
      '120余户',
      '120多',
      '120以上',
      '120左右',
      '≥120',
      '>120',
      '120+',
      '~120',
      '120户',
      '120 户',
      '100㎡',
      '100m²',
      '5.54亿元',
      '5万',
      '70%',
      '７０％',
      '-5',
      '－5',
      '−5',
      '—5',
      '(5)',
      '（3,790.5）',
      '1,20',
      '1,2345',
      '12,60',
      '1,234,56',
      ',120',
      '120,',
      '1，20',
      '1.5',
      '120.50',
      '1234567890123',
      '99999999999999999999',
      '一百',
      'O',
      '12O',
      '1 200',
      "1'200",
      '1.2.3',
      '.5',
      '5.',
      '+5',
      '0x10',
      '∞',
      'NaN',
      '½',
      '②',
      '120①',
      '10²',
      '1⅓',
      '="001"',
      "'120",
      '#DIV/0!',
      '10-20',
      '120、130',
      '2021-05-10',
    ];
    expect(outcomes((raw) => parseDecimal(raw, 0), inputs)).toMatchInlineSnapshot(`
      {
        "#DIV/0!": "N001",
        "'120": "N001",
        "(5)": "N005",
        "+5": "N001",
        ",120": "N011",
        "-5": "N005",
        ".5": "N001",
        "0x10": "N001",
        "1 200": "N001",
        "1'200": "N001",
        "1,20": "N011",
        "1,234,56": "N011",
        "1,2345": "N011",
        "1.2.3": "N001",
        "1.23E+17": "N002",
        "1.5": "N006",
        "10-20": "N001",
        "100m²": "N004",
        "100㎡": "N004",
        "10²": "N001",
        "12,60": "N011",
        "120 户": "N004",
        "120+": "N003",
        "120,": "N011",
        "120.50": "N006",
        "120①": "N001",
        "120、130": "N001",
        "120以上": "N003",
        "120余": "N003",
        "120余户": "N003",
        "120多": "N003",
        "120左右": "N003",
        "120户": "N004",
        "1234567890123": "N008",
        "12O": "N001",
        "1e3": "N002",
        "1⅓": "N001",
        "1，20": "N011",
        "2021-05-10": "N001",
        "5.": "N001",
        "5.54亿元": "N004",
        "5万": "N004",
        "70%": "N009",
        "99999999999999999999": "N008",
        "="001"": "N001",
        ">120": "N003",
        "NaN": "N001",
        "O": "N001",
        "~120": "N001",
        "½": "N001",
        "—5": "N005",
        "−5": "N005",
        "∞": "N001",
        "≥120": "N003",
        "②": "N001",
        "一百": "N001",
        "约120户": "N003",
        "近百": "N003",
        "逾120": "N003",
        "（3,790.5）": "N005",
        "－5": "N005",
        "７０％": "N009",
      }
    `);
    expect(
      outcomes((raw) => parseDecimal(raw, 2), ['1.123', '1.1200', '999999999999.99', '9999999999999.99']),
    ).toMatchInlineSnapshot(`
      {
        "1.1200": 112,
        "1.123": "N007 scale=2",
        "999999999999.99": 99999999999999,
        "9999999999999.99": "N008",
      }
    `);
  });

  test('0 where it must be more', () => {
    expect(outcomes((raw) => parseDecimal(raw, 2, true), ['0', '0.00', '0.01'])).toMatchInlineSnapshot(`
      {
        "0": "N010",
        "0.00": "N010",
        "0.01": 1,
      }
    `);
  });
});

test('parseDegree', () => {
  const inputs = [
    '120.457',
    '１２０．４５７',
    '36',
    '120.38264312345678',
    '-36.1',
    '120°27′',
    '120.457°',
    'E120.4',
    '1.2E+2',
    '120,457',
    '1204.57',
    '120.4.5',
    '东经120.4',
  ];
  expect(outcomes(parseDegree, inputs)).toMatchInlineSnapshot(`
    {
      "-36.1": -36.1,
      "1.2E+2": "N002",
      "120,457": "N001",
      "120.38264312345678": 120.38264312345677,
      "120.4.5": "N001",
      "120.457": 120.457,
      "120.457°": "N001",
      "1204.57": "N001",
      "120°27′": "N001",
      "36": 36,
      "E120.4": "N001",
      "东经120.4": "N001",
      "１２０．４５７": 120.457,
    }
  `);
});

test('parseUrl', () => {
  const inputs = [
    'https://www.example.cn/a?b=1#c',
    'HTTP://EXAMPLE.CN',
    'http://例子.中国/公示',
    'www.example.cn',
    'javascript:alert(1)',
    'JavaScript://a.cn/%0aalert(1)',
    'data:text/html,x',
    'ftp://a.cn',
    'file:///etc/passwd',
    'https://',
    'http://a b.cn',
    'https://a.cn/"onclick="x',
    'https://a.cn/<b>',
    'https:\\\\a.cn',
    '见附件',
    ' https://a.cn ',
    'https://web.archive.org/web/2021/https://a.cn/b',
    'https://a.cn/x；https://b.cn/y',
    'https://a.cn/x，见附件',
    'http://https://a.cn/x',
    'https://www.laoshan.gov.cn@b.example/',
    'https://a.cn/\u202egpj.exe',
    'https://a.cn/\u200b',
    'https://a.cn/\ue5e5',
    'http://oa',
    'http://localhost:8080/',
    'http://192.168.1.5/x',
    'http://172.20.0.1/x',
    'http://[::1]/',
    'http://172.2.0.1/x',
    'http://10.example.cn/',
    'https://a.cn/公示（第一批）.pdf',
  ];
  expect(outcomes(parseUrl, inputs)).toMatchInlineSnapshot(`
    {
      " https://a.cn ": "https://a.cn",
      "HTTP://EXAMPLE.CN": "HTTP://EXAMPLE.CN",
      "JavaScript://a.cn/%0aalert(1)": "U001",
      "data:text/html,x": "U001",
      "file:///etc/passwd": "U001",
      "ftp://a.cn": "U001",
      "http://10.example.cn/": "http://10.example.cn/",
      "http://172.2.0.1/x": "http://172.2.0.1/x",
      "http://172.20.0.1/x": "U001",
      "http://192.168.1.5/x": "U001",
      "http://[::1]/": "U001",
      "http://a b.cn": "U001",
      "http://https://a.cn/x": "U001",
      "http://localhost:8080/": "U001",
      "http://oa": "U001",
      "http://例子.中国/公示": "http://例子.中国/公示",
      "https://": "U001",
      "https://a.cn/"onclick="x": "U001",
      "https://a.cn/<b>": "U001",
      "https://a.cn/x，见附件": "U001",
      "https://a.cn/x；https://b.cn/y": "U001",
      "https://a.cn/​": "https://a.cn/",
      "https://a.cn/‮gpj.exe": "U001",
      "https://a.cn/公示（第一批）.pdf": "https://a.cn/公示（第一批）.pdf",
      "https://a.cn/": "U001",
      "https://web.archive.org/web/2021/https://a.cn/b": "https://web.archive.org/web/2021/https://a.cn/b",
      "https://www.example.cn/a?b=1#c": "https://www.example.cn/a?b=1#c",
      "https://www.laoshan.gov.cn@b.example/": "U001",
      "https:\\\\a.cn": "U001",
      "javascript:alert(1)": "U001",
      "www.example.cn": "U001",
      "见附件": "U001",
    }
  `);
});

test('parsePhone', () => {
  const inputs = [
    '0532-0000 0001',
    '053200000001',
    '（0532）00000001',
    '(0532)0000-0001',
    '０５３２－００００００００',
    '12345',
    '0532-00000001-802',
    '010-00000000',
    '400-000-0000',
    '4000-000-000',
    '（0532） 00000001',
    '0532—00000001',
    '0532 - 00000001',
    '+86-532-00000001',
    '0532-00000001（8001）',
    '0532-12345',
    '0532-00000001、00000002',
    '96123',
    '53200000001',
    '00000001',
    '0532-0000001',
    '8613800138000',
    '0086-1380 0138 000',
    '1380013800',
    '13800138000',
    '138-0013-8000',
    '138 0013 8000',
    '013800138000',
    '0532-13800138000',
    '86-13800138000',
    '+86 13800138000',
    '0532-00000001转802',
    '0532-00000001/00000002',
    '值班室',
    '1',
    '="0532"',
  ];
  expect(outcomes(parsePhone, inputs)).toMatchInlineSnapshot(`
    {
      "(0532)0000-0001": "0532-0000-0001",
      "+86 13800138000": "P002",
      "+86-532-00000001": "0532-00000001",
      "00000001": "U002",
      "0086-1380 0138 000": "P002",
      "010-00000000": "010-00000000",
      "013800138000": "P002",
      "0532 - 00000001": "0532-00000001",
      "0532-0000 0001": "0532-0000 0001",
      "0532-00000001-802": "0532-00000001-802",
      "0532-00000001/00000002": "U002",
      "0532-00000001、00000002": "U002",
      "0532-00000001转802": "0532-00000001-802",
      "0532-00000001（8001）": "0532-00000001-8001",
      "0532-0000001": "0532-0000001",
      "0532-12345": "0532-12345",
      "0532-13800138000": "P002",
      "053200000001": "053200000001",
      "0532—00000001": "0532-00000001",
      "1": "U002",
      "12345": "12345",
      "138 0013 8000": "P002",
      "138-0013-8000": "P002",
      "1380013800": "U002",
      "13800138000": "P002",
      "400-000-0000": "400-000-0000",
      "4000-000-000": "4000-000-000",
      "53200000001": "U002",
      "86-13800138000": "P002",
      "8613800138000": "P002",
      "96123": "96123",
      "="0532"": "U002",
      "值班室": "U002",
      "（0532） 00000001": "0532-00000001",
      "（0532）00000001": "0532-00000001",
      "０５３２－００００００００": "0532-00000000",
    }
  `);
});

test('fingerprint: letters as printed, in either case and width', () => {
  expect(parseFingerprint(' EJBGckkipofc ')).toEqual({ ok: true, value: 'ejbgckkipofc' });
  expect(parseFingerprint('ｅｊｂｇｃｋｋｉｐｏｆｃ')).toEqual({ ok: true, value: 'ejbgckkipofc' });
  for (const raw of ['e3b0c44298fc', 'ejbgckkipof', 'ejbgckkipofcc'])
    expect(parseFingerprint(raw)).toEqual({ ok: false, code: 'T007', params: {} });
});
