import { plainDecimal } from '../shared/format.ts';
import type { ProjectFacts } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lastDone } from './timeline.ts';

/** A work as the plan fixed it; quantities in thousandths, money in 10^-6 万元, null is 未公开. */
export interface PlannedWork {
  readonly no: number;
  readonly planned: number | null;
  readonly unit: string | null;
  readonly cost: number | null;
}

/** What the published plan of the year fixed for a project (G13): works, money, dates. */
export interface Baseline {
  readonly projectId: string;
  readonly planYear: number;
  readonly publishedOn: string;
  readonly compoundIds: readonly string[];
  /** The lines of the budget, else 计划投资; in 10^-6 万元, null is 未公开. */
  readonly funds: number | null;
  readonly start: string | null;
  readonly end: string | null;
  /** Those in scope when the plan was published; null where that is not published. */
  readonly works: readonly PlannedWork[] | null;
}

/**
 * The fingerprint of a baseline: that of its values, a line each in a fixed order. It depends on nothing but the
 * values, so that anyone gets the same, and every change of one gives another.
 */
export function fingerprint(base: Baseline): string {
  const amount = (value: number | null, scale: number): string =>
    value === null ? '' : plainDecimal(value, scale);
  const lines = [
    `项目\t${base.projectId}`,
    `计划年度\t${base.planYear}`,
    `计划公布\t${base.publishedOn}`,
    `小区\t${[...base.compoundIds].sort().join('、')}`,
    `预算\t${amount(base.funds, 6)}`,
    `开工\t${base.start ?? ''}`,
    `完工\t${base.end ?? ''}`,
    ...(base.works ?? []).map(({ no, planned, unit, cost }) =>
      [no, amount(planned, 3), unit ?? '', amount(cost, 6)].join('\t'),
    ),
  ];
  return fingerprintOf(lines.join('\n'));
}

/** The baseline of a project as the data have it now; null while its plan is not published (G13). */
export function planBaseline(project: ProjectFacts): Baseline | null {
  const published = lastDone(project, 'G13');
  if (published === null) return null;
  const budget = project.funding.filter(({ basis }) => basis === '预算');
  const known = project.items.some(({ row }) => (row?.gates ?? null) !== null);
  const listed = project.items.flatMap(({ item, row }): PlannedWork[] =>
    row?.gates?.includes('G13')
      ? [{ no: item.no, planned: row.planned, unit: row.unit, cost: row.cost }]
      : [],
  );
  return {
    projectId: project.id,
    planYear: project.planYear,
    publishedOn: published.doneOn,
    compoundIds: project.compounds.map(({ id }) => id),
    funds: budget.length > 0 ? budget.reduce((sum, { amount }) => sum + amount, 0) : project.plannedFunds,
    start: project.plannedStart,
    end: project.plannedEnd,
    works: known ? listed : null,
  };
}
