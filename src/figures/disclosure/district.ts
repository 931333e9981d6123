import type { Dataset } from '../../model/types.ts';
import { shareOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { say, type Words } from '../figure/phrase.ts';
import { districtDisclosure } from './gap-figures.ts';

/** What the records of one kind owe at the step they have reached, and how much of it is published. */
export interface Disclosed {
  /** `小区`, `项目`. */
  readonly name: string;
  readonly due: Figure;
  readonly published: Figure;
}

/** The district's disclosure, of compounds and of projects: the two have different lists. */
export const districtDisclosed = (dataset: Dataset): Disclosed[] => {
  const { parts } = districtDisclosure(dataset);
  const part = (id: string): Figure => parts.find((one) => one.id === `disclosure-${id}`)!;
  return [
    { name: '小区', due: part('compounds-due'), published: part('compounds-published') },
    { name: '项目', due: part('projects-due'), published: part('projects-published') },
  ];
};

/** `项目应当写明的4,200样，见到4,000样，占95.2%；…`. */
export function disclosedFinding(rows: readonly Disclosed[]): Words {
  const project = rows.find(({ name, due }) => name === '项目' && due.value !== 0) ?? null;
  return project === null
    ? '还没有应当写明的内容'
    : say`项目应当写明的${project.due}，见到${project.published}，占${shareOf(project.published)}`;
}
