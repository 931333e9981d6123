import type { Figure } from '../../figures/figure/figure.ts';
import type { Words } from '../../figures/figure/phrase.ts';

/** A large figure of the home page with all that stands around it. */
export interface Headline {
  readonly label: string;
  /** `108`, `150余`, `未公开`. */
  readonly value: string;
  readonly unit: string;
  readonly bar: 'hatched' | 'actual' | 'half';
  /** Share of the denominator; null where that is unpublished. */
  readonly share: number | null;
  /** The denominator in words. */
  readonly sentence: Words;
  readonly dated: string;
  readonly figure: Figure | null;
}
