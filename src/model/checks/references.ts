import type { TableReads } from '../../intake/dataset.ts';
import { error, type Problem } from '../../intake/problem.ts';
import type { TableRead } from '../../intake/table.ts';
import { allRules } from '../../policy/rules.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { nearest } from '../../schema/nearest.ts';
import { tableNames, type TableName } from '../../schema/tables.ts';
import { streetNames } from '../street-names.ts';
import { idsOf, keyForm, readable, type Report } from './report.ts';

/** R001: an id that no record has. */
export function checkReferences(reads: TableReads, report: Report): void {
  const ids = new Map<string, ReadonlyMap<string, string>>(
    tableNames.map((name) => [name, idsOf(reads[name] as never)]),
  );
  for (const name of tableNames) {
    const read = reads[name] as unknown as TableRead;
    for (const [key, field] of Object.entries(read.table.fields)) {
      if (field.ref === null) continue;
      const known = ids.get(field.ref) ?? new Map<string, string>();
      const target = reads[field.ref as TableName] as unknown as TableRead;
      // A file that is there but cannot be read has its own error; it says nothing of its ids.
      if (target.present && !target.columns.has(target.table.key[0] ?? '')) continue;
      for (const row of readable(read, key as never)) {
        const value = (row as unknown as Record<string, unknown>)[key];
        for (const part of Array.isArray(value)
          ? (value as string[])
          : value === null
            ? []
            : [value as string]) {
          if (known.has(keyForm(part))) continue;
          const like = nearest(keyForm(part), known.keys());
          report(read as never, row.row, key, 'R001', {
            part,
            table: target.file,
            nearest: like === null ? '' : `是不是“${known.get(like) ?? like}”？`,
          });
        }
      }
    }
  }
}

/** R001: an office of dataset.json whose source is not there. */
export function checkContacts({ sources }: TableReads, info: DatasetInfo, folder: string): Problem[] {
  if (sources.present && !sources.columns.has('id')) return [];
  const known = idsOf(sources as never);
  return info.contacts.flatMap(({ unit, sourceId }, i) => {
    if (sourceId === null || known.has(keyForm(sourceId))) return [];
    const place = {
      file: `${folder}/dataset.json`,
      header: `contacts.${i}.sourceId`,
      record: unit,
      value: sourceId,
    };
    return error('R001', place, { part: sourceId, table: sources.table.file, nearest: '' });
  });
}

/** C002: a street the district does not have. */
export function checkStreets(reads: TableReads, info: DatasetInfo, report: Report): void {
  const names = streetNames(info);
  const codes = info.streets.map((street) => street.name);
  for (const name of tableNames) {
    const read = reads[name] as unknown as TableRead;
    for (const [key, field] of Object.entries(read.table.fields)) {
      if (field.kind !== '街道') continue;
      for (const row of readable(read, key as never)) {
        const value = (row as unknown as Record<string, string | null>)[key];
        if (value === null || value === undefined || names.has(value.normalize('NFKC'))) continue;
        const like = nearest(value, names.keys());
        const full = like === null ? null : names.get(like);
        report(read as never, row.row, key, 'C002', {
          nearest: full ? `是不是“${full.name}”？` : '',
          codes: codes.join('、'),
        });
      }
    }
  }
}

/** Q002: removed, yet still there; E002: an explanation of a rule that does not exist. */
export function checkRemovals(reads: TableReads, report: Report): void {
  const tables: Record<string, TableName> = {
    小区: 'compounds',
    项目: 'projects',
    公示: 'notices',
    出处: 'sources',
  };
  for (const row of readable(reads.removals, 'table', 'id')) {
    const name = tables[row.table];
    if (name && idsOf(reads[name] as never).has(keyForm(row.id)))
      report(reads.removals as never, row.row, 'id', 'Q002', { id: row.id });
  }
  const ruleIds = allRules.map((rule) => rule.id);
  for (const row of readable(reads.explanations, 'ruleId'))
    if (!ruleIds.includes(row.ruleId)) {
      const like = nearest(row.ruleId, ruleIds);
      report(reads.explanations as never, row.row, 'ruleId', 'E002', {
        nearest: like === null ? '' : `是不是“${like}”？`,
      });
    }
}
