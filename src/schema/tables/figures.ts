import { qualifiers } from '../../policy/codes.ts';
import { code, date, decimal, id, period, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** A figure as an authority or a newspaper reported it; never mixed with what is counted from rows. */
export const figures = defineTable({
  name: 'figures',
  file: 'figures.csv',
  title: '公布的数字',
  description: '部门或媒体公布的数字，照原样收录。同一件事几个口径不一致的，各写一行。',
  key: ['metric', 'year', 'basis', 'area', 'sourceId'],
  label: 'metric',
  fields: {
    metric: text('指标', '什么数，例如“小区数”', { required: true }),
    year: period('年度', '哪一年或哪几年', { required: true }),
    basis: text('口径', '计划、开工还是完成，谁的口径', { required: true, example: '年度计划(省)' }),
    area: text('范围', '哪个区、街道或市', { required: true }),
    value: decimal('数值', '数字本身，照原文的单位', 4, { required: true, example: '5.54' }),
    qualifier: code('修饰', '原文有没有“约、余、以上”；没有就写“无”', qualifiers, { required: true }),
    unit: text('单位', '原文的单位', { required: true, example: '万户' }),
    asOf: date('截至日期', '这个数说的是哪一天', { required: true }),
    sourceId: id('来源编号', '出处', { required: true, ref: 'sources' }),
    note: prose('备注', '原文没有说清的地方'),
  },
});
