import { describe, expect, test } from 'vitest';
import {
  compound,
  dataset,
  notice,
  project,
  stageEvent,
  street,
  withItems,
} from '../../../tests/fixtures/records.ts';
import '../../../tests/lib/phrases.ts';
import { datasetGapFigures } from './gap-figures.ts';
import {
  compoundDisclosure,
  disclosureSentence,
  missingFinding,
} from '../../views/disclosure/record-words.ts';
import { disclosure, fullyPublished, gapsFinding, gapWords, openGaps, projectGaps } from './gaps.ts';
import { outline } from '../../views/project/outline.ts';

const ids = (shown: ReturnType<typeof project>) => projectGaps(shown).map(({ id }) => id);

describe('due by the step reached', () => {
  test('known only from a list: the plan, nothing later', () => {
    expect(ids(project())).toEqual(['consent', 'items', 'funding', 'property', 'notice', 'plan']);
  });

  test('voted down: nothing after the questionnaire is owed', () => {
    const shown = project({ status: '居民否决', stages: [stageEvent('征集需求', { doneOn: '2022-05-26' })] });
    expect(ids(shown)).toEqual([]);
    expect(disclosureSentence(shown)).toEqual('还没走到应当写明的环节。');
    expect(missingFinding(shown)).toEqual('还没有应当写明的内容');
  });

  test('accepted: warranty and phone too', () => {
    expect(ids(project({ status: '已验收' }))).toEqual(
      expect.arrayContaining(['acceptance', 'warranty', 'phone']),
    );
    expect(ids(project({ status: '施工中' }))).not.toContain('warranty');
  });
});

test('each of the 27 counts', () => {
  const shown = project({ items: withItems({ 1: { state: '要做', row: { decision: '纳入' } } }) });
  const gap = projectGaps(shown).find(({ id }) => id === 'items')!;
  expect(gapWords(gap)).toBe('27项内容做不做（27项缺26项）');
  expect(disclosure(shown)).toEqual({ due: 32, published: 1 });
  expect(disclosureSentence(shown)).toEqual('走到这一步应当写明32样，见到1样，写明率3.1%。');
});

test('over the dataset', () => {
  const data = dataset({ projects: [project()], compounds: [compound({ street: null, builtTo: 1996 })] });
  const { projects, compounds } = datasetGapFigures(data);
  expect(compounds.find(({ id }) => id === 'built')).toMatchObject({
    due: { value: 1 },
    missing: { value: 0 },
  });
  expect(openGaps(compounds)).toHaveLength(9);
  expect(fullyPublished(compounds)).toBe('都见到了的：建成年份。');
  expect(fullyPublished(projects)).toBeNull();
  expect(String(gapsFinding(data))).toBe('应当写明42样，没有见到41样，占97.6%');
  expect(gapsFinding(dataset())).toBe('还没有应当写明的内容');
});

describe('outline of a page', () => {
  test('more than three empty sections become one', () => {
    const { merged, shown } = outline(dataset(), project());
    expect(merged).toBe(true);
    expect(shown).toEqual(['stage', 'parties', 'findings', 'missing', 'more']);
  });

  test('otherwise every question stands', () => {
    const shown = project({
      notices: [notice()],
      items: withItems({ 1: { state: '要做', row: { decision: '纳入' } } }),
    });
    expect(outline(dataset(), shown)).toMatchObject({
      merged: false,
      empty: new Set(['consent', 'money', 'care']),
    });
  });
});

test('a compound’s own share', () => {
  expect(compoundDisclosure(dataset(), compound())).toEqual('进入数据库应当写明10样，见到0样，写明率0%。');
  const part = {
    builtTo: 1996,
    land: '国有',
    households: 300,
    buildings: 8,
    area: 1,
    committee: '有',
  } as const;
  expect(
    compoundDisclosure(dataset(), compound({ ...part, street: street(), surveyedOn: '2021-03-01' })),
  ).toEqual('进入数据库应当写明10样，见到8样，写明率80%。');
  expect(
    compoundDisclosure(
      dataset(),
      compound({
        ...part,
        street: street(),
        surveyedOn: '2021-03-01',
        batch: '实施',
        propertyMode: '物业企业',
      }),
    ),
  ).toEqual('进入数据库应当写明10样，见到10样，写明率100%。');
});

test('未评估 is no published decision (section 5)', () => {
  const of = (need: '有' | '未评估') =>
    projectGaps(
      project({
        stages: [stageEvent('初步改造计划', { doneOn: '2022-04-27' })],
        items: withItems({ 1: { state: '不做', row: { need, decision: '不纳入' } } }),
      }),
    ).find(({ id }) => id === 'items')?.missing;
  expect(of('有')).toBe(26);
  expect(of('未评估')).toBe(27);
});
