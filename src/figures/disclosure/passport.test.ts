import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { policy, project } from '../../../tests/fixtures/records.ts';
import { buildDataset } from '../../model/join/build.ts';
import { readDataset } from '../../intake/folder.ts';
import { projectNumbers } from '../records/project-figures.ts';
import { compoundVerdict, passportWords } from '../../views/disclosure/verdict.ts';
import { compoundPassport, passportCount, projectPassport } from './passport.ts';

const { dataset } = buildDataset(readDataset('data/sample'));
if (!dataset) throw new Error('the sample is right');

describe('a project of the sample', () => {
  const shown = dataset.byId.project.get('SF-2025-01');
  if (!shown) throw new Error('the sample has it');
  const passport = projectPassport(shown);

  test('its findings stand first, with their facts', () => {
    const graves = passport.rows.filter(({ result }) => result === '不符合');
    expect(graves.map(({ ruleId }) => ruleId).sort()).toEqual(['N3', 'N9']);
    expect(passport.rows.slice(0, 2)).toEqual(graves);
    expect(graves[0]?.detail).toContain('第19项完善快递服务');
  });

  test('every rule is met, broken, unknown or does not apply: none is lost', () => {
    const all =
      policy.rules.project.length +
      policy.rules.compound.length +
      policy.rules.item.length +
      policy.rules.notice.length;
    expect(passport.rows.length + passport.notApplicable).toBe(all);
    expect(passportCount(passport, '符合')).toBeGreaterThan(30);
  });

  test('in words', () => {
    expect(String(passportWords(projectNumbers(shown)))).toMatch(
      /^符合\d+条，不符合2条，.*；另有\d+条用不上$/,
    );
  });
});

test('a project of which nothing is published has only rules that cannot be judged', () => {
  const passport = projectPassport(project());
  expect(passport.rows.length).toBeGreaterThan(0);
  for (const row of passport.rows) {
    expect(row.result).toBe('判断不了');
    expect(row.detail).toMatch(/未公开$/);
  }
});

test('a compound is judged by the rules about compounds only', () => {
  const built = dataset.byId.compound.get('SF-C030');
  if (!built) throw new Error('the sample has it');
  const passport = compoundPassport(built);
  expect(passport.rows[0]).toMatchObject({
    ruleId: 'D8',
    result: '不符合',
    detail: '2007年建成，晚于2005年',
  });
  expect(passport.rows.length + passport.notApplicable).toBe(policy.rules.compound.length);
  expect(compoundVerdict(dataset, built)).toEqual('1处不符合');
  const waiting = dataset.compounds.find(({ projects, batch }) => projects.length === 0 && batch === '储备');
  if (!waiting) throw new Error('the sample has one');
  expect(String(compoundVerdict(dataset, waiting))).toMatch(/^没有查出不符合/);
});
