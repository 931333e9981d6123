import { expect, test } from 'vitest';
import type { SourceRecord } from '../../model/types.ts';
import { dataset } from '../../../tests/fixtures/records.ts';
import { papersFinding, paperViews } from './papers.ts';

const source = (id: string, publisher: string, title: string): SourceRecord => ({
  row: 2,
  id,
  publisher,
  title,
  publishedOn: null,
  url: null,
  seenOn: null,
});
const found = (...sources: SourceRecord[]) =>
  paperViews(dataset({ sources })).flatMap(({ name, sources: own }) =>
    own.length > 0 ? `${name} ${own[0]!.id}` : [],
  );

test('a paper is found by its title, from whoever writes it', () => {
  expect(
    found(
      source('S1', '甲区审计局', '2024年老旧小区改造资金审计结果'),
      source('S2', '甲区领导小组办公室', '甲区2021—2025老旧小区改造五年规划'),
      source('S3', '甲省住房和城乡建设厅', '2024年城镇老旧小区改造计划'),
    ),
  ).toEqual(['五年规划 S2', '年度计划 S3', '审计结果 S1']);
});

test('the press writing of a paper is not the paper', () => {
  expect(
    found(source('S1', '甲城晚报', '甲区审计老旧小区改造'), source('S2', '新闻网', '工作规则印发')),
  ).toEqual([]);
  expect(papersFinding(paperViews(dataset()))).toBe('区里要有的13样材料，收录到0样');
});
