import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameLists } from '../../../tests/fixtures/name-lists.ts';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { createFinder } from '../../client/find/finder.ts';
import { nameIndex } from './name-index.ts';
import { readings } from './pinyin.ts';
import { placeReadings } from './place-readings.ts';

/**
 * Names as the villages, streets and estates of the Jiaodong peninsula are called, each with every reading one hears:
 * those with 夼 疃 岘 泊 埠 stand in the papers named in place-readings.ts and in m.tftnews.com/news1222638.
 */
const peninsula = readFileSync(new URL('../../../tests/fixtures/jiaodong-names.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [name, ...heard] = line.split(' ');
    return { name: name!, heard };
  });

describe('sixty names of the peninsula, among nine hundred of other cities', () => {
  const names = [...peninsula.map(({ name }) => name), ...nameLists.flatMap((list) => list.names)];
  const finder = createFinder(
    nameIndex(tiny({ compounds: names.map((name, i) => ({ id: `C${i}`, name })) })),
  );
  const first = (typed: string): readonly string[] => finder.find(typed, 5).shown.map(({ name }) => name);

  test('they are sixty', () => {
    expect(peninsula).toHaveLength(60);
  });

  test.each(peninsula.flatMap(({ name, heard }) => heard.map((typed) => [typed, name])))(
    '%s is %s',
    (typed, name) => {
      expect(first(typed)[0]).toBe(name);
      expect(finder.find(typed, 1).near).toBe(false);
    },
  );

  test.each(peninsula.filter(({ heard }) => heard.length > 1))(
    '$name by the initials of each reading',
    ({ name }) => {
      // The reading of its first character, then those of the rest as everybody reads them.
      for (const sound of readings([name]).split(' '))
        if (sound.includes(name[0]!)) expect(first(`${sound[0]!}${name.slice(1)}`)).toContain(name);
    },
  );
});

test('a reading is only kept where it may be meant', () => {
  const heard = readings(['崂山区', '乐园', '新乐小区']).split(' ');
  expect(heard).toContain('qu区');
  expect(heard.filter((group) => group.startsWith('ou'))).toEqual([]);
  expect(heard).toContain('yue乐');
});

test('every entry of the table has a syllable a character', () => {
  for (const [words, syllables] of placeReadings) {
    expect(syllables, words).toHaveLength([...words].length);
    expect(syllables.join(' '), words).toMatch(/^[a-z ]+$/);
  }
});
