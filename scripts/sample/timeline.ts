import type { ProjectStatus } from '../../src/policy/codes.ts';
import { addDays, addWorkdays, endOfMonth, workdayOnOrAfter, workdayOnOrBefore, type Day } from './days.ts';
import type { Trait } from './cases.ts';
import type { Random } from './random.ts';
import { asOf, fiveYearPlanOn } from './settings.ts';

/** One round of asking the households. */
export interface Poll {
  readonly from: Day;
  readonly to: Day;
}

/** One run from the preliminary plan to its notice; an accepted objection makes a second one. */
export interface Round {
  readonly plan: Day;
  readonly streetReview: Day;
  readonly review: Day;
  readonly posted: Day;
  readonly ends: Day;
  readonly closed: Day;
}

/** Every day in the life of a project, also those to come; `doneOn` tells which have come. */
export interface Timeline {
  readonly polls: readonly Poll[];
  readonly rounds: readonly Round[];
  /** Day of each stage that happens once, by stage code. */
  readonly days: Readonly<Record<string, Day>>;
  /** Nothing happens later than this. */
  readonly stop: { readonly kind: '暂停' | '居民否决' | '取消'; readonly on: Day } | null;
  /** A pause that ended. */
  readonly pause: Poll | null;
  readonly propertyDecided: Day | null;
  readonly plannedStart: Day | null;
  readonly plannedEnd: Day | null;
  readonly plannedAcceptance: Day | null;
}

/** Dates that the projects of a plan year share, from the city's side. */
interface Season {
  readonly poll: Day;
  readonly declared: Day;
  readonly cityReview: Day;
  readonly cityApproval: Day;
  readonly provinceReport: Day;
  readonly published: Day;
}

/** The season of a plan year. The first batch is exempt from the August before its year; the five-year plan came in May 2021. */
export function seasonOf(year: number): Season {
  const before = year - 1;
  if (year === 2021)
    return {
      poll: '2021-05-24',
      declared: '2021-07-23',
      cityReview: '2021-07-29',
      cityApproval: '2021-08-04',
      provinceReport: '2021-08-10',
      published: '2021-08-16',
    };
  return {
    poll: year === 2022 ? '2021-05-24' : `${before}-02-24`,
    declared: workdayOnOrBefore(`${before}-08-27`),
    cityReview: workdayOnOrAfter(`${before}-09-22`),
    cityApproval: workdayOnOrAfter(`${before}-10-20`),
    provinceReport: workdayOnOrAfter(`${before}-10-28`),
    published: workdayOnOrAfter(`${before}-12-20`),
  };
}

/** The step of a gate and the step it must follow; a project with the trait takes it two working days too early. */
const hasty: Partial<Record<Trait, readonly [step: string, before: string]>> = {
  G03: ['G03', 'G02'],
  'G10-2': ['G10', 'G09'],
  G11: ['G11', 'G10'],
  G12: ['G12a', 'G11'],
  G13: ['G13', 'G12b'],
  'G14-2': ['G14', 'G13'],
  G15: ['G15', 'G14'],
  G16: ['G16c', 'G16b'],
  G17: ['G17', 'G16c'],
  G18: ['G18a', 'G17'],
  'G19-2': ['G19', 'G18b'],
  'G20-2': ['G20', 'G19'],
  G21: ['G21', 'G19'],
};

/** The same days with the steps of a project's traits out of order. */
function outOfOrder(days: Readonly<Record<string, Day>>, traits: ReadonlySet<Trait>): Record<string, Day> {
  const moved = { ...days };
  for (const trait of traits) {
    const [step, before] = hasty[trait] ?? [];
    if (step && before) moved[step] = addWorkdays(moved[before]!, -2);
  }
  if (traits.has('G16-doubt')) moved.G16c = moved.G16b!;
  return moved;
}

/** The same run, its plan posted two working days before the Spring Festival of the year before the plan's. */
function beforeHolidays(round: Round): Round {
  const posted = '2024-02-07';
  const ends = addWorkdays(posted, 6);
  return { ...round, posted, ends, closed: addWorkdays(ends, 1) };
}

