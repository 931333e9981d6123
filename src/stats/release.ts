import { createHash } from 'node:crypto';
import type { Dataset } from '../model/types.ts';
import { catalogue } from './catalogue.ts';
import { figureText } from './figures/figure-text.ts';
import type { Figure } from './figures/figure.ts';

/** A figure as an earlier release published it. */
export interface EarlierFigure {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly text: string;
}

/** A release published before this one; its pages stay as they were. */
export interface EarlierRelease {
  readonly release: string;
  readonly asOf: string;
  readonly figures: readonly EarlierFigure[];
}

const identity = (figure: Figure): unknown => [
  figure.id,
  figure.name,
  figureText(figure),
  figure.definition,
  figure.formula,
  figure.asOf,
  figure.rows,
];

/**
 * Name of what is published now: the day the data speaks of, and a hash of all rows and figures. The same
 * numbers have the same name; one number changed gives another.
 */
export function releaseName(dataset: Dataset): string {
  const hash = createHash('sha256');
  // Piece by piece: all rows of a large dataset together are more than one string can hold.
  for (const [table, rows] of Object.entries(dataset.rows)) {
    hash.update(table);
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  for (const figure of catalogue(dataset).figures) hash.update(JSON.stringify(identity(figure)));
  return `${dataset.asOf}-${hash.digest('hex').slice(0, 12)}`;
}

/** Where a figure of a release stays for good, from the dataset's root. */
export const releasePath = (release: string, figure: Pick<Figure, 'group' | 'id'>): string =>
  `r/${release}/${figure.group}/#${figure.id}`;

/** How earlier releases gave a figure, newest first; those that gave the same words as the next are left out. */
export function earlierValues(
  history: readonly EarlierRelease[],
  figure: Pick<Figure, 'id'>,
): { readonly release: string; readonly asOf: string; readonly figure: EarlierFigure }[] {
  return history
    .flatMap(({ release, asOf, figures }) => {
      const found = figures.find(({ id }) => id === figure.id);
      return found ? [{ release, asOf, figure: found }] : [];
    })
    .sort((a, b) => (a.release < b.release ? 1 : -1));
}

/** Figures that were published once and are no more, with the releases that keep them. */
export function retiredFigures(dataset: Dataset, history: readonly EarlierRelease[]): EarlierFigure[] {
  const { byId } = catalogue(dataset);
  const gone = new Map<string, EarlierFigure>();
  for (const { figures } of history) for (const one of figures) if (!byId.has(one.id)) gone.set(one.id, one);
  return [...gone.values()];
}
