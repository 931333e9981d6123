import type { DatasetRead } from '../intake/dataset.ts';
import { error, note, type Problem } from '../intake/problem.ts';
import { placeOf, type TableRead } from '../intake/table.ts';
import type { DatasetInfo } from '../schema/dataset.ts';
import { tableNames } from '../schema/tables.ts';
import { checkChecklist, checkCodes } from './checks/codes.ts';
import { checkDatum } from './checks/datum.ts';
import { checkDates, checkWorks } from './checks/dates.ts';
import { checkDemand } from './checks/demand.ts';
import { checkHolidays } from './checks/holidays.ts';
import { checkKeys } from './checks/keys.ts';
import { checkAreas, checkCompounds } from './checks/places.ts';
import { checkContacts, checkReferences, checkRemovals, checkStreets } from './checks/references.ts';
import type { Report } from './checks/report.ts';
import { checkConsent, checkFigures, checkProjects } from './checks/sums.ts';
import { streetNames } from './street-names.ts';

/** Everything that can be wrong between rows and between tables; all problems at once. */
export function checkDataset(read: DatasetRead, info: DatasetInfo): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (table, row, key, code, params = {}) => {
    problems.push(error(code, placeOf(table, row, key), params));
  };
  const remark: Report = (table, row, key, code, params = {}) => {
    problems.push(note(code, placeOf(table, row, key), params));
  };
  const names = streetNames(info);
  for (const name of tableNames) checkKeys(read.tables[name] as unknown as TableRead, names, report);
  checkReferences(read.tables, report);
  checkStreets(read.tables, info, report);
  checkDates(read.tables, info.asOf, report);
  checkCompounds(read.tables, info, report);
  checkAreas(read.tables, info, report);
  checkHolidays(read.tables, report);
  checkDatum(read, info, remark);
  checkProjects(read.tables, info, report);
  checkDemand(read.tables, report);
  checkConsent(read.tables, report);
  checkChecklist(read.tables, report);
  checkCodes(read.tables, report);
  checkWorks(read.tables, report);
  checkFigures(read.tables, info, report);
  checkRemovals(read.tables, report);
  problems.push(...checkContacts(read.tables, info, read.folder));
  return problems;
}
