import type { ProblemCode } from '../intake/catalogue.ts';
import type { DatasetRead } from '../intake/dataset.ts';
import { error, type Problem } from '../intake/problem.ts';
import { placeOf, type TableRead } from '../intake/table.ts';
import { itemByNo } from '../policy/items.ts';
import { allRules } from '../policy/rules.ts';
import type { DatasetInfo } from '../schema/dataset.ts';
import { nearest } from '../schema/nearest.ts';
import { tableNames, type TableName } from '../schema/tables.ts';
import { formatDecimal } from '../format.ts';
import { groupBy } from './group.ts';
import { inBox, toCgcs2000 } from './place.ts';
import { streetNames } from './street-names.ts';

type Report = (
  read: TableRead<never>,
  row: number,
  key: string,
  code: ProblemCode,
  params?: Record<string, string>,
) => void;

/** A key as it is compared: without full-width forms and capitals. */
const keyForm = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase();

/** Keys of several parts; a blank 轮次 is round 1. */
function keyOf(read: TableRead, row: Record<string, unknown>): string {
  return read.table.key.map((key) => keyForm(key === 'round' ? (row[key] ?? 1) : row[key])).join('+');
}

function checkKeys(read: TableRead, report: Report): void {
  const seen = new Map<string, number>();
  for (const row of read.rows) {
    const key = keyOf(read, row as unknown as Record<string, unknown>);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row.row);
    else report(read as never, row.row, read.table.key[0] ?? '', 'K002', { other: String(other), key });
  }
}

/** Ids present in a file, whether or not the rest of their row was right: a mended row must not raise new errors. */
function idsOf(read: TableRead): ReadonlySet<string> {
  const position = read.columns.get(read.table.key[0] ?? '') ?? -1;
  return new Set(read.records.slice(1).map((record) => keyForm((record[position] ?? '').trim())));
}

function checkReferences(reads: DatasetRead['tables'], report: Report): void {
  const ids = new Map<string, ReadonlySet<string>>(
    tableNames.map((name) => [name, idsOf(reads[name] as never)]),
  );
  for (const name of tableNames) {
    const read = reads[name] as unknown as TableRead;
    for (const [key, field] of Object.entries(read.table.fields)) {
      if (field.ref === null) continue;
      const known = ids.get(field.ref) ?? new Set<string>();
      const target = reads[field.ref as TableName] as unknown as TableRead;
      for (const row of read.rows) {
        const value = (row as unknown as Record<string, unknown>)[key];
        for (const part of Array.isArray(value)
          ? (value as string[])
          : value === null
            ? []
            : [value as string]) {
          if (known.has(keyForm(part))) continue;
          const like = nearest(keyForm(part), known);
          report(read as never, row.row, key, 'R001', {
            part,
            table: target.file,
            nearest: like === null ? '' : `是不是“${like.toUpperCase()}”？`,
          });
        }
      }
    }
  }
}

function checkDates(reads: DatasetRead['tables'], asOf: string, report: Report): void {
  for (const name of tableNames) {
    const read = reads[name] as unknown as TableRead;
    const keys = Object.entries(read.table.fields).flatMap(([key, field]) =>
      field.kind === '日期' ? key : [],
    );
    const past = keys.filter((key) => !FUTURE.has(`${name}.${key}`));
    for (const row of read.rows) {
      const values = row as unknown as Record<string, string | null>;
      for (const key of past)
        if ((values[key] ?? '') > asOf) report(read as never, row.row, key, 'D006', { asOf });
    }
    for (const [from, to] of ORDERED[name] ?? []) {
      const before = read.table.fields[from];
      const after = read.table.fields[to];
      for (const row of read.rows) {
        const values = row as unknown as Record<string, string | null>;
        const [a, b] = [values[from], values[to]];
        if (a && b && b < a)
          report(read as never, row.row, to, 'D007', {
            header: after?.header ?? '',
            before: before?.header ?? '',
            date: a,
          });
      }
    }
  }
}

/** Dates that speak of what is planned, and so may lie after `asOf`. */
const FUTURE = new Set([
  'projects.plannedStart',
  'projects.plannedEnd',
  'projects.warrantyEnd',
  'stages.plannedOn',
  'notices.endOn',
]);

