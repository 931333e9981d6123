import type { Dataset } from '../../model/types.ts';
import { compoundFigures } from './compound-figures.ts';
import { noticeNumbers } from './notice-figures.ts';
import { projectFigures } from './project-figures.ts';
import type { RecordRef } from '../figure/figure.ts';
import type { RecordFigure, RecordFigures } from '../figure/record-figure.ts';
import { once } from '../../shared/once.ts';

/** Records of one kind with every number that is told of each: a row a record, a column a number. */
export interface RecordSheet {
  readonly kind: RecordRef['kind'];
  /** `项目`, `小区`, `公示`. */
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

/** The sheets, made once. */
export const recordSheets = once((dataset: Dataset): readonly RecordSheet[] => [
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
  sheetOf(
    'notice',
    '公示',
    dataset.notices.map((notice) => ({
      id: notice.id,
      name: notice.title,
      figures: noticeNumbers(dataset, notice),
    })),
  ),
]);
