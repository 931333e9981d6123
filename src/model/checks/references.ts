import type { DatasetRead, TableReads } from '../../intake/dataset.ts';
import { error, type Problem } from '../../intake/problem.ts';
import type { TableRead } from '../../intake/table.ts';
import type { Policy } from '../../policy/policy.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { nearest } from '../../schema/nearest.ts';
import { tableNames, type TableName } from '../../schema/tables/index.ts';
import { fieldName } from '../../schema/zod-words.ts';
import { groupBy } from '../../shared/group.ts';
import { removedTables, streetSpellings } from '../canonical.ts';
import { cellsOf, idsOf, readable, type Report } from './report.ts';

/**
 * R001: an id that no record has. Where a whole table is missing that others name, that is told once (F021) and not
 * each id of it.
 */
export function checkReferences(read: DatasetRead, report: Report): Problem[] {
  const { tables: reads, folder } = read;
  const missing = new Map<TableName, { count: number; readonly tables: Set<string> }>();
  const ids = new Map<string, ReadonlySet<string>>(tableNames.map((name) => [name, idsOf(reads[name])]));
  for (const name of tableNames) {
    const table: TableRead = reads[name];
    for (const [key, field] of Object.entries(table.table.fields)) {
      if (field.ref === null) continue;
      const known = ids.get(field.ref) ?? new Set<string>();
      const target: TableRead = reads[field.ref as TableName];
      // A file that is there but cannot be read has its own error; it says nothing of its ids.
      if (target.present && !target.columns.has(target.table.key[0] ?? '')) continue;
      for (const row of cellsOf(table, key)) {
        const value = row[key];
        for (const part of Array.isArray(value)
          ? (value as string[])
          : value === null
            ? []
            : [value as string]) {
          if (known.has(part)) continue;
          if (!target.present) {
            const told = missing.get(field.ref as TableName) ?? { count: 0, tables: new Set() };
            missing.set(field.ref as TableName, {
              count: told.count + 1,
              tables: told.tables.add(table.table.file),
            });
            continue;
          }
          const like = nearest(part, known);
          report(table, row.row, key, 'R001', {
            part,
            table: target.file,
            nearest: like === null ? '' : `是不是“${like}”？`,
          });
        }
      }
    }
  }
  return [...missing].map(([name, { count, tables }]) => {
    const { file } = reads[name].table;
    const stray = read.problems.find(
      (problem) => problem.code === 'F014' && problem.file.includes(reads[name].table.title),
    );
    return error(
      'F021',
      { file: `${folder}/${file}` },
      {
        tables: [...tables].join('、'),
        count: String(count),
        nearest:
          stray === undefined ? '' : `“${stray.file.split('/').at(-1)}”是不是它？是的话改名为 ${file}。`,
      },
    );
  });
}

/** R001: an office of dataset.json whose source is not there. */
export function checkContacts({ sources }: TableReads, info: DatasetInfo, folder: string): Problem[] {
  if (sources.present && !sources.columns.has('id')) return [];
  const known = idsOf(sources);
  return info.contacts.flatMap(({ unit, sourceId }, i) => {
    if (sourceId === null || known.has(sourceId)) return [];
    const place = {
      file: `${folder}/dataset.json`,
      header: fieldName(['contacts', i, 'sourceId']),
      record: unit,
      value: sourceId,
    };
    return error('R001', place, { part: sourceId, table: sources.table.file, nearest: '' });
  });
}

/**
 * R002: a compound asked, in the last round, for a project that it is no part of; before that it may have been one.
 * R003: an asking of nobody knows whom.
 */
export function checkAsked(reads: TableReads, report: Report): void {
  const projects = new Map(
    readable(reads.projects, 'id', 'compoundIds').map((row) => [row.id, row] as const),
  );
  const known = idsOf(reads.compounds);
  const asked = readable(reads.consent, 'projectId', 'round', 'compoundId');
  for (const { row, projectId, compoundId } of asked)
    if (projectId === null && compoundId === null) report(reads.consent, row, 'projectId', 'R003');
  const rounds = groupBy(
    asked.flatMap((one) => (one.projectId === null ? [] : [{ ...one, projectId: one.projectId }])),
    ({ projectId }) => projectId,
  );
  const last = [...rounds.values()].flatMap((rows) => {
    const round = Math.max(...rows.map((row) => row.round));
    return rows.filter((row) => row.round === round);
  });
  for (const { row, projectId, compoundId } of last) {
    const project = projects.get(projectId);
    // An id that is nowhere has been blamed already; the project may have meant this one.
    if (compoundId === null || !known.has(compoundId)) continue;
    if (!project?.compoundIds.every((id) => known.has(id))) continue;
    if (!project.compoundIds.includes(compoundId))
      report(reads.consent, row, 'compoundId', 'R002', {
        project: project.id,
        compounds: project.compoundIds.join('、'),
      });
  }
}

/** G009: a border of a street names one street of dataset.json, and each has one at most. */
export function checkBorders({ geo, folder }: DatasetRead, info: DatasetInfo): Problem[] {
  const seen = new Set<string>();
  const file = `${folder}/${info.map.boundaries ?? ''}`;
  const say = (i: number, detail: string): Problem =>
    error('G009', { file, header: `features 第 ${i + 1} 个` }, { detail });
  return (geo.boundaries?.features ?? []).flatMap(({ properties }, i) => {
    if (properties.kind !== 'street') return [];
    const { code } = properties;
    if (typeof code === 'number') return say(i, `code 要加英文双引号：“${code}”`);
    if (typeof code !== 'string') return say(i, '请在 properties 里写 code，就是 dataset.json 里的街道代码');
    if (!info.streets.some((street) => street.code === code))
      return say(i, `dataset.json 里没有街道代码“${code}”`);
    if (seen.has(code))
      return say(i, `街道代码“${code}”的边界写了两次；分成几块的，请合并成一个 MultiPolygon`);
    seen.add(code);
    return [];
  });
}

/** C002: a street the district does not have. */
export function checkStreets(reads: TableReads, info: DatasetInfo, report: Report): void {
  const names = streetSpellings(info);
  const codes = info.streets.map((street) => street.name);
  for (const name of tableNames) {
    const read: TableRead = reads[name];
    for (const [key, field] of Object.entries(read.table.fields)) {
      if (field.kind !== '街道') continue;
      for (const row of cellsOf(read, key)) {
        const value = row[key];
        if (typeof value !== 'string' || codes.includes(value)) continue;
        const like = nearest(value, names.keys());
        const full = like === null ? undefined : names.get(like);
        report(read, row.row, key, 'C002', {
          nearest: full === undefined ? '' : `是不是“${full}”？`,
          codes: codes.join('、'),
        });
      }
    }
  }
}

/** Q002: removed, yet still there. */
export function checkRemovals(reads: TableReads, report: Report): void {
  for (const row of readable(reads.removals, 'table', 'id')) {
    const name = removedTables[row.table];
    if (name && idsOf(reads[name]).has(row.id)) report(reads.removals, row.row, 'id', 'Q002', { id: row.id });
  }
}

/** E002: an explanation of a rule that the notice does not have. */
export function checkExplanations(reads: TableReads, policy: Policy, report: Report): void {
  const ruleIds = rulesOf(policy.rules).map((rule) => rule.id);
  for (const row of readable(reads.explanations, 'ruleId'))
    if (!ruleIds.includes(row.ruleId)) {
      const like = nearest(row.ruleId, ruleIds);
      report(reads.explanations, row.row, 'ruleId', 'E002', {
        nearest: like === null ? '' : `是不是“${like}”？`,
      });
    }
}
