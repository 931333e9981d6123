import type { TableReads } from '../../intake/dataset.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { formatDecimal } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import { complete, readable, type Report } from './report.ts';

/** Y004, S001 and S005: plan years, money that must add up to its total, disputes settled. */
export function checkProjects(reads: TableReads, info: DatasetInfo, report: Report): void {
  const [from, to] = [Number(info.planWindow.start.slice(0, 4)), Number(info.planWindow.end.slice(0, 4))];
  const notPilots = new Set(
    readable(reads.compounds, 'id', 'batch').flatMap((row) => (row.batch === '试点' ? [] : row.id)),
  );
  const funds = groupBy(complete(reads.funding), (row) => row.projectId);
  const money = (fen: number): string => formatDecimal(fen, 6);
  for (const row of readable(reads.projects, 'planYear', 'compoundIds')) {
    const pilot = !row.compoundIds.some((id) => notPilots.has(id));
    if ((row.planYear < from || row.planYear > to) && !(row.planYear < from && pilot))
      report(reads.projects, row.row, 'planYear', 'Y004', { window: `${from}-${to}` });
  }
  for (const { row, disputes, disputesSettled } of readable(reads.projects, 'disputes', 'disputesSettled'))
    if (disputes !== null && disputesSettled !== null && disputesSettled > disputes)
      report(reads.projects, row, 'disputesSettled', 'S005', {
        settled: String(disputesSettled),
        all: String(disputes),
      });
  for (const row of readable(reads.projects, 'id', 'plannedFunds', 'finalFunds')) {
    const lines = groupBy(funds.get(row.id) ?? [], (line) => line.basis);
    const basis = lines.has('预算') ? '预算' : '测算';
    for (const [name, key, total] of [
      [basis, 'plannedFunds', row.plannedFunds],
      ['决算', 'finalFunds', row.finalFunds],
    ] as const) {
      const rows = lines.get(name);
      if (!rows || total === null) continue;
      const sum = rows.reduce((acc, line) => acc + line.amount, 0);
      if (sum !== total)
        report(reads.projects, row.row, key, 'S001', {
          basis: name,
          sum: money(sum),
          total: money(total),
          header: key === 'plannedFunds' ? '计划投资（万元）' : '决算金额（万元）',
        });
    }
  }
}

/** S002 and S004: households of a round, and compounds that must add up to their project. */
export function checkConsent(reads: TableReads, report: Report): void {
  const read = reads.consent;
  for (const row of readable(reads.consent, 'total', 'returned', 'agreeWill', 'agreeContent')) {
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
  const compoundsOf = new Map(reads.projects.rows.map((row) => [row.id, row.compoundIds]));
  const ofProjects = complete(reads.consent).filter(({ projectId }) => projectId !== null);
  const rounds = groupBy(ofProjects, (row) => `${row.projectId}+${row.round}`);
  for (const rows of rounds.values()) {
    const whole = rows.find((row) => row.compoundId === null);
    const parts = rows.filter((row) => row.compoundId !== null);
    if (!whole || parts.length === 0) continue;
    const told = new Set(parts.map((row) => row.compoundId));
    const allTold = compoundsOf.get(whole.projectId!)?.every((id) => told.has(id)) ?? false;
    for (const [key, what] of [
      ['total', '总户数'],
      ['agreeWill', '同意改造户数'],
      ['agreeContent', '同意内容户数'],
    ] as const) {
      const total = whole[key];
      if (total === null || parts.some((row) => row[key] === null)) continue;
      const sum = parts.reduce((acc, row) => acc + (row[key] ?? 0), 0);
      if (allTold ? sum !== total : sum > total)
        report(reads.consent, whole.row, key, 'S004', {
          what,
          sum: String(sum),
          total: String(total),
        });
    }
  }
}

/**
 * T5: where every street and the district report the same figure, the streets must add up. Two sources may each
 * report all of them: then each set is compared with the district of its own source; where that source is silent on
 * it, some source must have their sum. Figures of different days are not compared, nor are shares.
 */
export function checkFigures(reads: TableReads, info: DatasetInfo, report: Report): void {
  const streets = new Set(info.streets.map(({ name }) => name));
  const countable = complete(reads.figures).filter((row) => !/[%‰]/.test(row.unit.normalize('NFKC')));
  const same = groupBy(countable, (row) => [row.metric, row.year, row.basis, row.unit, row.asOf].join('+'));
  for (const rows of same.values()) {
    const exact = rows.filter((row) => row.qualifier === '无');
    const district = exact.filter((row) => row.area === info.district);
    const parts = exact.filter((row) => streets.has(row.area));
    const isComplete = (set: typeof parts): boolean =>
      set.length === info.streets.length && new Set(set.map((row) => row.area)).size === set.length;
    const bySource = [...groupBy(parts, (row) => row.sourceId).values()];
    for (const set of (isComplete(parts) ? [parts] : bySource).filter(isComplete)) {
      const sources = new Set(set.map((row) => row.sourceId));
      const own = district.filter((row) => sources.has(row.sourceId));
      const sum = set.reduce((acc, row) => acc + row.value, 0);
      if (own.length === 0 && district.some((row) => row.value === sum)) continue;
      for (const row of own.length > 0 ? own : district)
        if (row.value !== sum)
          report(reads.figures, row.row, 'value', 'S003', {
            sum: formatDecimal(sum, 4),
            total: formatDecimal(row.value, 4),
            what: `${row.year}年${row.metric}，${row.basis}`,
          });
    }
  }
}