/** Pairs of dates whose order is a matter of logic, not of conduct. */
const ORDERED: Partial<Record<TableName, readonly (readonly [string, string])[]>> = {
  projects: [
    ['plannedStart', 'plannedEnd'],
    ['warrantyStart', 'warrantyEnd'],
  ],
  consent: [['startOn', 'endOn']],
  notices: [
    ['postedOn', 'endOn'],
    ['startOn', 'endOn'],
  ],
  objections: [['receivedOn', 'closedOn']],
  utilities: [['worksFrom', 'worksTo']],
};

function checkStreets(reads: DatasetRead['tables'], info: DatasetInfo, report: Report): void {
  const names = streetNames(info);
  const codes = info.streets.map((street) => street.name);
  for (const name of tableNames) {
    const read = reads[name] as unknown as TableRead;
    for (const [key, field] of Object.entries(read.table.fields)) {
      if (field.kind !== '街道') continue;
      for (const row of read.rows) {
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

function checkCompounds(reads: DatasetRead['tables'], info: DatasetInfo, report: Report): void {
  const [w, s, e, n] = info.map.bbox;
  const read = reads.compounds as never;
  for (const row of reads.compounds.rows) {
    if (row.builtFrom !== null && row.builtTo !== null && row.builtFrom > row.builtTo)
      report(read, row.row, 'builtFrom', 'Y005', { from: String(row.builtFrom), to: String(row.builtTo) });
    const { lng, lat } = row;
    if (lng === null && lat === null) continue;
    if (lng === null || lat === null) {
      report(read, row.row, lng === null ? 'lng' : 'lat', 'G001');
    } else if (row.kind === '部队零散公寓') {
      report(read, row.row, 'lng', 'G005');
    } else if (lat >= w && lat <= e && lng >= s && lng <= n) {
      report(read, row.row, 'lng', 'G003', { lng: String(w), lat: String(s) });
    } else if (row.datum === null) {
      report(read, row.row, 'datum', 'G002');
    } else if (!inBox(toCgcs2000(lng, lat, row.datum), info.map.bbox)) {
      report(read, row.row, 'lng', 'G004', { lngs: `${w}–${e}`, lats: `${s}–${n}` });
    }
  }
}

function checkProjects(reads: DatasetRead['tables'], info: DatasetInfo, report: Report): void {
  const [from, to] = [Number(info.planWindow.start.slice(0, 4)), Number(info.planWindow.end.slice(0, 4))];
  const pilots = new Set(
    reads.compounds.rows.flatMap((row) => (row.batch === '试点' ? keyForm(row.id) : [])),
  );
  const funds = groupBy(reads.funding.rows, (row) => keyForm(row.projectId));
  const money = (fen: number): string => formatDecimal(fen, 6);
  for (const row of reads.projects.rows) {
    const pilot = row.compoundIds.every((id) => pilots.has(keyForm(id)));
    if ((row.planYear < from || row.planYear > to) && !(row.planYear < from && pilot))
      report(reads.projects as never, row.row, 'planYear', 'Y004', { window: `${from}-${to}` });
    const lines = groupBy(funds.get(keyForm(row.id)) ?? [], (line) => line.basis);
    const basis = lines.has('预算') ? '预算' : '测算';
    for (const [name, key, total] of [
      [basis, 'plannedFunds', row.plannedFunds],
      ['决算', 'finalFunds', row.finalFunds],
    ] as const) {
      const rows = lines.get(name);
      if (!rows || total === null) continue;
      const sum = rows.reduce((acc, line) => acc + line.amount, 0);
      if (sum !== total)
        report(reads.projects as never, row.row, key, 'S001', {
          basis: name,
          sum: money(sum),
          total: money(total),
          header: key === 'plannedFunds' ? '计划投资（万元）' : '决算金额（万元）',
        });
    }
  }
}

function checkCounts(reads: DatasetRead['tables'], report: Report): void {
  for (const row of reads.consent.rows) {
    const read = reads.consent as never;
    if (row.returned !== null && row.returned > row.total)
      report(read, row.row, 'returned', 'S002', {
        detail: `收回 ${row.returned} 户，多于总户数 ${row.total} 户`,
      });
    for (const [key, name] of [
      ['agreeWill', '同意改造'],
      ['agreeContent', '同意内容'],
    ] as const) {
      const agree = row[key];
      const limit = row.returned ?? row.total;
      if (agree !== null && agree > limit)
        report(read, row.row, key, 'S002', {
          detail: `${name} ${agree} 户，多于${row.returned === null ? '总户数' : '收回'} ${limit} 户`,
        });
    }
  }
  const rounds = groupBy(reads.consent.rows, (row) => `${keyForm(row.projectId)}+${row.round ?? 1}`);
  for (const rows of rounds.values()) {
    const whole = rows.find((row) => row.compoundId === null);
    const parts = rows.filter((row) => row.compoundId !== null);
    if (!whole || parts.length === 0) continue;
    for (const [key, what] of [
      ['total', '总户数'],
      ['agreeWill', '同意改造户数'],
      ['agreeContent', '同意内容户数'],
    ] as const) {
      const total = whole[key];
      if (total === null || parts.some((row) => row[key] === null)) continue;
      const sum = parts.reduce((acc, row) => acc + (row[key] ?? 0), 0);
      if (sum !== total)
        report(reads.consent as never, whole.row, key, 'S004', {
          what,
          sum: String(sum),
          total: String(total),
        });
    }
  }
  for (const row of reads.checklist.rows) {
    const read = reads.checklist as never;
    const item = itemByNo.get(row.no);
    if (!item) report(read, row.row, 'no', 'C003');
    else if (row.name !== null && row.name.normalize('NFKC') !== item.name)
      report(read, row.row, 'name', 'C004', { no: String(row.no), name: item.name });
    if (row.agree !== null && row.asked !== null && row.agree > row.asked)
      report(read, row.row, 'agree', 'S002', {
        detail: `同意 ${row.agree} 户，多于征询总户数 ${row.asked} 户`,
      });
  }
}

/** T5: where every street and the district report the same figure, the streets must add up. */
function checkFigures(reads: DatasetRead['tables'], info: DatasetInfo, report: Report): void {
  const names = streetNames(info);
  const same = groupBy(reads.figures.rows, (row) => [row.metric, row.year, row.basis, row.unit].join('+'));
  for (const rows of same.values()) {
    const district = rows.filter((row) => row.area === info.district && row.qualifier === '无');
    const parts = rows.filter((row) => names.has(row.area) && row.qualifier === '无');
    if (parts.length !== info.streets.length) continue;
    const sum = parts.reduce((acc, row) => acc + row.value, 0);
    for (const row of district)
      if (row.value !== sum)
        report(reads.figures as never, row.row, 'value', 'S003', {
          sum: formatDecimal(sum, 4),
          total: formatDecimal(row.value, 4),
          what: `${row.year}年${row.metric}，${row.basis}`,
        });
  }
}

function checkRemovals(reads: DatasetRead['tables'], report: Report): void {
  const tables: Record<string, TableName> = {
    小区: 'compounds',
    项目: 'projects',
    公示: 'notices',
    出处: 'sources',
  };
  for (const row of reads.removals.rows) {
    const name = tables[row.table];
    if (name && idsOf(reads[name] as never).has(keyForm(row.id)))
      report(reads.removals as never, row.row, 'id', 'Q002', { id: row.id });
  }
  const ruleIds = allRules.map((rule) => rule.id);
  for (const row of reads.explanations.rows)
    if (!ruleIds.includes(row.ruleId)) {
      const like = nearest(row.ruleId, ruleIds);
      report(reads.explanations as never, row.row, 'ruleId', 'E002', {
        nearest: like === null ? '' : `是不是“${like}”？`,
      });
    }
}

/** Everything that can be wrong between rows and between tables; all problems at once. */
export function checkDataset(read: DatasetRead, info: DatasetInfo): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (table, row, key, code, params = {}) => {
    problems.push(error(code, placeOf(table, row, key), params));
  };
  for (const name of tableNames) checkKeys(read.tables[name] as unknown as TableRead, report);
  checkReferences(read.tables, report);
  checkStreets(read.tables, info, report);
  checkDates(read.tables, info.asOf, report);
  checkCompounds(read.tables, info, report);
  checkProjects(read.tables, info, report);
  checkCounts(read.tables, report);
  checkFigures(read.tables, info, report);
  checkRemovals(read.tables, report);
  return problems;
}
