/** A clause of a notice, told in our own words; `id` is its anchor on the policy page. */
export interface Clause {
  readonly id: string;
  /** As rules cite it. */
  readonly ref: string;
  readonly title: string;
  readonly plain: string;
}

/** What this site tells of and cites a clause for. */
export type Topic =
  | 'principles'
  | 'aims'
  | 'street'
  | 'builder'
  | 'scope'
  | 'survey'
  | 'batches'
  | 'consent'
  | 'estimate'
  | 'review'
  | 'posting'
  | 'declaration'
  | 'plan'
  | 'lead'
  | 'consultant'
  | 'design'
  | 'tender'
  | 'works'
  | 'acceptance'
  | 'management'
  | 'warranty'
  | 'funding'
  | 'cases'
  | 'items'
  | 'obligations';

/** The clause a rule cites. @throws when there is none: a rule must stand on a clause (D1). */
export function clauseOf(clauses: readonly Clause[], ref: string): Clause {
  const found = clauses.find((clause) => clause.ref === ref);
  if (!found) throw new Error(`no clause ${ref}`);
  return found;
}
