import { describe, expect, test } from 'vitest';
import { count, id, text } from '../schema/field.ts';
import { defineTable } from '../schema/table.ts';
import { isHeaderOf, normalHeader, readHeader } from './header.ts';
import { renderProblem } from './problem.ts';

const table = defineTable({
  name: 'x',
  file: 'x.csv',
  title: '试',
  description: '',
  key: ['id'],
  label: null,
  fields: {
    id: id('编号', '编号', { required: true }),
    name: text('名称', '叫什么', { required: true, aliases: ['小区名'] }),
    area: count('面积（平方米）', '多大'),
  },
});

const read = (...records: string[][]): { columns: Record<string, number>; texts: string[] } => {
  const { columns, problems } = readHeader(table as never, records, 'data/a/x.csv');
  return { columns: Object.fromEntries(columns), texts: problems.map(renderProblem) };
};

test('normalHeader minds neither brackets nor spaces', () => {
  for (const written of [
    '面积（平方米）',
    '面积(平方米)',
    ' 面积 (平方米) ',
    '面积\n（平方米）',
    '面积\u3000（平方米）',
    '\ufeff面积（平方米）',
  ])
    expect(normalHeader(written)).toBe('面积(平方米)');
});

describe('isHeaderOf', () => {
  test('half of the cells that are not empty', () => {
    expect(isHeaderOf(table as never, ['编号', '别的', '', ''])).toBe(true);
    expect(isHeaderOf(table as never, ['编号', '别的', '另外'])).toBe(false);
    expect(isHeaderOf(table as never, ['', ''])).toBe(false);
    expect(isHeaderOf(table as never, [])).toBe(false);
  });
});

describe('readHeader', () => {
  test('any order, any brackets, aliases, blank columns', () => {
    expect(read(['面积(平方米)', '', ' 小区名 ', '编 号', ''])).toEqual({
      columns: { area: 0, name: 2, id: 3 },
      texts: [],
    });
  });

  test('an optional column may be missing', () => {
    expect(read(['编号', '名称'])).toEqual({ columns: { id: 0, name: 1 }, texts: [] });
  });

  test('unknown, twice (also by an alias), missing: all at once', () => {
    const { columns, texts } = read(['编号', '编号', '面积', '内部意见']);
    expect(columns).toEqual({ id: 0 });
    expect(texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F008 表头重复
        data/a/x.csv 第 1 行 B 列：编号
        怎么改：同名的列只能有一列；请删掉或改名
      错误 F007 不认识的表头
        data/a/x.csv 第 1 行 C 列：面积
        怎么改：是不是“面积（平方米）”？这张表的表头有：编号、名称、面积（平方米）
      错误 F007 不认识的表头
        data/a/x.csv 第 1 行 D 列：内部意见
        怎么改：这张表的表头有：编号、名称、面积（平方米）
      错误 F009 缺少必需的列
        data/a/x.csv 第 1 行
        怎么改：请补上“名称”这一列：叫什么"
    `);
    expect(read(['编号', '名称', '小区名']).texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F008 表头重复
        data/a/x.csv 第 1 行 C 列：小区名
        怎么改：同名的列只能有一列；请删掉或改名"
    `);
  });

  test('no header: an empty file, an empty row', () => {
    expect(read().texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F006 没有表头
        data/a/x.csv 第 1 行
        怎么改：第 1 行应当是表头：编号、名称、面积（平方米）"
    `);
    expect(read(['', ' ', '\u3000'], ['1', '2', '3']).texts).toHaveLength(1);
  });

  test('a title or empty rows above the header', () => {
    expect(read(['望海区小区一览', '', ''], ['编号', '名称', '面积（平方米）']).texts.join('\n'))
      .toMatchInlineSnapshot(`
      "错误 F011 表头上面有标题行
        data/a/x.csv 第 1 行：望海区小区一览
        怎么改：第 1 行应当就是表头；请删掉上面的标题、说明和空行"
    `);
    expect(read(['', '', ''], ['编号', '名称', '面积（平方米）']).texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F011 表头上面有标题行
        data/a/x.csv 第 1 行
        怎么改：第 1 行应当就是表头；请删掉上面的标题、说明和空行"
    `);
    expect(read(['sep=', ''], ['编号', '名称']).texts).toHaveLength(1);
  });

  test('semicolons instead of commas: the one header is named', () => {
    expect(read(['编号;名称;面积']).texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F007 不认识的表头
        data/a/x.csv 第 1 行 A 列：编号;名称;面积
        怎么改：是不是“编号”？这张表的表头有：编号、名称、面积（平方米）
      错误 F009 缺少必需的列
        data/a/x.csv 第 1 行
        怎么改：请补上“编号”这一列：编号
      错误 F009 缺少必需的列
        data/a/x.csv 第 1 行
        怎么改：请补上“名称”这一列：叫什么"
    `);
  });

  test('NUL and U+FFFD', () => {
    expect(read(['编\u0000号', '名�']).texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F002 文件里有空字符
        data/a/x.csv 第 1 行 A 列：编␀号
        怎么改：这通常是导出中断或存成了别的格式；请重新导出 CSV
      错误 F003 文件里有乱码
        data/a/x.csv 第 1 行 B 列：名�
        怎么改：“�”表示有字在转存时丢了；请回到原表重新导出，不要在乱码上改
      错误 F009 缺少必需的列
        data/a/x.csv 第 1 行
        怎么改：请补上“编号”这一列：编号
      错误 F009 缺少必需的列
        data/a/x.csv 第 1 行
        怎么改：请补上“名称”这一列：叫什么"
    `);
  });

  test('none of three or more is known: one message for the whole row', () => {
    expect(read(['灏忓尯缂栧彿', '鍚嶇О', '闈㈢Н']).texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F026 表头一个也认不出来
        data/a/x.csv 第 1 行
        怎么改：第 1 行写的是“灏忓尯缂栧彿、鍚嶇О、闈㈢Н”。看着是乱码的，是存成了别的编码，请回到原表另存为“CSV UTF-8（逗号分隔）”；不是乱码的，可能放错了表，或者是单位自己的台账，用 npm run import 导入。这张表的表头有：编号、名称、面积（平方米）"
    `);
  });

  test('a header in another unit is no misspelling', () => {
    expect(read(['编号', '名称', '面积（万㎡）']).texts.join('\n')).toMatchInlineSnapshot(`
      "错误 F007 不认识的表头
        data/a/x.csv 第 1 行 C 列：面积（万㎡）
        怎么改：这张表的表头有：编号、名称、面积（平方米）"
    `);
    expect(read(['编号', '名称', '面积（㎡）']).texts.join('\n')).toContain('是不是“面积（平方米）”');
  });
});
