import type { ProblemCode } from '../intake/catalogue.ts';
import type { DatasetRead } from '../intake/dataset.ts';
import { error, type Problem } from '../intake/problem.ts';
import { placeOf, type TableRead } from '../intake/table.ts';
import { trimCell } from '../schema/cell.ts';
import { detailsOf } from '../policy/codes.ts';
import { itemByNo } from '../policy/items.ts';
import { allRules } from '../policy/rules.ts';
import { scopeCodes } from '../policy/rules/scope.ts';
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

type StreetNames = ReturnType<typeof streetNames>;

/** Keys of several parts; a blank 轮次 is round 1, a street is the same under each of its names. */
function keyOf(read: TableRead, row: Record<string, unknown>, names: StreetNames): string {
  const part = (key: string): string => {
    if (key === 'round') return keyForm(row[key] ?? 1);
    const street =
      read.table.fields[key]?.kind === '街道' ? names.get(String(row[key]).normalize('NFKC')) : null;
    return street?.name ?? keyForm(row[key]);
  };
  return read.table.key.map(part).join('+');
}

function checkKeys(read: TableRead, names: StreetNames, report: Report): void {
  const seen = new Map<string, { readonly row: number; readonly written: string }>();
  for (const row of read.rows) {
    const values = row as unknown as Record<string, unknown>;
    const key = keyOf(read, values, names);
    const other = seen.get(key);
    const written = read.table.key.flatMap((part) => values[part] ?? []).join('+');
    if (other === undefined) seen.set(key, { row: row.row, written });
    else
      report(read as never, row.row, read.table.key[0] ?? '', 'K002', {
        other: String(other.row),
        key: other.written,
      });
  }
}

/**
 * Ids present in a file, as compared and as written, whether or not the rest of their row was right:
 * a row still to be mended must not raise errors elsewhere.
 */
function idsOf(read: TableRead): ReadonlyMap<string, string> {
  const position = read.columns.get(read.table.key[0] ?? '') ?? -1;
  const written = read.records.slice(1).map((record) => trimCell(record[position] ?? ''));
  return new Map(written.filter(Boolean).map((id) => [keyForm(id), id]));
}

function checkReferences(reads: DatasetRead['tables'], report: Report): void {
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
      for (const row of read.rows) {
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
  'notices.startOn',
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
    } else {
      const swapped = inBox({ lng: lat, lat: lng }, info.map.bbox);
      if (swapped) report(read, row.row, 'lng', 'G003', { lng: String(w), lat: String(s) });
      if (row.datum === null) report(read, row.row, 'datum', 'G002');
      else if (!swapped) {
        const point = toCgcs2000(lng, lat, row.datum);
        const key = point.lng < w || point.lng > e ? 'lng' : 'lat';
        if (!inBox(point, info.map.bbox))
          report(read, row.row, key, 'G004', { lngs: `${w}–${e}`, lats: `${s}–${n}` });
      }
    }
  }
}

/** The rows to add up: none while one of them is wrong, or a sum would be blamed for a wrong cell. */
const complete = <R extends { readonly row: number }>(read: TableRead<R>): readonly R[] =>
  read.rows.length === read.total ? read.rows : [];

function checkProjects(reads: DatasetRead['tables'], info: DatasetInfo, report: Report): void {
  const [from, to] = [Number(info.planWindow.start.slice(0, 4)), Number(info.planWindow.end.slice(0, 4))];
  const notPilots = new Set(
    reads.compounds.rows.flatMap((row) => (row.batch === '试点' ? [] : keyForm(row.id))),
  );
  const funds = groupBy(complete(reads.funding), (row) => keyForm(row.projectId));
  const money = (fen: number): string => formatDecimal(fen, 6);
  for (const row of reads.projects.rows) {
    const pilot = !row.compoundIds.some((id) => notPilots.has(keyForm(id)));
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

/** Cells that must fit another cell of their row, or a list that no column carries. */
function checkCodes(reads: DatasetRead['tables'], report: Report): void {
  for (const row of reads.funding.rows)
    if (row.detail !== null && !detailsOf[row.source].includes(row.detail))
      report(reads.funding as never, row.row, 'detail', 'C005', {
        source: row.source,
        codes: detailsOf[row.source].join('、'),
      });
  for (const row of reads.checklist.rows)
    if (row.gates?.some((gate) => !scopeCodes.includes(gate)))
      report(reads.checklist as never, row.row, 'gates', 'C001', {
        nearest: '',
        codes: scopeCodes.join('、'),
      });
}

/** The works cannot end before they begin (G18). */
function checkWorks(reads: DatasetRead['tables'], report: Report): void {
  const starts = new Map<string, string>();
  const key = (row: { projectId: string; round: number | null }): string =>
    `${keyForm(row.projectId)}+${row.round ?? 1}`;
  for (const row of reads.stages.rows)
    if (row.stage === '开工' && row.doneOn !== null) starts.set(key(row), row.doneOn);
  for (const row of reads.stages.rows) {
    const start = starts.get(key(row));
    if (row.stage === '完工' && row.doneOn !== null && start !== undefined && row.doneOn < start)
      report(reads.stages as never, row.row, 'doneOn', 'D007', {
        header: '完工的完成日期',
        before: '开工的完成日期',
        date: start,
      });
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
  const compoundsOf = new Map(reads.projects.rows.map((row) => [keyForm(row.id), row.compoundIds]));
  const rounds = groupBy(complete(reads.consent), (row) => `${keyForm(row.projectId)}+${row.round ?? 1}`);
  for (const rows of rounds.values()) {
    const whole = rows.find((row) => row.compoundId === null);
    const parts = rows.filter((row) => row.compoundId !== null);
    if (!whole || parts.length === 0) continue;
    const told = new Set(parts.map((row) => keyForm(row.compoundId)));
    const allTold = compoundsOf.get(keyForm(whole.projectId))?.every((id) => told.has(keyForm(id))) ?? false;
    for (const [key, what] of [
      ['total', '总户数'],
      ['agreeWill', '同意改造户数'],
      ['agreeContent', '同意内容户数'],
    ] as const) {
      const total = whole[key];
      if (total === null || parts.some((row) => row[key] === null)) continue;
      const sum = parts.reduce((acc, row) => acc + (row[key] ?? 0), 0);
      if (allTold ? sum !== total : sum > total)
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
  const same = groupBy(complete(reads.figures), (row) =>
    [row.metric, row.year, row.basis, row.unit].join('+'),
  );
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
  const names = streetNames(info);
  for (const name of tableNames) checkKeys(read.tables[name] as unknown as TableRead, names, report);
  checkReferences(read.tables, report);
  checkStreets(read.tables, info, report);
  checkDates(read.tables, info.asOf, report);
  checkCompounds(read.tables, info, report);
  checkProjects(read.tables, info, report);
  checkCounts(read.tables, report);
  checkCodes(read.tables, report);
  checkWorks(read.tables, report);
  checkFigures(read.tables, info, report);
  checkRemovals(read.tables, report);
  return problems;
}
