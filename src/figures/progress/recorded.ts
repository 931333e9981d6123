import type { Dataset } from '../../model/types.ts';
import { stateOf } from '../../facts/status.ts';
import { countOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { terms } from '../figure/terms.ts';

/** All compounds this site can name: the whole of its counts by age, street and state. */
export const recordedCompounds = (dataset: Dataset): Figure =>
  countOf(dataset, {
    id: 'recorded-compounds',
    group: 'compound',
    name: '已收录的小区',
    definition: terms.recorded,
    formula: '“小区”表的行数',
    rows: { table: 'compounds', ids: dataset.compounds.map(({ id }) => id) },
  });

/** Compounds under works now. */
export const runningCompounds = (dataset: Dataset): Figure =>
  countOf(dataset, {
    id: 'running-compounds',
    group: 'compound',
    name: '施工中的小区',
    definition: `${terms.running}${terms.latest}`,
    formula: '最近一个项目的状态是施工中的小区；没有一个小区写了状态的，是未公开',
    of: recordedCompounds(dataset),
    rows: {
      table: 'compounds',
      ids: dataset.compounds.filter(({ status }) => status === '施工中').map(({ id }) => id),
    },
    untold: dataset.compounds.length > 0 && dataset.compounds.every((one) => stateOf(one) === '未公开'),
  });

/** All projects on record. */
export const recordedProjects = (dataset: Dataset): Figure =>
  countOf(dataset, {
    id: 'recorded-projects',
    group: 'project',
    name: '已收录的项目',
    definition: '项目：列入某一年计划的改造项目，可以含几个小区。',
    formula: '“项目”表的行数',
    rows: { table: 'projects', ids: dataset.projects.map(({ id }) => id) },
  });
