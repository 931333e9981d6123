import { sameForm } from '../../schema/same-form.ts';
import { PLACE, type RecordVersion, type TableVersion } from './version.ts';

/** One thing that became different: a cell, or a whole record that came or went. */
export interface Change {
  /** Title of the table: 小区. */
  readonly table: string;
  readonly id: string;
  readonly label: string | null;
  readonly kind: '修改' | '新增' | '撤下';
  /** Header of the column; null for a whole record. */
  readonly field: string | null;
  /** Old and new text; null is blank. Of a record that went, `from` is all it said. */
  readonly from: string | null;
  readonly to: string | null;
  /** Ids of the projects, compounds and notices concerned, as `projects 编号`. */
  readonly about: readonly string[];
  /** Why, where removals.csv says so. */
  readonly reason: string | null;
}

const whole = ({ cells }: RecordVersion): string =>
  [...cells].map(([header, value]) => `${header}：${value}`).join('；');

/** Headers of both versions of a record, in the order of the newer one. */
const headersOf = (before: RecordVersion, after: RecordVersion): Set<string> =>
  new Set([...after.cells.keys(), ...before.cells.keys()]);

/**
 * What became different from one version of a table to the next: records are matched by key, so their
 * order, the order of columns and the way a value is written (2021/5/10, 1,084; S11 for s11 where it is named) do not count.
 */
export function diffTables(before: TableVersion, after: TableVersion): Change[] {
  const table = after.title;
  const said = (record: RecordVersion) => ({ table, id: record.id, label: record.label, reason: null });
  const isSame = (field: string, from: string | null, to: string | null): boolean =>
    from === to ||
    (from !== null && to !== null && after.references.has(field) && sameForm(from) === sameForm(to));
  const changes: Change[] = [];
  for (const [key, now] of after.records) {
    const old = before.records.get(key);
    if (!old) {
      changes.push({ ...said(now), kind: '新增', field: null, from: null, to: null, about: now.about });
      continue;
    }
    const about = [...new Set([...now.about, ...old.about])];
    for (const field of headersOf(old, now)) {
      const [from, to] = [old.cells.get(field) ?? null, now.cells.get(field) ?? null];
      if (isSame(field, from, to) || from === PLACE || to === PLACE) continue;
      changes.push({ ...said(now), kind: '修改', field, from, to, about });
    }
  }
  for (const [key, old] of before.records)
    if (!after.records.has(key))
      changes.push({ ...said(old), kind: '撤下', field: null, from: whole(old), to: null, about: old.about });
  return changes;
}
