import { describe, expect, test } from 'vitest';
import { readTable, type TableRead } from '../../src/intake/table.ts';
import { buildDataset } from '../../src/model/join/build.ts';
import type { Field, FieldKind } from '../../src/schema/field.ts';
import { tableNames, tables } from '../../src/schema/tables/index.ts';
import { check, Copy, placeText } from './mutate.ts';

const base = new Copy();
const good = check(base);

/** What a cell of each kind must refuse, with the code; every column of every table gets all of its kind. */
const anyKind = [
  ['前\u0000后', 'F002'],
  ['前�后', 'F003'],
  ['=1+1', 'T005'],
  ['########', 'T005'],
  ['#N/A', 'T005'],
  ['同上', 'T009'],
] as const;
const poisons: Record<FieldKind, readonly (readonly [string, string])[]> = {
  文字: [
    ['前\u0007后', 'T002'],
    ['上\r下', 'T003'],
    ['长'.repeat(301), 'T004'],
    ['5月3日', 'T008'],
    ['科大?园', 'T010'],
    ['一_x000D_二', 'T002'],
    ['370212199001011248', 'P001'],
    ['电话13800138000', 'P002'],
    ['业主张某某要求', 'P003'],
  ],
  长文字: [
    ['前\u202e后', 'T002'],
    ['长'.repeat(5001), 'T004'],
    ['13800138000', 'P002'],
  ],
  编号: [
    ['编号一', 'K001'],
    ['Mar-21', 'T008'],
    ["'001", 'K001'],
    ['1.23E+17', 'K001'],
    ['a'.repeat(65), 'K001'],
  ],
  多个编号: [
    ['Q1、', 'K001'],
    ['Q1 Q2', 'K005'],
    ['Q1，ｑ１', 'K004'],
  ],
  代码: [
    ['绝无此项', 'C001'],
    ['1', 'C001'],
  ],
  街道: [['不存在的街道', 'C002']],
  日期: [
    ['2022-02-30', 'D003'],
    ['44696', 'D002'],
    ['5/9/2022', 'D004'],
    ['2022年5月', 'D005'],
    ['2022-05-09 08:00', 'D008'],
    ['约五月', 'D001'],
  ],
  年份: [
    ['98', 'Y001'],
    ['1996-1998', 'Y002'],
  ],
  年度: [['十四五', 'Y003']],
  整数: [
    ['约120户', 'N003'],
    ['120户', 'N004'],
    ['-1', 'N005'],
    ['1.5', 'N006'],
    ['1.23E+17', 'N002'],
    ['12%', 'N009'],
    ['1,20', 'N011'],
    ['若干', 'N001'],
  ],
  小数: [
    ['10万元', 'N004'],
    ['－5', 'N005'],
    ['0.1234567', 'N007'],
    ['1234567890123', 'N008'],
    ['¥12.5', 'N004'],
  ],
  度: [
    ['120°27′', 'N001'],
    ['1.2E+2', 'N002'],
  ],
  网址: [
    ['www.example.cn', 'U001'],
    ['javascript:alert(1)', 'U001'],
    ['https://a.cn/x；https://b.cn/y', 'U001'],
    ['http://oa/x', 'U001'],
  ],
  电话: [
    ['值班室', 'U002'],
    ['０１３８００１３８０００', 'P002'],
  ],
  指纹: [
    ['159e59511717', 'T007'],
    ['ejbgckkipof', 'T007'],
    ['没有', 'T007'],
  ],
  文件: [
    ['照片.jpg', 'T011'],
    ['photos/a.jpg', 'T011'],
    ['..\\a.jpg', 'T011'],
    ['a.png', 'T011'],
    ['.jpg', 'T011'],
    ['13800138000.jpg', 'P002'],
  ],
  轮廓: [
    ['120.45 36.11；120.46 36.11', 'G007'],
    ['东到某路', 'G007'],
  ],
};

describe.each(tableNames)('%s: every cell of a row, broken in every way', (name) => {
  // As the notice of the dataset closes its lists.
  const { table } = good.read.tables[name] as TableRead;
  const fields = Object.entries(table.fields) as [string, Field<unknown>][];
  const records = base.records(table.file);
  test.each(fields)('%s', (_, field) => {
    const cases: (readonly [string, string])[] = [...anyKind, ...poisons[field.kind]];
    if (field.required) for (const blank of ['', '　', '暂无']) cases.push([blank, 'T001']);
    const column = base.column(table.file, field.header);
    const place = `${table.file} 2 ${base.letter(table.file, field.header)}`;
    const isId = table.key[0] === 'id' && field === fields[0]?.[1];
    for (const [value, code] of cases) {
      const broken = records.with(1, (records[1] ?? []).with(column, value));
      const { read, problems: found } = readTable(table, broken, `data/base/${table.file}`);
      const { problems, dataset } = buildDataset({
        ...good.read,
        tables: { ...good.read.tables, [name]: read },
        problems: found,
      });
      const errors = problems.filter((problem) => problem.severity === 'error');
      expect(errors[0] && `${errors[0].code} ${placeText(errors[0])}`, value).toBe(`${code} ${place}`);
      // Nothing else is blamed, but for rows that now point to an id that is nowhere.
      expect(errors.slice(1).filter((problem) => !(isId && problem.code === 'R001'))).toEqual([]);
      expect(problems.filter((problem) => problem.severity !== 'error')).toEqual([]);
      expect(dataset).toBeNull();
    }
  });
});

test('the lists above reach every kind of field', () => {
  const kinds = tableNames.flatMap((name) => Object.values(tables[name].fields).map((field) => field.kind));
  expect(Object.keys(poisons).sort()).toEqual([...new Set(kinds)].sort());
});
