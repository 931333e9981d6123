import '../../../tests/lib/phrases.ts';
import { expect, test } from 'vitest';
import type { Street } from '../../model/types.ts';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { streetCommunities, streetStates } from '../../figures/street/figures.ts';
import { communityFinding, stateFinding, streetLead, taskforceFinding } from '../street/page.ts';
import { findingsOfStreet } from '../../facts/findings.ts';
import { mapCaption, mapNote } from './map-words.ts';
import { streetFinding, streetRows } from './streets.ts';

const dataset = tiny({
  compounds: [
    { id: 'C1', name: '一苑', street: '甲街道', community: '东社区' },
    { id: 'C2', name: '二苑', street: '甲街道' },
    { id: 'C3', name: '三苑', street: '甲街道' },
    { id: 'C4', name: '四苑', street: '甲街道', batch: '谋划' },
    { id: 'C5', name: '五苑' },
  ],
  projects: [
    { id: 'P1', planYear: 2025, of: ['C1', 'C2'], status: '施工中' },
    { id: 'P2', planYear: 2020, of: ['C3'] },
  ],
});
const withGeo = { ...dataset, geo: { land: null, boundaries: null } };
const [jia, yi] = dataset.streets;

test('streets come by count, those without a list and compounds without a street last', () => {
  expect(
    streetRows(dataset).map(({ name, compounds, summary }) => [name, compounds.length, summary]),
  ).toEqual([
    ['甲街道', 4, '其中2个列入2025年计划：一苑、二苑'],
    ['乙街道', 0, '没有见到公开材料提到这个街道的小区'],
    ['街道未公开', 1, '五苑，公开材料没有写所在街道'],
  ]);
  expect(streetFinding(dataset)).toEqual('已收录的5个小区，4个在甲街道');
  expect(streetFinding(tiny({}))).toEqual('还没有收录到公布过名字的小区');
  expect(streetFinding(tiny({ compounds: [{ id: 'C1' }] }))).toEqual('已收录的1个小区，所在街道都未公开');
});

test('counts name their denominator and rows', () => {
  const [row] = streetRows(dataset);
  expect(row?.count).toMatchObject({ kind: 'count', value: 4, denominator: { value: 5 } });
  expect(row?.count.rows.ids).toEqual(['C1', 'C2', 'C3', 'C4']);
});

test('a street says what is known, and an empty one does not say 0', () => {
  expect(streetLead(dataset, jia!)).toEqual('甲街道已收录4个小区，2个列入2025年计划。');
  expect(String(streetLead(dataset, yi!))).toMatch(/^没有见到公开材料提到乙街道的小区。/);
  expect(stateFinding(dataset, jia!)).toEqual('2个施工中，1个谋划，1个状态未公开');
  expect(stateFinding(dataset, yi!)).toEqual('没有收录到这个街道的小区');
  expect(streetStates(dataset, jia!).map(({ state }) => state)).toEqual(['施工中', '谋划', '未公开']);
});

test('communities, the unpublished last', () => {
  expect(streetCommunities(dataset, jia!).map(({ name, compounds }) => [name, compounds.length])).toEqual([
    ['东社区', 1],
    [null, 3],
  ]);
  expect(communityFinding(dataset, jia!)).toEqual('1个社区，另有3个小区的社区未公开');
});

test('a taskforce without a number is unknown, not too small', () => {
  expect(taskforceFinding(jia!)).toEqual('工作专班多少人，未公开');
  expect(taskforceFinding({ ...jia!, taskforce: { size: 9 } as never })).toEqual(
    '工作专班9人，达到不少于6人',
  );
  expect(taskforceFinding({ ...jia!, taskforce: { size: 5 } as never })).toEqual(
    '工作专班5人，不到规定的6人',
  );
});

test('findings of a street are its own, then those of its compounds', () => {
  const finding = (kind: string, id: string, compoundIds: string[], result = '不符合') =>
    ({ subject: { kind, id, name: id }, compoundIds, projectIds: [], result }) as never;
  const found = [
    finding('compound', 'C1', ['C1'], '存疑'),
    finding('street', '1', []),
    finding('project', 'P9', ['C9']),
    finding('project', 'P1', ['C1']),
  ];
  const street = (one: Street) => {
    const { own, others } = findingsOfStreet({ ...dataset, findings: found }, one);
    return [...own, ...others];
  };
  expect(street(jia!).map(({ subject }) => subject.id)).toEqual(['1', 'P1', 'C1']);
  expect(street(yi!)).toEqual([]);
});

test('the map says what it does not show', () => {
  expect(mapNote(dataset, false)).toEqual('只统计公布过名字的小区，含2020年试点1个，不代表实际改造数量。');
  expect(mapCaption(withGeo)).toEqual([
    '街道名旁边的数字是已收录的小区数，另有1个街道未公开。',
    '没有小区公布过坐标，所以不标点。方案五（一）要求街道摸底、建数据库，小区在哪里应由街道公布。',
    '示意图只画海岸线和街道名，不表示行政边界。',
  ]);
  const placed = {
    ...withGeo,
    compounds: dataset.compounds.map((c, i) => ({ ...c, point: i === 0 ? { lng: 1, lat: 1 } : null })),
  };
  expect(mapCaption(placed)[1]).toEqual(
    '标出公布过坐标的1个小区，另有4个没有公布坐标，不标点。示意图不表示行政边界。',
  );
});
