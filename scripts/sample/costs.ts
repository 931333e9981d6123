import { sumOf } from './budget.ts';
import { itemByNo, policy } from './policy.ts';
import type { Project } from './project.ts';
import type { Rec } from './record.ts';

type Row = Rec<'checklist'>;

/**
 * The rows with what each work that is put in costs. The money of a class is shared among its works; a class with
 * money and no works leaves it to the others, so that the costs add up to the plan to the tenth of 万元 — but in the
 * project that shows how they do not.
 */
export function withCosts(rows: readonly Row[], project: Project): readonly Row[] {
  const { budget, traits, random } = project;
  if (budget === null || traits.has('sparse')) return rows;
  const costs = new Map<number, number>();
  const included = rows.filter(({ decision }) => decision === '纳入').map(({ no }) => no);
  const share = (nos: readonly number[], sum: number): void => {
    const weights = nos.map((no) => 20 + random.fork(`cost ${no}`).int(0, 80));
    const whole = weights.reduce((all, each) => all + each, 0);
    let left = sum;
    nos.forEach((no, i) => {
      const part = i === nos.length - 1 ? left : Math.floor((sum * weights[i]!) / whole);
      left -= part;
      costs.set(no, (costs.get(no) ?? 0) + part);
    });
  };
  const of = (name: string): number[] => included.filter((no) => itemByNo.get(no)!.workClass === name);
  for (const { name } of policy.workClasses) {
    const sum = sumOf(budget.lines.filter(({ workClass }) => workClass === name));
    share(of(name).length > 0 ? of(name) : included, sum);
  }
  // One work was drawn up again after the estimate.
  if (traits.has('F7')) costs.set(included[0]!, costs.get(included[0]!)! + 126);
  return rows.map((row) => (costs.has(row.no) ? { ...row, cost: costs.get(row.no)! * 100_000 } : row));
}
