import type { Compound, Dataset, Project } from '../../model/types.ts';
import { NO_NOTICE } from '../../policy/words.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { compoundFigures } from '../../figures/records/compound-figures.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';

/** What one record has published of what is due, in words. */

/** `进入数据库应当写明10样，见到8样，写明率80%。`; what is missing stands beside it, under its clause. */
export function compoundDisclosure(dataset: Dataset, compound: Compound): Words {
  const numbers = compoundFigures(dataset, compound);
  const of = (key: string) => numbers.get(key)!;
  if (!numbers.has('published-share')) return '';
  return say`进入数据库应当写明${of('due')}，见到${of('published')}，写明率${of('published-share')}。`;
}

/** `走到这一步应当写明64样，见到63样，写明率98.4%。` */
export function disclosureSentence(project: Project): Words {
  const numbers = projectNumbers(project);
  const share = numbers.get('published-share');
  if (!share) return '还没走到应当写明的环节。';
  return say`走到这一步应当写明${numbers.get('due')!}，见到${numbers.get('published')!}，写明率${share}。`;
}

/** The finding over the merged list: `走到这一步应当写明43样，见到9样`. */
export function missingFinding(project: Project): Words {
  if (project.policy.notice === null) return NO_NOTICE;
  const numbers = projectNumbers(project);
  if (!numbers.has('published-share')) return '还没有应当写明的内容';
  return say`走到这一步应当写明${numbers.get('due')!}，见到${numbers.get('published')!}`;
}
