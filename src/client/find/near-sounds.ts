import { bit, bits, type Heard, type Sounds } from './sounds.ts';

/** Sounds that many people do not tell apart, in speech or in typing, by the beginning of a syllable; the letter of a near one. */
const beginnings: readonly (readonly [of: RegExp, near: readonly string[]])[] = [
  [/^zh/, ['zh', 'z']],
  [/^ch/, ['ch', 'c']],
  [/^sh/, ['sh', 's']],
  [/^z/, ['z', 'zh']],
  [/^c/, ['c', 'ch']],
  [/^s/, ['s', 'sh']],
  [/^n/, ['n', 'l']],
  [/^l/, ['l', 'n', 'r']],
  [/^r/, ['r', 'l']],
  [/^f/, ['f', 'h']],
  [/^h/, ['h', 'f']],
];
/** The same by its end; v is also typed u and yu. */
const ends: readonly (readonly [of: RegExp, near: readonly string[]])[] = [
  [/([aei])ng$/, ['$1ng', '$1n']],
  [/([aei])n$/, ['$1n', '$1ng']],
  [/v$/, ['v', 'u', 'yu']],
];

/** A syllable with all that are near to it: zhang → zhang, zhan, zang, zan. */
function nearTo(sound: string): string[] {
  const [from, begun] = beginnings.find(([of]) => of.test(sound)) ?? [/^/, ['']];
  const [to, ended] = ends.find(([of]) => of.test(sound)) ?? [/$/, ['']];
  return begun.flatMap((start) => ended.map((end) => sound.replace(from, start).replace(to, end)));
}

/** The same characters read as everything that sounds nearly so. */
function nearSounds(sounds: Sounds): Sounds {
  const readings = sounds.readings.map((all) => [...new Set(all.flatMap(nearTo))]);
  const first = readings.map((all) => all.reduce((set, sound) => set | bit(sound.charCodeAt(0)), 0));
  const firsts = sounds.firsts.map((own, unit) => own | first[sounds.of[unit]!]!);
  return { of: sounds.of, readings, firsts, letters: sounds.letters };
}

/** The same terms, heard as everything that sounds nearly so. */
export function hearNearly(heard: Heard): Heard {
  const sounds = nearSounds(heard.sounds);
  const firstsAt = heard.firstsAt.map((_, at) => sounds.firsts[heard.text.charCodeAt(at)]!);
  return { ...heard, sounds, firstsAt, changing: bits('zcshnlrfguyv') };
}

const syllable = /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng?|r)?/g;

/** Is the query spelt, but for a letter or two? Only syllables can be nearly right; initials are right or mistaken. */
export const isSpelt = (query: string): boolean => {
  const rest = query.replace(syllable, '');
  return rest !== query && rest.replace(/[^a-z]/g, '').length <= 2;
};
