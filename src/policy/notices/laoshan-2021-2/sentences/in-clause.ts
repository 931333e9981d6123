import type { Held, Place, Sentence } from '../../../sentences.ts';
import { clauses } from '../lists/clauses.ts';

type Told = readonly [quote: string, plain: string, held: Partial<Held> | string];

/** Where a sentence is shown, and what holds it. */
export const of = (places: string, more: Partial<Omit<Held, 'places'>> = {}): Partial<Held> => ({
  ...more,
  places: places.split(' ').filter(Boolean) as Place[],
});

/** The sentences of a clause, in the order of the text; one that is only an aim has its reason in place of what holds it. */
export const inClause = (ref: string, ...told: readonly Told[]): Sentence[] => {
  const id = clauses.find((clause) => clause.ref === ref)!.id;
  return told.map(([quote, plain, held], i) => ({
    id: `${id}-s${i + 1}`,
    clause: ref,
    quote,
    plain,
    held: { rules: [], columns: [], papers: [], places: [], ...(typeof held === 'string' ? {} : held) },
    aim: typeof held === 'string' ? held : null,
  }));
};

/** Why an appeal holds nobody. */
export const APPEAL = '讲的是目的和态度，没有要谁在什么时候做哪一件事';
