import { expect, test } from 'vitest';
import { compound, project, withItems, workPart } from '../../../tests/fixtures/records.ts';
import type { UtilityWork, WorkPart } from '../../model/types.ts';
import { partPlaces, partsFinding } from './part-places.ts';

const compounds = [compound({ id: 'C1', name: '望海苑' }), compound({ id: 'C2', name: '松涛里' })];
const within = (no: number, parts: WorkPart[]) =>
  project({
    compounds,
    items: withItems({ [no]: { state: '要做', row: { decision: '纳入', status: '完成' }, parts } }),
  });

test('where a work is done, compound by compound, with the state of the whole where a place has none', () => {
  const one = within(2, [
    workPart({ no: 2, compoundId: 'C1' }),
    workPart({ no: 2, compoundId: 'C2', building: '1号楼' }),
  ]);
  expect(partPlaces(one)).toEqual([
    { term: '道路铺装', text: '望海苑：做完。松涛里有的楼栋、单元写明了，见小区页。', known: true },
  ]);
  expect(partsFinding(one)).toBe('有的内容写明了做在哪里、做哪几样');
});

test('a work with parts of which nobody told, and a project that does none', () => {
  expect(partPlaces(within(19, []))).toEqual([
    { term: '完善快递服务', text: '智能信包箱、快递驿站，做哪几样，未逐样公开。', known: false },
  ]);
  expect(partsFinding(within(19, []))).toBe('做在哪里、做哪几样，未逐样公开');
  expect(partsFinding(within(2, []))).toBeNull();
});

test('the line of a company tells of a part as a row of parts.csv does', () => {
  const line = (trade: UtilityWork['trade']): UtilityWork => ({
    row: 2,
    projectId: 'P1',
    trade,
    company: null,
    designedOn: null,
    worksFrom: '2025-05-01',
    worksTo: null,
    acceptedOn: null,
    handedOverOn: null,
    paid: null,
    sourceIds: null,
  });
  const with5 = (utilities: UtilityWork[], parts: WorkPart[] = []) => ({ ...within(5, parts), utilities });
  const [told, untold] = ['有的内容写明了做在哪里、做哪几样', '做在哪里、做哪几样，未逐样公开'];
  expect(partsFinding(with5([line('供电')]))).toBe(told);
  expect(partsFinding(with5([line('燃气'), line('通信')]))).toBe(told);
  expect(partsFinding(with5([], [workPart({ no: 5, part: '供水' })]))).toBe(told);
  expect(partsFinding(with5([]))).toBe(untold);
  // A company's line tells nothing of works that it is no part of.
  expect(partsFinding({ ...within(11, []), utilities: [line('供电')] })).toBe(untold);
  // What is said of a work that is left out tells of no part that is done.
  const left = project({
    compounds,
    items: withItems({
      5: { state: '要做', row: { decision: '纳入' } },
      11: { state: '不做', row: { decision: '不纳入' }, parts: [workPart({ no: 11, part: '屋面' })] },
    }),
  });
  expect(partsFinding(left)).toBe(untold);
});
