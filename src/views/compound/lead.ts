import type { Compound, Dataset, Project } from '../../model/types.ts';
import { listedAs } from '../../figures/directory/listing.ts';
import { isUndecided, itemSentence } from '../items/counts.ts';
import { isBlank, joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { compoundFigures } from '../../figures/records/compound-figures.ts';
import { compoundWorks } from '../../figures/records/compound-works.ts';
import type { RecordFigure } from '../../figures/figure/record-figure.ts';
import { sizeLine } from '../../facts/compound.ts';
import { queueWords } from './queue.ts';

/**
 * What the latest project does here: `27项内容做8项，19项未公开`. Of a compound among several only what is said of it:
 * `27项内容写明本小区做3项，不做6项；17项是项目合计，哪个小区没有分开公布`.
 */
export function workSentence(compound: Compound, project: Project): Words {
  if (project.compounds.length === 1 || isUndecided(project)) return itemSentence(project);
  const numbers = compoundWorks(compound);
  const of = (key: string): RecordFigure => numbers.get(`items-${key}`)!;
  const [doing, out, cancelled, pooled, unknown] = [
    of('doing'),
    of('not'),
    of('cancelled'),
    of('pooled'),
    of('unknown'),
  ];
  const own = joinWords(
    [
      ...(doing.value === 0 ? [] : [say`写明本小区做${doing}`]),
      ...(out.value === 0 ? [] : [say`不做${out}`]),
      ...(cancelled.value === 0 ? [] : [say`取消${cancelled}`]),
      ...(unknown.value === 0 ? [] : [say`${unknown}未公开`]),
    ],
    '，',
  );
  const sum = pooled.value === 0 ? null : say`${pooled}是项目合计，哪个小区没有分开公布`;
  return say`${project.items.length}项内容${isBlank(own) ? null : own}${isBlank(own) || sum === null ? null : '；'}${sum}`;
}

/** The summary under the name: `西姜社区，2003年建成，17栋，557户。27项内容做2项，25项未公开。` */
export function compoundLead(compound: Compound): Words {
  const facts = [compound.community, compound.address, sizeLine(compound)].filter(Boolean).join('，');
  const [project] = compound.projects;
  return say`${facts || '位置、建成年份和户数未公开'}。${project ? workSentence(compound, project) : idleFinding(compound)}。`;
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
