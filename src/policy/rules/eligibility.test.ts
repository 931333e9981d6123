import { describe, expect, test } from 'vitest';
import { compound, project, verdict } from '../../../tests/unit/facts.ts';
import { eligibilityRules } from './eligibility.ts';

describe('D8', () => {
  const judge = verdict(eligibilityRules, 'D8');
  const projects = [project()];

  test('built by the end of 2005 on state land', () => {
    expect(judge(compound({ projects, builtTo: 2005, land: '国有' }))).toBe('符合');
    expect(judge(compound({ projects, builtTo: 1978, land: '国有' }))).toBe('符合');
  });

  test('later, or on other land; one wrong thing is enough', () => {
    expect(judge(compound({ projects, builtTo: 2006, land: '国有' }))).toMatchInlineSnapshot(
      `"不符合：2006年建成，晚于2005年"`,
    );
    expect(judge(compound({ projects, builtTo: 2006 }))).toMatchInlineSnapshot(
      `"不符合：2006年建成，晚于2005年"`,
    );
    expect(judge(compound({ projects, land: '集体' }))).toMatchInlineSnapshot(
      `"不符合：土地性质是集体，不是国有"`,
    );
    expect(judge(compound({ projects, builtTo: 1999, land: '其他' }))).toMatchInlineSnapshot(
      `"不符合：土地性质是其他，不是国有"`,
    );
  });

  test('unknown', () => {
    expect(judge(compound({ projects }))).toMatchInlineSnapshot(`"无法判断：建成年份、土地性质"`);
    expect(judge(compound({ projects, builtTo: 2000 }))).toMatchInlineSnapshot(`"无法判断：土地性质"`);
    expect(judge(compound({ projects, land: '国有' }))).toMatchInlineSnapshot(`"无法判断：建成年份"`);
  });

  test('only compounds of a project', () => {
    expect(judge(compound({ builtTo: 2015, land: '集体' }))).toBe('不适用');
  });
});

describe('D15', () => {
  const judge = verdict(eligibilityRules, 'D15');
  const at = (status: '未开工' | '施工中' | '暂停' | '已完工' | '已验收' | '居民否决' | '取消' | null) => [
    project({ status }),
  ];

  test('a 储备 compound whose project has not begun', () => {
    for (const status of ['未开工', '居民否决', '取消', null] as const)
      expect(judge(compound({ batch: '储备', projects: at(status) }))).toBe('符合');
    expect(judge(compound({ batch: '储备' }))).toBe('符合');
  });

  test('a 储备 compound under works', () => {
    expect(judge(compound({ batch: '储备', projects: at('施工中') }))).toMatchInlineSnapshot(
      `"不符合：批次是储备，项目某项目已是施工中"`,
    );
    for (const status of ['暂停', '已完工', '已验收'] as const)
      expect(judge(compound({ batch: '储备', projects: at(status) }))).toMatch(/^不符合/);
  });

  test('other batches, and no batch', () => {
    expect(judge(compound({ batch: '实施', projects: at('施工中') }))).toBe('不适用');
    expect(judge(compound({ projects: at('施工中') }))).toBe('无法判断：批次');
    expect(judge(compound())).toBe('不适用');
  });
});
