import { expect, test } from 'vitest';
import type { UtilityWork } from '../../model/types.ts';
import { careFacts, careFinding, utilityViews } from './aftercare.ts';
import { compound, project } from '../../../tests/fixtures/records.ts';

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
    works: '2025年4月21日至今',
    accepted: '还没到',
  });
  expect(utilityViews(project({ status: '已验收', utilities: [line()] }))[0]?.handedOver).toBeNull();
});

test('finding', () => {
  const known = (propertyMode: '物业企业' | '无' | null) => compound({ propertyMode });
  expect(careFinding(project(), '2025-09-30')).toBeNull();
  expect(careFinding(project({ compounds: [known('物业企业')] }), '2025-09-30')).toBe(
    '物业管理方式是物业企业',
  );
  expect(careFinding(project({ compounds: [known('无')] }), '2025-09-30')).toBe('物业管理方式还没有确定');
  expect(
    careFinding(
      project({ warrantyEnd: '2024-10-19', compounds: [known('物业企业'), known('无')] }),
      '2025-09-30',
    ),
  ).toBe('保修2024年10月19日到期，2个小区中1个定了物业管理方式');
  expect(careFinding(project({ warrantyEnd: '2027-10-19' }), '2025-09-30')).toBe(
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
