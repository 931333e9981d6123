import { describe, expect, test } from 'vitest';
import { workbook } from '../lib/xlsx-parts.ts';
import { errorsOf, office } from './office.ts';

/** Proposals of an output: `楼号 → 楼栋/楼栋名称`. */
const proposals = (output: string): string[] =>
  [...output.matchAll(/^ {2}[A-Z] 列 (.*)$/gm)].map(([, line]) => line!);
const ledger = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('a ledger with a line for each building', () => {
  const text = ledger(
    '西湾街道楼栋台账,,,,,,',
    '序号,街道,小区名称,楼号,建成年代,单元数,户数',
    '1,西湾,苇湾里,1号楼,1994,3,36',
    '2,西湾,苇湾里,2号楼,1995,4,48',
    '3,西湾,石桥院,甲楼,1996,2,20',
  );

  test('what a line says goes to its building, the compound stands once', () =>
    office((staff) => {
      const file = staff.ledger('t.csv', text);
      expect(proposals(staff.import(file).output)).toEqual([
        '序号 → 不导入（只是行的序号）',
        '街道 → 小区/街道',
        '小区名称 → 小区/小区名称',
        '楼号 → 楼栋/楼栋名称',
        '建成年代 → 楼栋/本栋建成年份',
        '单元数 → 楼栋/单元数',
        '户数 → 楼栋/本栋户数',
      ]);
      const { ok } = staff.import(file, { source: 'S01' });
      expect(ok).toBe(true);
      expect(staff.added('compounds.csv').map((line) => line.split(',').slice(0, 3))).toEqual([
        ['WH-C10', '苇湾里', '西湾'],
        ['WH-C11', '石桥院', '西湾'],
      ]);
      expect(staff.added('buildings.csv')).toEqual([
        'WH-C10,1号楼,1994,3,36,,S01',
        'WH-C10,2号楼,1995,4,48,,S01',
        'WH-C11,甲楼,1996,2,20,,S01',
      ]);
      expect(staff.import(file, { source: 'S01' }).output).toContain('和现在的数据一样，没有要写的。');
    }));

  test('an area of a building has no column of ours, and is asked for', () =>
    office((staff) => {
      const area = text
        .replaceAll(/(?<=\n.*[^,])$/gm, ',2100')
        .replace('户数,2100', '户数,建筑面积（平方米）');
      const { output } = staff.import(staff.ledger('t.csv', area));
      expect(proposals(output).at(-1)).toBe('建筑面积（平方米） → ？（请定），单位：平方米');
    }));

  test('two lines that say different things of one building are refused', () =>
    office((staff) => {
      const file = staff.ledger('t.csv', text.replace('2号楼', '1号楼'));
      staff.import(file);
      const refused = staff.import(file, { source: 'S01' });
      expect(errorsOf(refused)).toEqual([
        'I011 t.csv 第 4 行 E 列「建成年代」：1995',
        'I011 t.csv 第 4 行 F 列「单元数」：4',
        'I011 t.csv 第 4 行 G 列「户数」：48',
      ]);
      expect(refused.output).toContain('同一条记录在第 3 行写的是“1994”；请核对，只留一个');
      expect(staff.added('compounds.csv')).toEqual([]);
    }));

  test('the same name in another street is another compound', () =>
    office((staff) => {
      const file = staff.ledger('t.csv', text.replace('2,西湾', '2,东岭'));
      staff.import(file);

      const { ok } = staff.import(file, { source: 'S01' });
      expect(ok).toBe(true);
      expect(staff.added('compounds.csv').map((line) => line.split(',').slice(1, 3))).toEqual([
        ['苇湾里', '西湾'],
        ['苇湾里', '东岭'],
        ['石桥院', '西湾'],
      ]);
    }));

  test.each([
    ['楼栋', ['A座', 'B座', 'C座'], '楼栋/楼栋名称'],
    ['楼座', ['甲楼', '乙楼', '丙楼'], '楼栋/楼栋名称'],
    ['幢号', ['1', '2', '3'], '楼栋/楼栋名称'],
    ['楼牌号', ['湾北路1号', '湾北路3号', '湾北路5号'], '楼栋/楼栋名称'],
    ['楼栋', ['3', '3', '5'], '小区/楼栋数'],
  ])('a column %s with %j', (header, [a, b, c], expected) =>
    office((staff) => {
      const lines = [`街道,小区,${header}`, `西湾,苇湾里,${a}`, `西湾,苇湾里,${b}`, `西湾,石桥院,${c}`];
      const { output } = staff.import(staff.ledger('t.csv', ledger(...lines)));
      expect(proposals(output).at(-1)).toBe(`${header} → ${expected}`);
    }),
  );

  test('where each line is a compound, nothing is proposed for what only a building has', () =>
    office((staff) => {
      const lines = ['街道,小区,楼号,层数,户数', '西湾,苇湾里,1-3号楼,6,36', '西湾,石桥院,1号楼,7,20'];
      const { output } = staff.import(staff.ledger('t.csv', ledger(...lines)));
      expect(proposals(output)).toEqual([
        '街道 → 小区/街道',
        '小区 → 小区/小区名称',
        '楼号 → ？（请定）',
        '层数 → ？（请定）',
        '户数 → 小区/总户数',
      ]);
    }));

  test('names left out below the first are asked for, and filled down when that is decided', () =>
    office((staff) => {
      const lines = ['小区,楼号,户数', '西湾新村,1号楼,36', ',2号楼,48', '南屿花园,1号楼,20', ',2号楼,10'];
      const file = staff.ledger('t.csv', ledger(...lines));
      staff.import(file);
      expect(errorsOf(staff.import(file, { source: 'S01' }))).toEqual([
        'I012 t.csv 第 1 行 A 列「小区」：小区',
      ]);
      staff.decide(['"to": "小区/小区名称"', '"to": "小区/小区名称", "fill": "down"']);
      expect(staff.import(file, { source: 'S01' }).ok).toBe(true);
      expect(staff.added('buildings.csv').filter((line) => line.startsWith('WH-C03'))).toEqual([
        'WH-C03,1号楼,,,36,,S01',
        'WH-C03,2号楼,,,48,,S01',
      ]);
    }));

  test('a workbook whose compounds are merged over their buildings', () =>
    office((staff) => {
      const cell = (text: string): string =>
        text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
      const rows = [
        ['小区', '楼号', '户数'],
        ['西湾新村', '1号楼', '36'],
        ['', '2号楼', '48'],
        ['南屿花园', '1号楼', '20'],
      ].map((row) => `<row>${row.map(cell).join('')}</row>`);
      const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`;
      const file = staff.ledger('t.xlsx', workbook(sheet));
      staff.import(file);
      expect(staff.import(file, { source: 'S01' }).ok).toBe(true);
      expect(staff.added('compounds.csv')).toEqual([]);
      expect(staff.added('buildings.csv').filter((line) => /^WH-C0[34]/.test(line))).toEqual([
        'WH-C03,1号楼,,,36,,S01',
        'WH-C03,2号楼,,,48,,S01',
        'WH-C04,1号楼,,,20,,S01',
      ]);
    }));

  test('a ledger of one compound has to say which', () =>
    office((staff) => {
      const file = staff.ledger('t.csv', ledger('楼号,单元,户数', '1号楼,3,36', '2号楼,4,48'));
      const { output } = staff.import(file);
      expect(output).toContain('每一行都写 楼栋/小区编号：？（请定）');
      staff.decide(['"楼栋/小区编号": "?"', '"楼栋/小区编号": "WH-C03"']);
      expect(staff.import(file, { source: 'S01' }).ok).toBe(true);
      expect(staff.added('buildings.csv').filter((line) => line.startsWith('WH-C03'))).toEqual([
        'WH-C03,1号楼,,3,36,,S01',
        'WH-C03,2号楼,,4,48,,S01',
      ]);
    }));
});
