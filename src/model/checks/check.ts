import type { DatasetRead } from '../../intake/dataset.ts';
import { error, note, question, type Problem } from '../../intake/problem.ts';
import { placeOf } from '../../intake/table.ts';
import type { DatasetInfo } from '../../schema/dataset.ts';
import { tableNames } from '../../schema/tables/index.ts';
import { checkChecklist, checkCodes } from './codes.ts';
import { checkDatum } from './datum.ts';
import { checkDates, checkObjections, checkPhotos, checkWorks } from './dates.ts';
import { checkDemand } from './demand.ts';
import { doubtStepDates } from './step-dates.ts';
import { doubtFew, doubtHouseholds, doubtSizes, doubtTwins, doubtWords } from './doubts.ts';
import { doubtMoney } from './money.ts';
import { checkPartPlaces, checkPartStates, checkPartWords, doubtBuildings } from './parts.ts';
import { doubtBuildingSums, doubtPartSums } from './part-sums.ts';
import { checkHolidays } from './holidays.ts';
import { checkKeys } from './keys.ts';
import { checkPlans } from './plans.ts';
import { checkAreas, checkCompounds } from './places.ts';
import {
  checkAsked,
  checkBorders,
  checkContacts,
  checkExplanations,
  checkReferences,
  checkRemovals,
  checkStreets,
} from './references.ts';
import type { Report } from './report.ts';
import { checkItemStates, checkOutcomes, checkResults, checkStatuses } from './states.ts';
import { checkConsent, checkFigures, checkProjects } from './sums.ts';

/**
 * Everything that can be wrong between rows and between tables of canonical references (`canonical`); all problems at
 * once. Without dataset.json what
 * hangs on it is left out: streets, places, days after `asOf`, plan years, figures of the district, steps, rules.
 */
export function checkDataset(read: DatasetRead, info: DatasetInfo | null): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (table, row, key, code, params = {}) => {
    problems.push(error(code, placeOf(table, row, key), params));
  };
  const remark: Report = (table, row, key, code, params = {}) => {
    problems.push(note(code, placeOf(table, row, key), params));
  };
  const ask: Report = (table, row, key, code, params = {}) => {
    problems.push(question(code, placeOf(table, row, key), params));
  };
  const { policy } = read;
  for (const name of tableNames) checkKeys(read.tables[name], report);
  for (const problem of checkReferences(read, report)) problems.push(problem);
  checkAsked(read.tables, report);
  checkHolidays(read.tables, report);
  checkConsent(read.tables, report);
  checkChecklist(read.tables, policy, report);
  checkPlans(read.tables, policy, report);
  checkCodes(read.tables, report);
  checkItemStates(read.tables, report);
  checkPartPlaces(read.tables, report);
  checkPartStates(read.tables, report);
  checkOutcomes(read.tables, report);
  checkObjections(read.tables, report);
  checkPhotos(read.tables, report);
  checkRemovals(read.tables, report);
  doubtWords(read.tables, ask);
  doubtTwins(read.tables, ask);
  doubtHouseholds(read.tables, ask);
  doubtFew(read.tables, ask);
  doubtMoney(read.tables, ask);
  doubtBuildings(read.tables, ask);
  doubtBuildingSums(read.tables, ask);
  doubtPartSums(read.tables, ask);
  if (info === null || policy === null) return problems;
  if (policy.sizes !== null) doubtSizes(read.tables, policy.sizes, ask);
  checkPartWords(read.tables, policy, report);
  checkDemand(read.tables, policy, report);
  checkStatuses(read.tables, policy, report);
  doubtStepDates(read.tables, policy, ask);
  checkResults(read.tables, info.asOf, report);
  checkWorks(read.tables, policy, report);
  checkExplanations(read.tables, policy, report);
  checkStreets(read.tables, info, report);
  checkDates(read.tables, info.asOf, report);
  checkCompounds(read.tables, info, report);
  checkAreas(read.tables, info, report);
  checkDatum(read, info, remark);
  checkProjects(read.tables, info, report);
  checkFigures(read.tables, info, report);
  for (const found of [checkContacts(read.tables, info, read.folder), checkBorders(read, info)])
    for (const problem of found) problems.push(problem);
  return problems;
}
