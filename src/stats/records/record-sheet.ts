import type { Dataset } from '../../model/types.ts';
import { compoundFigures } from './compound-figures.ts';
import { projectFigures } from './project-figures.ts';
import type { RecordFigure, RecordFigures } from './record-figure.ts';

/** Records of one kind with every number that is told of each: a row a record, a column a number. */
export interface RecordSheet {
  readonly kind: 'project' | 'compound';
  /** `项目`, `小区`. */
  readonly noun: string;
  /** One number of each column, for its words. */
  readonly columns: readonly RecordFigure[];
  readonly records: readonly {
    readonly id: string;
    readonly name: string;
    readonly figures: RecordFigures;
  }[];
}

function sheetOf(kind: RecordSheet['kind'], noun: string, records: RecordSheet['records']): RecordSheet {
  const columns = new Map<string, RecordFigure>();
  for (const { figures } of records)
    for (const [key, figure] of figures) if (!columns.has(key)) columns.set(key, figure);
  return { kind, noun, records, columns: [...columns.values()] };
}

const kept = new WeakMap<Dataset, readonly RecordSheet[]>();

/** The two sheets, made once. */
export function recordSheets(dataset: Dataset): readonly RecordSheet[] {
  const before = kept.get(dataset);
  if (before) return before;
  const made = [
    sheetOf(
      'project',
      '项目',
      dataset.projects.map((project) => ({
        id: project.id,
        name: project.name,
        figures: projectFigures(dataset, project),
      })),
    ),
    sheetOf(
      'compound',
      '小区',
      dataset.compounds.map((compound) => ({
        id: compound.id,
        name: compound.name,
        figures: compoundFigures(dataset, compound),
      })),
    ),
  ];
  kept.set(dataset, made);
  return made;
}
