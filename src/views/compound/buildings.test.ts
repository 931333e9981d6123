import { expect, test } from 'vitest';
import { building, compound, project, withItems, workPart } from '../../../tests/fixtures/records.ts';
import type { Compound, WorkPart } from '../../model/types.ts';
import { buildingsFinding, buildingViews } from './buildings.ts';
import { workRows, worksFinding } from './works.ts';

const lift = (door: string | null, set: Partial<WorkPart> = {}): WorkPart =>
  workPart({ compoundId: 'C1', building: '3号楼', door, ...set });

/** A compound in a project of one, or of two, with what is said of its lifts. */
function place(parts: WorkPart[], set: Partial<Compound> = {}, others: Compound[] = []): Compound {
  const own = compound(set);
  const one = project({
    compounds: [own, ...others],
    items: withItems({
      2: { state: '要做', row: { decision: '纳入' } },
      18: { state: '施工中', row: { decision: '纳入', status: '施工中' }, parts },
      19: { state: '不做', row: { decision: '不纳入' } },
    }),
  });
  return { ...own, projects: [one] };
}

test('a building with its facts, and its lifts door by door', () => {
  const one = place([lift('1单元', { status: '完成' }), lift('3单元', { status: '未开始' })], {
    blocks: [building({ building: '3号楼', builtYear: 1994, doors: 3 }), building({ building: '4号楼' })],
  });
  expect(buildingViews(one)).toEqual([
    {
      id: 'building-1',
      name: '3号楼',
      facts: '1994年建成，3个单元。户数、层数未公开。',
      works: [{ term: '电梯加装', text: '1单元：做完。3单元：要做，未开始。' }],
    },
    { id: 'building-2', name: '4号楼', facts: '建成年份、单元数、户数、层数未公开。', works: [] },
  ]);
  expect(buildingsFinding(one)).toBe('电梯加装写到了哪栋楼、哪个单元');
});

test('a building that only a work names stands behind those of the table', () => {
  const one = place([lift(null), lift(null, { building: '１号楼' })], { blocks: [building()] });
  expect(buildingViews(one).map(({ name }) => name)).toEqual(['1号楼', '3号楼']);
  expect(buildingsFinding(place([], { blocks: [building()] }))).toBe('各栋做什么没有分开公布');
  expect(buildingsFinding(place([]))).toBeNull();
});

test('of one compound of several only what is said of it is told as its own', () => {
  const other = compound({ id: 'C2', name: '松涛里' });
  const silent = place([], {}, [other]);
  expect(workRows(silent)?.slice(0, 2)).toEqual([
    { term: '本小区不做', text: '完善快递服务。' },
    { term: '项目合计要做，哪个小区没有分开公布', text: '道路铺装、电梯加装。' },
  ]);
  expect(worksFinding(silent)).toBe('项目合计，哪个小区没有分开公布');
  const told = place([workPart({ compoundId: 'C1', status: '施工中' })], {}, [other]);
  expect(workRows(told)?.[0]).toEqual({ term: '电梯加装', text: '要做，施工中。' });
  expect(worksFinding(told)).toBe('有的写明了本小区做，有的只有项目合计');
  // The only compound of its project has the list of the project.
  expect(workRows(place([]))).toBeNull();
});
