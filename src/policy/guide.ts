/** One of the parties that a notice gives a part to, told for residents. */
export interface Party {
  readonly name: string;
  readonly who: string;
  readonly does: string;
  readonly clause: string;
}

/** A step by which a compound comes into the plan, as a resident can follow it. */
export interface ApplyStep {
  readonly text: string;
  readonly clause: string;
}
