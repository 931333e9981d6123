import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import { plan, project, stageEvent, withItems } from '../../../tests/fixtures/records.ts';
import { baselineView } from './baseline.ts';

const stages = [stageEvent('计划公布', { doneOn: '2024-12-20' })];

test('the plan as it was published, and whether it still stands', () => {
  const items = withItems({ 1: { state: '要做', row: { gates: ['G04', 'G13'] } } });
  const planned = { stages, items, plannedFunds: 38_620_000_00, plannedEnd: '2025-11-30' };
  const view = baselineView(project(planned))!;
  expect(view.finding).toEqual(
    '列入2025年计划，原定的未公开；现在登记的是1项内容，3,862万元，2025年11月30日前完工',
  );
  expect(view.facts.map(({ term, value }) => `${term}：${value ?? '未公开'}`).slice(0, 5)).toEqual([
    '计划公布：2024年12月20日',
    '现在登记的内容：1项',
    '现在登记的预算：3,862万元',
    '现在登记的计划开工：未公开',
    '现在登记的计划完工：2025年11月30日',
  ]);
  const { value, note } = view.facts.at(-1)!;
  expect(value).toMatch(/^[a-p]{12}$/);
  expect(note).toMatch(/^计划公布时没有登记指纹，后来改没改，比不出来。/);
  const later = (baselineHash: string, plannedEnd: string) =>
    baselineView(project({ ...planned, baselineHash, plannedEnd }))!;
  const same = later(String(value), '2025-11-30');
  expect(same.facts.at(-1)?.note).toMatch(/^和计划公布时登记的一样。/);
  const changed = later(String(value), '2025-12-31');
  expect(changed.facts.at(-1)?.note).toMatch(new RegExp(`^计划公布时登记的是${value}。`));
});

test('nothing before the plan, and nothing claimed of what it does not tell', () => {
  expect(baselineView(project())).toBeNull();
  const view = baselineView(project({ stages }))!;
  expect(view.finding).toEqual('列入2025年计划，原定的未公开');
  expect(view.facts[1]).toEqual({ term: '现在登记的内容', value: null });
});

test('a recorded plan is told as its paper had it, whatever the rows say now', () => {
  const first = plan({
    publishedOn: '2024-12-20',
    paper: '2025年度计划',
    households: 486,
    funds: 38_620_000_00,
    plannedEnd: '2025-10-31',
  });
  const later = { ...first, version: 2, paper: '调整批复', publishedOn: null, reason: '雨期长。' };
  const view = baselineView(project({ plans: [first, later], plannedEnd: '2025-11-30' }))!;
  expect(view.finding).toEqual('和原定计划比，变了1处，1处没有写原因');
  const told = view.facts.map(({ term, value }) => `${term}：${value ?? '未公开'}`);
  expect(told).toContain('计划完工：2025年10月31日');
  expect(told).toContain('户数：486户');
  expect(told).toContain('内容：未公开');
  expect(view.facts.at(-1)).toEqual({ term: '第2版', value: '调整批复，日期未公开', note: '雨期长' });
});
