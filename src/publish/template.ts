import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type ColumnDef,
  type DataValidation,
  type WriteSheet,
} from 'hucre/xlsx';
import type { DatasetInfo } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import type { Table } from '../schema/table.ts';
import type { Tables } from '../schema/tables/tables-of.ts';
import { tableNames, type TableName } from '../schema/tables/index.ts';
import { styleColumns } from './column-styles.ts';
import { kinds } from './dictionary.ts';

/** What a template is made of. */
export interface TemplateInput {
  readonly tables: Tables;
  readonly info: DatasetInfo;
  /** Which tables, in the order of their sheets; the three that matter first. */
  readonly names: readonly TableName[];
  /** Rows to be filled in, by table, each cell by the key of its field; '' is empty. */
  readonly rows: ReadonlyMap<TableName, readonly Readonly<Record<string, string>>[]>;
}

/** Tables as a template has them: compounds, projects and sources first. */
export const templateOrder: readonly TableName[] = [
  ...new Set<TableName>(['compounds', 'projects', 'sources', ...tableNames]),
];

/** Sheets that explain or serve; `npm run import` passes them over by these names. */
const EXPLAINING = '填写说明';
const WORDS = '词表';
/** How far down a sheet the formats and the lists reach. */
const LAST_ROW = 5000;
/** Excel takes no longer list than this inside a rule; longer ones stand in a sheet. */
const LONGEST_LIST = 255;

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EDF7' } },
  alignment: { vertical: 'center', wrapText: true },
  numFmt: '@',
};
const REQUIRED: CellStyle = {
  ...HEADER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FBE3D6' } },
};

