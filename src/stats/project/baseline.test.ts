import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { project, stageEvent, withItems } from '../../../tests/fixtures/records.ts';
import { baselineView } from './baseline.ts';

const stages = [stageEvent('计划公布', { doneOn: '2024-12-20' })];

test('the plan as it was published, and whether it still stands', () => {
  const items = withItems({ 1: { state: '要做', row: { gates: ['G04', 'G13'] } } });
  const planned = { stages, items, plannedFunds: 38_620_000_00, plannedEnd: '2025-11-30' };
  const view = baselineView(project(planned))!;
  expect(view.finding).toEqual('列入2025年计划：1项内容，3,862万元，2025年11月30日前完工');
  expect(view.facts.map(({ term, value }) => `${term}：${value ?? '未公开'}`).slice(0, 5)).toEqual([
    '计划公布：2024年12月20日',
    '列入的内容：1项',
    '预算：3,862万元',
    '计划开工：未公开',
    '计划完工：2025年11月30日',
  ]);
  const { value, note } = view.facts.at(-1)!;
  expect(value).toMatch(/^[a-p]{12}$/);
  expect(note).toMatch(/^计划公布时没有登记指纹，后来改没改，比不出来。/);
  const later = (baselineHash: string, plannedEnd: string) =>
    baselineView(project({ ...planned, baselineHash, plannedEnd }))!;
  const same = later(String(value), '2025-11-30');
  expect(same.finding).toEqual('2025年的计划公布以后没有改过：1项内容，3,862万元，2025年11月30日前完工');
  expect(same.facts.at(-1)?.note).toMatch(/^和计划公布时登记的一样。/);
  const changed = later(String(value), '2025-12-31');
  expect(changed.finding).toEqual('2025年的计划公布以后改过，现在是1项内容，3,862万元，2025年12月31日前完工');
  expect(changed.facts.at(-1)?.note).toMatch(new RegExp(`^计划公布时登记的是${value}。`));
});

test('nothing before the plan, and nothing claimed of what it does not tell', () => {
  expect(baselineView(project())).toBeNull();
  const view = baselineView(project({ stages }))!;
  expect(view.finding).toEqual('列入2025年计划，内容、预算和工期未公开');
  expect(view.facts[1]).toEqual({ term: '列入的内容', value: null });
});
