import type { Layout } from '../../schema/mapping.ts';
import type { Change } from './convert.ts';
import type { FoundTable, LeftOut } from './find-table.ts';
import type { Plan } from './plan.ts';

/** What was read from one sheet. */
export interface SheetReport {
  /** File and sheet as messages call them. */
  readonly place: string;
  readonly layout: Layout;
  readonly plan: Plan;
  readonly found: FoundTable;
  readonly leftOut: readonly LeftOut[];
  readonly merged: ReadonlyMap<string, number>;
  /** Rows that `only` leaves out. */
  readonly others: number;
}

/** Cells of one column that were changed in one way. */
export interface ChangeCount {
  readonly place: string;
  readonly column: string;
  readonly header: string;
  readonly change: Change;
  from: string;
  to: string;
  count: number;
}

/** A cell of the dataset that another value is written into. */
export interface CellChange {
  readonly table: string;
  readonly record: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

/** What an import did, for the person to read. */
export class Report {
  /** Sheets without a table of ours. */
  readonly passedOver: string[] = [];
  readonly remarks: string[] = [];
  readonly added: { readonly table: string; readonly record: () => string }[] = [];
  readonly cells: CellChange[] = [];
  /** Cells that are empty in the ledger and not in the dataset, and stay. */
  kept = 0;
  private readonly counts = new Map<string, ChangeCount>();

  /** Counts one change of form; the first one that can be seen is the example. */
  changed(one: Omit<ChangeCount, 'count'>): void {
    const key = `${one.place} ${one.column} ${one.header} ${one.change}`;
    const before = this.counts.get(key);
    if (before) {
      before.count++;
      if (before.from === before.to) [before.from, before.to] = [one.from, one.to];
    } else this.counts.set(key, { ...one, count: 1 });
  }

  /** Changes of form, in the order in which they were met. */
  get changes(): readonly ChangeCount[] {
    return [...this.counts.values()];
  }
}
