import { link } from '../links.ts';
import { clauseOf } from '../policy/clauses.ts';

/** Address of a clause as rules cite it: `五(二)4` → `/policy/#c5-2-4`. */
export const clauseHref = (ref: string): string => link.clause(clauseOf(ref).id);
