import stateCouncil from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { familyRowsCsv, figuresJson } from '../../src/publish/figures.ts';
import { tableCsv } from '../../src/publish/table-files.ts';
import { recordJson } from '../../src/publish/tables/record-table.ts';
import { publishedTables } from '../../src/publish/tables/tables.ts';
import type { Dataset } from '../../src/model/types.ts';
import { catalogue } from '../../src/figures/catalogue/catalogue.ts';
import { recordSheets } from '../../src/figures/records/record-sheet.ts';
import { disagreements, recompute } from '../../src/recount/recompute.ts';
import type { AnnouncedDays } from '../../src/recount/calendar.ts';
import { recordValues, withRows, type PublishedRecords } from '../../src/recount/published.ts';

/** The days of the State Council's notices, from the package itself. */
export const announcedDays: AnnouncedDays = {
  holidays: Object.keys(stateCouncil.holidays),
  workdays: Object.keys(stateCouncil.workdays),
};

/** Where the numbers of a dataset and the SQL that works them out from its published tables disagree. */
export function differencesOf(dataset: Dataset): string[] {
  const tables = new Map(publishedTables(dataset).map((table) => [table.name, tableCsv(table)]));
  const families = new Map(catalogue(dataset).families.map((one) => [one.id, one]));
  const published = withRows(figuresJson(dataset), (id) => familyRowsCsv(dataset, families.get(id)!));
  const records = recordSheets(dataset).flatMap((sheet) => [
    ...recordValues(JSON.parse(recordJson(dataset, sheet)) as PublishedRecords),
  ]);
  const values = new Map([
    ...published.figures.map(({ id, value }): [string, number | null] => [id, value]),
    ...records,
  ]);
  return disagreements(values, recompute(tables, published, announcedDays));
}
