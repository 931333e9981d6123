/** Something that happened on a day, with what says so. */
export interface Change {
  readonly date: string;
  /** Short, for a heading: 11个小区全部开工. */
  readonly headline: string;
  /** Full sentences. */
  readonly text: string;
  readonly sourceIds: readonly string[];
  /** Whoever did it, where no source is given. */
  readonly unit: string | null;
  /** Projects it is about. */
  readonly projectIds: readonly string[];
}
