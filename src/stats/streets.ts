import type { Compound, Dataset, Finding, RuleTally, Street } from '../model/types.ts';
import { counted, type Figure } from './figure.ts';
import { stateOf, states, type State } from './status.ts';
import { someNames } from './wording.ts';
import { planYears } from './years.ts';

/** Compounds of one street, or of none that was published (`street` null). */
export interface StreetRow {
  readonly street: Street | null;
  readonly name: string;
  readonly count: Figure;
  readonly compounds: readonly Compound[];
  /** Which they are, in one line. */
  readonly summary: string;
}

/** The newest plan year of a compound, or null while it is in no project. */
export const newestYear = (compound: Compound): number | null => compound.projects[0]?.planYear ?? null;

/** Names of a street's compounds, or of those of the newest plan year when there are many. */
export function namesLine(compounds: readonly Compound[]): string {
  if (compounds.length <= 3) return compounds.map(({ name }) => name).join('、');
  const years = compounds.map(newestYear).filter((year) => year !== null);
  if (years.length === 0) return someNames(compounds.map(({ name }) => name));
  const newest = Math.max(...years);
  const those = compounds.filter((compound) => newestYear(compound) === newest);
  return `其中${those.length}个列入${newest}年计划：${someNames(those.map(({ name }) => name))}`;
}

/** A row a street, most compounds first, the streets without any and those without a street at the end. */
export function streetRows(dataset: Dataset): StreetRow[] {
  const row = (street: Street | null, name: string, compounds: readonly Compound[], summary: string) => ({
    street,
    name,
    compounds,
    summary,
    count: counted(
      dataset,
      `street-${street?.code ?? 'unknown'}`,
      `${name}已收录小区`,
      street ? `街道是${name}的小区数` : '街道未公开的小区数',
      { table: 'compounds', ids: compounds.map(({ id }) => id) },
      { name: '已收录小区', value: dataset.compounds.length },
    ),
  });
  const rows: StreetRow[] = dataset.streets.map((street) =>
    row(
      street,
      street.name,
      street.compounds,
      street.compounds.length > 0 ? namesLine(street.compounds) : '没有公开材料提到这个街道的小区',
    ),
  );
  rows.sort((a, b) => b.compounds.length - a.compounds.length);
  const homeless = dataset.compounds.filter((compound) => compound.street === null);
  if (homeless.length === 0) return rows;
  const names = someNames(
    homeless.map(({ name }) => name),
    4,
  );
  return [...rows, row(null, '街道未公开', homeless, `${names}，公开材料没有写所在街道`)];
}

/** `已收录的23个小区，13个在金家岭街道`. */
export function streetFinding(dataset: Dataset): string {
  const total = dataset.compounds.length;
  const [first, second] = streetRows(dataset).filter((row) => row.street !== null);
  if (total === 0) return '还没有收录到公布过名字的小区';
  if (!first || first.compounds.length === 0) return `已收录的${total}个小区，所在街道都未公开`;
  return first.compounds.length === second?.compounds.length
    ? `已收录${total}个小区，分布在${dataset.streets.filter(({ compounds }) => compounds.length > 0).length}个街道`
    : `已收录的${total}个小区，${first.compounds.length}个在${first.name}`;
}

/** How many compounds stand in each state; states without any are left out. */
export function stateCounts(compounds: readonly Compound[]): { state: State; count: number }[] {
  const counts = new Map<State, number>();
  for (const compound of compounds) {
    const state = stateOf(compound);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return states.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : { state, count };
  });
}

/** `金家岭街道已收录13个小区，10个列入2025年计划`. */
export function streetLead(street: Street): string {
  const total = street.compounds.length;
  if (total === 0) return `没有公开材料提到${street.name}的小区。这不等于这里没有老旧小区，也不等于不改造。`;
  const years = street.compounds.map(newestYear).filter((year) => year !== null);
  if (years.length === 0) return `${street.name}已收录${total}个小区，都还没有列入年度计划。`;
  const newest = Math.max(...years);
  const those = years.filter((year) => year === newest).length;
  return `${street.name}已收录${total}个小区，${those}个列入${newest}年计划。`;
}

