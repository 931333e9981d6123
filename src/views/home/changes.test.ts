import { expect, test } from 'vitest';
import { stageEvent } from '../../../tests/fixtures/records.ts';
import { tiny } from '../../../tests/fixtures/tiny.ts';
import { changeFinding, changes } from './changes.ts';

const stage = (name: string, doneOn: string | null, more: object = {}) =>
  stageEvent(name, { doneOn, sourceIds: ['S1'], ...more });
const figure = (year: string, basis: string, value: number, asOf: string, more: object = {}) => ({
  metric: '小区数',
  year,
  basis,
  value,
  asOf,
  ...more,
});

test('figures of one source and day are one change; a conflict is named', () => {
  const list = changes(
    tiny({
      figures: [
        figure('2024', '年度计划(省)', 9, '2023-10-26', { sourceId: 'S7' }),
        figure('2024', '年度计划(区)', 12, '2024-04-16', { sourceId: 'S10' }),
        figure('2025', '年度计划', 11, '2025-08-21', { sourceId: 'S12' }),
        figure('2025', '年度开工', 11, '2025-08-21', { sourceId: 'S12' }),
        figure('2021-2025', '累计完成', 108, '2025-08-21', { sourceId: 'S12' }),
        figure('2025', '年度计划', 99, '2025-08-21', { area: '乙区' }),
      ],
    }),
  );
  expect(list.map(({ date, text }) => [date, text])).toEqual([
    ['2025-08-21', '2025年计划的11个小区全部开工。2021年至2025年累计完成108个小区。'],
    ['2024-04-16', '2024年计划出现第二个口径：12个，区级计划。此前为9个。'],
    ['2023-10-26', '公布2024年计划：9个小区，省级计划。'],
  ]);
  expect(changeFinding(list)).toBe('最近一次变化：2025年8月21日，11个小区全部开工');
});

test('stages with dates are told, with the length of the works; planned ones are not', () => {
  const list = changes(
    tiny({
      compounds: [{ id: 'C1', name: '高台佳苑小区' }],
      projects: [
        {
          id: 'P1',
          planYear: 2024,
          of: ['C1'],
          stages: [stage('开工', '2024-07-02'), stage('完工', '2024-11-27'), stage('联合验收', null)],
        },
      ],
    }),
  );
  expect(list.map(({ text }) => text)).toEqual([
    '高台佳苑小区完工，7月2日开工，用时148天。',
    '高台佳苑小区开工。',
  ]);
  expect(list[0]?.projectIds).toEqual(['P1']);
});

test('a failed acceptance is not told as an acceptance', () => {
  const [change] = changes(
    tiny({
      compounds: [{ id: 'C1', name: '甲苑' }],
      projects: [
        {
          id: 'P1',
          planYear: 2024,
          of: ['C1'],
          stages: [stage('联合验收', '2025-01-02', { result: '不通过' })],
        },
      ],
    }),
  );
  expect(change?.text).toBe('甲苑联合验收没有通过。');
});

test('statuses with a day are told once for all who share it, unless the source was told already', () => {
  const given = {
    compounds: ['C1', 'C2', 'C3', 'C4'].map((id) => ({ id })),
    projects: ['C1', 'C2', 'C3', 'C4'].map((id) => ({
      id: `P${id}`,
      planYear: 2025,
      of: [id],
      statusNote: '已开工（2025-08-21）',
      sourceIds: ['S12'],
    })),
  };
  expect(changes(tiny(given)).map(({ text }) => text)).toEqual(['C1、C2等4个小区：已开工。']);
  const told = tiny({
    ...given,
    figures: [figure('2025', '年度开工', 4, '2025-08-21', { sourceId: 'S12' })],
  });
  expect(changes(told).map(({ text }) => text)).toEqual(['2025年计划的小区，开工4个。']);
});

test('notices without a date, and what lies after the data day, are left out', () => {
  const dataset = tiny({
    notices: [
      {
        id: 'N1',
        title: '甲',
        postedOn: '2025-08-01',
        startOn: null,
        state: '已截止',
        publisher: '甲街道',
        sourceIds: null,
      },
      { id: 'N2', title: '乙', postedOn: null, startOn: null, state: '日期未公开' },
      { id: 'N3', title: '丙', postedOn: '2026-01-01', startOn: null, state: '未开始' },
    ],
  });
  expect(changes(dataset)).toMatchObject([{ text: '开始公示：甲。', unit: '甲街道', sourceIds: [] }]);
  expect(changeFinding([])).toBe('没有收录到带日期的变化');
});
