import { expect, test } from 'vitest';
import { smallDataset } from '../../../tests/fixtures/small-dataset.ts';
import { descriptionOf, headMetas, type PageHead } from './head.ts';

const page: PageHead = {
  title: '东苑',
  description: '2024年计划改造。',
  column: '小区',
  path: '/compounds/a/',
};
const of = (
  change: Parameters<typeof smallDataset>[1],
  extra: Partial<PageHead> = {},
): Record<string, string> => Object.fromEntries(headMetas(smallDataset({}, change), { ...page, ...extra }));

test('a page says site, column, content and its day; nothing that is not configured', () => {
  expect(of({})).toEqual({
    SiteName: '小数据',
    ColumnName: '小区',
    ColumnType: '信息公开',
    ArticleTitle: '东苑',
    PubDate: '2024-06-15',
    ContentSource: '测试',
    Keywords: '东苑,小区,甲区,老旧小区改造',
    Description: '东苑：2024年计划改造。',
  });
});

test('domain, site code and address as dataset.json has them', () => {
  const metas = of({
    address: 'https://example.gov.cn/',
    siteCodes: { governmentSiteId: '3702120001', icp: null, publicSecurity: null },
  });
  expect(metas).toMatchObject({
    SiteDomain: 'example.gov.cn',
    SiteIDCode: '3702120001',
    Url: 'https://example.gov.cn/compounds/a/',
  });
});

test('a notice has its own day and publisher', () => {
  expect(of({}, { published: '2024-05-06', source: '东街道办事处' })).toMatchObject({
    PubDate: '2024-05-06',
    ContentSource: '东街道办事处',
  });
  expect(of({}, { published: null, source: null })).toMatchObject({
    PubDate: '2024-06-15',
    ContentSource: '测试',
  });
});

test('the home page is a column of its own, the notice explained is 解读回应', () => {
  expect(of({}, { column: null })).toMatchObject({
    ColumnName: '首页',
    Keywords: '东苑,小数据,甲区,老旧小区改造',
  });
  expect(of({}, { column: '文件' })['ColumnType']).toBe('解读回应');
});

test('a description begins with the record unless it names it', () => {
  expect(descriptionOf({ title: '东苑', description: '一共9户。' })).toBe('东苑：一共9户。');
  expect(descriptionOf({ title: '东苑', description: '东苑一共9户。' })).toBe('东苑一共9户。');
});
