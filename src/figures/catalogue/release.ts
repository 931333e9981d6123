import { createHash } from 'node:crypto';
import { groupBy } from '../../shared/group.ts';
import { once } from '../../shared/once.ts';
import type { Dataset } from '../../model/types.ts';
import { catalogue } from './catalogue.ts';
import { figureText } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';

/** A figure as an earlier release published it. */
export interface EarlierFigure {
  readonly id: string;
  readonly group: string;
  /** Id of its family: the page of the release that keeps it. */
  readonly family: string;
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
 * numbers have the same name; one number changed gives another. Worked out once.
 */
export const releaseName = once((dataset: Dataset): string => {
  const hash = createHash('sha256');
  // Piece by piece: all rows of a large dataset together are more than one string can hold.
  for (const [table, rows] of Object.entries(dataset.rows)) {
    hash.update(table);
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  for (const figure of catalogue(dataset).figures) hash.update(JSON.stringify(identity(figure)));
  return `${dataset.asOf}-${hash.digest('hex').slice(0, 12)}`;
});

/** Where a figure of a release stays for good, from the dataset's root. */
export const releasePath = (
  release: string,
  { id, family }: { readonly id: string; readonly family: string },
): string => `r/${release}/${family}/#${id}`;

/** An earlier release's word on a figure. */
export interface EarlierValue {
  readonly release: string;
  readonly asOf: string;
  readonly figure: EarlierFigure;
}

const figuresById = once(
  (release: EarlierRelease) => new Map(release.figures.map((figure) => [figure.id, figure])),
);

const figureIn = (release: EarlierRelease, id: string): EarlierFigure | undefined =>
  figuresById(release).get(id);

/** How earlier releases gave a figure, newest first; of several that gave the same words in a row only the newest. */
export function earlierValues(
  history: readonly EarlierRelease[],
  { id }: Pick<Figure, 'id'>,
): EarlierValue[] {
  const values = history
    .flatMap((one) => {
      const figure = figureIn(one, id);
      return figure ? [{ release: one.release, asOf: one.asOf, figure }] : [];
    })
    .sort((a, b) => (a.release < b.release ? 1 : -1));
  return values.filter(({ figure }, index) => figure.text !== values[index - 1]?.figure.text);
}

/** Figures that were published once and are no more, by family; each as the newest release that has them gave them. */
export function retiredFamilies(
  dataset: Dataset,
  history: readonly EarlierRelease[],
): ReadonlyMap<string, readonly EarlierFigure[]> {
  const { byId } = catalogue(dataset);
  const gone = new Map<string, EarlierFigure>();
  for (const { figures } of [...history].sort((a, b) => (a.release < b.release ? -1 : 1)))
    for (const one of figures) if (!byId.has(one.id)) gone.set(one.id, one);
  return groupBy(gone.values(), ({ family }) => family);
}
