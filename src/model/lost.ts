import { error, type Problem } from '../intake/problem.ts';
import { sameForm } from '../schema/same-form.ts';
import type { Dataset } from './types.ts';

/** Records whose addresses are public: a later release may not lose one silently. */
export interface Records {
  readonly 小区: readonly string[];
  readonly 项目: readonly string[];
  readonly 公示: readonly string[];
  readonly 出处: readonly string[];
}

/** A row of removals.csv, as far as it excuses a loss. */
export type Removal = Pick<Dataset['rows']['removals'][number], 'table' | 'id'>;

/** The records of a dataset whose addresses are public. */
export function publicRecords(dataset: Dataset): Records {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map((x) => x.id);
  return {
    小区: ids(dataset.compounds),
    项目: ids(dataset.projects),
    公示: ids(dataset.notices),
    出处: ids(dataset.sources),
  };
}

/** A dataset as far as its addresses go. */
export interface Published {
  readonly id: string;
  readonly records: Records;
}

/** Q001 for every record of the served release that is gone and not acknowledged in removals.csv. */
export function lostRecords(
  before: readonly Published[],
  now: Published,
  removals: readonly Removal[],
  folder: string,
): Problem[] {
  const old = before.find(({ id }) => id === now.id);
  if (!old) return [];
  const acknowledged = new Set(removals.map((row) => `${row.table} ${sameForm(row.id)}`));
  return (Object.keys(now.records) as (keyof Records)[]).flatMap((table) => {
    const present = new Set(now.records[table].map(sameForm));
    return old.records[table]
      .filter((id) => !present.has(sameForm(id)) && !acknowledged.has(`${table} ${sameForm(id)}`))
      .map((id) => error('Q001', { file: `${folder}/removals.csv`, record: `${table} ${id}` }, { id }));
  });
}
