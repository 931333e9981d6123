import { describe, expect, test } from 'vitest';
import {
  compound,
  consentRound,
  dataset,
  project,
  stageEvent,
  withItems,
} from '../../../tests/fixtures/records.ts';
import { households, projectSummary } from './summary.ts';
import { statusAgeWords } from '../../facts/status-age.ts';

const done = (stage: string, doneOn: string) => stageEvent(stage, { doneOn });

describe('summary', () => {
  test('three compounds under works', () => {
    const shown = project({
      status: '施工中',
      plannedEnd: '2025-11-30',
      compounds: [
        compound({ name: '望海苑', households: 486 }),
        compound({ name: '松涛里', households: 372 }),
        compound({ name: '石榴园', households: 226 }),
      ],
      stages: [done('开工', '2025-04-15')],
      items: withItems({
        1: { state: '施工中', row: { decision: '纳入', status: '施工中' } },
        27: { state: '不做', row: { decision: '不纳入' } },
      }),
    });
    expect(String(projectSummary(shown))).toMatchInlineSnapshot(
      `"望海苑、松涛里、石榴园三个小区共1,084户，2025年4月15日开工，计划11月30日完工。27项内容做1项，不做1项，25项未公开。"`,
    );
  });

  test('accepted', () => {
    const shown = project({
      status: '已验收',
      compounds: [compound({ households: 750 })],
      stages: [done('开工', '2022-03-16'), done('完工', '2022-09-26'), done('联合验收', '2022-10-20')],
    });
    expect(String(projectSummary(shown))).toMatchInlineSnapshot(
      `"望海苑共750户，2022年3月16日开工，9月26日完工，10月20日验收。27项内容做不做，都未公开。"`,
    );
  });

  test('known only from a list of names', () => {
    expect(String(projectSummary(project()))).toMatchInlineSnapshot(
      `"望海苑户数未公开。27项内容做不做，都未公开。"`,
    );
  });

  test('not started: a plan is not a start', () => {
    const shown = project({ status: '未开工', plannedStart: '2025-06-30', plannedEnd: '2025-12-31' });
    expect(String(projectSummary(shown))).toContain('计划2025年6月30日开工，计划12月31日完工');
  });
});

test('households come from the round of asking when a compound does not state them', () => {
  expect(households(project())).toBeNull();
  expect(households(project({ consent: [consentRound({ total: 300 })] }))).toBe(300);
});

test('the age of a status under the title', () => {
  const base = dataset({ asOf: '2025-08-21' });
  const old = project({ status: '施工中', statusNote: '施工中（2024-05-12）' });
  expect(statusAgeWords(base, old)).toBe('2024年5月12日，之后未见报道');
  expect(statusAgeWords(base, project({ status: '施工中' }))).toBe('截至2025年8月21日');
});
