import { expect, test } from 'vitest';
import { smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { recordTitle } from './record-titles.ts';

const dataset = smallDataset({
  compounds: `小区编号,小区名称,街道
C1,望海苑,东街道
C2,望海苑,西街道
C3,立夏里,东街道
C4,立夏里,东街道
C5,小区,东街道
C6,金泰里,
C7,金泰里,
C8,东街道,东街道
C9,一号院,东街道
`,
  projects: `项目编号,项目名称,计划年度,小区编号
P1,望海苑改造,2023,C1
P2,望海苑改造,2024,C1
P3,立夏里2023年改造,2023,C3
P4,立夏里2023年改造,2023,C4
`,
  notices: `公示编号,类型,标题,项目编号,发布日期
N1,初步改造计划,望海苑公示,P1,2023-03-01
N2,初步改造计划,望海苑公示,P1,2023-04-01
N3,初步改造计划,立夏里公示,P3,
N4,初步改造计划,一号院,P4,2023-05-01
`,
});

test.each([
  ['compound', 'C1', '望海苑（东街道）', '望海苑（东街道）'],
  ['compound', 'C2', '望海苑（西街道）', '望海苑（西街道）'],
  ['compound', 'C3', '立夏里（C3）', '立夏里（C3）'],
  ['compound', 'C4', '立夏里（C4）', '立夏里（C4）'],
  ['compound', 'C5', '小区（东街道）', '小区（东街道）'],
  ['compound', 'C6', '金泰里（C6）', '金泰里（C6）'],
  ['compound', 'C9', '一号院（东街道）', '一号院（东街道）'],
  ['street', '1', '东街道（1）', '东街道（1）'],
  ['street', '2', '西街道', '西街道'],
  ['project', 'P1', '望海苑改造（2023年计划）', '望海苑改造'],
  ['project', 'P2', '望海苑改造（2024年计划）', '望海苑改造'],
  ['project', 'P3', '立夏里2023年改造（P3）', '立夏里2023年改造（P3）'],
  ['notice', 'N1', '望海苑公示（2023年3月1日）', '望海苑公示（2023年3月1日）'],
  ['notice', 'N2', '望海苑公示（2023年4月1日）', '望海苑公示（2023年4月1日）'],
  ['notice', 'N3', '立夏里公示', '立夏里公示'],
] as const)('%s %s is called %s', (kind, id, title, heading) => {
  expect(recordTitle(dataset, kind, id)).toEqual({ title, heading });
});

test('no two are called the same', () => {
  const titles = [
    ...dataset.compounds.map(({ id }) => recordTitle(dataset, 'compound', id)),
    ...dataset.projects.map(({ id }) => recordTitle(dataset, 'project', id)),
    ...dataset.notices.map(({ id }) => recordTitle(dataset, 'notice', id)),
    ...dataset.streets.map(({ code }) => recordTitle(dataset, 'street', code)),
  ].map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
