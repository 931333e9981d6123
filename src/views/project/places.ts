import type { Project } from '../../model/types.ts';
import { say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { sentence } from '../../facts/words.ts';

/** A place outside the compounds, and what is done there; null is 未公开. */
export interface AreaRow {
  readonly name: string;
  readonly works: string | null;
}

/** `改造3个小区，还有2处周边区域`; null where no area is published. */
export function placesFinding(project: Project): Words | null {
  const { areas } = project;
  const numbers = projectNumbers(project);
  return areas.length === 0
    ? null
    : say`改造${numbers.get('compounds')!}小区，还有${numbers.get('areas')!}周边区域`;
}

export const areaRows = ({ areas }: Project): AreaRow[] =>
  areas.map(({ name, works }) => ({ name, works: works === null ? null : sentence(works) }));
