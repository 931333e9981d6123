import type { Compound, Dataset } from '../../model/types.ts';
import type { MapData, MapRow } from '../../shared/payload.ts';
import { stageFinding } from '../project/stage-finding.ts';
import { plannedEndText } from '../../facts/status-age.ts';
import { isFinished, isStopped, stateOf } from '../../facts/status.ts';
import { listedAs } from '../../figures/directory/listing.ts';

/** Streets, words and compounds of the moving map; a compound without a published position has null for it. */
export function mapRows(dataset: Dataset): Pick<MapData, 'streets' | 'words' | 'compounds'> {
  const numbers = new Map<string, number>();
  const word = (text: string | null): number => {
    if (text === null) return -1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const streets = new Map(dataset.streets.map((street, i) => [street, i]));
  const compounds = dataset.compounds.map((compound): MapRow => {
    const { stage, end } = stageWords(dataset, compound);
    const street = compound.street === null ? -1 : (streets.get(compound.street) ?? -1);
    const { lng, lat } = compound.point ?? { lng: null, lat: null };
    return [compound.id, compound.name, street, word(stateOf(compound)), word(stage), word(end), lng, lat];
  });
  return {
    streets: dataset.streets.map(({ code, name, label }) => ({ code, name, label })),
    words: [...numbers.keys()],
    compounds,
  };
}

/** Where the newest project of a compound stands and when it should end, as the popup says it. */
function stageWords(
  dataset: Dataset,
  compound: Compound,
): { readonly stage: string; readonly end: string | null } {
  const [project] = compound.projects;
  if (project === undefined) return { stage: listedAs(dataset, compound), end: null };
  const over = isFinished(project) || isStopped(project);
  const planned = over ? null : plannedEndText(project, dataset.asOf);
  return {
    stage: String(stageFinding(dataset, project)),
    end: over ? null : planned === null ? '计划完工日未公开' : `计划完工：${planned}`,
  };
}
