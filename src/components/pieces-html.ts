import { escapeHTML } from 'astro/runtime/server/escape.js';
import { pieces } from '../shared/pieces.ts';

/**
 * Words without figures as HTML: dates and numbers with units never break. Not a component: a page has a hundred and more,
 * and each component costs as much as the words of ten.
 */
export const piecesHtml = (text: string): string =>
  pieces(text)
    .map(
      (piece) =>
        `${piece.opens ? '<wbr>' : ''}${piece.n ? `<span class="n">${piece.text}</span>` : escapeHTML(piece.text)}`,
    )
    .join('');
