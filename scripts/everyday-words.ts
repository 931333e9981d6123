import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSurname, surnames } from '../src/intake/personal/surnames.ts';
import { main, optionsAndFiles, UserError } from './lib/cli.ts';

/**
 * Makes `src/intake/personal/everyday.ts` from the dictionary of jieba (MIT): the everyday words that names must be told
 * apart from, and how often characters stand in given names. The dictionary is had with
 * `npm pack @node-rs/jieba@2.0.3`, whose `dict.txt` is named on the command line.
 */
const USAGE = 'node scripts/everyday-words.ts dict.txt';
const OUT = join(import.meta.dirname, '../src/intake/personal/everyday.ts');
/** Rarer words are left out, by length: only what begins with a surname could be taken for a name. */
const LEAST: Readonly<Record<number, number>> = { 1: 20, 2: 60, 3: 150, 4: 300 };
const LEAST_OF_SURNAME: Readonly<Record<number, number>> = { 1: 20, 2: 3, 3: 20, 4: 100 };
/** Frequent pairs such as 陈述 are taken for names there, and are none. */
const PAIR = 60;

/** Words by the whole part of log2 of their frequency, joined within a length by nothing. */
function packed(words: ReadonlyMap<string, number>): string[] {
  const groups = new Map<string, string[]>();
  for (const [word, count] of words) {
    const key = `${Math.round(Math.log2(count))} ${word.length}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => `${key} ${list.sort().join('')}`);
}

await main(() => {
  const [file] = optionsAndFiles({}, USAGE).positionals;
  if (file === undefined) throw new UserError(`用法：${USAGE}`);
  const entries = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '', , kind]) => /^\p{Script=Han}{1,4}$/u.test(word) && kind !== undefined)
    .map(([word = '', count, kind = '']) => ({ word, count: Number(count), isName: kind.startsWith('nr') }));
  const words = new Map<string, number>();
  const given = new Map<string, number>();
  const families = new Map<string, number>();
  for (const { word, count, isName } of entries) {
    const least = isSurname(word[0]!) ? LEAST_OF_SURNAME : LEAST;
    if (isName ? word.length === 2 && count >= PAIR : count >= least[word.length]!) words.set(word, count);
    if (!isName || word.length < 2 || word.length > 3 || !isSurname(word[0]!)) continue;
    families.set(word[0]!, (families.get(word[0]!) ?? 0) + 1);
    // Of two characters, words such as 井盖 are taken for names there.
    if (word.length === 3) for (const char of word.slice(1)) given.set(char, (given.get(char) ?? 0) + 1);
  }
  for (const one of surnames) if (one.length === 1) families.set(one, (families.get(one) ?? 0) + 2);
  const constant = (name: string, about: string, map: ReadonlyMap<string, number>): string =>
    `/** ${about} */\nexport const ${name} =\n  '${packed(map).join('|')}';\n`;
  writeFileSync(
    OUT,
    [
      '// Made by `node scripts/everyday-words.ts` from dict.txt of @node-rs/jieba 2.0.3 (jieba, MIT, © 2013 Sun Junyi).',
      constant(
        'words',
        'Everyday words: log2 of their frequency, their length, the words themselves.',
        words,
      ),
      constant('given', 'Characters of given names, by how many names of the dictionary have them.', given),
      constant('families', 'Surnames, by how many names of the dictionary begin with them.', families),
    ].join('\n'),
  );
  console.log(`${words.size} 个词，${given.size} 个名字用的字，${families.size} 个姓`);
  return 0;
});
