import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { clauseOf } from '../../policy/clauses.ts';
import { rulesOf } from '../../policy/rules.ts';
import { compound, dataset, policy, project, stageEvent } from '../../../tests/fixtures/records.ts';
import { projectDues, compoundDues } from '../../facts/dues.ts';
import { announced } from '../../policy/holidays.ts';
import { definitions, workingDaySteps } from '../../views/disclosure/definitions.ts';
import { outcomeWords, ruleGroups } from '../../views/disclosure/rules.ts';
import { judgedRules } from '../disclosure/rule-figures.ts';
import { chainSteps, cohortViews, declarationSentence, nextDeclaration } from './guide.ts';

const { ambiguities, applySteps, parties, clauses, terms } = policy;
const allRules = rulesOf(policy.rules);

test('24 steps', () => {
  const steps = chainSteps(policy.chain);
  expect(steps.map(({ code }) => code)).toEqual(
    Array.from({ length: 24 }, (_, i) => `G${String(i).padStart(2, '0')}`),
  );
  expect(steps[16]).toMatchObject({
    names: ['设计街道审核', '设计联合审查', '设计批准'],
    actors: ['街道办事处', '领导小组办公室', '领导小组'],
  });
});

test('the deadline is 31 August, that day included', () => {
  expect(nextDeclaration(terms.declaration!, '2025-08-31')).toEqual({ date: '2025-08-31', planYear: 2026 });
  expect(nextDeclaration(terms.declaration!, '2025-09-01')).toEqual({ date: '2026-08-31', planYear: 2027 });
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
  const cited = [
    ...ambiguities,
    ...parties,
    ...applySteps,
    ...projectDues(policy),
    ...compoundDues(policy),
    ...allRules,
  ];
  for (const { clause } of cited) expect(() => clauseOf(clauses, clause)).not.toThrow();
  expect(ambiguities.map(({ id }) => id)).toEqual(Array.from({ length: 38 }, (_, i) => `A${i + 1}`));
  expect(new Set(definitions(policy).map(({ id }) => id)).size).toBe(definitions(policy).length);
});

test('every rule is told with its outcome', () => {
  const groups = ruleGroups(dataset({ projects: [project()] }));
  expect(groups.flatMap(({ rules }) => rules)).toHaveLength(allRules.length);
  const late = project({
    planYear: 2023,
    stages: [stageEvent('申报年度计划', { doneOn: '2022-09-01' })],
  });
  const told = (id: string): string =>
    String(
      outcomeWords(
        judgedRules(dataset({ projects: [late, project({ planYear: 2023 })] })).find(
          ({ rule }) => rule.id === id,
        )!,
      ),
    );
  expect(told('G07')).toBe('没有用得上这条的公示。');
  expect(told('G10')).toBe('用到2个项目：提示的1个，没有数据，判断不了的1个。');
  expect(told('N2')).toMatch(/^用到\d+项内容：没有数据，判断不了的\d+项。$/);
  expect(told('D13')).toBe('全区：没有数据，判断不了。');
  expect(workingDaySteps(announced, 5)).toHaveLength(5);
});
