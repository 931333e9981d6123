import type { Ambiguity } from './ambiguities.ts';
import type { Clause, Topic } from './clauses.ts';
import type { Dues } from './dues.ts';
import type { ErrorRow } from './errors.ts';
import type { ApplyStep, Party } from './guide.ts';
import type { Item, WorkClass } from './items.ts';
import type { Paper } from './papers.ts';
import type { RuleCatalogue } from './rules.ts';
import type { Sentence } from './sentences.ts';
import type { StageChain } from './stages.ts';
import type { Terms } from './terms.ts';
import type { UsualSizes } from './usual.ts';
import type { Wording } from './words.ts';

/** What a notice is. */
export interface Notice {
  readonly number: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date. */
  readonly date: string;
}

/** A document that the notice stands on or refers to. */
export interface Basis {
  readonly number: string | null;
  readonly title: string;
  readonly role: string;
}

/**
 * What the data of a dataset are read and judged by: a notice as a pack, or none. Without a notice there are the
 * common steps, the works that the data name, and no rule, clause, threshold or sentence of anybody's.
 */
export interface Policy {
  /** As dataset.json names it; null: no local notice is loaded. */
  readonly id: string | null;
  readonly notice: Notice | null;
  /** The higher ones first. */
  readonly basis: readonly Basis[];
  /** In the order of the text. */
  readonly clauses: readonly Clause[];
  /** Which clause says what this site tells of; a topic the notice does not speak of is not there. */
  readonly cites: Readonly<Partial<Record<Topic, string>>>;
  readonly ambiguities: readonly Ambiguity[];
  readonly parties: readonly Party[];
  /** The bureau in charge, as named after the district; null where nobody is named. */
  readonly authority: string | null;
  readonly applySteps: readonly ApplyStep[];
  readonly papers: readonly Paper[];
  /** Every sentence of the text with what holds it, in its order; empty where nobody has gone through it. */
  readonly sentences: readonly Sentence[];
  readonly chain: StageChain;
  /** Classes of works, in order. */
  readonly workClasses: readonly WorkClass[];
  /** In the order of the notice's list. */
  readonly items: readonly Item[];
  readonly terms: Terms;
  /** What compounds usually are, by public plans of the city; null where none is known: then no size is asked about. */
  readonly sizes: UsualSizes | null;
  readonly rules: RuleCatalogue;
  readonly errorRows: readonly ErrorRow[];
  /** Who has to write down or announce what. */
  readonly dues: Dues;
  /** What the list of works is called: 附件. */
  readonly listName: string;
  /** What is particular about a work, by its number. */
  readonly itemNotes: Readonly<Record<number, string>>;
  readonly words: Wording;
  /** What the notice says of a table or of a column (`table.field`), where it says more than the common words. */
  readonly tables: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, { readonly description?: string; readonly example?: string }>>;
}
