import { expect, test, vi } from 'vitest';
import { buildOver, check, Copy, placeText } from './mutate.ts';

/** One cell each of the sample: file, Excel row, header, what is written, the error. */
const cells: readonly (readonly [file: string, row: number, header: string, value: string, code: string])[] =
  [
    ['compounds.csv', 2, '摸底日期', '44260', 'D002'],
    ['compounds.csv', 3, '总户数', '约120户', 'N003'],
    ['compounds.csv', 4, '总户数', '1.23E+17', 'N002'],
    ['compounds.csv', 5, '摸底日期', '5/3/2021', 'D004'],
    ['compounds.csv', 6, '摸底日期', '2021年2月30日', 'D003'],
    ['compounds.csv', 7, '街道', '听涛街', 'C002'],
    ['compounds.csv', 8, '业委会', '没有', 'C001'],
    ['compounds.csv', 9, '地址', '前\u0000后', 'F002'],
    ['compounds.csv', 10, '地址', '前�后', 'F003'],
    ['projects.csv', 2, '来源编号', 'S999', 'R001'],
    ['projects.csv', 3, '小区编号', 'SF-C99', 'R001'],
    ['checklist.csv', 40, '序号', '24', 'C003'],
    ['funding.csv', 30, '资金来源', '财政补帖', 'C001'],
    ['notices.csv', 60, '发布日期', '2021/2/30', 'D003'],
    ['objections.csv', 9, '理由', '业主王建国不同意', 'P003'],
    ['explanations.csv', 5, '情况说明', '无', 'T001'],
  ];

test('one cell broken in each way, in every file of the sample at once: each in its place, and the served site stays', async () => {
  const copy = new Copy('data/sample');
  // Rows that the list above leaves alone and that have a place.
  const placed = Array.from({ length: 54 }, (_, i) => i + 12).filter(
    (row) => copy.cell('compounds.csv', row, '坐标系') !== '',
  );
  const [swapped = 0, outside = 0, undated = 0] = placed;
  for (const [file, row, header, value] of cells) copy.set(file, row, header, value);
  copy
    .json((info: Record<string, unknown>) => (info['id'] = 'base'))
    .set('compounds.csv', swapped, '经度', '35.5')
    .set('compounds.csv', swapped, '纬度', '123.8')
    .set('compounds.csv', outside, '经度', '120.4')
    .set('compounds.csv', undated, '坐标系', '')
    .set('figures.csv', 1, '备注', '备住')
    .set('consent.csv', 1, '备注', '方 式')
    .add('compounds.csv', { 小区编号: '合计', 总户数: '9000' });
  const first = copy.cell('compounds.csv', 2, '小区编号');
  const double = [...first.toLowerCase()].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
  copy.add('compounds.csv', { 小区编号: double, 小区名称: '同号小区' });
  const end = copy.records('compounds.csv').length;
  copy
    .write('streets.csv', `专班一览,,,,\n${copy.text('streets.csv')}`)
    .write('removals.csv', copy.text('removals.csv').replace('\n', '\r\n'))
    .write('stages.csv', copy.text('stages.csv').replace('摸底入库', '摸"底入库'))
    .write(
      'utilities.csv',
      copy
        .text('utilities.csv')
        .trimEnd()
        .replace(/,[^,]*$/, '\n'),
    );
  const utilities = copy.records('utilities.csv').length;

  const errors = check(copy).problems.filter(({ severity }) => severity === 'error');
  expect(errors.map((error) => `${error.code} ${placeText(error)}`).sort()).toEqual(
    [
      ...cells.map(([file, row, header, , code]) => `${code} ${file} ${row} ${copy.letter(file, header)}`),
      `G003 compounds.csv ${swapped} ${copy.letter('compounds.csv', '经度')}`,
      `G004 compounds.csv ${outside} ${copy.letter('compounds.csv', '经度')}`,
      `G002 compounds.csv ${undated} ${copy.letter('compounds.csv', '坐标系')}`,
      `F012 compounds.csv ${end - 1} A`,
      `K002 compounds.csv ${end} A`,
      `F007 figures.csv 1 ${copy.letter('figures.csv', '备住')}`,
      `F008 consent.csv 1 ${copy.letter('consent.csv', '方 式')}`,
      'F011 streets.csv 1',
      'F004 removals.csv 2',
      'F005 stages.csv 2 B',
      `F010 utilities.csv ${utilities} ${copy.letter('utilities.csv', '来源编号')}`,
    ].sort(),
  );
  for (const error of errors) expect(error.mend).not.toBe('');
  for (const error of errors.filter(({ code }) => !code.startsWith('F')))
    expect(error).toMatchObject({
      header: expect.any(String) as string,
      record: expect.any(String) as string,
      value: expect.any(String) as string,
    });

  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await buildOver(copy)).toEqual({ published: false, changed: false });
  vi.restoreAllMocks();
});
