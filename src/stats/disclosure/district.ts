import type { Dataset } from '../../model/types.ts';
import { say, type Words } from '../phrase.ts';
import { shareOf, sumOf, type Figure } from '../figures/figure.ts';
import type { TableName } from '../../schema/tables.ts';
import { compoundDues, projectDues, type Due } from './dues.ts';

/** What the records of one kind owe at the step they have reached, and how much of it is published. */
export interface Disclosed {
  /** `小区`, `项目`. */
  readonly name: string;
  readonly due: Figure;
  readonly published: Figure;
}

function disclosed<S extends { readonly id: string }>(
  dataset: Dataset,
  table: TableName & ('compounds' | 'projects'),
  name: string,
  dues: readonly Due<S>[],
  subjects: readonly S[],
): Disclosed {
  const counts = subjects.map((subject) => {
    const all = dues.map(({ count }) => count(subject));
    const sum = (key: 'due' | 'missing'): number => all.reduce((total, each) => total + each[key], 0);
    return { id: subject.id, due: sum('due'), published: sum('due') - sum('missing') };
  });
  const figure = (key: 'due' | 'published', word: string, formula: string, of: Figure | null): Figure =>
    sumOf(dataset, {
      id: `disclosure-${table}-${key}`,
      group: 'disclosure',
      name: `各${name}${word}`,
      definition: '公开率：公开了的 ÷ 走到这一步应当写明的。27项内容每项算一样，还没走到的环节不算。',
      formula,
      of,
      table,
      unit: '样',
      values: counts.map((one) => ({ id: one.id, value: one[key] })),
    });
  const due = figure('due', '应当写明的', `每个${name}走到这一步应当写明的样数相加`, null);
  return {
    name,
    due,
    published: figure('published', '已经公开的', `应当写明的里，公开了的样数相加`, due),
  };
}

/** The district's disclosure, of compounds and of projects; the two have different lists and are not added. */
export const districtDisclosed = (dataset: Dataset): Disclosed[] => [
  disclosed(dataset, 'compounds', '小区', compoundDues, dataset.compounds),
  disclosed(dataset, 'projects', '项目', projectDues, dataset.projects),
];

/** `项目应当写明的4,200样，公开了4,000样，占95.2%；…`. */
export function disclosedFinding(rows: readonly Disclosed[]): Words {
  const project = rows.find(({ name, due }) => name === '项目' && due.value !== 0) ?? null;
  return project === null
    ? '还没有应当写明的内容'
    : say`项目应当写明的${project.due}，公开了${project.published}，占${shareOf(project.published)}`;
}
