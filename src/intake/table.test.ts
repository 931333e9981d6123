import { describe, expect, test } from 'vitest';
import {
  code,
  count,
  date,
  decimal,
  degree,
  id,
  ids,
  prose,
  text,
  url,
  year,
  type Field,
} from '../schema/field.ts';
import { defineTable } from '../schema/table.ts';
import { tableNames, tables } from '../schema/tables/index.ts';
import { renderProblem } from './problem.ts';
import { placeOf, readTable } from './table.ts';

const table = defineTable({
  name: 'x',
  file: 'x.csv',
  title: '试',
  description: '',
  key: ['id'],
  label: 'name',
  fields: {
    id: id('编号', '编号', { required: true }),
    name: text('名称', '叫什么', { required: true }),
    committee: code('业委会', '有没有', ['有', '无', '筹建']),
    households: count('总户数', '多少户', { unit: '户', positive: true }),
    area: decimal('面积（平方米）', '多大', 2),
    lng: degree('经度', '在哪里'),
    built: year('建成年份', '哪一年'),
    on: date('日期', '哪一天'),
    url: url('链接', '地址'),
    refs: ids('来源编号', '出处'),
    note: prose('备注', '别的话'),
  },
});
const HEADER = Object.values(table.fields).map((field: Field<unknown>) => field.header);
const full = [
  'A1',
  '甲小区',
  '无',
  '1,200',
  '３４８３０．５',
  '120.457',
  '1996年',
  '2021年5月10日',
  'https://a.cn',
  'S1、S2',
  '上\r\n下',
];

const read = (...records: string[][]) => readTable(table, records, 'data/a/x.csv');
const texts = (...records: string[][]): string =>
  read(...records)
    .problems.map(renderProblem)
    .join('\n');

