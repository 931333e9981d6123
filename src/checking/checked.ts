import type { DatasetRead } from '../intake/dataset.ts';
import type { Problem } from '../intake/problem.ts';
import { summarise, type Summary } from '../intake/summary.ts';
import { buildDataset } from '../model/join/build.ts';
import type { Dataset } from '../model/types.ts';

/** A dataset read, joined and judged. */
export interface Checked {
  readonly id: string;
  readonly read: DatasetRead;
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  /** As in Built: what could not be asked yet. */
  readonly pending: string | null;
  readonly summary: Summary;
}

/** Joins and judges what was read of a dataset. Never throws on bad data. */
export function checkRead(id: string, read: DatasetRead): Checked {
  const { dataset, problems, pending } = buildDataset(read);
  return { id, read, dataset, problems, pending, summary: summarise(read, problems) };
}

/** With errors that only show beside what is published: nothing may be published then. */
export function withErrors<T extends Checked>(checked: T, errors: readonly Problem[]): T {
  if (errors.length === 0) return checked;
  const { summary, problems } = checked;
  return {
    ...checked,
    dataset: null,
    problems: [...problems, ...errors],
    summary: { ...summary, errors: summary.errors + errors.length },
  };
}
