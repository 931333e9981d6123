import { expect, test } from 'vitest';
import { project, stage, verdict } from '../../../../../tests/unit/facts.ts';
import type { UtilityFacts } from '../../../facts.ts';
import { utilityRules } from './utilities.ts';

const work = (over: Partial<UtilityFacts>): UtilityFacts => ({
  trade: '供水',
  company: '某水务公司',
  designedOn: null,
  worksFrom: null,
  worksTo: null,
  acceptedOn: null,
  handedOverOn: null,
  ...over,
});
const stages = [
  stage('设计批准', '2022-03-01'),
  stage('开工', '2022-05-01'),
  stage('完工', '2022-11-01'),
  stage('联合验收', '2022-11-20'),
];
const rule = (id: string) => {
  const judge = verdict(utilityRules, id);
  return (...works: Partial<UtilityFacts>[]) => judge(project({ stages, utilities: works.map(work) }));
};

test.each(utilityRules.map(({ id }) => id))('%s makes no breach of what is not published', (id) => {
  expect(rule(id)()).toBe('不适用');
  expect(rule(id)({})).toMatch(/^无法判断/);
  expect(verdict(utilityRules, id)(project({ utilities: [work({})] }))).toMatch(/^(无法判断|不适用)/);
});

test('L4 design', () => {
  const judge = rule('L4');
  expect(judge({ designedOn: '2022-03-01' })).toBe('符合');
  expect(judge({ designedOn: '2022-03-02' })).toMatchInlineSnapshot(
    `"不符合：供水管线2022-03-02才完成设计，改造设计2022-03-01已批准"`,
  );
  expect(judge({ designedOn: '2022-02-01' }, { designedOn: '2023-02-01' })).toMatchInlineSnapshot(
    `"不符合：供水管线2023-02-01才完成设计，改造设计2022-03-01已批准"`,
  );
});

test('L4-2 works', () => {
  const judge = rule('L4-2');
  expect(judge({ worksFrom: '2022-05-01', worksTo: '2022-11-01' })).toBe('符合');
  expect(judge({ worksFrom: '2022-04-30', worksTo: '2022-11-01' })).toMatchInlineSnapshot(
    `"不符合：供水管线2022-04-30开始施工，改造2022-05-01才开工"`,
  );
  expect(judge({ worksFrom: '2022-05-01', worksTo: '2022-11-02' })).toMatchInlineSnapshot(
    `"不符合：供水管线2022-11-02才完成施工，改造2022-11-01已完工"`,
  );
  expect(judge({ worksFrom: '2022-05-01' })).toBe('无法判断：管线施工结束日期');
});

test('L4-3 acceptance', () => {
  const judge = rule('L4-3');
  expect(judge({ acceptedOn: '2022-11-20' })).toBe('符合');
  expect(judge({ acceptedOn: '2022-11-21' })).toMatchInlineSnapshot(
    `"不符合：供水管线2022-11-21验收，改造2022-11-20验收"`,
  );
  expect(judge({ acceptedOn: '2022-11-19' })).toMatchInlineSnapshot(
    `"不符合：供水管线2022-11-19验收，改造2022-11-20验收"`,
  );
});

test('L5 handover', () => {
  const judge = rule('L5');
  expect(judge({ acceptedOn: '2022-11-20', handedOverOn: '2022-12-20' })).toBe('符合');
  expect(judge({ acceptedOn: '2022-11-20', handedOverOn: '2022-11-19' })).toMatchInlineSnapshot(
    `"不符合：供水管线2022-11-19已移交，2022-11-20才验收"`,
  );
  expect(
    judge(
      { acceptedOn: '2022-11-20', handedOverOn: '2022-12-01' },
      { acceptedOn: '2022-11-20', handedOverOn: '2022-10-01' },
    ),
  ).toMatchInlineSnapshot(`"不符合：供水管线2022-10-01已移交，2022-11-20才验收"`);
  expect(judge({ acceptedOn: '2022-11-20' })).toBe('无法判断：移交日期');
  expect(
    judge({ acceptedOn: '2022-11-20', handedOverOn: '2022-12-20', company: null }),
  ).toMatchInlineSnapshot(`"无法判断：移交给哪个专营单位"`);
});

test('L5: handed to the builder is handed to nobody', () => {
  const judge = (company: string, over = {}) =>
    verdict(
      utilityRules,
      'L5',
    )(
      project({
        stages,
        builder: '云山发展集团有限公司',
        contractor: '云山建工公司',
        utilities: [work({ company, acceptedOn: '2022-11-20', handedOverOn: '2022-12-01', ...over })],
      }),
    );
  expect(judge('某水务公司')).toBe('符合');
  expect(judge('云山发展集团')).toMatchInlineSnapshot(`"不符合：供水管线移交给了云山发展集团，不是专营单位"`);
  // A company of the same house is another.
  expect(judge('云山水务公司')).toBe('符合');
  expect(judge('云山建工公司')).toMatchInlineSnapshot(`"不符合：供水管线移交给了云山建工公司，不是专营单位"`);
  expect(judge('云山发展集团', { handedOverOn: null })).toMatchInlineSnapshot(`"无法判断：移交日期"`);
});

test.each<[id: string, missing: string | null, work: Partial<UtilityFacts>, says: string]>([
  ['L4', null, {}, '无法判断：管线设计日期'],
  ['L4', '设计批准', { designedOn: '2022-03-01' }, '无法判断：设计批准日期'],
  ['L4-2', null, { worksTo: '2022-11-01' }, '无法判断：管线施工开始日期'],
  ['L4-2', '开工', { worksFrom: '2022-05-01', worksTo: '2022-11-01' }, '无法判断：开工日期'],
  ['L4-2', '完工', { worksFrom: '2022-05-01', worksTo: '2022-11-01' }, '无法判断：完工日期'],
  ['L4-3', null, {}, '无法判断：管线验收日期'],
  ['L4-3', '联合验收', { acceptedOn: '2022-11-20' }, '无法判断：验收日期'],
  ['L4-3', '联合验收', {}, '不适用'],
  ['L5', null, {}, '无法判断：移交日期'],
  ['L5', '联合验收', { acceptedOn: '2022-11-20' }, '无法判断：移交日期'],
  ['L5', '联合验收', { handedOverOn: '2022-12-20' }, '无法判断：管线验收日期'],
  ['L5', '联合验收', {}, '不适用'],
  ['L5', null, { acceptedOn: '2022-11-20', handedOverOn: '2022-11-20' }, '符合'],
])('%s without %s says which date is missing', (id, missing, over, says) => {
  const known = stages.filter(({ stage: name }) => name !== missing);
  expect(verdict(utilityRules, id)(project({ stages: known, utilities: [work(over)] }))).toBe(says);
});

test('one line that is not known is enough, and one that has not come so far is not asked', () => {
  expect(rule('L4')({ designedOn: '2022-03-01' }, {})).toBe('无法判断：管线设计日期');
  const early = project({
    utilities: [work({}), work({ acceptedOn: '2022-11-20', handedOverOn: '2022-12-20' })],
  });
  expect(verdict(utilityRules, 'L5')(early)).toBe('符合');
});
