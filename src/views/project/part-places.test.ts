import { expect, test } from 'vitest';
import { compound, project, withItems, workPart } from '../../../tests/fixtures/records.ts';
import type { WorkPart } from '../../model/types.ts';
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
    { term: '道路铺装', text: '望海苑：做完。松涛里有的楼栋、单元写明了，见小区页。' },
  ]);
  expect(partsFinding(one)).toBe('有的内容写明了做在哪里、做哪几样');
});

test('a work with parts of which nobody told, and a project that does none', () => {
  expect(partPlaces(within(19, []))).toEqual([
    { term: '完善快递服务', text: '智能信包箱、快递驿站，做哪几样，未逐样公开。' },
  ]);
  expect(partsFinding(within(19, []))).toBe('做在哪里、做哪几样，未逐样公开');
  expect(partsFinding(within(2, []))).toBeNull();
});
