import type { Dataset } from '../../model/types.ts';
import { directoryFigures } from '../directory/figures.ts';
import { sourceFigures } from '../disclosure/citations.ts';
import { disclosureFigures } from '../disclosure/figures.ts';
import { gapPageFigures } from '../disclosure/gap-figures.ts';
import { rulePageFigures } from '../disclosure/rule-figures.ts';
import { batchRows } from '../progress/batches.ts';
import { cohorts } from '../progress/cohorts.ts';
import { cohortSizes } from '../progress/cohort-sizes.ts';
import { consentMargins } from '../progress/consent-margins.ts';
import { course, type Course } from '../progress/course.ts';
import { dutyFigures } from '../progress/duties.ts';
import { reported } from '../progress/reported.ts';
import { shareOf } from '../figure/make.ts';
import type { Figure } from '../figure/figure.ts';
import { itemCompounds, itemsProgress, itemTotals, pooledCompounds } from '../progress/items-progress.ts';
import { coverageFigures } from '../progress/method.ts';
import { measureFigure, measures, planStates, type Population } from '../progress/measures.ts';
import { againstFigures } from '../progress/money-bases.ts';
import { money } from '../progress/money.ts';
import { namedBars, namedGap, namedShare } from '../progress/named-years.ts';
import { outturn } from '../progress/outturn.ts';
import { pace } from '../progress/pace.ts';
import { planChanges } from '../progress/plan-changes.ts';
import { planTableFigures } from '../progress/plan-table.ts';
import { planYears } from '../progress/plan-years.ts';
import { recordedCompounds, recordedProjects, runningCompounds } from '../progress/recorded.ts';
import { behindPlan, streetProgress } from '../progress/street-progress.ts';
import { unknownStates } from '../progress/unknown-states.ts';
import { windowPopulation, yearPopulation } from '../progress/years.ts';
import { worksFigures, worksTime } from '../progress/works-time.ts';
import { fundingBases } from '../../policy/codes.ts';
import { promiseFigures } from '../promises/figures.ts';
import { streetPageFigures } from '../street/figures.ts';
import { itemPageFigures } from '../items/figures.ts';
import { noticePageFigures } from '../notices/figures.ts';
import { stoppedCompounds, waitingCompounds } from '../progress/plan-rows.ts';

type Found = Figure | null | undefined;

const populationFigures = (dataset: Dataset, population: Population): Found[] => [
  ...measures.flatMap((measure) =>
    planStates.map((state) => measureFigure(dataset, population, measure, state)),
  ),
  unknownStates(dataset, population),
];

const courseFigures = (found: Course | null): Found[] =>
  found === null
    ? []
    : [
        found.planned,
        found.due,
        found.accepted,
        found.less,
        found.unplanned,
        found.undated,
        ...found.ends.flatMap(({ planned, accepted, less }) => [planned, accepted, less]),
      ];

function planFigures(dataset: Dataset): Found[] {
  const years = planYears(dataset);
  return [
    ...populationFigures(dataset, windowPopulation(dataset)),
    ...years.flatMap(({ year, counted, bars }) => [
      ...populationFigures(dataset, yearPopulation(dataset, year)),
      waitingCompounds(dataset, counted),
      stoppedCompounds(dataset, counted),
      ...bars.flatMap(({ plan, started, finished }) =>
        plan === null ? [] : [started && shareOf(started, plan), finished && shareOf(finished, plan)],
      ),
    ]),
    ...namedBars(years).flatMap((bar) => [namedShare(bar), namedGap(bar)]),
    ...planTableFigures(dataset),
  ];
}

/** From the first plan to its result. */
function resultFigures(dataset: Dataset): Found[] {
  const { less, rejected, cancelled, left, unannounced } = planChanges(dataset);
  const { total, statuses, accepted, running, afterEnd, undated } = outturn(dataset);
  return [
    ...[less, rejected, cancelled, left, unannounced],
    ...[total, ...statuses.map(({ figure }) => figure), accepted, running, afterEnd, undated],
    ...batchRows(dataset).flatMap(({ compounds, buildings, households, area }) => [
      compounds,
      buildings,
      households,
      area,
    ]),
  ];
}

/** How long steps and works take. */
function timeFigures(dataset: Dataset): Found[] {
  return [
    ...pace(dataset).flatMap(({ days, counted }) => [days, counted]),
    ...worksFigures(worksTime(dataset)),
  ];
}

function consentFigures(dataset: Dataset): Found[] {
  const { asked, passed, classes } = consentMargins(dataset);
  return [asked, passed, ...classes.map(({ figure }) => figure)];
}

function streetFigures(dataset: Dataset): Found[] {
  const streets = streetProgress(dataset);
  const behind = behindPlan(streets);
  return [
    ...streets.flatMap(({ recorded, running, finished, unknown, rest, course: own }) => [
      recorded,
      running,
      finished,
      unknown,
      rest,
      ...courseFigures(own),
    ]),
    behind?.total,
    behind?.mostTotal,
  ];
}

function itemFigures(dataset: Dataset): Found[] {
  const all = itemsProgress(dataset);
  const totals = itemTotals(all);
  return [
    ...all.flatMap(({ planned, done, unknown, dropped, left, pooled }) => [
      planned,
      done,
      unknown,
      dropped,
      left,
      pooled,
    ]),
    itemCompounds(dataset, all),
    pooledCompounds(dataset, all),
    totals?.planned,
    totals?.done,
  ];
}

const moneyFigures = (dataset: Dataset): Found[] =>
  fundingBases.flatMap((basis) => {
    const found = money(dataset, basis);
    return found === null
      ? []
      : [
          found.total,
          found.projects,
          ...found.classes.map(({ amount }) => amount),
          ...found.rows.flatMap(({ amount, byClass }) => [amount, ...byClass.map((one) => one.amount)]),
        ];
  });

/** What the catalogue is made of, a subject a line. New figures are added here. */
export const figureMakers: readonly ((dataset: Dataset) => readonly Found[])[] = [
  (dataset) => dataset.figures.map(reported),
  (dataset) => [recordedCompounds(dataset), recordedProjects(dataset), runningCompounds(dataset)],
  planFigures,
  (dataset) => courseFigures(course(dataset)),
  resultFigures,
  timeFigures,
  (dataset) =>
    cohorts(dataset).flatMap((row) => [
      row.total,
      row.frozen,
      row.frozenAccepted,
      row.accepted,
      ...row.statuses.map(({ figure }) => figure),
      ...cohortSizes(dataset, row).flatMap(({ total, accepted }) => [total, accepted]),
    ]),
  streetFigures,
  streetPageFigures,
  directoryFigures,
  itemFigures,
  itemPageFigures,
  moneyFigures,
  againstFigures,
  consentFigures,
  dutyFigures,
  disclosureFigures,
  coverageFigures,
  gapPageFigures,
  noticePageFigures,
  promiseFigures,
  sourceFigures,
  rulePageFigures,
];
