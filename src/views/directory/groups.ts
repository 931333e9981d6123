import { formatMonthDay } from '../../shared/format.ts';
import { groupBy } from '../../shared/group.ts';
import type { Compound, Dataset, Street } from '../../model/types.ts';
import { figureNumber } from '../../figures/figure/figure-text.ts';
import { yearRows, type YearRow } from '../../figures/progress/years.ts';
import { joinWords, quote, say, type Words } from '../../figures/figure/phrase.ts';
import { paged, ROWS_A_PAGE } from '../common/paged.ts';
import { ageLines, statusAge } from '../../facts/status-age.ts';
import { smallNumber } from '../../facts/words.ts';
import { listFigure } from '../../figures/directory/list-figures.ts';
import { idleLists, listKey, listName } from '../../figures/directory/listing.ts';

/** A group of the list: a plan year, or a batch that has no year yet. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** How many are named of how many: `公布11个，共11个，状态截至8月14日`. */
  readonly note: Words;
  readonly compounds: readonly Compound[];
}

/** Compounds by newest plan year, then by batch; every compound stands in one group. */
export function groupsOf(dataset: Dataset, street?: Street): Group[] {
  const compounds = street?.compounds ?? dataset.compounds;
  const byKey = groupBy(compounds, listKey);
  const whole = street === undefined;
  const years = new Map(whole ? yearRows(dataset).map((row) => [String(row.year), row]) : []);
  const order = [...byKey.keys()].sort((a, b) => {
    const [i, j] = [idleLists.indexOf(a), idleLists.indexOf(b)];
    return i === -1 && j === -1 ? Number(b) - Number(a) : i - j;
  });
  return order.map((key) => {
    const own = byKey.get(key) ?? [];
    const row = years.get(key);
    const year = /^\d+$/.test(key);
    const counted = listFigure(dataset, street, key, own);
    return {
      key,
      title: listName(dataset, key),
      note: row
        ? yearNote(dataset, row, own)
        : year && whole
          ? say`公布${counted}`
          : say`${counted}${year || !whole ? '' : '，哪一年改造没有公布'}`,
      compounds: own,
    };
  });
}

/** Groups cut into pages of so many compounds; a group that goes on stands on each of its pages with its head. */
export function pagedGroups(groups: readonly Group[], size = ROWS_A_PAGE): (readonly Group[])[] {
  const rows = groups.flatMap((group) => group.compounds.map((compound) => ({ group, compound })));
  return paged(rows, size).map((own) =>
    [...groupBy(own, ({ group }) => group)].map(([group, some]) => ({
      ...group,
      compounds: some.map(({ compound }) => compound),
    })),
  );
}

/** `公布6个，三个口径共9、10、12个`; the status day where every status of the group is of that day. */
function yearNote(dataset: Dataset, row: YearRow, own: readonly Compound[]): Words {
  const plans = joinWords(
    row.plans.map((plan) => quote(plan, figureNumber(plan))),
    '、',
  );
  const { named } = row;
  const [plan] = row.plans;
  const beyond =
    plan !== undefined && plan.value !== null && (named.value ?? 0) * 10 ** plan.scale > plan.value;
  const parts: Words[] =
    plan === undefined
      ? [say`${named}`]
      : row.plans.length > 1
        ? [say`公布${named}，${smallNumber(row.plans.length)}个口径共${plans}个`]
        : [beyond ? say`收录${named}，公布的计划是${plan}` : say`公布${named}，共${plan}`];
  const ofTheDay = own.every(
    ({ projects: [project], status }) =>
      project !== undefined && status !== null && !statusAge(project, dataset.asOf).silentSince,
  );
  if (ofTheDay) parts.push(`状态截至${formatMonthDay(dataset.asOf)}`);
  return joinWords(parts, '，');
}

/** The grey lines under the status of a compound in a list. */
export function stateLines(compound: Compound, asOf: string): string[] {
  const [project] = compound.projects;
  return project ? ageLines(statusAge(project, asOf), asOf) : [];
}