/** The format that keeps a kind of cell as it is typed: text for all that Excel would take for a date or a number. */
function formatOf({ kind, scale }: Field<unknown>): string {
  if (kind === '日期') return 'yyyy-mm-dd';
  if (kind === '整数' || kind === '年份') return '0';
  if (kind === '小数') return `0.${'#'.repeat(scale)}`;
  return kind === '度' ? '0.######' : '@';
}

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A written cell as Excel keeps it, where that gives the same text back; else as text. */
function valueOf(field: Field<unknown>, text: string): string | number | Date | null {
  if (text === '') return null;
  const numeric = ['整数', '年份', '小数', '度'].includes(field.kind);
  if (numeric && NUMBER.test(text) && String(Number(text)) === text && text.length <= 15) return Number(text);
  const [, year, month, day] = (field.kind === '日期' && DAY.exec(text)) || [];
  return year === undefined || Number(year) < 1901
    ? text
    : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** The letter of a column from 0. */
const letter = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : letter(Math.floor(i / 26) - 1) + letter(i % 26);

/** What the note at a header says. */
function noteOf(field: Field<unknown>): string {
  const how = kinds.find(([kind]) => kind === field.kind)?.[1].replaceAll('`', '') ?? '';
  return [
    `${field.required ? '必填。' : ''}${field.description}`,
    field.codes.length > 0 ? `可以写：${field.codes.join('、')}` : how,
    field.unit === null ? '' : `单位：${field.unit}`,
    field.example === '' ? '' : `例如：${field.example}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Words that a column may have; those of a street are the names in dataset.json. */
const wordsOf = (field: Field<unknown>, info: DatasetInfo): readonly string[] =>
  field.kind === '街道' ? info.streets.map(({ name }) => name) : field.codes;

/** Lists that are too long for a rule, each in a column of a hidden sheet. */
class WordSheet {
  private readonly lists: (readonly string[])[] = [];

  /** The rule that offers a list. */
  rule(words: readonly string[], range: string): DataValidation {
    const shared = {
      type: 'list' as const,
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '不在可选的词里',
      errorMessage: '请从下拉的词里选一个',
    };
    if (words.join(',').length < LONGEST_LIST) return { ...shared, values: [...words] };
    const known = this.lists.findIndex((list) => list.join() === words.join());
    const at = known >= 0 ? known : this.lists.push(words) - 1;
    return { ...shared, formula1: `${WORDS}!$${letter(at)}$1:$${letter(at)}$${words.length}` };
  }

  sheet(): WriteSheet[] {
    if (this.lists.length === 0) return [];
    const length = Math.max(...this.lists.map((list) => list.length));
    const rows = Array.from({ length }, (_, i) => this.lists.map((list) => list[i] ?? null));
    return [{ name: WORDS, hidden: true, rows }];
  }
}

function tableSheet(
  { info, rows }: TemplateInput,
  name: TableName,
  table: Table,
  lists: WordSheet,
): WriteSheet {
  const fields = Object.entries(table.fields) as [string, Field<unknown>][];
  const cells = new Map<string, Partial<Cell>>();
  const dataValidations: DataValidation[] = [];
  const columns = fields.map(([key, field], i): ColumnDef => {
    cells.set(`0,${i}`, {
      style: field.required ? REQUIRED : HEADER,
      comment: { text: noteOf(field) },
    });
    const words = wordsOf(field, info);
    const range = `${letter(i)}2:${letter(i)}${LAST_ROW}`;
    if (words.length > 0) dataValidations.push(lists.rule(words, range));
    const wide =
      field.kind === '长文字'
        ? 40
        : Math.max(key === table.label ? 24 : 12, [...field.header].length * 2 + 4);
    return { width: wide, numFmt: formatOf(field) };
  });
  const records = (rows.get(name) ?? []).map((row) =>
    fields.map(([key, field]) => valueOf(field, row[key] ?? '')),
  );
  // An empty row with the formats: what is below takes them from the columns.
  fields.forEach(([, field], i) =>
    cells.set(`${records.length + 1},${i}`, { value: null, style: { numFmt: formatOf(field) } }),
  );
  return {
    name: table.title,
    columns,
    cells,
    dataValidations,
    rows: [fields.map(([, field]) => field.header), ...records],
    freezePane: { rows: 1, columns: 1 },
  };
}

function explainingSheet({ tables, info, names }: TemplateInput): WriteSheet {
  const bold: CellStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };
  const intro = [
    `${info.title}：数据模板`,
    '一张工作表一种内容，先填“小区”“项目”“出处”三张，其余有什么填什么；没有的整张空着。',
    '橙色的表头必须填，蓝色的不知道就空着：空着是“未公开”，不是0。鼠标放在表头上，能看到怎么填。',
    '一行一条，不合并单元格，不加标题和合计。不写居民姓名、身份证号、个人手机。',
    `填好以后存成 .xlsx，运行 npm run import -- 这个文件 --dataset ${info.id}。`,
  ];
  const head = ['哪一张', '哪一列', '要不要填', '填什么', '怎么写', '填好的样子'];
  const lines = names.flatMap((name) => {
    const table = tables[name];
    return (Object.values(table.fields) as Field<unknown>[]).map((field) => [
      `工作表“${table.title}”`,
      `“${field.header}”`,
      field.required ? '必须填' : '可以空着',
      field.description,
      wordsOf(field, info).join('、') ||
        (kinds.find(([kind]) => kind === field.kind)?.[1].replaceAll('`', '') ?? ''),
      field.example,
    ]);
  });
  const cells = new Map<string, Partial<Cell>>();
  head.forEach((_, i) => cells.set(`${intro.length},${i}`, { style: { ...HEADER } }));
  cells.set('0,0', { style: bold });
  const text: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };
  return {
    name: EXPLAINING,
    columns: [18, 22, 10, 44, 52, 30].map((width) => ({ width, style: text })),
    cells,
    merges: intro.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: 5 })),
    rows: [...intro.map((line) => [line]), head, ...lines],
  };
}

/**
 * A workbook that staff fill in: one sheet a table with its headers, formats, lists of words and a note at each header,
 * and a sheet that explains. Same input, same bytes.
 */
export async function templateWorkbook(input: TemplateInput): Promise<Uint8Array> {
  const { tables, info, names } = input;
  const lists = new WordSheet();
  const sheets = names.map((name) => tableSheet(input, name, tables[name], lists));
  const day = new Date(`${info.asOf}T00:00:00Z`);
  const workbook = await writeXlsx({
    sheets: [...sheets, explainingSheet(input), ...lists.sheet()],
    defaultFont: { name: '微软雅黑', size: 11 },
    properties: { title: `${info.title}：数据模板`, creator: info.publisher, created: day, modified: day },
  });
  return styleColumns(workbook, day);
}
