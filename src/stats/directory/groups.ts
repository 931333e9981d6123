import { formatDecimal, formatMonthDay } from '../../format.ts';
import { groupBy } from '../../model/group.ts';
import type { Compound, Dataset } from '../../model/types.ts';
import { yearRows, type YearRow } from '../figures/years.ts';
import { ageLines, statusAge } from '../status-age.ts';
import { smallNumber } from '../words.ts';
import { listTitle, newestYear } from './listing.ts';

/** A group of the list: a plan year, or a batch that has no year yet. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** How many are named of how many: `公布11个，共11个，状态截至8月14日`. */
  readonly note: string;
  readonly compounds: readonly Compound[];
}

const groupKey = (compound: Compound): string => {
  const year = newestYear(compound);
  if (year !== null) return String(year);
  return compound.batch === null || compound.batch === '实施' ? '未列入' : compound.batch;
};
const idleKeys: readonly string[] = ['谋划', '储备', '试点', '未列入'];
const idleTitles: Readonly<Record<string, string>> = {
  谋划: '谋划批次',
  储备: '储备批次',
  试点: '试点名单',
  未列入: '没有列入已公布的计划',
};

/** Compounds by newest plan year, then by batch; every compound stands in one group. */
export function groupsOf(dataset: Dataset, compounds: readonly Compound[] = dataset.compounds): Group[] {
  const byKey = groupBy(compounds, groupKey);
  const whole = compounds === dataset.compounds;
  const years = new Map(whole ? yearRows(dataset).map((row) => [String(row.year), row]) : []);
  const order = [...byKey.keys()].sort((a, b) => {
    const [i, j] = [idleKeys.indexOf(a), idleKeys.indexOf(b)];
    return i === -1 && j === -1 ? Number(b) - Number(a) : i - j;
  });
  return order.map((key) => {
    const own = byKey.get(key) ?? [];
    const row = years.get(key);
    const year = /^\d+$/.test(key);
    return {
      key,
      title: year ? listTitle(dataset, Number(key)) : (idleTitles[key] ?? key),
      note: row
        ? yearNote(dataset, row, own)
        : year && whole
          ? `公布${own.length}个`
          : `${own.length}个${year || !whole ? '' : '，哪一年改造没有公布'}`,
      compounds: own,
    };
  });
}

/** `公布6个，三个口径共9、10、12个`; the status day where every status of the group is of that day. */
function yearNote(dataset: Dataset, row: YearRow, own: readonly Compound[]): string {
  const plans = row.plans.map((plan) => formatDecimal(plan.value ?? 0, plan.scale));
  const named = row.named.rows.ids.length;
  const [plan] = row.plans;
  const beyond = plan !== undefined && plan.value !== null && named * 10 ** plan.scale > plan.value;
  const parts =
    plans.length === 0
      ? [`${named}个`]
      : plans.length > 1
        ? [`公布${named}个，${smallNumber(plans.length)}个口径共${plans.join('、')}个`]
        : [beyond ? `收录${named}个，公布的计划是${plans[0]}个` : `公布${named}个，共${plans[0]}个`];
  const ofTheDay = own.every(
    ({ projects: [project], status }) =>
      project !== undefined && status !== null && !statusAge(project, dataset.asOf).silentSince,
  );
  if (ofTheDay) parts.push(`状态截至${formatMonthDay(dataset.asOf)}`);
  return parts.join('，');
}

/** The grey lines under the status of a compound in a list. */
export function stateLines(compound: Compound, asOf: string): string[] {
  const [project] = compound.projects;
  return project ? ageLines(statusAge(project, asOf), asOf) : [];
}
