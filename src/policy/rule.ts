/** Questions that a text leaves open and on which a verdict may hang; a notice says how it reads each (`Ambiguity.opens`). */
export type OpenQuestion =
  | 'acceptedObjection' // whether an accepted objection has the plan posted again before the meeting
  | 'dayOfPosting' // whether the day of posting counts
  | 'designPosted' // whether a design that is posted must be posted to the end before works begin
  | 'eachCompound' // whether each compound must reach the share
  | 'majority' // what a majority is, and of whom
  | 'partlyDone' // whether less than planned is done
  | 'postedByStreet' // whether the street must publish itself what it is to lead
  | 'sameDay' // whether two steps on one day are two steps
  | 'tender' // what counts as a tender
  | 'whichBuilder' // whether a firm of another name is the one that the text names
  | 'whichHouseholds'; // households of the day of asking, or of today

/** What a rule says of one record. A rule never guesses: without the data it is 无法判断. */
export type Outcome =
  | { readonly result: '符合' }
  | { readonly result: '不适用' }
  | { readonly result: '不符合'; readonly fact: string }
  | { readonly result: '存疑'; readonly fact: string; readonly question: string; readonly open: OpenQuestion }
  | { readonly result: '无法判断'; readonly missing: string };

export const met: Outcome = { result: '符合' };
export const notApplicable: Outcome = { result: '不适用' };
export const breach = (fact: string): Outcome => ({ result: '不符合', fact });
export const doubt = (open: OpenQuestion, fact: string, question: string): Outcome => ({
  result: '存疑',
  fact,
  question,
  open,
});
export const unknown = (missing: string): Outcome => ({ result: '无法判断', missing });

/** How one kind of rule judges a record; made from a notice's own thresholds and lists where it has some. */
export type Judge<Subject> = (subject: Subject) => Outcome;

/** One rule of a notice, for one kind of record. */
export interface Rule<Subject> {
  /** Its kind, the same in every notice that has such a rule; further rules of a kind are `G06-2`, `G06-3`. */
  readonly id: string;
  /** Clause as written, e.g. 五(二)4. */
  readonly clause: string;
  /** X: conduct against the notice, comply or explain. W: shown as a flag, never called a breach. */
  readonly severity: 'X' | 'W';
  readonly title: string;
  /** One sentence in plain Chinese. */
  readonly statement: string;
  readonly formula: string;
  readonly judge: Judge<Subject>;
}
