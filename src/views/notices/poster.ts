import type { Notice } from '../../model/types.ts';
import { noticeParagraphs } from './page.ts';

/** Characters of the text that one sheet holds beside the list of works, and without it. */
const ROOM = { beside: 130, alone: 420 } as const;

/** What a poster has room for: whole paragraphs from the top, and whether the rest stands elsewhere. */
export interface PosterText {
  readonly paragraphs: readonly string[];
  readonly isWhole: boolean;
}

/** The text of a notice for one sheet. A first paragraph that is too long is cut at a sentence, never within one. */
export function posterText(notice: Notice, hasItems: boolean): PosterText {
  const all = noticeParagraphs(notice);
  let left: number = hasItems ? ROOM.beside : ROOM.alone;
  const paragraphs: string[] = [];
  for (const paragraph of all) {
    if (paragraph.length > left) {
      const sentences = paragraph.match(/[^。；]+[。；]?/g) ?? [];
      let kept = '';
      for (const sentence of sentences) {
        if (kept.length + sentence.length > left) break;
        kept += sentence;
      }
      if (paragraphs.length === 0 && kept !== '') paragraphs.push(kept);
      return { paragraphs, isWhole: false };
    }
    paragraphs.push(paragraph);
    left -= paragraph.length;
  }
  return { paragraphs, isWhole: true };
}
