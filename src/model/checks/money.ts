import type { TableReads } from '../../intake/dataset.ts';
import { formatDecimal } from '../../shared/format.ts';
import { quantile } from '../../policy/usual.ts';
import { readable, type Report } from './report.ts';

/** Fewer projects than this have no middle to be far from. */
const LEAST = 5;
/** A cell in 元 where 万元 is asked is 10,000 times too large, one in 亿元 as much too small; no project is a hundredth of that off. */
const FAR = 100;

const AMOUNTS = { plannedFunds: '计划投资', contractPrice: '合同价', finalFunds: '决算' } as const;

/**
 * V009: money of a project for each household, against the middle of the dataset's own projects: no public table gives
 * money by size, so that the bound is a wide one, which only a wrong unit or a slipped digit passes.
 */
export function doubtMoney(reads: TableReads, ask: Report): void {
  const households = new Map(
    readable(reads.compounds, 'id', 'households').map(({ id, households: own }) => [id, own] as const),
  );
  for (const [key, what] of Object.entries(AMOUNTS) as [keyof typeof AMOUNTS, string][]) {
    const known = readable(reads.projects, 'compoundIds', key).flatMap((row) => {
      const counts = row.compoundIds.map((id) => households.get(id) ?? null);
      const amount = row[key];
      if (amount === null || amount === 0 || counts.length === 0 || counts.some((count) => count === null))
        return [];
      return {
        row: row.row,
        each: amount / 1_000_000 / counts.reduce<number>((sum, count) => sum + count!, 0),
      };
    });
    if (known.length < LEAST) continue;
    const middle = quantile(
      known.map(({ each }) => each).sort((a, b) => a - b),
      0.5,
    );
    for (const { row, each } of known)
      if (each > middle * FAR || each < middle / FAR)
        ask(reads.projects, row, key, 'V009', {
          detail: `${what}平均每户 ${words(each)} 万元，各项目的中位数是 ${words(middle)} 万元`,
        });
  }
}

/** Three digits that tell: `0.000712`, `7.12`, `71,200`. */
const words = (value: number): string =>
  value >= 100 ? formatDecimal(Math.round(value)) : String(Number(value.toPrecision(3)));
