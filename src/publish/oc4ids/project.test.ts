import { expect, test } from 'vitest';
import {
  compound,
  consentRound,
  dataset,
  fundingLine,
  notice,
  project,
  stageEvent,
  street,
  withItems,
  policy,
} from '../../../tests/fixtures/records.ts';
import { oc4idsErrors } from '../../../tests/lib/oc4ids.ts';
import type { Project } from '../../model/types.ts';
import { steps } from './codes.ts';
import { phaseOf } from './milestones.ts';
import { oc4idsProject } from './project.ts';

test('every step of the notice has its phase and kind', () => {
  expect(Object.keys(steps).sort()).toEqual([...policy.chain.byCode.keys()].sort());
});

test.each([
  [{}, null],
  [{ status: '未开工' }, 'preparation'],
  [{ status: '已验收' }, 'completion'],
  [{ status: '居民否决' }, 'cancelled'],
  [{ stages: [stageEvent('公示', { doneOn: '2021-05-01' })] }, 'preparation'],
  [{ stages: [stageEvent('开工', { plannedOn: '2021-05-01' })] }, null],
  [
    { stages: [stageEvent('联合验收', { doneOn: '2022-05-01', result: '不通过' })], status: '已完工' },
    'implementation',
  ],
  [{ stages: [stageEvent('保修', { doneOn: '2022-06-01' })], status: '已验收' }, 'maintenance'],
] satisfies [Partial<Project>, string | null][])('phase of %j is %s', (part, phase) => {
  expect(phaseOf(project(part))).toBe(phase);
});

test('a whole project, field by field', () => {
  const own = street({ name: '甲街道' });
  const one = project({
    builder: '建设集团',
    contractor: '施工公司',
    delivery: 'EPC',
    leadStreet: '甲街道',
    warrantyPhone: '0532-0000 0001',
    plannedFunds: 3_862_000_000,
    finalFunds: 123,
    status: '已验收',
    plannedStart: '2022-03-01',
    compounds: [
      compound({ street: own, point: { lng: 120.1, lat: 36.1 }, address: '甲路1号' }),
      compound({
        id: 'C2',
        kind: '部队零散公寓',
        street: own,
        point: { lng: 120, lat: 36 },
        address: '乙路2号',
      }),
    ],
    stages: [
      stageEvent('公示', {
        plannedOn: '2021-06-01',
        doneOn: '2021-06-02',
        unit: '甲街道办事处',
        note: '第一次',
      }),
      stageEvent('联合验收', { doneOn: '2022-05-01', result: '不通过' }),
      stageEvent('联合验收', { round: 2, doneOn: '2022-06-01', result: '通过' }),
    ],
    consent: [consentRound({ endOn: '2021-03-31', returned: 900, agreeWill: 800 })],
    funding: [fundingLine({ detail: '区', amount: 150, workClass: '基础类' }), fundingLine({ basis: '决算', amount: 200 })], // prettier-ignore
    items: withItems({ 15: { state: '已验收', row: { decision: '纳入', planned: 186_000, done: 118_500, unit: '个车位' } } }), // prettier-ignore
    notices: [notice({ postedOn: '2021-05-20', body: '正文', publisher: '甲街道办事处' })],
  });
  const data = dataset({ projects: [one] });
  const written = oc4idsProject(data, one);
  expect(oc4idsErrors({ uri: 'urn:x:y', publisher: { name: '甲' }, publishedDate: '2025-09-30T00:00:00+08:00', version: '0.9', projects: [written] })).toBeNull(); // prettier-ignore
  expect({ ...written, renovationItems: (written['renovationItems'] as unknown[])[14] }).toMatchSnapshot();
});
