import type {
  CompoundFacts,
  DistrictFacts,
  ItemFacts,
  NoticeFacts,
  ProjectFacts,
  StreetFacts,
} from './facts.ts';
import type { Rule } from './rule.ts';

/** A notice's rules, by the kind of record they judge. */
export interface RuleCatalogue {
  readonly district: readonly Rule<DistrictFacts>[];
  readonly street: readonly Rule<StreetFacts>[];
  readonly compound: readonly Rule<CompoundFacts>[];
  readonly project: readonly Rule<ProjectFacts>[];
  readonly item: readonly Rule<ItemFacts>[];
  readonly notice: readonly Rule<NoticeFacts>[];
}

export type SubjectKind = keyof RuleCatalogue;

/** What a rule says, with the kind it judges. */
export interface RuleEntry extends Omit<Rule<never>, 'judge'> {
  readonly kind: SubjectKind;
}

/** Every rule of a catalogue, in the order of the methodology page. */
export const rulesOf = (catalogue: RuleCatalogue): RuleEntry[] =>
  (Object.keys(catalogue) as SubjectKind[]).flatMap((kind) =>
    catalogue[kind].map(({ id, clause, severity, title, statement, formula }) => ({
      kind,
      id,
      clause,
      severity,
      title,
      statement,
      formula,
    })),
  );
