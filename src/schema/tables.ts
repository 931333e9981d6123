import { areas } from './tables/areas.ts';
import { buildings } from './tables/buildings.ts';
import { checklist } from './tables/checklist.ts';
import { compounds } from './tables/compounds.ts';
import { consent } from './tables/consent.ts';
import { evidence } from './tables/evidence.ts';
import { explanations } from './tables/explanations.ts';
import { figures } from './tables/figures.ts';
import { funding } from './tables/funding.ts';
import { holidays } from './tables/holidays.ts';
import { notices } from './tables/notices.ts';
import { objections } from './tables/objections.ts';
import { parts } from './tables/parts.ts';
import { photos } from './tables/photos.ts';
import { plans } from './tables/plans.ts';
import { planworks } from './tables/planworks.ts';
import { projects } from './tables/projects.ts';
import { promises } from './tables/promises.ts';
import { removals } from './tables/removals.ts';
import { sources } from './tables/sources.ts';
import { stages } from './tables/stages.ts';
import { streets } from './tables/streets.ts';
import { utilities } from './tables/utilities.ts';
import { warranties } from './tables/warranties.ts';
import type { RowOf } from './field.ts';

/** Every table of a dataset, by name, in the order in which they are read and reported. */
export const tables = {
  sources,
  compounds,
  buildings,
  projects,
  plans,
  planworks,
  areas,
  stages,
  consent,
  checklist,
  parts,
  funding,
  notices,
  objections,
  promises,
  figures,
  streets,
  utilities,
  warranties,
  evidence,
  photos,
  holidays,
  explanations,
  removals,
} as const;

export type TableName = keyof typeof tables;
/** Row type of a table: `Row<'compounds'>`. */
export type Row<N extends TableName> = RowOf<(typeof tables)[N]['fields']>;
export const tableNames = Object.keys(tables) as TableName[];
