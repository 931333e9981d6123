import type { CompoundFacts } from './shapes.ts';

/**
 * What makes a project unlike the lawful, ordinary one. A trait that is called like a rule breaks that rule, once;
 * `explanations.ts` says why.
 */
export type Trait =
  | 'D8' // a compound built after 2005
  | 'G02' // went on without two thirds
  | 'G02-doubt' // two thirds of the project, not of each compound
  | 'G07' // notice period too short under every reading
  | 'G07-doubt' // long enough only when the day of posting counts
  | 'G08' // meeting held while an objection was open
  | 'GORD' // plan made before the ledger
  | 'GRES' // went on after the street had said no
  | 'G03' // the gates of order: this step before the one it must follow
  | 'G05'
  | 'G06'
  | 'G07-2'
  | 'G10-2'
  | 'G11'
  | 'G12'
  | 'G13'
  | 'G14-2'
  | 'G15'
  | 'G16'
  | 'G17'
  | 'G18'
  | 'G19-2'
  | 'G20-2'
  | 'G21'
  | 'G16-doubt' // two deciders of the design on one day
  | 'G09' // meeting on the last day of the notice
  | 'G02-2' // asked only after the works had begun
  | 'G07-4' // works begun during the posting of the plan
  | 'G07-4-doubt' // during that of the design
  | 'G18-2' // a work done after the acceptance
  | 'G10' // declared in September
  | 'G03-2' // ledger shown to nobody
  | 'G04' // plan without two of its documents
  | 'G06-2' // a department missing at the review
  | 'G14' // consultant not tendered
  | 'G14-doubt' // consultant by competitive negotiation
  | 'G17-2' // not on the tender platform
  | 'G19-3' // acceptance without evaluation
  | 'G20' // final account late
  | 'GACT' // design approved by the office
  | 'X1' // a step after the cancellation
  | 'D9' // a mark of old compounds missing
  | 'D10' // demolition and new building
  | 'D15' // 储备, and under works
  | 'D15-2' // 实施, and cancelled
  | 'D16' // surveyed after the residents were asked
  | 'D20' // asked a year before
  | 'F10' // no award, and nobody says why
  | 'L1-3' // management posted after it was decided
  | 'L1-2' // property mode decided after the declaration
  | 'O6' // accepted, without property management
  | 'O2' // a check of safety failed, and nothing after it
  | 'O2-2' // a check of a tidy site failed, and nothing after it
  | 'O2-mended' // one failed, the next passed
  | 'O9' // quality group formed late
  | 'G13-3' // yearly plan published without a publisher and without its dates
  | 'O12' // built by the street's office
  | 'O12-doubt' // by another firm
  | 'O14' // five-year plan fixed by the office
  | 'O16' // approved after the tender
  | 'O17' // care station not with civil affairs
  | 'O20' // evaluated late
  | 'O21' // warranty with the contractor
  | 'G22' // warranty from another day, without basis
  | 'F1' // part of the money without a named source
  | 'F2' // grant from no higher level
  | 'F3' // 基础类 mostly on loans
  | 'F5' // 完善类 without residents' share
  | 'F7' // works cost more than the estimate
  | 'F9' // final account far above the budget
  | 'G07-5' // posted by the builder
  | 'G07-5-doubt' // posted by the bureau
  | 'G07-6' // posted without a word of whom to tell
  | 'G07-3' // posted before the long holiday
  | 'L4'
  | 'L4-2'
  | 'L4-3'
  | 'L5' // lines not in step with the project
  | 'N1' // the items that break the rule of that name, see item-cases.ts
  | 'N4'
  | 'N5'
  | 'N6'
  | 'N10'
  | 'N12'
  | 'N13'
  | 'N14'
  | 'N15'
  | 'N16'
  | 'N17'
  | 'N18' // a must not done when the project was accepted
  | 'N19' // fewer parking places than planned, without a word
  | 'few-asked' // a work refused by nine households
  | 'few-agreed' // a work wanted by five of nine
  | 'N18-doubt' // a must said to be done, and less than planned
  | 'N18-untold'
  | 'N19-untold' // works of which nobody tells whether they were done
  | 'G08-2' // an objection refused without a reason
  | 'N3-doubt'
  | 'N5-doubt'
  | 'N7-doubt'
  | 'notice-gaps' // notice without its end, objection without its day
  | 'listed' // nothing but its name in a list
  | 'sparse' // accepted, and hardly a date published
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

/**
 * Further traits, so that every rule has every outcome in the data. They stand apart from `cases`,
 * so that a project that has only these stays an ordinary one in size and place.
 */
export const furtherTraits: Readonly<Record<string, readonly Trait[]>> = {
  'SF-2022-01': ['G03', 'D9'],
  'SF-2022-02': ['G02-doubt', 'G14-2', 'G16', 'N6'],
  'SF-2022-03': ['G18-2'],
  'SF-2022-04': ['G05', 'G14', 'G20-2'],
  'SF-2022-05': ['O9', 'N18', 'F10'],
  'SF-2022-06': ['G06', 'G15', 'G21', 'GRES', 'G07-6'],
  'SF-2022-07': ['G14-doubt', 'G16-doubt', 'N19', 'few-asked', 'few-agreed'],
  'SF-2022-08': ['G07-2', 'G07-4-doubt', 'G19-2', 'G22', 'N18-doubt', 'N18-untold', 'N19-untold'],
  'SF-2022-09': ['sparse', 'G02-2', 'G07-4'],
  'SF-2022-10': ['G20', 'O6', 'O20', 'F9'],
  'SF-2023-01': ['G18', 'L4'],
  'SF-2023-03': ['F7', 'G07-5', 'G08-2', 'G11', 'N1', 'F2', 'O21'],
  'SF-2023-04': ['N14'],
  'SF-2023-07': ['G03-2'],
  'SF-2023-09': ['D10'],
  'SF-2023-10': ['G10-2', 'G12', 'N4', 'N5-doubt', 'F3'],
  'SF-2023-11': ['G09', 'N15', 'N17'],
  'SF-2023-12': ['G13', 'N5', 'F5', 'L1-2', 'L5'],
  'SF-2024-01': ['L4-2', 'O16'],
  'SF-2024-03': ['L4-3'],
  'SF-2024-04': ['X1', 'D15-2'],
  'SF-2024-05': ['G07-5-doubt', 'G17'],
  'SF-2024-06': ['GACT', 'L1-3'],
  'SF-2024-07': ['N16'],
  'SF-2024-08': ['N7-doubt'],
  'SF-2024-09': ['O14'],
  'SF-2024-10': ['F1', 'G06-2'],
  'SF-2024-11': ['G04', 'G10', 'N3-doubt', 'N10'],
  'SF-2024-12': ['notice-gaps'],
  'SF-2025-02': ['D16', 'G13-3'],
  'SF-2025-04': ['N12'],
  'SF-2025-06': ['O12-doubt'],
  'SF-2025-09': ['O12'],
  'SF-2025-03': ['O2'],
  'SF-2025-07': ['G17-2', 'O2-mended', 'O2-2'],
  'SF-2025-08': ['D20', 'G07-3', 'O17'],
  'SF-2025-10': ['D15', 'G19-3', 'N13'],
  'SF-2025-11': ['listed'],
};

/** The project whose compound a `retry` takes over. */
export const retryOf = 'SF-2023-05';
