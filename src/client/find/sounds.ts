import type { Hit, Terms } from './terms.ts';

/** How characters are read: by UTF-16 unit, 0 in `of` is a character without a reading. */
export interface Sounds {
  readonly of: Uint16Array;
  readonly readings: readonly (readonly string[])[];
  /** The first letters of its readings, one bit a letter; the character itself where it is a letter. */
  readonly firsts: Int32Array;
  /** All letters of its readings. */
  readonly letters: Int32Array;
}

/** A letter as one bit; 0 for anything else. */
export const bit = (letter: number): number => (letter >= 97 && letter <= 122 ? 1 << (letter - 97) : 0);
/** All letters of a text, a bit each. */
export const bits = (text: string): number => {
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= bit(text.charCodeAt(i));
  return all;
};

/** Reads `jin金今 ling岭`. */
export function createSounds(packed: string): Sounds {
  const of = new Uint16Array(0x10000);
  const readings: string[][] = [[]];
  const firsts = new Int32Array(0x10000);
  const letters = new Int32Array(0x10000);
  for (let letter = 97; letter <= 122; letter++) firsts[letter] = letters[letter] = bit(letter);
  for (const group of packed.split(' ')) {
    const sound = /^[a-z]*/.exec(group)![0];
    for (let i = sound.length; i < group.length; i++) {
      const unit = group.charCodeAt(i);
      if (of[unit] === 0) of[unit] = readings.push([]) - 1;
      readings[of[unit]!]!.push(sound);
      firsts[unit]! |= bit(sound.charCodeAt(0));
      letters[unit]! |= bits(sound);
    }
  }
  return { of, readings, firsts, letters };
}

/** Terms with what a query is first held against, side by side: looked up for every letter typed it would cost the most. */
export interface Heard extends Terms {
  readonly sounds: Sounds;
  /** First letters of the character at each place of the text. */
  readonly firstsAt: Int32Array;
  /** All letters of each term. */
  readonly lettersOf: Int32Array;
  /** Letters that a near sound may have though the reading has them not. */
  readonly changing: number;
}

/** Makes terms ready to be searched by sound. */
export function hear(terms: Terms, sounds: Sounds): Heard {
  const { text, starts, owners } = terms;
  const firstsAt = new Int32Array(text.length);
  for (let at = 0; at < text.length; at++) firstsAt[at] = sounds.firsts[text.charCodeAt(at)]!;
  const lettersOf = new Int32Array(owners.length);
  for (let term = 0; term < owners.length; term++)
    for (let at = starts[term]!; at < starts[term + 1]! - 1; at++)
      lettersOf[term]! |= sounds.letters[text.charCodeAt(at)]!;
  return { ...terms, sounds, firstsAt, lettersOf, changing: 0 };
}

/** May the query be meant as sounds? Only where a letter is in it. */
export const hasLetters = (query: string): boolean => /[a-z]/.test(query);

const BREAK = 10;

/** Where the query ends when it runs along the text from `at`, of each syllable its whole or its beginning; or -1. */
function run(text: string, sounds: Sounds, query: string, at: number, taken: number): number {
  if (taken === query.length) return at;
  const unit = text.charCodeAt(at);
  if (unit === BREAK) return -1;
  if (unit === query.charCodeAt(taken)) {
    const end = run(text, sounds, query, at + 1, taken + 1);
    if (end >= 0 || bit(unit) === 0) return end;
    // Of a word in letters its beginning is enough, as of a syllable.
    let past = at + 1;
    while (bit(text.charCodeAt(past)) !== 0) past++;
    return past > at + 1 ? run(text, sounds, query, past, taken + 1) : -1;
  }
  for (const sound of sounds.readings[sounds.of[unit]!]!) {
    let shared = 0;
    while (shared < sound.length && sound.charCodeAt(shared) === query.charCodeAt(taken + shared)) shared++;
    for (; shared > 0; shared--) {
      const end = run(text, sounds, query, at + 1, taken + shared);
      if (end >= 0) return end;
    }
  }
  return -1;
}

/** Does the query run along the whole of the text between two places, every syllable in full? */
function spells(text: string, sounds: Sounds, query: string, at: number, to: number, taken: number): boolean {
  if (at === to) return taken === query.length;
  const unit = text.charCodeAt(at);
  if (unit === query.charCodeAt(taken)) return spells(text, sounds, query, at + 1, to, taken + 1);
  return sounds.readings[sounds.of[unit]!]!.some(
    (sound) =>
      query.startsWith(sound, taken) && spells(text, sounds, query, at + 1, to, taken + sound.length),
  );
}

