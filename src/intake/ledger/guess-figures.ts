import { UNDECIDED, type ColumnMapping, type Layout } from '../../schema/mapping.ts';
import type { FoundTable } from './find-table.ts';
import { headingOf } from './headings.ts';
import { unitShift } from '../units.ts';
import { areaWords, figureWords, headerWords } from './words.ts';

const YEAR = /(?<!\d)(20\d\d)年?(?!\d)/g;

/** The one year that a title names, or a question. */
export function titleYear(title: string): string {
  const years = [...new Set([...title.matchAll(YEAR)].map((match) => match[1] ?? ''))];
  return years.length === 1 ? (years[0] ?? UNDECIDED) : UNDECIDED;
}

/** A plan table: figures by district, one column each. null when the sheet is none. */
export function guessFigures({ columns, title, units }: FoundTable, seen: string): Layout | null {
  const area = columns.find(({ header }) => areaWords.test(headingOf(header).base));
  const figures = columns.filter(({ header }) => figureWords.has(headingOf(header).base));
  const names = columns.some(({ header }) =>
    headerWords.get(headingOf(header).base)?.includes('小区/小区名称'),
  );
  if (area === undefined || figures.length < 2 || names) return null;
  const mapped = columns.map(({ position, header }): [string, ColumnMapping] => {
    const { base, unit } = headingOf(header);
    const figure = figureWords.get(base);
    if (position === area.position) return [header, { to: '公布的数字/范围' }];
    if (figure === undefined) return [header, { skip: '不是数字' }];
    const [metric, usual] = figure;
    const asked = /米|元/.test(usual) ? UNDECIDED : usual;
    const noted = unit ?? units.find((one) => unitShift(one, usual) !== null) ?? asked;
    return [header, { to: '公布的数字/数值', with: { 指标: metric, 单位: noted.replace('㎡', '平方米') } }];
  });
  const constants = {
    '公布的数字/年度': titleYear(title),
    '公布的数字/口径': UNDECIDED,
    '公布的数字/修饰': '无',
    '公布的数字/截至日期': UNDECIDED,
    '公布的数字/来源编号': UNDECIDED,
  };
  return { seen, columns: Object.fromEntries(mapped), constants };
}
