import type { Policy } from '../../policy.ts';
import { ambiguities } from './ambiguities.ts';
import { cites, clauses } from './lists/clauses.ts';
import { columns, tables } from './columns.ts';
import { dues } from './dues.ts';
import { errorRows } from './errors.ts';
import { applySteps, fiveParties } from './guide.ts';
import { authority, basis, notice } from './identity.ts';
import { itemNotes, items, workClasses } from './items.ts';
import { papers } from './papers.ts';
import { sentences } from './sentences/index.ts';
import { rules } from './rules.ts';
import { sizes } from './sizes.ts';
import { chain } from './lists/stages.ts';
import { terms } from './lists/terms.ts';
import { words } from './words.ts';

/** 崂政办发〔2021〕2号 as a pack. */
export const laoshan2021: Policy = {
  id: 'laoshan-2021-2',
  notice,
  basis,
  clauses,
  cites,
  ambiguities,
  parties: fiveParties,
  authority,
  applySteps,
  papers,
  sentences,
  chain,
  workClasses,
  items,
  terms,
  sizes,
  rules,
  errorRows,
  dues,
  listName: '附件',
  itemNotes,
  words,
  tables,
  columns,
};
