import { groupBy } from '../../model/group.ts';
import type { Compound, Street } from '../../model/types.ts';
import { newestYear } from '../directory/listing.ts';
import { stateCounts } from '../status.ts';

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
  return [...groupBy(street.compounds, ({ community }) => community)]
    .map(([name, compounds]) => ({ name, compounds }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null));
}

/** The finding on the taskforce: at least six people, 三（二）. */
export function taskforceFinding(street: Street): string {
  const size = street.taskforce?.size ?? null;
  if (size === null) return '工作专班多少人，未公开';
  return size >= 6 ? `工作专班${size}人，达到不少于6人` : `工作专班${size}人，不到规定的6人`;
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
