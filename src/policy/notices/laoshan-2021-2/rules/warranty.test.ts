import { expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { ProjectFacts } from '../../../facts.ts';
import { warrantyRules } from './warranty.ts';

const rule = (id: string) => {
  const judge = verdict(warrantyRules, id);
  return (over: Partial<ProjectFacts>) =>
    judge(project({ stages: [stage('联合验收', '2023-05-20')], ...over }));
};

test.each(warrantyRules.map(({ id }) => id))('%s makes no breach of what is not published', (id) => {
  expect(rule(id)({})).toMatch(/^无法判断/);
  expect(rule(id)({ stages: [] })).toBe('不适用');
});

test('G22', () => {
  const judge = rule('G22');
  expect(judge({ warrantyStart: '2023-05-20' })).toBe('符合');
  expect(judge({ warrantyStart: '2023-06-01', warrantyBasis: '合同' })).toBe('符合');
  expect(judge({ warrantyStart: '2023-06-01', warrantyBasis: '没有写明' })).toMatchInlineSnapshot(
    `"不符合：2023-05-20验收，保修从2023-06-01起算，没有写明依据"`,
  );
  expect(judge({ warrantyStart: '2023-05-01', warrantyBasis: '没有写明' })).toMatchInlineSnapshot(
    `"不符合：2023-05-20验收，保修从2023-05-01起算，没有写明依据"`,
  );
  expect(judge({ warrantyStart: '2023-06-01' })).toBe('无法判断：保修依据');
});

test('O21', () => {
  const judge = rule('O21');
  expect(judge({ builder: '崂山湾发展集团', warrantyUnit: '崂山湾集团' })).toBe('符合');
  expect(judge({ warrantyUnit: '建设单位' })).toBe('符合');
  expect(judge({ builder: '崂山湾发展集团', warrantyUnit: '某建工集团' })).toMatchInlineSnapshot(
    `"不符合：保修单位是某建工集团，建设单位是崂山湾发展集团"`,
  );
  expect(judge({ warrantyUnit: '石子口街道办事处' })).toMatchInlineSnapshot(
    `"不符合：保修单位是石子口街道办事处，不是建设单位"`,
  );
  expect(judge({ contractor: '某建工集团', warrantyUnit: '某建工集团' })).toMatchInlineSnapshot(
    `"不符合：保修单位是某建工集团，不是建设单位"`,
  );
  expect(judge({ warrantyUnit: '某公司' })).toBe('无法判断：建设单位');
});

test('L6', () => {
  const judge = rule('L6');
  expect(judge({ warrantyBasis: '合同' })).toBe('符合');
  expect(judge({ warrantyBasis: '法规' })).toBe('符合');
  expect(judge({ warrantyBasis: '没有写明' })).toMatchInlineSnapshot(`"不符合：保修期没有写明依据"`);
  expect(judge({ warrantyBasis: '没有写明', warrantyStart: '2023-05-20' })).toMatchInlineSnapshot(
    `"不符合：保修期没有写明依据"`,
  );
});

test.each([
  ['G22', { stages: [], status: '已验收', warrantyStart: '2023-05-20' }, '无法判断：验收的日期'],
  ['G22', { warrantyBasis: '没有写明' }, '无法判断：保修开始日期'],
  ['G22', { stages: [], status: '已验收' }, '无法判断：保修开始日期'],
  ['O21', {}, '无法判断：保修单位'],
  ['L6', {}, '无法判断：保修依据'],
] as const)('%s of %o: %s', (id, over, says) => {
  expect(rule(id)(over)).toBe(says);
});
