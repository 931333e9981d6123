import { expect, test } from 'vitest';
import { compound, project, warranty } from '../../../tests/fixtures/records.ts';
import type { Project } from '../../model/types.ts';
import { afterFacts, warrantyFinding, warrantyParts, warrantyRows } from './warranty.ts';

const asOf = '2025-09-30';
const within = (set: Partial<Project>) => {
  const own = compound();
  return { ...own, projects: [project({ compounds: [own], ...set })] };
};
const roof = warranty({
  warrantyEnd: '2027-04-19',
  warrantyUnit: '青岚一建',
  warrantyPhone: '0532-0000 0001',
});
const lift = warranty({ part: '电梯', compoundId: 'C2', warrantyEnd: '2023-04-19' });

test('part by part until when, who and whom to call', () => {
  expect(warrantyRows(within({ warranties: [roof, warranty({ part: '外墙' })] }), asOf)).toEqual([
    {
      term: '屋面防水',
      value: '保修到2027年4月19日',
      turn: { kind: 'warranty', on: ['2027-04-19'] },
      note: '由青岚一建修，报修电话',
      call: { text: '0532-0000 0001', href: 'tel:053200000001' },
    },
    { term: '外墙', value: null, turn: null, note: '由谁修未公开，报修电话未公开', call: null },
  ]);
});

test('a part of another compound is not told of this one, and stands under its name in the project', () => {
  const compounds = [compound(), compound({ id: 'C2', name: '松涛里' })];
  const one = project({ compounds, warranties: [roof, lift] });
  expect(warrantyParts(one, asOf, compounds[0]).map(({ term }) => term)).toEqual(['屋面防水']);
  expect(warrantyParts(one, asOf).map(({ term, value }) => [term, value])).toEqual([
    ['屋面防水', '保修到2027年4月19日'],
    ['电梯（松涛里）', '保修到2023年4月19日，已到期'],
  ]);
});

test('what still runs is told by name', () => {
  const on = (set: Partial<Project>) => warrantyFinding(within(set), asOf);
  expect(on({})).toBeNull();
  expect(on({ warrantyEnd: '2024-04-19', warranties: [roof] })).toBe('到2025年9月30日，屋面防水还在保修期里');
  expect(on({ warrantyEnd: '2024-04-19' })).toBe('保修都已到期');
  expect(on({ warrantyEnd: '2026-04-19' })).toBe('到2025年9月30日都在保修期里');
  expect(on({ warranties: [warranty()] })).toBe('有的部位保修到哪天未公开');
});

test('what the compound has for the time after', () => {
  expect(afterFacts(compound({ repairFund: '已建立', propertyMode: '物业企业' }))).toBe(
    '这个小区：维修资金已建立，物业方式是物业企业。',
  );
  expect(afterFacts(compound({ repairFund: '无', propertyMode: '无' }))).toBe(
    '这个小区：维修资金还没有，没有物业管理。',
  );
  expect(afterFacts(compound())).toBe('这个小区：维修资金有没有，未公开，物业方式未公开。');
});
