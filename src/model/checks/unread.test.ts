import { describe, expect, test } from 'vitest';
import { readsOf, reported, type Cells } from '../../../tests/unit/table-reads.ts';
import type { TableReads } from '../../intake/dataset.ts';
import { policyOf } from '../../policy/policy-of.ts';
import type { TableName } from '../../schema/tables/index.ts';
import { checkChecklist, checkCodes } from './codes.ts';
import { checkObjections, checkPhotos, checkWorks } from './dates.ts';
import { doubtFew, doubtHouseholds, doubtSizes, doubtTwins } from './doubts.ts';
import { checkHolidays } from './holidays.ts';
import { checkAsked, checkExplanations, checkRemovals } from './references.ts';
import type { Report } from './report.ts';

const notice = policyOf('laoshan-2021-2');
type Rows = Partial<Record<TableName, readonly Cells[]>>;

/** Something wrong, as one check reports it, and the cells that it must have read for it. */
interface Case {
  readonly check: (reads: TableReads, report: Report) => void;
  readonly rows: Rows;
  /** A cell that the check does not look at. */
  readonly beside: readonly [TableName, string];
  readonly cells: readonly (readonly [TableName, ...string[]])[];
}

const checklist: Case['check'] = (reads, report) => checkChecklist(reads, notice, report);
const cases: Record<string, Case> = {
  'V003, names': {
    check: doubtTwins,
    rows: {
      compounds: [
        { 小区编号: 'C1', 小区名称: '甲', 街道: '东街道' },
        { 小区编号: 'C2', 小区名称: '甲', 街道: '东街道' },
      ],
    },
    beside: ['compounds', '社区'],
    cells: [['compounds', '小区编号', '小区名称', '街道']],
  },
  'V003, points': {
    check: doubtTwins,
    rows: {
      compounds: [
        { 小区编号: 'C1', 小区名称: '甲', 经度: '120.4', 纬度: '36.1' },
        { 小区编号: 'C2', 小区名称: '乙', 经度: '120.4', 纬度: '36.1' },
      ],
    },
    beside: ['compounds', '小区名称'],
    cells: [['compounds', '小区编号', '经度', '纬度']],
  },
  V004: {
    check: doubtHouseholds,
    rows: {
      compounds: [{ 小区编号: 'C1', 总户数: '100' }],
      projects: [{ 项目编号: 'P1', 小区编号: 'C1' }],
      consent: [{ 项目编号: 'P1', 总户数: '90', 同意改造户数: '50' }],
    },
    beside: ['consent', '收回户数'],
    cells: [
      ['compounds', '小区编号', '总户数'],
      ['projects', '项目编号', '小区编号'],
      ['consent', '项目编号', '小区编号', '总户数', '同意改造户数'],
    ],
  },
  V008: {
    check: doubtFew,
    rows: { consent: [{ 总户数: '9', 收回户数: '9', 同意改造户数: '9', 同意内容户数: '9' }] },
    beside: ['consent', '备注'],
    cells: [['consent', '总户数', '收回户数', '同意改造户数', '同意内容户数']],
  },
  V006: {
    check: (reads, ask) => doubtSizes(reads, notice.sizes!, ask),
    rows: {
      compounds: [{ 小区类型: '房改房', 楼栋数: '999', 总户数: '99999', '建筑面积（平方米）': '100' }],
    },
    beside: ['compounds', '地址'],
    cells: [['compounds', '小区类型', '楼栋数', '总户数', '建筑面积（平方米）']],
  },
  'D007, an objection': {
    check: checkObjections,
    rows: {
      notices: [{ 公示编号: 'N1', 发布日期: '2024-03-02', 公示开始日期: '2024-03-02' }],
      objections: [{ 公示编号: 'N1', 收到日期: '2024-03-01' }],
    },
    beside: ['objections', '事项'],
    cells: [
      ['notices', '公示编号', '发布日期', '公示开始日期'],
      ['objections', '公示编号', '收到日期'],
    ],
  },
  'D007, the end of the works': {
    check: (reads, report) => checkWorks(reads, notice, report),
    rows: {
      stages: [
        { 项目编号: 'P1', 环节: '开工', 轮次: '1', 完成日期: '2024-03-02' },
        { 项目编号: 'P1', 环节: '完工', 轮次: '1', 完成日期: '2024-03-01' },
      ],
    },
    beside: ['stages', '责任单位'],
    cells: [['stages', '项目编号', '环节', '轮次', '完成日期']],
  },
  'D007, photographs': {
    check: checkPhotos,
    rows: {
      photos: [
        { 拍的地方: '大门', 时候: '改造前', 拍摄日期: '2024-03-02' },
        { 拍的地方: '大门', 时候: '改造后', 拍摄日期: '2024-03-01' },
      ],
    },
    beside: ['photos', '画面'],
    cells: [['photos', '项目编号', '拍的地方', '时候', '拍摄日期']],
  },
  R002: {
    check: checkAsked,
    rows: {
      compounds: [{ 小区编号: 'C1' }, { 小区编号: 'C3' }],
      projects: [{ 项目编号: 'P1', 小区编号: 'C1' }],
      consent: [{ 项目编号: 'P1', 轮次: '1', 小区编号: 'C3' }],
    },
    beside: ['consent', '总户数'],
    cells: [
      ['projects', '项目编号', '小区编号'],
      ['consent', '项目编号', '轮次', '小区编号'],
    ],
  },
  R003: {
    check: checkAsked,
    rows: { consent: [{ 项目编号: '', 小区编号: '' }] },
    beside: ['consent', '总户数'],
    cells: [['consent', '项目编号', '轮次', '小区编号']],
  },
  Q002: {
    check: checkRemovals,
    rows: { compounds: [{ 小区编号: 'C1' }], removals: [{ 表: '小区', 编号: 'C1' }] },
    beside: ['removals', '原因'],
    cells: [['removals', '表', '编号']],
  },
  E002: {
    check: (reads, report) => checkExplanations(reads, notice, report),
    rows: { explanations: [{ 规则编号: 'ZZZ' }] },
    beside: ['explanations', '责任单位'],
    cells: [['explanations', '规则编号']],
  },
  C005: {
    check: checkCodes,
    rows: { funding: [{ 资金来源: '财政补贴', 细项: '供水' }] },
    beside: ['funding', '金额（万元）'],
    cells: [['funding', '资金来源', '细项']],
  },
  C004: {
    check: checklist,
    rows: { checklist: [{ 序号: '1', 内容: '别的' }] },
    beside: ['checklist', '原因说明'],
    cells: [['checklist', '序号', '内容']],
  },
  C003: {
    check: checklist,
    rows: { checklist: [{ 序号: '99' }] },
    beside: ['checklist', '内容'],
    cells: [['checklist', '序号']],
  },
  S002: {
    check: checklist,
    rows: { checklist: [{ 序号: '1', 同意户数: '11', 征询总户数: '10' }] },
    beside: ['checklist', '序号'],
    cells: [['checklist', '同意户数', '征询总户数']],
  },
  S011: {
    check: checklist,
    rows: { checklist: [{ 序号: '1', '居民出资比例（%）': '101', '政府补助比例（%）': '101' }] },
    beside: ['checklist', '序号'],
    cells: [['checklist', '居民出资比例（%）', '政府补助比例（%）']],
  },
  H003: {
    check: checkHolidays,
    rows: { holidays: [{ 年度: '2099', 日期: '2099-06-01', 安排: '上班', 节日: '其他' }] },
    beside: ['holidays', '年度'],
    cells: [['holidays', '日期', '安排']],
  },
  H005: {
    check: checkHolidays,
    rows: { holidays: [{ 年度: '2099', 日期: '2098-06-01', 安排: '放假', 节日: '其他' }] },
    beside: ['holidays', '安排'],
    cells: [['holidays', '年度', '日期']],
  },
  H002: {
    check: checkHolidays,
    rows: { holidays: [{ 年度: '2024', 日期: '2024-03-04', 安排: '放假', 节日: '其他' }] },
    beside: ['holidays', '节日'],
    cells: [['holidays', '年度', '日期', '安排']],
  },
};

/** The rows with a cell of every row of a table that cannot be read. */
const without = (rows: Rows, table: TableName, header: string): Rows => ({
  ...rows,
  [table]: rows[table]!.map((cells) => ({ ...cells, [header]: '\u0000' })),
});

describe.each(Object.entries(cases))('%s', (code, { check, rows, beside, cells }) => {
  const of = (own: Rows): string[] =>
    reported((report) => check(readsOf(own), report)).filter((one) => one.startsWith(code.slice(0, 4)));

  test('is said, whatever else of the row cannot be read', () => {
    expect(of(rows)).not.toEqual([]);
    expect(of(without(rows, ...beside)).map((one) => one.split(' ', 4))).toEqual(
      of(rows).map((one) => one.split(' ', 4)),
    );
  });

  test.each(cells.flatMap(([table, ...headers]) => headers.map((header) => [table, header] as const)))(
    'is not said of a row whose own cell cannot be read: %s, %s',
    (table, header) => {
      expect(of(without(rows, table, header))).toEqual([]);
    },
  );
});