/** Communities of a street with their compounds, the unpublished one last. */
export function communitiesOf(street: Street): { name: string | null; compounds: Compound[] }[] {
  const groups = new Map<string | null, Compound[]>();
  for (const compound of street.compounds) {
    const group = groups.get(compound.community);
    if (group) group.push(compound);
    else groups.set(compound.community, [compound]);
  }
  return [...groups]
    .map(([name, compounds]) => ({ name, compounds }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

/** The finding on the taskforce: at least six people, 三（二）. */
export function taskforceFinding(street: Street): string {
  const size = street.taskforce?.size ?? null;
  if (size === null) return '工作专班多少人，未公开';
  return size >= 6 ? `工作专班${size}人，达到不少于6人` : `工作专班${size}人，不到规定的6人`;
}

/** Findings about a street and about the compounds and projects in it, breaches first. */
export function findingsOfStreet(dataset: Dataset, street: Street): Finding[] {
  const ids = new Set(street.compounds.map(({ id }) => id));
  return dataset.findings
    .filter(
      (finding) =>
        (finding.subject.kind === 'street' && finding.subject.id === street.code) ||
        finding.compoundIds.some((id) => ids.has(id)),
    )
    .sort(
      (a, b) =>
        Number(b.subject.kind === 'street') - Number(a.subject.kind === 'street') || rank(a) - rank(b),
    );
}

const rank = ({ result }: Finding): number => ['不符合', '存疑', '提示'].indexOf(result);

/** The tally of one rule. */
export const tallyOf = (dataset: Dataset, ruleId: string): RuleTally | null =>
  dataset.tallies.find((tally) => tally.ruleId === ruleId) ?? null;

/** What the counts by street are of: `只统计公布过名字的小区，含2020年试点1个，不代表实际改造数量。` */
export function mapNote(dataset: Dataset, complete: boolean): string {
  if (complete) return '统计已收录的全部小区，列入计划的和还没有列入的都在内。';
  const first = planYears(dataset)[0] ?? 0;
  const early = new Map<number, number>();
  for (const compound of dataset.compounds) {
    const year = newestYear(compound);
    if (year !== null && year < first) early.set(year, (early.get(year) ?? 0) + 1);
  }
  const before = [...early].map(([year, count]) => `含${year}年试点${count}个，`).join('');
  return `只统计公布过名字的小区，${before}不代表实际改造数量。`;
}

/** What the map shows and does not show, in one or two sentences. */
export function mapCaption(dataset: Dataset): string[] {
  const total = dataset.compounds.length;
  const points = dataset.compounds.filter(({ point }) => point !== null).length;
  const homeless = dataset.compounds.filter(({ street }) => street === null).length;
  const borders = dataset.geo.boundaries === null ? '不表示行政边界' : '';
  const numbers = `圆里的数字是各街道已收录的小区数${homeless > 0 ? `，另有${homeless}个街道未公开` : ''}。`;
  if (points === 0)
    return [
      numbers,
      `没有小区公布过坐标，所以不标点。示意图只画海岸线和街道名${borders && `，${borders}`}。`,
    ];
  const rest = total - points;
  return [
    numbers,
    `标出公布过坐标的${points}个小区${rest > 0 ? `，另有${rest}个没有公布坐标，不标点` : ''}。${borders && `示意图${borders}。`}`,
  ];
}

/** The answer to 改到哪一步了 for a street, from the states of its compounds. */
export function stateFinding(street: Street): string {
  const counts = stateCounts(street.compounds);
  if (counts.length === 0) return '没有收录到这个街道的小区';
  const words = counts
    .filter(({ state }) => state !== '未公开')
    .map(({ state, count }) => `${count}个${state}`);
  const unknown = counts.find(({ state }) => state === '未公开')?.count ?? 0;
  if (words.length === 0) return `${unknown}个小区，状态都未公开`;
  return [words.join('，'), unknown > 0 ? `${unknown}个状态未公开` : ''].filter(Boolean).join('，');
}

export function communityFinding(street: Street): string {
  const groups = communitiesOf(street);
  const named = groups.filter(({ name }) => name !== null).length;
  const unknown = groups.find(({ name }) => name === null)?.compounds.length ?? 0;
  if (named === 0) return `${street.compounds.length}个小区，所在社区都未公开`;
  return unknown > 0 ? `${named}个社区，另有${unknown}个小区的社区未公开` : `分布在${named}个社区`;
}
