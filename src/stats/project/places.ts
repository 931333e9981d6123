import type { Project } from '../../model/types.ts';
import { sentence } from '../words.ts';

/** A place outside the compounds, and what is done there; null is 未公开. */
export interface AreaRow {
  readonly name: string;
  readonly works: string | null;
}

/** `改造3个小区，还有2处周边区域`; null where no area is published. */
export function placesFinding({ compounds, areas }: Project): string | null {
  return areas.length === 0 ? null : `改造${compounds.length}个小区，还有${areas.length}处周边区域`;
}

export const areaRows = ({ areas }: Project): AreaRow[] =>
  areas.map(({ name, works }) => ({ name, works: works === null ? null : sentence(works) }));
