import { describe, expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import { actorRules } from './actors.ts';

describe('GACT', () => {
  const judge = verdict(actorRules, 'GACT');
  const by = (name: string, unit: string | null, builder: string | null = '崂山湾发展集团') =>
    judge(project({ builder, contractor: '某建工集团', stages: [stage(name, '2022-03-01', { unit })] }));

  test('the body that the text names', () => {
    expect(by('街道审核', '石子口街道办事处')).toBe('符合');
    expect(by('部门评审', '区住建局')).toBe('符合');
    expect(by('设计批准', '老旧小区改造领导小组')).toBe('符合');
    expect(by('市级评审', '青岛市住房和城乡建设局')).toBe('符合');
    expect(by('招投标', '崂山湾集团')).toBe('符合');
    expect(by('开工', '某建工集团')).toBe('符合');
    expect(by('征集需求', '街道办事处、社区党组织')).toBe('符合');
    expect(by('长效管理', '街道办事处会同区住建局')).toBe('符合');
  });

  test('another body decides in its stead', () => {
    expect(by('设计批准', '老旧小区改造领导小组办公室')).toMatchInlineSnapshot(
      `"不符合：“设计批准”的责任单位应是领导小组，写的是老旧小区改造领导小组办公室"`,
    );
    expect(by('设计联合审查', '老旧小区改造领导小组')).toMatchInlineSnapshot(
      `"不符合：“设计联合审查”的责任单位应是领导小组办公室，写的是老旧小区改造领导小组"`,
    );
    expect(by('部门评审', '石子口街道办事处')).toMatchInlineSnapshot(
      `"不符合：“部门评审”的责任单位应是领导小组办公室，写的是石子口街道办事处"`,
    );
    expect(by('街道审核', '崂山湾发展集团')).toMatchInlineSnapshot(
      `"不符合：“街道审核”的责任单位应是街道办事处，写的是崂山湾发展集团"`,
    );
    expect(by('联合验收', '石子口街道办事处')).toMatchInlineSnapshot(
      `"不符合：“联合验收”的责任单位应是建设单位，写的是石子口街道办事处"`,
    );
    expect(by('申报年度计划', '青岛市住房和城乡建设局')).toMatchInlineSnapshot(
      `"不符合：“申报年度计划”的责任单位应是领导小组办公室，写的是青岛市住房和城乡建设局"`,
    );
  });

  test('a name that does not tell, or none, is no breach', () => {
    expect(by('街道审核', null)).toMatchInlineSnapshot(
      `"无法判断：有的环节没有写责任单位，或看不出是哪一类单位"`,
    );
    expect(by('招投标', '另一家公司')).toMatchInlineSnapshot(
      `"无法判断：有的环节没有写责任单位，或看不出是哪一类单位"`,
    );
    expect(by('招投标', '崂山湾发展集团', null)).toMatchInlineSnapshot(
      `"无法判断：有的环节没有写责任单位，或看不出是哪一类单位"`,
    );
    expect(by('设计批准', '专家组')).toMatchInlineSnapshot(
      `"无法判断：有的环节没有写责任单位，或看不出是哪一类单位"`,
    );
    expect(judge(project())).toMatchInlineSnapshot(`"无法判断：各环节的责任单位"`);
  });

  test('steps whose actor the text leaves open', () => {
    for (const name of ['计划公布', '异议办结', '竣工决算', '资料移交'])
      expect(by(name, '石子口街道办事处')).toMatch(/^无法判断/);
    expect(by('暂停', '石子口街道办事处')).toMatch(/^无法判断/);
  });
});

describe('O14', () => {
  const judge = verdict(actorRules, 'O14');
  const by = (unit: string | null) => judge(project({ stages: [stage('五年规划', '2021-05-21', { unit })] }));

  test('the leading group, and nobody else', () => {
    expect(by('老旧小区改造领导小组')).toBe('符合');
    expect(by('老旧小区改造领导小组办公室')).toMatchInlineSnapshot(
      `"不符合：五年规划写的是由老旧小区改造领导小组办公室确定"`,
    );
    expect(by('石子口街道办事处')).toMatchInlineSnapshot(`"不符合：五年规划写的是由石子口街道办事处确定"`);
    expect(by('某发展集团')).toMatchInlineSnapshot(`"不符合：五年规划写的是由某发展集团确定"`);
    expect(by('某发展集团、老旧小区改造领导小组')).toBe('符合');
  });

  test('unknown, or not come so far', () => {
    expect(by(null)).toBe('无法判断：五年规划由谁确定');
    expect(by('专家组')).toMatchInlineSnapshot(`"无法判断：五年规划由谁确定"`);
    expect(judge(project({ stages: [stage('开工', '2022-03-01')] }))).toMatchInlineSnapshot(
      `"无法判断：五年规划的确定日期和单位"`,
    );
    expect(judge(project())).toBe('不适用');
  });
});

test('one body of several that may is enough, one that cannot be told leaves it open', () => {
  const by = (unit: string) =>
    verdict(actorRules, 'GACT')(project({ stages: [stage('街道审核', '2022-03-01', { unit })] }));
  expect(by('区住建局、石子口街道办事处')).toBe('符合');
  expect(by('区住建局、专家组')).toMatch(/^无法判断/);
  expect(by('、')).toMatch(/^无法判断/);
});

test('a step without a day, or that anybody may take, is not asked about', () => {
  const judge = verdict(actorRules, 'GACT');
  const right = stage('部门评审', '2022-03-02', { unit: '区住建局' });
  expect(judge(project({ stages: [stage('街道审核', null, { unit: '区住建局' }), right] }))).toBe('符合');
  expect(judge(project({ stages: [stage('资料移交', '2022-03-01', { unit: null }), right] }))).toBe('符合');
});

test('O14: a firm beside a body that cannot be told', () => {
  const by = (unit: string) =>
    verdict(actorRules, 'O14')(project({ stages: [stage('五年规划', '2021-05-21', { unit })] }));
  expect(by('某发展集团、专家组')).toBe('无法判断：五年规划由谁确定');
});
