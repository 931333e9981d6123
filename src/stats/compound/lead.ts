import type { Compound, Dataset } from '../../model/types.ts';
import { listedAs } from '../directory/listing.ts';
import { itemSentence } from '../items/counts.ts';
import { say, type Words } from '../phrase.ts';
import { compoundFigures } from '../records/compound-figures.ts';
import { sizeLine } from './facts.ts';
import { queueWords } from './queue.ts';

/** The summary under the name: `西姜社区，2003年建成，17栋，557户。27项内容做2项，25项未公开。` */
export function compoundLead(compound: Compound): Words {
  const facts = [compound.community, compound.address, sizeLine(compound)].filter(Boolean).join('，');
  const [project] = compound.projects;
  return say`${facts || '位置、建成年份和户数未公开'}。${project ? itemSentence(project) : idleFinding(compound)}。`;
}

/** The answer to 什么时候轮到我们 for a compound in no project; no promise that nobody made. */
export function idleFinding(compound: Compound): string {
  const { batch } = compound;
  const turn = queueWords(compound);
  if (turn !== null) return `${batch === null ? '' : `在${batch}批次，`}${turn}`;
  if (batch === '谋划' || batch === '储备') return `在${batch}批次，哪一年改造没有公布`;
  if (batch === '试点') return '在试点名单里，哪一年改造没有公布';
  return '没有列入已公布的计划，这不等于不改造';
}

/** The answer to 列入了哪个项目. */
export function projectsFinding(dataset: Dataset, compound: Compound): Words {
  const number = compoundFigures(dataset, compound).get('projects')!;
  return number.value === 1
    ? say`列入${listedAs(dataset, compound)}，${number}项目`
    : say`先后列入${number}项目，最近的是${listedAs(dataset, compound)}`;
}