/** The first run of the plan, with the steps of a project's traits out of order. */
function outOfTurn(round: Round, ledger: Day, traits: ReadonlySet<Trait>): Round {
  if (traits.has('GORD')) return { ...round, plan: addWorkdays(ledger, -2) };
  if (traits.has('G05')) return { ...round, streetReview: addWorkdays(round.plan, -2) };
  if (traits.has('G06')) return { ...round, review: addWorkdays(round.streetReview, -1) };
  if (traits.has('G07-2')) return { ...round, review: addWorkdays(round.posted, 1) };
  return traits.has('G09') ? { ...round, closed: round.ends } : round;
}

/** Lays out the life of a project. */
export function schedule(year: number, traits: ReadonlySet<Trait>, surveyed: Day, random: Random): Timeline {
  const season = seasonOf(year);
  const hurried = year <= 2022; // from survey to declaration within one summer
  const rerun = traits.has('rerun');
  const pace = (tight: boolean) => {
    return (day: Day, min: number, max: number): Day => addWorkdays(day, random.int(min, tight ? min : max));
  };
  const before = pace(hurried || rerun); // up to the declaration
  const after = pace(year === 2021);

  const from = workdayOnOrAfter(addDays(season.poll, rerun ? 0 : random.int(0, hurried ? 3 : 28)));
  const to = workdayOnOrAfter(addDays(from, hurried ? 11 : random.int(18, 30)));
  const asked = traits.has('D20') ? 366 : 0;
  const polls = [{ from: addDays(from, -asked), to: addDays(to, -asked) }];
  const survey = { G00: surveyed, G01: fiveYearPlanOn, G02: polls[0]!.to };
  if (traits.has('veto')) {
    const again = addWorkdays(polls[0]!.to, 25);
    polls.push({ from: again, to: addWorkdays(again, 15) });
    return {
      polls,
      rounds: [],
      days: survey,
      stop: { kind: '居民否决', on: addWorkdays(polls[1]!.to, 8) },
      pause: null,
      propertyDecided: null,
      plannedStart: null,
      plannedEnd: null,
      plannedAcceptance: null,
    };
  }

  const noticeDays = traits.has('G07') ? [3, 3] : traits.has('G07-doubt') ? [4, 4] : [5, 7];
  const round = (start: Day): Round => {
    const plan = before(start, 5, 12);
    const streetReview = before(plan, 2, 5);
    const review = before(streetReview, 3, 6);
    const posted = before(review, 1, 3);
    const ends = before(posted, noticeDays[0]!, noticeDays[1]!);
    return { plan, streetReview, review, posted, ends, closed: before(ends, 1, 2) };
  };
  // A project of 2025 that asked its residents in the year before can be posted ahead of the Spring Festival.
  const early = traits.has('G07-3');
  const ledger = before(early ? `${year - 2}-11-10` : to, 3, 8);
  const rounds = [outOfTurn(early ? beforeHolidays(round(ledger)) : round(ledger), ledger, traits)];
  if (rerun) rounds.push(round(rounds[0]!.closed));
  const weighed = before(rounds.at(-1)!.closed, 2, 5);
  const meeting = traits.has('G09') ? rounds[0]!.ends : weighed;
  if (meeting > season.declared)
    throw new Error(`a project of ${year} meets on ${meeting}, too late to be declared`);

  const consultant = after(season.published, 12, 22);
  const study = after(consultant, 12, 20);
  const designStreet = after(study, 4, 8);
  const designJoint = after(designStreet, 3, 7);
  const approval = after(designJoint, 3, 6);
  const tender = after(approval, 14, 20);
  const start = traits.has('not-started') ? '2025-10-20' : after(tender, 6, 14);

  const works = worksOf(year, traits, start, random);
  const finished = workdayOnOrAfter(works.finished);
  const accepted = after(finished, 10, 18);
  const settled = workdayOnOrAfter(addDays(accepted, random.int(60, 150) + (traits.has('G20') ? 130 : 0)));
  const handedOver = after(settled, 6, 15);
  const pausedOn = addWorkdays(start, 40);
  return {
    polls,
    rounds,
    days: outOfOrder(
      {
        ...survey,
        G03: ledger,
        G09: meeting,
        G10: traits.has('G10') ? workdayOnOrAfter(`${year - 1}-09-03`) : season.declared,
        G11: season.cityReview,
        G12a: season.cityApproval,
        G12b: season.provinceReport,
        G13: season.published,
        G14: consultant,
        G15: study,
        G16a: designStreet,
        G16b: designJoint,
        G16c: approval,
        G17: tender,
        G18a: start,
        G18b: finished,
        G19: accepted,
        G20: settled,
        G21: handedOver,
        G22: handedOver,
        G23: after(handedOver, 10, 25),
        O16: traits.has('O16') ? addWorkdays(tender, 3) : addWorkdays(approval, -3),
        O20: addDays(accepted, traits.has('O20') ? 401 : 120 + (year % 5) * 20),
      },
      traits,
    ),
    stop: traits.has('paused')
      ? { kind: '暂停', on: pausedOn }
      : traits.has('cancelled')
        ? { kind: '取消', on: addWorkdays(study, 6) }
        : null,
    pause: traits.has('resumed') ? { from: pausedOn, to: addWorkdays(pausedOn, 38) } : null,
    propertyDecided: traits.has('L1')
      ? null
      : traits.has('L1-2')
        ? addWorkdays(season.declared, 8)
        : addWorkdays(rounds[0]!.review, 1),
    plannedStart: works.plannedStart,
    plannedEnd: works.plannedEnd,
    plannedAcceptance: workdayOnOrAfter(addDays(works.plannedEnd, 20)),
  };
}

