import { expect, test } from 'vitest';
import { howToFind, kindOf, seenWords } from './find-source.ts';

const source = (publisher: string, title: string, publishedOn: string | null = '2021-05-10') => ({
  publisher,
  title,
  publishedOn,
});

test.each([
  ['甲市人民政府办公室', '甲政办发〔2021〕2号 工作实施方案', '公文'],
  ['甲报', '甲市印发甲政发〔2022〕15号', '公文'],
  ['甲区住房城乡建设局', '2022年改造计划', '单位的材料'],
  ['山下街道办事处', '台账', '单位的材料'],
  ['甲市政府新闻办', '专场发布会', '单位的材料'],
  ['省住房和城乡建设厅等五部门', '改造计划', '单位的材料'],
  ['甲市政务网', '改造计划', '单位的材料'],
  ['甲区人民政府门户网站', '改造计划', '单位的材料'],
  ['甲城日报社', '改造综述', '报道'],
  ['甲城早报', '改造综述', '报道'],
  ['甲岛新闻网', '改造综述', '报道'],
  ['某网转载', '清零', '报道'],
  ['甲区建设公司', '月报', '材料'],
])('%s, “%s”: %s', (publisher, title, kind) => {
  expect(kindOf(source(publisher, title))).toBe(kind);
});

test('a paper without an address says where it is looked for and whom to ask', () => {
  expect(howToFind(source('甲市人民政府办公室', '甲政办发〔2021〕2号 方案'))).toBe(
    '没有收录到网址。这是公文，文号甲政办发〔2021〕2号，2021年5月10日。在甲市人民政府办公室的网站上搜文号；搜不到的，向它申请公开，写明文号。',
  );
  expect(howToFind(source('甲区建设局', '计划', null))).toBe(
    '没有收录到网址。这是甲区建设局的材料，日期没有写。在它的网站上按标题找；找不到的，向它申请公开，写明标题和日期。',
  );
  expect(howToFind(source('甲报', '综述'))).toBe(
    '没有收录到网址。这是甲报的报道，2021年5月10日。在它的网站上按标题和日期找；网页撤下了的，找那一天的报纸或者问它。',
  );
  expect(howToFind(source('甲公司', '月报'))).toBe(
    '没有收录到网址。这是甲公司公布的，2021年5月10日。按标题和日期问它要。',
  );
});

test('a link says when it was seen', () => {
  expect(seenWords({ seenOn: '2025-09-01' })).toBe('2025年9月1日打开看过');
  expect(seenWords({ seenOn: null })).toBe('哪天打开看过没有记，打不开的按标题找');
});