describe('readTable', () => {
  test('a full row, with its Excel row', () => {
    const result = read(HEADER, full);
    expect(result.problems).toEqual([]);
    expect(result.read.rows).toMatchInlineSnapshot(`
      [
        {
          "area": 3483050,
          "built": 1996,
          "committee": "无",
          "households": 1200,
          "id": "A1",
          "lng": 120.457,
          "name": "甲小区",
          "note": "上
      下",
          "on": "2021-05-10",
          "refs": [
            "S1",
            "S2",
          ],
          "row": 2,
          "url": "https://a.cn",
        },
      ]
    `);
  });

  test('a row of blank marks is null everywhere, never 0; 无 stays where it is a word of the list', () => {
    for (const mark of ['', '-', '—', '/', '暂无', 'N/A', '无', '\u3000']) {
      const { problems, read: table_ } = read(HEADER, ['A1', '甲', ...HEADER.slice(2).map(() => mark)]);
      expect(problems).toEqual([]);
      expect(table_.rows).toEqual([
        {
          row: 2,
          id: 'A1',
          name: '甲',
          committee: mark === '无' ? '无' : null,
          households: null,
          area: null,
          lng: null,
          built: null,
          on: null,
          url: null,
          refs: null,
          note: null,
        },
      ]);
    }
  });

  test('rows without anything carry nothing, but keep the count of Excel rows', () => {
    const empty = HEADER.map(() => '');
    const { read: table_, problems } = read(HEADER, empty, [''], full, empty, [], empty);
    expect(problems).toEqual([]);
    expect(table_.rows.map((row) => row.row)).toEqual([4]);
    expect(table_.total).toBe(1);
  });

  test('empty columns at the end, as Excel writes them, and columns in any order', () => {
    const { problems, read: table_ } = read(['', '名称', '编号', '', ''], ['', '甲', 'A1', '', ' ']);
    expect(problems).toEqual([]);
    expect(table_.rows[0]).toMatchObject({ id: 'A1', name: '甲', note: null });
  });

  test('every wrong cell of every row at once; the wrong rows are left out', () => {
    const wrong = [
      'A 2',
      '',
      '没有',
      '约120户',
      '34830.555',
      '120°',
      '96',
      '2021-02-30',
      'a.cn',
      'S1、S1',
      '看\u0007',
    ];
    const result = read(HEADER, full, wrong, ['A3', '丙', ...HEADER.slice(2).map(() => '')]);
    expect(result.read.rows.map((row) => row.id)).toEqual(['A1', 'A3']);
    expect(result.read.total).toBe(3);
    expect(result.problems.map(renderProblem).join('\n')).toMatchInlineSnapshot(`
      "错误 K001 编号写法不对
        data/a/x.csv 第 3 行 A 列「编号」：A 2
        记录：A 2
        怎么改：编号只用英文字母、数字、- 和 _，字母或数字开头，最长 64 个字符，例如 SF-2021-03
      错误 T001 必填的格子空着
        data/a/x.csv 第 3 行 B 列「名称」
        记录：A 2
        怎么改：“名称”必须填：叫什么
      错误 C001 不在可选的词里
        data/a/x.csv 第 3 行 C 列「业委会」：没有
        记录：A 2
        怎么改：可以写：有、无、筹建
      错误 N003 数里有“约、余、以上”这样的字
        data/a/x.csv 第 3 行 D 列「总户数」：约120户
        记录：A 2
        怎么改：这一列只收准数；没有准数就留空，约数写到 figures.csv，把“约”写在“修饰”列
      错误 N007 小数位太多
        data/a/x.csv 第 3 行 E 列「面积（平方米）」：34830.555
        记录：A 2
        怎么改：最多 2 位小数；请按原文填写
      错误 N001 不是数
        data/a/x.csv 第 3 行 F 列「经度」：120°
        记录：A 2
        怎么改：只写数字，例如 120.457
      错误 Y001 不是年份
        data/a/x.csv 第 3 行 G 列「建成年份」：96
        记录：A 2
        怎么改：请写四位年份，例如 1996
      错误 D003 日期不存在
        data/a/x.csv 第 3 行 H 列「日期」：2021-02-30
        记录：A 2
        怎么改：2021 年 2 月只有 28 天，请核对原件；写法示例 2021-02-28
      错误 U001 不是网址
        data/a/x.csv 第 3 行 I 列「链接」：a.cn
        记录：A 2
        怎么改：一格只写一个以 http:// 或 https:// 开头、居民打得开的完整地址；不写单位内网的地址，前后不加别的字，地址里没有逗号、句号、分号这些全角标点
      错误 K004 一格里同一个编号写了两次
        data/a/x.csv 第 3 行 J 列「来源编号」：S1、S1
        记录：A 2
        怎么改：“S1”只写一次
      错误 T002 有看不见的控制字符
        data/a/x.csv 第 3 行 K 列「备注」：看␇
        记录：A 2
        怎么改：请把这里的字重新打一遍，不要粘贴"
    `);
  });

  test('ragged rows, totals, cells without a header', () => {
    expect(
      texts(
        ['编号', '名称', ''],
        ['A1', '甲'],
        ['A2', '乙', '', ''],
        ['A3', '丙', '待核'],
        ['', '总　计：', ''],
      ).replaceAll('data/a/', ''),
    ).toMatchInlineSnapshot(`
      "错误 F010 单元格个数和表头不一致
        x.csv 第 2 行 C 列
        记录：A1 甲
        怎么改：表头有 3 列，这一行有 2 格；内容里的逗号要用双引号括起来，或在 Excel 里重新导出
      错误 F010 单元格个数和表头不一致
        x.csv 第 3 行 D 列
        记录：A2 乙
        怎么改：表头有 3 列，这一行有 4 格；内容里的逗号要用双引号括起来，或在 Excel 里重新导出
      错误 F017 列没有表头，却有内容
        x.csv 第 4 行 C 列：待核
        记录：A3 丙
        怎么改：请给这一列写上表头，或清空这一列
      错误 F012 表里有合计行
        x.csv 第 5 行 B 列「名称」：总　计：
        怎么改：合计由网站计算；请删掉这一行"
    `);
  });

  test('a word that only begins like a total is a name', () => {
    expect(texts(['编号', '名称'], ['A1', '合计里小区'], ['A2', '小计'])).toMatchInlineSnapshot(`
      "错误 F012 表里有合计行
        data/a/x.csv 第 3 行 B 列「名称」：小计
        怎么改：合计由网站计算；请删掉这一行"
    `);
  });

  test('NUL and U+FFFD in any column, also an unused one', () => {
    expect(texts(['编号', '名称', '总户数'], ['A1', '甲\u0000', '1�0'])).toMatchInlineSnapshot(`
      "错误 F002 文件里有空字符
        data/a/x.csv 第 2 行 B 列「名称」：甲␀
        记录：A1 甲␀
        怎么改：这通常是导出中断或存成了别的格式；请重新导出 CSV
      错误 F003 文件里有乱码
        data/a/x.csv 第 2 行 C 列「总户数」：1�0
        记录：A1 甲␀
        怎么改：“�”表示有字在转存时丢了；请回到原表重新导出，不要在乱码上改"
    `);
  });

  test('a required column that is missing is said once, not for each row', () => {
    const { problems, read: table_ } = read(['编号'], ['A1'], ['A2']);
    expect(problems.map((problem) => `${problem.code} ${problem.row}`)).toEqual(['F009 1']);
    expect(table_.rows).toEqual([]);
    expect(table_.total).toBe(2);
  });

  test('without a header nothing more is read', () => {
    const result = read(['标题'], HEADER, full);
    expect(result.problems.map((problem) => problem.code)).toEqual(['F011']);
    expect(result.read).toMatchObject({ rows: [], total: 2, present: true });
  });

  test('personal data in prose and names, not in codes or addresses', () => {
    expect(texts(HEADER, full.with(1, '王建国先生').with(10, '请打13800138000'))).toMatchInlineSnapshot(`
      "错误 P003 有个人姓名
        data/a/x.csv 第 2 行 B 列「名称」：王**先生
        记录：A1 王**先生
        怎么改：公开的表里不写居民姓名；请改成“一名居民”这样的说法
      错误 P002 有手机号
        data/a/x.csv 第 2 行 K 列「备注」：请打138********
        记录：A1 王**先生
        怎么改：公开的表里不能有个人手机；请换成单位电话，或删掉"
    `);
  });
});

