import { describe, expect, test } from 'vitest';
import {
  compound,
  consentRound,
  dataset,
  project,
  stageEvent,
  street,
  withItems,
} from '../../../tests/fixtures/records.ts';
import type { Dataset } from '../../model/types.ts';
import { batchFinding, batchGaps, batchRows } from './batches.ts';
import { duties } from './duties.ts';
import { countable, dutiesFinding, uncountable } from '../../views/progress/duties-finding.ts';

const of = (name: string, part: Partial<Dataset>) => {
  const found = duties(dataset(part)).find((duty) => duty.name === name);
  const note = found && (found.note === null ? null : String(found.note));
  return found && [found.done.value, found.of.value, found.unknown.value, note];
};

test('without data no share is made', () => {
  const list = duties(dataset());
  expect(countable(list)).toEqual([]);
  expect(uncountable(list)).toMatch(/^没有见到能算的数：公布了摸底日期、.*、在保修期里。$/);
  expect(String(dutiesFinding(list))).toBe('文件规定的做到了多少，没有见到能算的数');
});

test('what is not published is in no denominator', () => {
  const compounds = [compound({ committee: '有' }), compound({ committee: '筹建' }), compound()];
  expect(of('小区有业委会', { compounds })?.slice(0, 3)).toEqual([1, 2, 1]);
  expect(String(dutiesFinding(duties(dataset({ compounds }))))).toBe(
    '做到得最少的是“小区有业委会”：2个里做到1个，占50%',
  );
});

test('the streets where the survey has no day', () => {
  const own = [compound({ surveyedOn: '2021-03-01' }), compound()];
  expect(of('公布了摸底日期', { compounds: own, streets: [street({ compounds: own }), street()] })).toEqual([
    1,
    2,
    1,
    '分母是全部小区；没有公布的：听涛街道1个',
  ]);
});

test('where no day of a survey is published there is nothing to count: unknown is not 0', () => {
  const compounds = [compound(), compound(), compound()];
  const list = duties(dataset({ compounds, streets: [street({ compounds })] }));
  expect(countable(list)).toEqual([]);
  expect(uncountable(list)).toContain('公布了摸底日期');
  expect(of('公布了摸底日期', { compounds })).toEqual([0, 3, 3, null]);
});

test('property management after acceptance: three modes apart, none is none', () => {
  const compounds = (['物业企业', '居民自治', '无', null] as const).map((propertyMode) =>
    compound({ propertyMode, status: '已验收' }),
  );
  expect(of('验收后有物业管理', { compounds: [...compounds, compound({ propertyMode: '无' })] })).toEqual([
    2,
    3,
    1,
    '物业企业1个、居民自治1个、网格化0个、无1个',
  ]);
});

test('a rule is judged record by record; a doubt is neither done nor left undone', () => {
  const asked = (agreeContent: number | null, more: Parameters<typeof project>[0] = {}) =>
    project({ consent: [consentRound({ total: 300, agreeWill: 250, agreeContent })], ...more });
  const ledger = { stages: [stageEvent('项目台账', { doneOn: '2023-03-01' })] };
  const parts = consentRound({ compoundId: 'C1', total: 100, agreeWill: 80, agreeContent: 60 });
  const doubtful = asked(210, ledger);
  const projects = [
    asked(200),
    asked(199, ledger),
    { ...doubtful, consent: [...doubtful.consent, parts], compounds: [compound()] },
    asked(null),
    asked(100),
  ];
  expect(of('三分之二同意', { projects })).toEqual([1, 2, 1, '存疑1个，另列，不在分母里']);
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

test('batches: what a compound does not publish is named, not counted as 0', () => {
  const compounds = [
    compound({ id: 'C1', batch: '实施', buildings: 4, households: 120, area: 12_345_678 }),
    compound({ id: 'C2', batch: '实施', buildings: null, households: 80, area: 1 }),
    compound({ id: 'C3', batch: '储备' }),
    compound({ id: 'C4' }),
  ];
  const rows = batchRows(dataset({ compounds }));
  expect(
    rows.map(({ name, compounds, buildings, households, area }) => [
      name,
      compounds.value,
      buildings.value,
      households.value,
      area.value,
    ]),
  ).toEqual([
    ['实施', 2, 4, 200, 12_345_679],
    ['储备', 1, null, null, null],
    ['批次未公开', 1, null, null, null],
  ]);
  expect(rows.map(batchGaps)).toEqual(['楼栋缺1个小区', null, null]);
  expect(String(batchFinding(rows))).toBe('收录的4个小区，2个在“实施”这一批');
  expect(String(batchFinding(batchRows(dataset({ compounds: [compound()] }))))).toBe(
    '收录的1个小区在哪一批，都没有见到',
  );
  expect(String(batchFinding(batchRows(dataset())))).toBe('没有收录到小区');
});
