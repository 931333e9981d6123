import { describe, expect, test } from 'vitest';
import {
  compound,
  consentRound,
  dataset,
  project,
  street,
  withItems,
} from '../../../tests/fixtures/records.ts';
import type { Dataset } from '../../model/types.ts';
import { batchRows, duties, dutiesFinding, dutyRows, uncountable } from './duties.ts';

const of = (name: string, part: Partial<Dataset>) => {
  const found = duties(dataset(part)).find((duty) => duty.name === name);
  return found && [found.done, found.of, found.unknown, found.note];
};

test('without data no share is made', () => {
  const list = duties(dataset());
  expect(list.every((duty) => duty.of === 0)).toBe(true);
  expect(dutyRows(list)).toEqual([]);
  expect(uncountable(list)).toMatch(/^没有公开的数可算：公布了摸底日期、.*、在保修期里。$/);
  expect(dutiesFinding(list)).toBe('文件规定的10样，都没有公开的数可算');
});

test('what is not published is in no denominator', () => {
  const compounds = [compound({ committee: '有' }), compound({ committee: '筹建' }), compound()];
  expect(of('小区有业委会', { compounds })?.slice(0, 3)).toEqual([1, 2, 1]);
  const row = dutyRows(duties(dataset({ compounds }))).find(({ name }) => name === '小区有业委会');
  expect(row).toMatchObject({ done: '1/2个小区', share: '50%', unknown: '1个小区' });
});

test('the survey by street', () => {
  const own = [compound({ surveyedOn: '2021-03-01' }), compound()];
  expect(of('公布了摸底日期', { compounds: own, streets: [street({ compounds: own }), street()] })).toEqual([
    1,
    2,
    0,
    '听涛街道2个中1个',
  ]);
});

test('property management after acceptance: three modes apart, none is none', () => {
  const compounds = (['物业企业', '居民自治', '无', null] as const).map((propertyMode) =>
    compound({ propertyMode, status: '已验收' }),
  );
  expect(of('验收后有物业管理', { compounds: [...compounds, compound({ propertyMode: '无' })] })).toEqual([
    2,
    3,
    1,
    '物业企业1个、居民自治1个、网格化0个',
  ]);
});

test('a doubt is neither done nor left undone', () => {
  const tallies = [{ ruleId: 'G02', met: 8, breached: 1, doubtful: 2, unknown: 3 }];
  const projects = [
    project({ consent: [consentRound({ total: 100, agreeContent: 71 })] }),
    project({ consent: [consentRound({ total: 300, agreeContent: 200 })] }),
    project({ consent: [consentRound({ total: 100, agreeContent: 90 })] }),
  ];
  expect(of('三分之二同意', { tallies, projects })).toEqual([
    8,
    9,
    3,
    '同意内容的户数最少占66.7%，中间71%，最多90%；存疑2个项目，另列，不在分母里',
  ]);
});

describe('works that must be done', () => {
  const must = (row: Parameters<typeof withItems>[0][number]['row']) =>
    of('必选内容做完', { projects: [project({ items: withItems({ 1: { state: '要做', row } }) })] })?.slice(
      0,
      3,
    );

  test('done, not yet, left out', () => {
    expect(must({ need: '有', decision: '纳入', status: '完成' })).toEqual([1, 1, 5]);
    expect(must({ need: '有', decision: '纳入', status: '施工中' })).toEqual([0, 1, 5]);
    expect(must({ need: '有', decision: '不纳入' })).toEqual([0, 1, 5]);
  });

  test('without need it is not due; unassessed and unpublished are unknown', () => {
    expect(must({ need: '无', decision: '不纳入' })).toEqual([0, 0, 5]);
    expect(must({ need: '未评估' })).toEqual([0, 0, 6]);
    expect(must({ need: '有', decision: '纳入' })).toEqual([0, 0, 6]);
  });

  test('应选 needs the condition and the majority', () => {
    const should = (row: Parameters<typeof withItems>[0][number]['row']) =>
      of('应选内容做完', { projects: [project({ items: withItems({ 2: { state: '要做', row } }) })] })?.slice(
        0,
        3,
      );
    const votes = { need: '有', condition: '具备', agree: 60, asked: 100 } as const;
    expect(should({ ...votes, decision: '纳入', status: '验收' })).toEqual([1, 1, 14]);
    expect(should({ ...votes, agree: 50, decision: '不纳入' })).toEqual([0, 0, 14]);
    expect(should({ ...votes, condition: '不具备', decision: '不纳入' })).toEqual([0, 0, 14]);
    expect(should({ need: '有', decision: '不纳入' })).toEqual([0, 0, 15]);
  });

  test('a project that was cancelled owes nothing', () => {
    expect(of('必选内容做完', { projects: [project({ status: '取消' })] })?.slice(0, 3)).toEqual([0, 0, 0]);
  });
});

test('a care station counts for its community, once', () => {
  const built = withItems({ 26: { state: '已验收', row: { decision: '纳入', status: '验收' } } });
  const refused = withItems({ 26: { state: '不做', row: { decision: '不纳入' } } });
  const at = (community: string | null, items = withItems({})) =>
    project({ compounds: [compound({ community })], items });
  const projects = [at('甲', built), at('甲', refused), at('乙', refused), at('丙'), at(null, built)];
  expect(of('社区有养老服务站', { projects })?.slice(0, 3)).toEqual([1, 2, 1]);
});

test('warranties that run and that have ended', () => {
  const until = (warrantyEnd: string | null) => project({ status: '已验收', warrantyEnd });
  const projects = [until('2025-09-30'), until('2025-09-29'), until(null)];
  expect(of('在保修期里', { projects })).toEqual([1, 2, 1, '已到期1个']);
});

test('batches: a sum that lacks a compound is no sum', () => {
  const compounds = [
    compound({ batch: '实施', buildings: 4, households: 120, area: 12_345_678 }),
    compound({ batch: '实施', buildings: null, households: 80, area: 1 }),
    compound({ batch: '储备' }),
    compound(),
  ];
  expect(batchRows(dataset({ compounds }))).toEqual([
    { batch: '实施', compounds: '2', buildings: null, households: '200', area: '12.35' },
    { batch: '储备', compounds: '1', buildings: null, households: null, area: null },
  ]);
  expect(batchRows(dataset())).toEqual([]);
});
