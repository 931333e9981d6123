import { areas } from './areas.ts';
import { buildings } from './buildings.ts';
import { checklist } from './checklist.ts';
import { compounds } from './compounds.ts';
import { consent } from './consent.ts';
import { evidence } from './evidence.ts';
import { explanations } from './explanations.ts';
import { figures } from './figures.ts';
import { funding } from './funding.ts';
import { holidays } from './holidays.ts';
import { notices } from './notices.ts';
import { objections } from './objections.ts';
import { parts } from './parts.ts';
import { photos } from './photos.ts';
import { plans } from './plans.ts';
import { planworks } from './planworks.ts';
import { projects } from './projects.ts';
import { promises } from './promises.ts';
import { removals } from './removals.ts';
import { sources } from './sources.ts';
import { stages } from './stages.ts';
import { streets } from './streets.ts';
import { utilities } from './utilities.ts';
import { warranties } from './warranties.ts';
import type { RowOf } from '../table.ts';

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
