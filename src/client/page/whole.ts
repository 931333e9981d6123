import { pieces } from '../../shared/pieces.ts';
import { el } from './dom.ts';

/** What components/Pieces.astro makes of a sentence: its dates and numbers do not break. */
export const whole = (words: string): (Node | string)[] =>
  pieces(words).flatMap(({ text, n, opens }) => [
    ...(opens ? [el('wbr')] : []),
    n ? el('span', 'n', text) : text,
  ]);
