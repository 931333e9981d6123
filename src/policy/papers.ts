/** A paper that a notice has somebody write, and that a reader may ask for. */
export interface Paper {
  readonly name: string;
  /** Who has it. */
  readonly who: string;
  readonly clause: string;
  /** Its name in the title of a source. */
  readonly pattern: RegExp;
}
