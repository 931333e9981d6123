import type { Dataset, Street } from '../../model/types.ts';
import { streetRecorded } from '../../figures/progress/street-progress.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import {
  communityNumber,
  streetCommunities,
  streetFindings,
  streetNewest,
  streetStates,
} from '../../figures/street/figures.ts';

/** `金家岭街道已收录13个小区，10个列入2025年计划`. */
export function streetLead(dataset: Dataset, street: Street): Words {
  if (street.compounds.length === 0)
    return `没有见到公开材料提到${street.name}的小区。这不等于这里没有老旧小区，也不等于不改造。`;
  const total = streetRecorded(dataset, street, street.compounds);
  const newest = streetNewest(dataset, street, street.compounds);
  return newest === null
    ? say`${street.name}已收录${total}小区，都还没有列入年度计划。`
    : say`${street.name}已收录${total}小区，${newest.figure}列入${newest.year}年计划。`;
}

/** The finding on the taskforce, against the size that the notice wants. */
export function taskforceFinding(street: Street): string {
  const size = street.taskforce?.size ?? null;
  if (size === null) return '工作专班多少人，未公开';
  const least = street.policy.terms.minTaskforce;
  if (least === null) return `工作专班${size}人`;
  return size >= least
    ? `工作专班${size}人，达到不少于${least}人`
    : `工作专班${size}人，不到规定的${least}人`;
}

/** The answer to 改到哪一步了 for a street, from the states of its compounds. */
export function stateFinding(dataset: Dataset, street: Street): Words {
  const counts = streetStates(dataset, street);
  if (counts.length === 0) return '没有收录到这个街道的小区';
  const known = counts.filter(({ state }) => state !== '未公开');
  const unknown = counts.find(({ state }) => state === '未公开');
  if (known.length === 0) return say`${unknown!.figure}小区，状态都未公开`;
  return joinWords(
    [
      ...known.map(({ state, figure }) => say`${figure}${state}`),
      ...(unknown ? [say`${unknown.figure}状态未公开`] : []),
    ],
    '，',
  );
}

/** The answer to 在哪些社区. */
export function communityFinding(dataset: Dataset, street: Street): Words {
  const named = communityNumber(dataset, street);
  const unknown = streetCommunities(dataset, street).find(({ name }) => name === null);
  if (named.value === 0)
    return say`${streetRecorded(dataset, street, street.compounds)}小区，所在社区都未公开`;
  return unknown ? say`${named}社区，另有${unknown.figure}小区的社区未公开` : say`分布在${named}社区`;
}

/** The answer to 有不符合的吗. */
export const streetChecks = (dataset: Dataset, street: Street): Words =>
  say`街道和街道里的小区、项目，共有${streetFindings(dataset, street)}检查结果`;
