import type { Policy } from '../../policy/policy.ts';
import type { Tables } from '../../schema/tables/tables-of.ts';

/** The tables as the dataset's notice has them, and the notice. */
export interface Ours {
  readonly tables: Tables;
  readonly policy: Policy | null;
}
