import { once } from '../../shared/once.ts';
import type { Dataset } from '../../model/types.ts';
import { catalogue } from '../../figures/catalogue/catalogue.ts';
import { figureGroups, kindWords, type Figure } from '../../figures/figure/figure.ts';
import { figureText, figureValue } from '../../figures/figure/figure-text.ts';
import { receiptSentence } from '../../figures/catalogue/receipt.ts';
import type { PublishedTable, Value } from './tables.ts';

/** A column of the catalogue: header, kind, what it is, its cell. */
type FigureColumn = readonly [
  header: string,
  kind: string,
  description: string,
  cell: (dataset: Dataset, figure: Figure) => Value,
];

const list = (ids: readonly string[]): Value => (ids.length === 0 ? null : ids);

const columns: readonly FigureColumn[] = [
  ['编号', '编号', '数字的编号', (_, { id }) => id],
  [
    '底账',
    '文字',
    '底账在/figures/底账/#编号，数了哪些行在/figures/底账/rows.csv',
    (_, { family }) => family.id,
  ],
  ['类别', '文字', '说的是什么', (_, { group }) => figureGroups[group]],
  ['来历', '文字', '照录、数行数、相加、相除、相减，还是中位数', (_, { kind }) => kindWords[kind]],
  ['名称', '文字', '数的是什么', (_, { name }) => name],
  [
    '数值',
    '数值',
    '没有分隔符的数；空的是未公开',
    (_, figure) => {
      const decimal = figureValue(figure);
      return decimal === null ? null : { decimal };
    },
  ],
  ['修饰', '文字', '公布时带的“约”“余”“以上”；没有的写“无”', (_, { qualifier }) => qualifier],
  ['单位', '文字', '数值的单位', (_, { unit }) => unit],
  ['写法', '文字', '页面上怎么写', (_, figure) => figureText(figure)],
  ['范围', '文字', '全区、街道', (_, { scope }) => scope],
  ['定义', '文字', '名称里的词是什么意思', (_, { definition }) => definition],
  ['公式', '文字', '怎么算', (_, { formula }) => formula],
  ['分子', '文字', '比例的分子，数字的编号', (_, { numerator }) => numerator?.id ?? null],
  ['分母', '文字', '分母，数字的编号', (_, { denominator }) => denominator?.id ?? null],
  ['由哪些数算出', '文字', '相加、相减的各数，数字的编号', (_, { parts }) => list(parts.map(({ id }) => id))],
  ['截至日期', '日期', '说的是哪一天', (_, { asOf }) => asOf],
  ['来源编号', '文字', '照录的数出自哪里，资金出自哪些材料', (_, { sourceIds }) => list(sourceIds)],
  ['所数的表', '文字', '数的是哪张表的行', (_, { rows }) => rows.table],
  ['行数', '整数', '数了几行', (_, { rows }) => rows.ids.length],
  [
    '没有公布的行数',
    '整数',
    '应当有、没有公布这个数的行；不在数值里，也不当作0',
    (_, { missing }) => missing,
  ],
  ['说明', '文字', '原文或本站的说明', (_, { note }) => note],
  ['可引用的句子', '文字', '可以照抄的一句话', receiptSentence],
];

const OPTIONAL = ['数值', '分子', '分母', '由哪些数算出', '来源编号', '说明'];

/** Every figure as a table, a row each. */
export const figureTable = once((dataset: Dataset): PublishedTable => {
  const rows = catalogue(dataset).figures.map((figure) =>
    columns.map(([, , , cell]) => cell(dataset, figure)),
  );
  return {
    name: 'all-figures',
    title: '全部数字',
    description: '页面上的每一个数：定义、公式、分子分母、数了几行、可引用的句子。由各表算出，不是填报的。',
    key: ['编号'],
    rows,
    columns: columns.map(([header, kind, description], index) => ({
      ...{ header, kind, description, unit: null, codes: [], positive: false, ref: null },
      required: !OPTIONAL.includes(header),
      published: rows.filter((row) => row[index] !== null).length,
    })),
  };
});
