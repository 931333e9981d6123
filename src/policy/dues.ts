/** What a notice has somebody write down or announce of a project or a compound; what is missing is counted by `id`. */
export interface DueTerms<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Who has it, in which paper or at which step. */
  readonly who: string;
  readonly clause: string;
  /** Code of the step from which it is due; null: always. */
  readonly from: string | null;
}

export type ProjectDueId =
  | 'consent'
  | 'items'
  | 'funding'
  | 'property'
  | 'notice'
  | 'plan'
  | 'lead'
  | 'builder'
  | 'consultant'
  | 'contractor'
  | 'supervisor'
  | 'start'
  | 'end'
  | 'finish'
  | 'acceptance'
  | 'warranty'
  | 'phone';

export type CompoundDueId =
  | 'street'
  | 'built'
  | 'land'
  | 'households'
  | 'buildings'
  | 'area'
  | 'surveyed'
  | 'batch'
  | 'committee'
  | 'mode';

/** What is due under a notice, in the order in which it is told. */
export interface Dues {
  readonly project: readonly DueTerms<ProjectDueId>[];
  readonly compound: readonly DueTerms<CompoundDueId>[];
}
