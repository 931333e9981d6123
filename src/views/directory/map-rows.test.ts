import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import type { Finding, ProjectItem } from '../../model/types.ts';
import { checksOf, filterChoices, itemsOf } from './filters.ts';
import { mapRows } from './map-rows.ts';

const item = (no: number, decision: '纳入' | '不纳入' | null, state: ProjectItem['state']) =>
  ({
    item: { no },
    row: decision === null ? null : { decision, status: state === '取消' ? '取消' : null },
    parts: [],
    state,
  }) as unknown as ProjectItem;
const finding = (result: Finding['result'], compoundIds: string[]) =>
  ({ result, compoundIds }) as unknown as Finding;

const dataset = tiny({
  compounds: [
    { id: 'C1', name: '望海苑', street: '甲街道', batch: '实施', point: { lng: 120.4, lat: 36.1 } },
    { id: 'C2', name: '松涛里', street: '乙街道', batch: '储备' },
    { id: 'C3', name: '石榴园' },
  ],
  projects: [
    {
      id: 'P1',
      planYear: 2025,
      of: ['C1'],
      status: '施工中',
      plannedEnd: '2025-11-30',
      items: [
        item(18, '纳入', '施工中'),
        item(5, '纳入', '取消'),
        item(7, '不纳入', '不做'),
        item(1, null, '未公开'),
      ],
    },
    { id: 'P2', planYear: 2023, of: ['C1', 'C3'], status: '已验收', items: [item(2, '纳入', '不符合')] },
  ],
  findings: [finding('提示', ['C1']), finding('不符合', ['C1', 'C3'])],
});
const [c1, c2, c3] = dataset.compounds;

test('a row has what the popup says; without a published position there is none', () => {
  const { streets, words, compounds } = mapRows(dataset);
  expect(streets.map(({ name }) => name)).toEqual(['甲街道', '乙街道']);
  const read = compounds.map(([id, name, street, state, stage, end, lng, lat]) => [
    id,
    name,
    streets[street]?.name ?? null,
    words[state],
    words[stage],
    words[end] ?? null,
    lng,
    lat,
  ]);
  expect(read).toEqual([
    [
      'C1',
      '望海苑',
      '甲街道',
      '施工中',
      '截至2025年8月21日正在施工，计划2025年11月30日完工',
      '计划完工：2025年11月30日',
      120.4,
      36.1,
    ],
    ['C2', '松涛里', '乙街道', '储备', '储备批次', null, null, null],
    ['C3', '石榴园', null, '已验收', '已验收', null, null, null],
  ]);
});

test('works are those of which it is said that the compound gets them, checks the gravest first', () => {
  expect([c1, c2, c3].map((one) => itemsOf(one!))).toEqual([[18], [], []]);
  expect([c1, c2, c3].map((one) => checksOf(dataset, one!))).toEqual([['不符合', '提示'], [], ['不符合']]);
});

test('the filters offer what some compound has', () => {
  const choices = filterChoices(dataset);
  expect(choices.batches).toEqual(['实施', '储备', 'unknown']);
  expect(choices.items.map(({ no }) => no)).toEqual([18]);
  expect(choices.checks).toEqual(['不符合', '提示']);
});

test('the coast of the sample takes at most 12 kB on the way', () => {
  const file = new URL('../../../data/sample/land.geojson', import.meta.url);
  expect(gzipSync(readFileSync(file)).length).toBeLessThanOrEqual(12_000);
});
