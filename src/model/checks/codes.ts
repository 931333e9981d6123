import { formatDecimal } from '../../shared/format.ts';
import type { TableReads } from '../../intake/dataset.ts';
import { detailsOf } from '../../policy/codes.ts';
import { itemsNamedBy } from '../../policy/no-notice.ts';
import type { Policy } from '../../policy/policy.ts';
import { rangesOf } from '../../policy/items.ts';
import { scopeCodes } from '../../policy/rules/scope.ts';
import { readable, type Report } from './report.ts';

/** Cells that must fit another cell of their row, or a list that no column carries. */
export function checkCodes(reads: TableReads, report: Report): void {
  for (const row of readable(reads.funding, 'source', 'detail'))
    if (row.detail !== null && !detailsOf[row.source].includes(row.detail))
      report(reads.funding, row.row, 'detail', 'C005', {
        source: row.source,
        codes:
          detailsOf[row.source].length > 0
            ? `可以写：${detailsOf[row.source].join('、')}`
            : '要留空；知道是谁出的，请改“资金来源”',
      });
  for (const row of readable(reads.checklist, 'gates'))
    if (row.gates?.some((gate) => !scopeCodes.includes(gate)))
      report(reads.checklist, row.row, 'gates', 'C001', {
        nearest: '',
        codes: scopeCodes.join('、'),
      });
}

/** S011: what residents and government pay of a work is no more than all of it. */
function checkShares(reads: TableReads, report: Report): void {
  const ALL = 100 * 100;
  for (const { row, residentShare, publicShare } of readable(reads.checklist, 'residentShare', 'publicShare'))
    if ((residentShare ?? 0) + (publicShare ?? 0) > ALL)
      report(reads.checklist, row, residentShare === null ? 'publicShare' : 'residentShare', 'S011', {
        detail: [
          ...(residentShare === null ? [] : [`居民出 ${formatDecimal(residentShare, 2)}%`]),
          ...(publicShare === null ? [] : [`政府补助 ${formatDecimal(publicShare, 2)}%`]),
        ].join('，'),
      });
}

/**
 * C003, C004, S002 and S011: the number, name, votes and shares of a work. Without a notice any number is right, and the first name
 * written for it is its name.
 */
export function checkChecklist(reads: TableReads, policy: Policy | null, report: Report): void {
  const read = reads.checklist;
  const listed = policy?.notice ? policy.items : itemsNamedBy(readable(reads.checklist, 'no', 'name'));
  const itemByNo = new Map(listed.map((item) => [item.no, item]));
  if (policy?.notice)
    for (const row of readable(reads.checklist, 'no'))
      if (!itemByNo.has(row.no))
        report(read, row.row, 'no', 'C003', { numbers: rangesOf([...itemByNo.keys()]) });
  for (const row of readable(reads.checklist, 'no', 'name')) {
    const item = itemByNo.get(row.no);
    if (item && row.name !== null && row.name !== item.name)
      report(read, row.row, 'name', 'C004', { no: String(row.no), name: item.name });
  }
  for (const row of readable(reads.checklist, 'agree', 'asked'))
    if (row.agree !== null && row.asked !== null && row.agree > row.asked)
      report(read, row.row, 'agree', 'S002', {
        detail: `同意 ${row.agree} 户，多于征询总户数 ${row.asked} 户`,
      });
  checkShares(reads, report);
}
