import type { Dataset, Project } from '../../model/types.ts';
import { careFinding } from './aftercare.ts';
import { consentFinding } from './consent.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { promisesOf } from '../../figures/promises/ledger.ts';
import { driftFinding } from '../../figures/plans/drift.ts';
import { moneyFinding } from './money-finding.ts';
import { isUndecided } from '../items/counts.ts';

/** The questions of a project page in the order residents ask them. */
export type QuestionId =
  | 'stage'
  | 'items'
  | 'photos'
  | 'consent'
  | 'money'
  | 'parties'
  | 'notices'
  | 'findings'
  | 'promises'
  | 'drift'
  | 'care'
  | 'missing'
  | 'more';

/** Words of the jump list. */
export const jumpWords: Readonly<Record<QuestionId, string>> = {
  stage: '改到哪一步',
  items: '做什么',
  photos: '照片',
  consent: '居民同意',
  money: '谁出钱',
  parties: '找谁',
  notices: '公示',
  findings: '不符合',
  promises: '答应过的事',
  drift: '改动',
  care: '以后谁管',
  missing: '没有见到的',
  more: '全部记录',
};

/** More wholly unpublished sections than this are merged into one list. */
const MAX_EMPTY = 3;

/** Which sections have nothing published, and which are shown. */
export interface Outline {
  readonly empty: ReadonlySet<QuestionId>;
  readonly shown: readonly QuestionId[];
  /** The empty sections are merged into 没有见到的. */
  readonly merged: boolean;
}

export function outline(dataset: Dataset, project: Project): Outline {
  const empty = new Set<QuestionId>();
  if (isUndecided(project)) empty.add('items');
  if (consentFinding(project) === null) empty.add('consent');
  if (moneyFinding(project) === null) empty.add('money');
  if (project.notices.length === 0) empty.add('notices');
  if (careFinding(project, dataset.asOf) === null) empty.add('care');
  const merged = empty.size > MAX_EMPTY;
  const all: readonly QuestionId[] = [
    'stage',
    'items',
    ...(project.photos.some(({ file }) => dataset.photos.has(file)) ? (['photos'] as const) : []),
    'consent',
    'money',
    'parties',
    'notices',
    'findings',
    ...(promisesOf(dataset, project).length === 0 ? [] : (['promises'] as const)),
    ...(project.plans.length > 0 || driftFinding(projectNumbers(project)) === null
      ? []
      : (['drift'] as const)),
    'care',
  ];
  const shown = merged ? all.filter((id) => !empty.has(id)) : all;
  return { empty, shown: [...shown, ...(merged ? (['missing'] as const) : []), 'more'], merged };
}
