import { expect, test } from 'vitest';
import { project } from '../../../tests/fixtures/records.ts';
import { projectBadges } from './badges.ts';

test('badges say what is published and nothing else', () => {
  expect(projectBadges(project())).toEqual([]);
  expect(projectBadges(project({ fastTrack: '否' }))).toEqual([]);
  expect(projectBadges(project({ planYear: 2021, fastTrack: '是', caseSourceIds: ['S1'] }))).toEqual([
    '2021年首批片区',
    '典型案例',
    '审批走绿色通道',
  ]);
});
