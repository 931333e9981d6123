import { expect, test } from 'vitest';
import { live } from '../../../tests/fixtures/live.ts';
import { reported } from '../../../tests/fixtures/reported.ts';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { parseCsv } from '../../intake/csv.ts';
import { readTable } from '../../intake/table.ts';
import type { Table } from '../../schema/table.ts';
import { unguardFormula } from '../../schema/formula.ts';
import { tableNames, tables } from '../../schema/tables/index.ts';
import { toCsv } from '../csv.ts';
import { plainDecimal } from '../../shared/format.ts';
import { jsonBlock, toJson } from './json.ts';
import { tableCsv } from '../table-files.ts';
import { cellText, findingsTable, publishedTable, publishedTables } from './tables.ts';

const small = smallDataset(fourCompounds);

test('a decimal is written exactly, without separators', () => {
  expect([[5540, 3], [554, 2], [5, 6], [0, 6], [100_500_000, 6], [12, 0], [9_007_199_254_740_991, 6]].map(([value, scale]) => plainDecimal(value!, scale!))).toEqual(['5.54', '5.54', '0.000005', '0', '100.5', '12', '9007199254.740991']); // prettier-ignore
});

test('CSV for Excel: BOM, CRLF, quotes, formulas made harmless, null empty', () => {
  expect(
    toCsv(
      ['甲', '乙'],
      [
        ['=1+1', null],
        ['一"二"', '三\n四'],
        ['五,六', '0'],
      ],
    ),
  ).toBe('\ufeff甲,乙\r\n\'=1+1,\r\n"一""二""","三\n四"\r\n"五,六",0\r\n');
  expect(toCsv(['甲'], [])).toBe('\ufeff甲\r\n');
});

test.each([...live, ['reported', reported], ['small', small]] as const)(
  '%s: every table read again gives the same rows',
  (_, dataset) => {
    for (const name of tableNames) {
      const csv = parseCsv(tableCsv(publishedTable(dataset, name)).replace(/^\ufeff/, ''));
      if (!csv.ok) throw new Error(csv.detail);
      const { read, problems } = readTable(tables[name] as unknown as Table, csv.records, tables[name].file);
      expect(problems, name).toEqual([]);
      const bare = (rows: readonly object[]) => rows.map((row) => ({ ...row, row: 0 }));
      expect(bare(read.rows), name).toEqual(bare(dataset.rows[name]));
    }
  },
);

test('awkward texts come back too, once the guard is taken off', () => {
  const awkward = smallDataset({
    sources: fourCompounds.sources,
    figures: `指标,年度,口径,范围,数值,修饰,单位,截至日期,来源编号,备注
+小区数,2022,年度计划,甲区,99999999.9999,无,个,2022-04-26,S1,"一，""二""\n-三, 四"
'+户数,2022,年度计划,甲区,0.0001,约,户,2022-04-26,S1,@五
`,
  });
  const csv = parseCsv(tableCsv(publishedTable(awkward, 'figures')).replace(/^\ufeff/, ''));
  if (!csv.ok) throw new Error(csv.detail);
  expect(csv.records[1]![0]).toBe("'+小区数");
  const records = csv.records.map((record) => record.map(unguardFormula));
  expect(readTable(tables.figures, records, 'figures.csv').read.rows).toEqual(awkward.rows.figures);
});

test('a null is an empty cell, counted as unpublished', () => {
  const compounds = publishedTable(reported, 'compounds');
  const street = compounds.columns.findIndex(({ header }) => header === '街道');
  expect(compounds.columns[street]!.published).toBe(7);
  expect(cellText(compounds.rows.find((row) => row[street] === null)![street]!)).toBeNull();
});

test('JSON: numbers are numbers in the written unit, several ids a list, unpublished null', () => {
  const figures = JSON.parse(toJson(reported, publishedTable(reported, 'figures')));
  expect(figures).toMatchObject({ asOf: '2025-07-18', official: false, table: '公布的数字' });
  expect(figures.rows[1]).toMatchObject({ 指标: '计划投资', 数值: 3.75, 单位: '亿元', 备注: null });
  const projects = JSON.parse(toJson(reported, publishedTable(reported, 'projects')));
  expect(projects.rows[0]).toMatchObject({ 小区编号: ['WC-01'], '计划投资（万元）': null });
  expect(JSON.parse(toJson(small, publishedTable(small, 'funding'))).rows[0]['金额（万元）']).toBe(100.5);
});

test('findings are a table of their own', () => {
  const table = findingsTable(reported);
  expect(table.rows).toHaveLength(reported.findings.length);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('every table and the findings can be downloaded', () => {
  expect(publishedTables(reported).map(({ name }) => name)).toEqual([...tableNames, 'findings', 'ledger']);
});

test('JSON in a page can neither end its element nor break a script', () => {
  const awkward = { a: '</script><!--&\u2028' };
  const text = jsonBlock(awkward);
  expect(text).toBe('{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}');
  expect(JSON.parse(text)).toEqual(awkward);
});
