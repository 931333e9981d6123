import type { OpenQuestion } from './rule.ts';

/** A place where a notice leaves a question open, and how this site reads it. */
export interface Ambiguity {
  /** The anchor on the methodology page, such as A1. */
  readonly id: string;
  readonly clause: string;
  readonly question: string;
  readonly reading: string;
  /** Verdicts that hang on it (存疑). */
  readonly opens: readonly OpenQuestion[];
}
