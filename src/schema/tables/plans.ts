import { count, date, decimal, id, ids, prose, text, year } from '../field.ts';
import { defineTable } from '../table.ts';

/**
 * What the published plan of a project said, a row a version: version 1 is 原定. It is entered once with its paper and
 * never taken from the rows of today, so that a change of those is seen beside it.
 */
export const plans = defineTable({
  name: 'plans',
  file: 'plans.csv',
  title: '计划',
  description:
    '公布过的计划写了什么，一个项目的一版一行。第1版是原定；以后每发一份文件改计划，加一版，写明原因。照文件填一次，以后不改；后面的版没有变的格子留空。',
  key: ['projectId', 'version'],
  label: 'paper',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    version: count('版次', '第几版；第1版是原定', {
      required: true,
      positive: true,
      unit: '版',
      example: '1',
    }),
    publishedOn: date('公布日期', '这一版公布的日期'),
    paper: text('文件', '哪份文件写的', { required: true, example: '2025年度城镇老旧小区改造计划' }),
    planYear: year('计划年度', '列入哪一年的改造计划', { required: true, example: '2025' }),
    compoundIds: ids('小区编号', '计划里的小区，用、分开', {
      required: true,
      ref: 'compounds',
      example: 'LS-C01、LS-C02',
    }),
    households: count('户数', '计划写的户数', { unit: '户', positive: true }),
    buildings: count('楼栋数', '计划写的楼栋数', { unit: '栋', positive: true }),
    area: decimal('建筑面积（平方米）', '计划写的建筑面积', 2, {
      positive: true,
      unit: '平方米',
      digits: 8,
      example: '36450',
    }),
    funds: decimal('计划投资（万元）', '计划写的总投资', 6, { unit: '万元', digits: 6, example: '3862' }),
    residentFunds: decimal('居民出资（万元）', '计划写的居民出多少', 6, {
      unit: '万元',
      digits: 6,
      example: '190',
    }),
    plannedStart: date('计划开工日期', '计划写的开工日期'),
    plannedEnd: date('计划完工日期', '计划写的完工日期'),
    reason: prose('调整原因', '第2版起：文件写的为什么改'),
    sourceIds: ids('来源编号', '出处，可写多个', { required: true, ref: 'sources' }),
  },
});
