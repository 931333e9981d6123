import type { Dataset } from '../../model/types.ts';
import { countOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { measureFigure, whichProject, type Population } from './measures.ts';
import { terms } from '../figure/terms.ts';

/** Compounds of a population of which no source says how far they are. */
export function unknownStates(dataset: Dataset, population: Population): Figure {
  const { key, group, name, members } = population;
  const ids = [
    ...new Set(members.filter(({ project }) => project.status === null).map(({ compound }) => compound.id)),
  ];
  return countOf(dataset, {
    id: `${key}-compounds-unknown`,
    group,
    name: `${name}里状态未公开的小区`,
    definition: terms.unknown,
    formula: `项目没有写状态的小区，一个算一次${whichProject(population)}`,
    of: measureFigure(dataset, population, 'compounds', 'listed'),
    rows: { table: 'compounds', ids },
  });
}
