import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import type { UtilityWork } from '../../model/types.ts';
import { careFacts, careFinding, utilityViews } from './aftercare.ts';
import { compound, project, stageEvent } from '../../../tests/fixtures/records.ts';

const line = (part: Partial<UtilityWork> = {}): UtilityWork => ({
  row: 2,
  projectId: 'P1',
  trade: '供水',
  company: '示范水务公司',
  designedOn: '2025-02-18',
  worksFrom: '2025-04-21',
  worksTo: null,
  acceptedOn: null,
  handedOverOn: null,
  paid: null,
  sourceIds: null,
  ...part,
});

test('a line under works has nothing missing yet; a finished project has', () => {
  expect(utilityViews(project({ status: '施工中', utilities: [line()] }))[0]).toMatchObject({
    works: '2025年4月21日开始',
    accepted: '没走到',
  });
  expect(utilityViews(project({ status: '已验收', utilities: [line()] }))[0]?.handedOver).toBeNull();
});

test('finding', () => {
  const known = (propertyMode: '物业企业' | '无' | null) => compound({ propertyMode });
  expect(careFinding(project(), '2025-09-30')).toBeNull();
  expect(careFinding(project({ compounds: [known('物业企业')] }), '2025-09-30')).toEqual(
    '物业管理方式是物业企业',
  );
  expect(careFinding(project({ compounds: [known('无')] }), '2025-09-30')).toEqual('物业管理方式还没有确定');
  expect(
    careFinding(
      project({ warrantyEnd: '2024-10-19', compounds: [known('物业企业'), known('无')] }),
      '2025-09-30',
    ),
  ).toEqual('保修2024年10月19日到期，2个小区中1个定了物业管理方式');
  expect(careFinding(project({ warrantyEnd: '2027-10-19' }), '2025-09-30')).toEqual(
    '保修到2027年10月19日，物业管理方式未公开',
  );
});

test('facts: not due yet is not 未公开', () => {
  expect(careFacts(project({ status: '施工中' }), '2025-09-30').map(({ value }) => value)).toEqual([
    '验收后起算',
    '验收后公布',
    null,
  ]);
  expect(careFacts(project({ status: '已验收' }), '2025-09-30')[0]?.value).toBeNull();
});

test('together with the project, step by step', () => {
  const on = (stage: string, doneOn: string) => stageEvent(stage, { doneOn });
  const stages = [
    on('设计批准', '2025-02-18'),
    on('开工', '2025-04-15'),
    on('完工', '2025-09-01'),
    on('联合验收', '2025-09-20'),
  ];
  const together = (part: Partial<UtilityWork>) =>
    utilityViews(project({ status: '已验收', stages, utilities: [line(part)] }))[0]?.together;
  expect(together({ worksTo: '2025-08-01', acceptedOn: '2025-09-20' })).toBe('设计✓、施工✓、验收✓');
  expect(together({ designedOn: '2025-02-19', worksTo: '2025-09-02', acceptedOn: '2025-09-21' })).toBe(
    '设计✗、施工✗、验收✗',
  );
  expect(together({ designedOn: null })).toBeNull();
  expect(utilityViews(project({ utilities: [line({ paid: 428_000_000 })] }))[0]?.paid).toBe('428');
});

test('who carries the warranty, once it is due or told', () => {
  const terms = (part: Parameters<typeof project>[0]) =>
    careFacts(project(part), '2025-09-30').flatMap(({ term, value }) =>
      /单位|依据/.test(term) ? [[term, value]] : [],
    );
  expect(terms({ status: '施工中' })).toEqual([]);
  expect(terms({ status: '已验收', warrantyUnit: '甲公司' })).toEqual([
    ['保修单位', '甲公司'],
    ['保修依据', null],
  ]);
});
