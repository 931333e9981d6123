import type { Project, ProjectItem } from '../../model/types.ts';
import { groupBy } from '../../shared/group.ts';
import { partsLine, placeWords, withState } from '../../facts/items/parts.ts';

/** A work with which of it is done, and where, as far as that is told. */
export interface PartPlaces {
  readonly term: string;
  readonly text: string;
  /** Whether anything of it is told, in whichever table. */
  readonly known: boolean;
}

/** Compound by compound what is said of a work; its buildings are told on the page of the compound. */
function placesOf({ compounds }: Project, entry: ProjectItem): string[] {
  const here = entry.parts.filter(({ compoundId, part }) => compoundId !== null && part === null);
  return [...groupBy(here, ({ compoundId }) => compoundId)].flatMap(([id, rows]) => {
    const name = compounds.find((one) => one.id === id)?.name ?? '';
    const whole = rows.find(({ building }) => building === null);
    const finer = rows.some(({ building }) => building !== null);
    return [
      ...(whole ? [`${name}：${placeWords(withState(whole, entry))}。`] : []),
      ...(finer ? [`${name}有的楼栋、单元写明了，见小区页。`] : []),
    ];
  });
}

/** The works that are to be done of which the notice names parts, or of which somebody told where. */
export const partPlaces = (project: Project): PartPlaces[] =>
  project.items.flatMap((entry) => {
    const line = partsLine(project, entry);
    const places = placesOf(project, entry);
    const text = [line?.text ?? '', ...places].join('');
    const known = places.length > 0 || (line?.known ?? false);
    return text === '' ? [] : [{ term: entry.item.name, text, known }];
  });

/** The answer to 做在哪里，做哪几样; null where there is nothing to tell of. */
export function partsFinding(project: Project): string | null {
  const places = partPlaces(project);
  if (places.length === 0) return null;
  return places.some(({ known }) => known)
    ? '有的内容写明了做在哪里、做哪几样'
    : '做在哪里、做哪几样，未逐样公开';
}
