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

/** What is due and from when, in words that let anyone count it again. */
function listOf(dues: readonly Due<never>[]): string {
  const froms = [...new Set(dues.map(({ from }) => from))];
  const list = froms.map((from) => {
    const labels = dues.filter((due) => due.from === from).map(({ label }) => `“${label}”`);
    return `${from === null ? '' : `走到“${from}”的，`}${labels.join('')}`;
  });
  const steps =
    '27项内容每项算一样，没有写做不做的、必要写“未评估”的，不算公开；物业管理方式每个小区算一样。走到哪一步，看写了完成日期的环节和状态（施工中、暂停是开工）里最靠后的；都没有写、没有取消也没有居民否决的，算走到“计划公布”。';
  return `应当写明的：${list.join('；')}。${froms.includes(null) ? '' : steps}`;
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
      definition: `公开率：公开了的 ÷ 走到这一步应当写明的。${listOf(dues)}`,
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
