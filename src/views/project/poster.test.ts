import { expect, test } from 'vitest';
import { dataset, project } from '../../../tests/fixtures/records.ts';
import { posterFacts } from './poster.ts';

const terms = (part: Parameters<typeof project>[0]): string[] => {
  const one = project(part);
  return posterFacts(dataset({ projects: [one] }), one).map(({ term }) => term);
};

test('an acceptance is missed where it is due, and not while works go on', () => {
  expect(terms({ status: '施工中' })).toEqual(['开工', '完工', '居民同意', '谁出钱']);
  expect(terms({ status: '暂停' })).not.toContain('验收');
  for (const status of ['已完工', '已验收', null] as const) expect(terms({ status })).toContain('验收');
});
