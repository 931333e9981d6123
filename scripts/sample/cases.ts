import type { CompoundFacts } from './compounds.ts';

/**
 * What makes a project unlike the lawful, ordinary one. A trait that is called like a rule breaks that rule, once;
 * `explanations.ts` says why.
 */
export type Trait =
  | 'D8' // a compound built after 2005
  | 'G02' // went on without two thirds
  | 'G07' // notice period too short under every reading
  | 'G07-doubt' // long enough only when the day of posting counts
  | 'G08' // meeting held while an objection was open
  | 'GORD' // tender awarded before the design was approved
  | 'G19' // acceptance without residents
  | 'O24' // led by a street that has none of its compounds
  | 'L1' // works began while the property mode was still 无
  | 'N2' // a must left out
  | 'N3' // a should left out against the majority
  | 'N7' // a may put in without money
  | 'N8' // put in, never assessed
  | 'N9' // money given as the reason on a should
  | 'rerun' // objection accepted, plan revised and posted again
  | 'veto' // residents voted no, twice
  | 'retry' // the compound of the veto, two years later
  | 'paused'
  | 'resumed' // paused for a while
  | 'cancelled'
  | 'gaps' // hardly anything is published
  | 'late' // the promised end has passed
  | 'overrun' // accepted, but months late
  | 'scope' // scope changed while building
  | 'not-started'
  | 'finished' // works done, not yet accepted
  | 'accepted' // accepted within its own year
  | 'showcase'; // the project of the pictures, written out in showcase.ts

/** A project that is set by hand. */
export interface Case {
  readonly traits?: readonly Trait[];
  /** Index of the street. */
  readonly street?: number;
  /** Index of the community in its street. */
  readonly community?: number;
  /** How many compounds; 0 takes over those of `retryOf`. */
  readonly size?: number;
  readonly compounds?: readonly Partial<CompoundFacts>[];
}

const one = (...traits: Trait[]): Case => ({ traits });

/** Hand-set projects by id. They need 64 compounds; further projects are ordinary. */
export const cases: Readonly<Record<string, Case>> = {
  'SF-2021-01': { size: 3 },
  'SF-2021-02': { size: 2 },
  'SF-2021-03': { compounds: [{ kind: '片区' }] },
  'SF-2022-02': { size: 2 },
  'SF-2022-03': one('G07'),
  'SF-2022-05': one('O24'),
  'SF-2022-07': one('G07-doubt'),
  'SF-2023-01': { size: 2 },
  'SF-2023-02': one('rerun'),
  'SF-2023-04': one('N2'),
  'SF-2023-05': one('veto'),
  'SF-2023-06': one('gaps'),
  'SF-2023-07': one('G02'),
  'SF-2023-08': one('G08'),
  'SF-2023-09': { traits: ['D8'], compounds: [{ builtFrom: 2007, builtTo: 2007 }] },
  'SF-2023-11': one('scope'),
  'SF-2024-01': { traits: ['overrun'], size: 2 },
  'SF-2024-02': one('paused'),
  'SF-2024-03': one('resumed'),
  'SF-2024-04': one('cancelled'),
  'SF-2024-05': one('GORD'),
  'SF-2024-06': one('G19'),
  'SF-2024-07': one('N3'),
  'SF-2024-08': one('N7'),
  'SF-2024-09': { compounds: [{ kind: '部队零散公寓' }] },
  'SF-2024-10': one('scope'),
  'SF-2025-01': {
    traits: ['showcase', 'N3', 'N9', 'scope'],
    street: 0,
    community: 0,
    size: 3,
    compounds: [
      { households: 486, buildings: 12, area: 36_450, builtFrom: 1994, builtTo: 1996, committee: '有' },
      { households: 372, buildings: 9, area: 27_160, builtFrom: 1998, builtTo: 1999, committee: '筹建' },
      { households: 226, buildings: 6, area: 17_850, builtFrom: 2003, builtTo: 2003, committee: '物管会' },
    ],
  },
  'SF-2025-02': one('late'),
  'SF-2025-03': one('L1'),
  'SF-2025-04': one('N8'),
  'SF-2025-05': { traits: ['retry'], size: 0 },
  'SF-2025-06': one('not-started'),
  'SF-2025-07': one('finished'),
  'SF-2025-08': one('accepted'),
  'SF-2025-09': one('not-started'),
  'SF-2025-10': one('accepted'),
};

/** The project whose compound a `retry` takes over. */
export const retryOf = 'SF-2023-05';
