import { groupBy } from '../../shared/group.ts';
import { once } from '../../shared/once.ts';
import type { Dataset } from '../../model/types.ts';
import { shareOf } from '../figure/make.ts';
import type { Family } from '../figure/family.ts';
import type { Figure, FigureGroup } from '../figure/figure.ts';
import { isOfNothing } from '../figure/of-nothing.ts';
import { figureMakers } from './figure-makers.ts';

/** Every figure of a dataset: pages, charts, tables, CSV and JSON take their numbers from here. */
export interface Catalogue {
  /** By group in the order of `figureGroups`, then as they were made. */
  readonly figures: readonly Figure[];
  readonly byId: ReadonlyMap<string, Figure>;
  /** The same figures by family, each family where its first figure stands. */
  readonly families: readonly FigureFamily[];
  /** Nothing of nothing: worked out and not published. */
  readonly ofNothing: readonly Figure[];
  readonly familiesOf: (group: FigureGroup) => readonly FigureFamily[];
}

/** A family with its figures, in the order of the catalogue. */
export interface FigureFamily extends Family {
  readonly figures: readonly Figure[];
  /** What they are about; of several, what the first is about. */
  readonly group: FigureGroup;
}

const relatives = ({ numerator, denominator, parts }: Figure): Figure[] =>
  [numerator, denominator, ...parts].filter((one) => one !== null);

/** The figures that another is a share or a part of, and its own share of its whole. */
function withRelatives(figure: Figure): Figure[] {
  const share = figure.kind === 'share' ? null : shareOf(figure);
  return [...relatives(figure), figure, ...(share ? [share] : [])];
}

/** @throws when two different figures have one id: a reader could not tell which was quoted */
function figuresById(dataset: Dataset): Map<string, Figure> {
  const byId = new Map<string, Figure>();
  for (const maker of figureMakers)
    for (const found of maker(dataset))
      for (const figure of found ? withRelatives(found) : []) {
        const other = byId.get(figure.id);
        if (other === undefined) byId.set(figure.id, figure);
        else if (other.value !== figure.value || other.name !== figure.name)
          throw new Error(`two figures are called ${figure.id}: ${other.name}, ${figure.name}`);
      }
  return byId;
}

/**
 * The catalogue of a dataset, made once. What is nothing of nothing is left out, unless a figure is worked out from it.
 * @throws when two different figures have one id
 */
export const catalogue = once((dataset: Dataset): Catalogue => {
  const all = [...figuresById(dataset).values()];
  const needed = new Set(
    all.flatMap((figure) => (isOfNothing(figure) ? [] : relatives(figure).map(({ id }) => id))),
  );
  const isLeftOut = (figure: Figure): boolean => isOfNothing(figure) && !needed.has(figure.id);
  const figures = all.filter((figure) => !isLeftOut(figure));
  const families = [...groupBy(figures, ({ family }) => family.id).values()].map((own) => ({
    ...own[0]!.family,
    group: own[0]!.group,
    figures: own,
  }));
  const byGroup = groupBy(families, ({ group }) => group);
  return {
    figures,
    byId: new Map(figures.map((figure) => [figure.id, figure])),
    families,
    ofNothing: all.filter(isLeftOut),
    familiesOf: (group) => byGroup.get(group) ?? [],
  };
});