/** What was promised for the works, and when they end in truth. */
function worksOf(
  year: number,
  traits: ReadonlySet<Trait>,
  start: Day,
  random: Random,
): { plannedStart: Day; plannedEnd: Day; finished: Day } {
  const slip = random.int(-20, 5);
  const days = year === 2025 ? random.int(190, 235) : random.int(140, 205);
  const early = random.int(0, 9);
  if (traits.has('not-started'))
    return { plannedStart: '2025-06-30', plannedEnd: '2025-12-31', finished: '2026-04-30' };
  const plannedStart = workdayOnOrAfter(addDays(start, -early));
  if (traits.has('late')) return { plannedStart, plannedEnd: '2025-08-31', finished: '2025-11-20' };
  if (traits.has('finished')) return { plannedStart, plannedEnd: '2025-09-30', finished: '2025-09-19' };
  if (traits.has('accepted')) return { plannedStart, plannedEnd: '2025-08-31', finished: '2025-08-15' };
  const plannedEnd = endOfMonth(addDays(plannedStart, days));
  if (traits.has('overrun')) return { plannedStart, plannedEnd, finished: addDays(plannedEnd, 76) };
  if (traits.has('resumed')) return { plannedStart, plannedEnd, finished: addDays(plannedEnd, 44) };
  return { plannedStart, plannedEnd, finished: addDays(plannedEnd, slip) };
}

/** The day, when it has come by `asOf` and nothing stopped the project before. */
export function reached({ stop }: Timeline, day: Day | null | undefined): Day | null {
  return day && day <= asOf && (!stop || day <= stop.on) ? day : null;
}

/** When a stage was done; null while it is not. */
export const doneOn = (timeline: Timeline, code: string): Day | null =>
  reached(timeline, timeline.days[code]);

/** The status that follows from what has been done. */
export function statusOf(timeline: Timeline): ProjectStatus {
  const done = (code: string): boolean => doneOn(timeline, code) !== null;
  if (timeline.stop) return timeline.stop.kind;
  if (done('G19')) return '已验收';
  if (done('G18b')) return '已完工';
  return done('G18a') ? '施工中' : '未开工';
}
