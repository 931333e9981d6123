import type { Dataset } from '../../model/types.ts';
import type { Figure } from '../figure/figure.ts';
import { timeliness } from './timeliness.ts';

/** Every figure about what is published and when. */
export const disclosureFigures = (dataset: Dataset): Figure[] =>
  Object.values(timeliness(dataset)) as Figure[];
