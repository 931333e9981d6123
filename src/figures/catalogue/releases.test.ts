import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourCompounds, smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { releaseChanges } from '../../shared/release-changes.ts';
import { catalogue } from './catalogue.ts';
import { figureText } from '../figure/figure-text.ts';
import { releaseName } from './release.ts';
import { releaseLines, releaseWords } from './releases.ts';

const dataset = smallDataset(fourCompounds);
const now = catalogue(dataset).figures.map((figure) => ({
  ...{ id: figure.id, group: figure.group, family: figure.family.id, name: figure.name },
  text: figureText(figure),
}));

test('each release is held against the one before it, the newest first', () => {
  const [first, ...rest] = now;
  const earlier = [
    { release: '2024-02-01-b', asOf: '2024-02-01', figures: [{ ...first!, text: '另一个' }, ...rest] },
    { release: '2024-01-01-a', asOf: '2024-01-01', figures: rest },
  ];
  const lines = releaseLines(dataset, earlier);
  expect(lines.map(({ release }) => release)).toEqual([releaseName(dataset), '2024-02-01-b', '2024-01-01-a']);
  expect(lines.map(({ changes }) => changes)).toEqual([
    [{ id: first!.id, name: first!.name, from: '另一个', to: first!.text }],
    [{ id: first!.id, name: first!.name, from: null, to: '另一个' }],
    [],
  ]);
  expect(lines.map(releaseWords)).toEqual([
    '和前一版比，1个数不一样',
    '和前一版比，1个数不一样',
    '留着的第一版',
  ]);
  expect(releaseWords({ before: '2024-01-01', changes: [] })).toBe('和前一版的数都一样，改的是文字');
});

describe('of any two releases', () => {
  const figures = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefgh'),
      name: fc.string(),
      text: fc.constantFrom('1个', '2个', '未公开'),
    }),
    { selector: ({ id }) => id },
  );
  const textsOf = (list: readonly { id: string; text: string }[]) =>
    new Map(list.map(({ id, text }) => [id, text]));

  test('what changed turns the one into the other, and nothing is told that did not', () => {
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        const texts = textsOf(before);
        for (const { id, from, to } of releaseChanges(before, after)) {
          expect(from).toBe(texts.get(id) ?? null);
          expect(from).not.toBe(to);
          if (to === null) texts.delete(id);
          else texts.set(id, to);
        }
        expect(new Map([...texts].sort())).toEqual(new Map([...textsOf(after)].sort()));
      }),
    );
  });
});
