import { figureText } from './figure-text.ts';
import type { Quotable } from './figure.ts';

/** A figure within a sentence, in the words chosen for it there. */
export interface Quote {
  readonly figure: Quotable;
  readonly text: string;
}

/** A sentence that knows which of its numbers are figures. As a string it is the plain sentence. */
export class Phrase {
  readonly parts: readonly (string | Quote)[];

  constructor(parts: readonly (string | Quote)[]) {
    this.parts = parts;
  }

  toString(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  }
}

/** Running text with or without figures. */
export type Words = string | Phrase;

/** What may stand in a `say` template: a figure stands as its number and unit, null leaves nothing. */
type Said = Words | Quotable | Quote | number | null;

const isQuote = (value: object): value is Quote => 'figure' in value;

function partsOf(value: Said): readonly (string | Quote)[] {
  if (value === null) return [];
  if (value instanceof Phrase) return value.parts;
  if (typeof value === 'object')
    return isQuote(value) ? [value] : [{ figure: value, text: figureText(value) }];
  return [String(value)];
}

/** Joins words into one phrase; neighbouring texts become one. */
export function joinWords(values: readonly Said[], between = ''): Phrase {
  const parts: (string | Quote)[] = [];
  values.forEach((value, index) => {
    for (const part of [...(index > 0 && between !== '' ? [between] : []), ...partsOf(value)]) {
      const last = parts.at(-1);
      if (part === '') continue;
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
  });
  return new Phrase(parts);
}

/** Template for sentences with figures: say`已验收${accepted}，占${share}`. */
export const say = (texts: readonly string[], ...values: readonly Said[]): Phrase =>
  joinWords(texts.flatMap((text, index) => (index < values.length ? [text, values[index]!] : [text])));

/** A figure in other words than its number and unit: `quote(plan, '64')`. */
export const quote = (figure: Quotable, text: string): Quote => ({ figure, text });

/** True where there is nothing to read. */
export const isBlank = (words: Words): boolean => String(words) === '';