describe('placeOf', () => {
  const { read: result } = read(['名称', '编号'], ['甲小区', 'A1']);
  test('a cell, a row, a field without a column', () => {
    expect(placeOf(result as never, 2, 'name')).toMatchInlineSnapshot(`
      {
        "column": "A",
        "file": "data/a/x.csv",
        "header": "名称",
        "record": "A1 甲小区",
        "row": 2,
        "value": "甲小区",
      }
    `);
    expect(placeOf(result as never, 2)).toMatchInlineSnapshot(`
      {
        "file": "data/a/x.csv",
        "record": "A1 甲小区",
        "row": 2,
      }
    `);
    expect(placeOf(result as never, 2, 'area')).toMatchInlineSnapshot(`
      {
        "file": "data/a/x.csv",
        "header": "面积（平方米）",
        "record": "A1 甲小区",
        "row": 2,
      }
    `);
  });
});

describe('the real tables', () => {
  test.each(tableNames)('%s: the dictionary’s examples can be read', (name) => {
    for (const field of Object.values(tables[name].fields) as Field<unknown>[]) {
      if (field.example === '' || field.kind === '年度') continue;
      expect(field.parse(field.example), `${field.header} ${field.example}`).toMatchObject({ ok: true });
    }
  });

  test.each(tableNames)(
    '%s: headers and aliases differ, keys and labels exist, references lead to tables',
    (name) => {
      const { fields, key, label } = tables[name];
      const list = Object.values(fields) as Field<unknown>[];
      const headers = list.flatMap((field) => [field.header, ...field.aliases]);
      expect(new Set(headers).size).toBe(headers.length);
      for (const part of [...key, ...(label === null ? [] : [label])])
        expect(Object.keys(fields)).toContain(part);
      for (const field of list) if (field.ref !== null) expect(tableNames).toContain(field.ref);
    },
  );
});
