import { expect, test } from 'vitest';
import { ambiguities } from '../policy/ambiguities.ts';
import { clauseOf } from '../policy/clauses.ts';
import { applySteps, fiveParties } from '../policy/guide.ts';
import { allRules } from '../policy/rules.ts';
import { compound, dataset, project } from '../../tests/fixtures/records.ts';
import { projectDues, compoundDues } from './disclosure/dues.ts';
import { announced } from '../policy/holidays.ts';
import { definitions, workingDaySteps } from './disclosure/definitions.ts';
import { ruleGroups, tallyWords } from './disclosure/rules.ts';
import { chainSteps, cohortViews, declarationSentence, nextDeclaration } from './guide.ts';

test('24 steps', () => {
  const steps = chainSteps();
  expect(steps.map(({ code }) => code)).toEqual(
    Array.from({ length: 24 }, (_, i) => `G${String(i).padStart(2, '0')}`),
  );
  expect(steps[16]).toMatchObject({
    names: ['设计街道审核', '设计联合审查', '设计批准'],
    actors: ['街道办事处', '领导小组办公室', '领导小组'],
  });
});

test('the deadline is 31 August, that day included', () => {
  expect(nextDeclaration('2025-08-31')).toEqual({ date: '2025-08-31', planYear: 2026 });
  expect(nextDeclaration('2025-09-01')).toEqual({ date: '2026-08-31', planYear: 2027 });
  expect(declarationSentence(dataset({ asOf: '2023-05-01' }))).toBe(
    '按数据截至日算，下一次期限是2023年8月31日，申报2024年度的计划。',
  );
  expect(declarationSentence(dataset({ asOf: '2025-08-14' }))).toContain('文件的规划期到2025年底');
});

test('the two groups are counted apart, unknown years stated', () => {
  const data = dataset({
    compounds: [compound({ cohort: 'A' }), compound({ cohort: 'B' }), compound({ cohort: 'B' }), compound()],
  });
  expect(cohortViews(data).map(({ recorded }) => recorded)).toEqual([
    '已收录1个，另有1个建成年份未公开',
    '已收录2个，另有1个建成年份未公开',
  ]);
});

test('every clause cited exists', () => {
  const cited = [...ambiguities, ...fiveParties, ...applySteps, ...projectDues, ...compoundDues, ...allRules];
  for (const { clause } of cited) expect(() => clauseOf(clause)).not.toThrow();
  expect(ambiguities.map(({ id }) => id)).toEqual(Array.from({ length: 32 }, (_, i) => `A${i + 1}`));
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
});

test('every rule is told with its outcome', () => {
  const groups = ruleGroups(dataset({ projects: [project()] }));
  expect(groups.flatMap(({ rules }) => rules)).toHaveLength(allRules.length);
  expect(tallyWords('project', 'X', undefined)).toBe('没有用得上这条的项目。');
  expect(tallyWords('notice', 'X', { ruleId: 'G07', met: 3, breached: 1, doubtful: 1, unknown: 2 })).toBe(
    '用到7次公示：符合的3，不符合的1，存疑的1，没有数据，判断不了的2。',
  );
  expect(tallyWords('project', 'W', { ruleId: 'G10', met: 0, breached: 2, doubtful: 0, unknown: 0 })).toBe(
    '用到2个项目：提示的2。',
  );
  expect(workingDaySteps(announced)).toHaveLength(5);
});
