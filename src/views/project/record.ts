import type { Revisions } from '../../model/revisions/revisions.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { passportWords } from '../disclosure/verdict.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { promisesFinding } from '../../figures/promises/figures.ts';
import { projectNumbers, promisesNumbersOf } from '../../figures/records/project-figures.ts';
import { projectRevisions, recordFinding } from '../revisions/of-record.ts';
import { utilitiesFinding } from './aftercare.ts';
import { baselineView } from './baseline.ts';
import { chainSummary } from './chain.ts';
import { costsFinding } from './costs.ts';
import { evidenceFinding } from './evidence.ts';
import { gatesFinding } from './gates.ts';
import { moneyTablesFinding } from './money-finding.ts';
import { partsFinding } from './part-places.ts';
import { placesFinding } from './places.ts';
import { reasonsFinding } from './reasons.ts';
import { partsWarranty } from './warranty.ts';

/** A section of a project's record: its anchor, what the jump list calls it, and what it found. */
export interface RecordSection {
  readonly id:
    | 'chain'
    | 'gates'
    | 'reasons'
    | 'places'
    | 'parts'
    | 'warranty'
    | 'baseline'
    | 'promises'
    | 'money'
    | 'costs'
    | 'utilities'
    | 'evidence'
    | 'rules'
    | 'revisions';
  readonly word: string;
  readonly finding: Words;
}

/** The sections of `/projects/<id>/record/` that have something to show, in their order. */
export function recordOutline(dataset: Dataset, revisions: Revisions, project: Project): RecordSection[] {
  const changed = projectRevisions(dataset, revisions, project);
  const sections: readonly { id: RecordSection['id']; word: string; finding: Words | null }[] = [
    { id: 'chain', word: '全部环节', finding: chainSummary(project) },
    { id: 'gates', word: '几道关', finding: gatesFinding(project) },
    { id: 'reasons', word: '为什么要做', finding: reasonsFinding(project) },
    { id: 'places', word: '改哪里', finding: placesFinding(project) },
    { id: 'parts', word: '做哪几样', finding: partsFinding(project) },
    { id: 'baseline', word: '定下的计划', finding: baselineView(project)?.finding ?? null },
    {
      id: 'promises',
      word: '答应过的事',
      finding: promisesFinding(promisesNumbersOf(dataset, project)),
    },
    { id: 'money', word: '各类由谁出', finding: moneyTablesFinding(project) },
    { id: 'costs', word: '合同和各项预算', finding: costsFinding(project) },
    { id: 'utilities', word: '专营管线', finding: utilitiesFinding(project) },
    { id: 'warranty', word: '各部位保修', finding: partsWarranty(project, dataset.asOf) },
    { id: 'evidence', word: '参与和成效', finding: evidenceFinding(project) },
    {
      id: 'rules',
      word: '每条规则',
      finding: project.policy.notice && say`规则${passportWords(projectNumbers(project))}`,
    },
    {
      id: 'revisions',
      word: '改过的数据',
      finding: changed.length === 0 ? null : `数据${recordFinding(changed, revisions)}`,
    },
  ];
  return sections.flatMap(({ id, word, finding }) => (finding === null ? [] : [{ id, word, finding }]));
}
