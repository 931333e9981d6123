import { formatShare, formatWan } from '../../format.ts';
import type { Dataset, FundingLine } from '../../model/types.ts';
import {
  fundingSources,
  workClasses,
  type FundingBasis,
  type FundingSource,
  type WorkClass,
} from '../../policy/codes.ts';
import { counted, type Figure } from './figure.ts';

/** What one source pays, over all projects that published that basis. Amounts in 分 (scale 6 of 万元). */
export interface MoneyRow {
  readonly source: FundingSource;
  readonly amount: Figure;
  /** By class of works; null: 不分类别. */
  readonly byClass: readonly { readonly workClass: WorkClass | null; readonly fen: number }[];
}

export interface Money {
  readonly basis: FundingBasis;
  /** Most first. */
  readonly rows: readonly MoneyRow[];
  readonly total: Figure;
  /** Projects whose money is published on this basis, of all. */
  readonly projects: Figure;
}

const idOf = (line: FundingLine): string =>
  [line.projectId, line.workClass ?? '', line.source, line.detail ?? '', line.basis].join('+');
const sum = (lines: readonly FundingLine[]): number => lines.reduce((total, { amount }) => total + amount, 0);

/** Money by source on one basis; null where no project published it. */
export function money(dataset: Dataset, basis: FundingBasis = '预算'): Money | null {
  const lines = dataset.projects.flatMap(({ funding }) => funding.filter((line) => line.basis === basis));
  if (lines.length === 0) return null;
  const figure = (id: string, name: string, formula: string, found: readonly FundingLine[]): Figure => ({
    id: `money-${id}`,
    kind: 'counted',
    name,
    value: sum(found),
    scale: 6,
    unit: '万元',
    qualifier: '无',
    formula,
    denominator: null,
    asOf: dataset.asOf,
    sourceIds: [...new Set(found.flatMap(({ sourceIds }) => sourceIds ?? []))],
    rows: { table: 'funding', ids: found.map(idOf) },
    note: null,
  });
  const rows = fundingSources
    .map((source): MoneyRow => {
      const own = lines.filter((line) => line.source === source);
      return {
        source,
        amount: figure(
          source,
          `${source}，${basis}`,
          `资金来源是${source}、口径是${basis}的各行金额相加`,
          own,
        ),
        byClass: [...workClasses, null].map((workClass) => ({
          workClass,
          fen: sum(own.filter((line) => line.workClass === workClass)),
        })),
      };
    })
    .sort((a, b) => b.amount.value! - a.amount.value!);
  const projectIds = dataset.projects.filter(({ funding }) => funding.some((line) => line.basis === basis));
  return {
    basis,
    rows,
    total: figure('total', `${basis}合计`, `口径是${basis}的各行金额相加`, lines),
    projects: counted(
      dataset,
      'money-projects',
      `公布${basis}的项目`,
      `有${basis}金额的项目数`,
      { table: 'projects', ids: projectIds.map(({ id }) => id) },
      { name: '已收录的项目', value: dataset.projects.length },
    ),
  };
}

/** `44个项目的预算共60,140万元，平台公司融资最多，占38.2%；居民出资占4.1%`. */
export function moneyFinding({ basis, rows, total, projects }: Money): string {
  const all = total.value ?? 0;
  const most = rows[0]!;
  const said = `${projects.value}个项目的${basis}共${formatWan(all)}万元`;
  if (all === 0) return said;
  const share = (row: MoneyRow): string => formatShare(row.amount.value ?? 0, all);
  const resident = rows.find(({ source }) => source === '居民出资')!;
  const second = resident === most ? '' : `；居民出资占${share(resident)}`;
  return `${said}，${most.source}最多，占${share(most)}${second}`;
}

/** `3,862万元，占42.1%`. */
export const moneyText = (row: MoneyRow, total: Figure): string =>
  total.value
    ? `${formatWan(row.amount.value ?? 0)}万元，占${formatShare(row.amount.value ?? 0, total.value)}`
    : '未公开';
