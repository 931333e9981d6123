import type { Project } from '../../model/types.ts';
import { fundingBases, fundingSources, type FundingBasis } from '../../policy/codes.ts';
import { sourceKeys } from '../../figures/figure/money-keys.ts';
import type { Words } from '../../figures/figure/phrase.ts';
import { columnOf } from './amounts.ts';
import { linesOf } from '../../facts/funding-lines.ts';

/** Sources by basis, side by side, each with its total. */
export interface BasisTable {
  readonly bases: readonly FundingBasis[];
  readonly rows: readonly {
    readonly source: string;
    readonly cells: Readonly<Record<string, Words | null>>;
  }[];
  readonly total: Readonly<Record<string, Words>>;
}

/** The table; null where fewer than two bases are published. */
export function basisTable(project: Project): BasisTable | null {
  const bases = fundingBases.filter((basis) => linesOf(project, basis).length > 0);
  if (bases.length < 2) return null;
  const sources = fundingSources.filter((source) => project.funding.some((line) => line.source === source));
  return {
    bases,
    rows: sources.map((source) => ({
      source,
      cells: Object.fromEntries(bases.map((basis) => [basis, columnOf(project, basis, sourceKeys[source])])),
    })),
    total: Object.fromEntries(bases.map((basis) => [basis, columnOf(project, basis, 'total')!])),
  };
}