/** Every term whose sounds run along the query: jinling, jlxc, jinlxc, 金lxc. */
export function findSounds(heard: Heard, query: string, hit: Hit): void {
  const { text, starts, owners, sounds, firstsAt, lettersOf, changing } = heard;
  const first = query.charCodeAt(0);
  const letter = bit(first);
  const wanted = bits(query) & ~changing;
  for (let term = 0; term < owners.length; term++) {
    if ((wanted & ~lettersOf[term]!) !== 0) continue;
    const [from, to] = [starts[term]!, starts[term + 1]! - 1];
    for (let at = from; at < to; at++) {
      // A character that is no letter can only stand there itself.
      if (letter === 0 ? text.charCodeAt(at) !== first : (firstsAt[at]! & letter) === 0) continue;
      const end = run(text, sounds, query, at, 0);
      if (end < 0) continue;
      // Initials, or all syllables; 银杏 is no whole answer to yixing.
      const whole = end === to && (query.length === to - from || spells(text, sounds, query, from, to, 0));
      hit(owners[term]!, at > from ? 'inside' : whole ? 'whole' : 'start');
      break;
    }
  }
}

/** Which terms the query may be with a mistake: looked at letter by letter, all the others would cost too much. */
function mayBeMeant({ text, starts, firstsAt, lettersOf }: Heard, query: string): (term: number) => boolean {
  const start = query.charCodeAt(0);
  // A short query must at least begin right, or nearly so.
  const first = query.length > 5 ? -1 : bit(start) | bit(query.charCodeAt(1));
  const wanted = bits(query);
  /** What follows the two letters that a mistake at the start may touch. */
  const rest = bits(query.slice(2));
  return (term) => {
    const from = starts[term]!;
    // More than one of the letters is not in the name at all.
    const missing = wanted & ~lettersOf[term]!;
    if ((missing & (missing - 1)) !== 0) return false;
    if (from === starts[term + 1]! - 1 || (first !== -1 && (firstsAt[from]! & first) === 0)) return false;
    // A name that begins otherwise has its mistake there, and must hold all the rest.
    const begins = (firstsAt[from]! & bit(start)) !== 0 || text.charCodeAt(from) === start;
    return begins || (missing & rest) === 0;
  };
}

/** The same with one letter wrong, missing, too many, or two changed round: jinlign, jlcx. */
export function findSoundMistakes(heard: Heard, query: string, hit: Hit): void {
  const { text, starts, owners, sounds } = heard;
  // Of three letters everything would be near everything.
  if (query.length < 4) return;
  const isMeant = mayBeMeant(heard, query);
  let to = 0;

  /** Before the character at `at`; gives where the query ends, or -1. */
  function before(at: number, taken: number, wrong: boolean): number {
    if (taken === query.length) return at;
    if (at === to) return !wrong && taken === query.length - 1 ? at : -1;
    const unit = text.charCodeAt(at);
    let end = -1;
    if (unit === query.charCodeAt(taken)) end = before(at + 1, taken + 1, wrong);
    for (const sound of sounds.readings[sounds.of[unit]!]!) {
      if (end >= 0) return end;
      end = within(sound, 0, at, taken, wrong);
    }
    if (end >= 0 || wrong) return end;
    // A syllable left out, or the first letters of two changed round.
    end = before(at + 1, taken, true);
    const swapped =
      end < 0 &&
      at + 1 < to &&
      (sounds.firsts[unit]! & bit(query.charCodeAt(taken + 1))) !== 0 &&
      (sounds.firsts[text.charCodeAt(at + 1)]! & bit(query.charCodeAt(taken))) !== 0;
    return swapped ? before(at + 2, taken + 2, true) : end;
  }

  /** The last letter of a syllable changed round with the first of the character at `at`: where the query ends, or -1. */
  function begun(at: number, taken: number): number {
    const unit = text.charCodeAt(at);
    if (unit === query.charCodeAt(taken)) return before(at + 1, taken + 2, true);
    for (const sound of sounds.readings[sounds.of[unit]!]!) {
      const end = sound[0] === query[taken] ? within(sound, 1, at, taken + 2, true) : -1;
      if (end >= 0) return end;
    }
    return -1;
  }

  /** Inside the reading `sound` of the character at `at`, before its letter `i`. */
  function within(sound: string, i: number, at: number, taken: number, wrong: boolean): number {
    if (taken === query.length) return i > 0 ? at + 1 : at;
    let end = -1;
    if (i < sound.length && sound[i] === query[taken]) end = within(sound, i + 1, at, taken + 1, wrong);
    if (end < 0 && i > 0) end = before(at + 1, taken, wrong);
    if (end >= 0 || wrong) return end;
    if (i < sound.length) {
      end = within(sound, i + 1, at, taken + 1, true);
      if (end < 0 && i > 0) end = within(sound, i + 1, at, taken, true);
      if (end < 0 && sound[i] === query[taken + 1]) {
        if (sound[i + 1] === query[taken]) end = within(sound, i + 2, at, taken + 2, true);
        else if (i === sound.length - 1 && at + 1 < to) end = begun(at + 1, taken);
      }
    }
    return end >= 0 ? end : within(sound, i, at, taken + 1, true);
  }

  for (let term = 0; term < owners.length; term++) {
    if (!isMeant(term)) continue;
    to = starts[term + 1]! - 1;
    const end = before(starts[term]!, 0, false);
    if (end >= 0) hit(owners[term]!, end === to ? 'whole' : 'start');
  }
}
