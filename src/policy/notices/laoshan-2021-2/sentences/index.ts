import type { Sentence } from '../../../sentences.ts';
import { aims } from './aims.ts';
import { annex } from './annex.ts';
import { procedure } from './procedure.ts';
import { scope } from './scope.ts';
import { support } from './support.ts';
import { works } from './works.ts';

/** Every sentence of the text, and of the annex its list and its note, in the order of the text. */
export const sentences: readonly Sentence[] = Object.freeze([
  ...aims,
  ...scope,
  ...procedure,
  ...works,
  ...support,
  ...annex,
]);
