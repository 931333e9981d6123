import { count, id, ids, text, year } from '../field.ts';
import { defineTable } from '../table.ts';

/** The buildings of a compound, as far as they are published one by one. */
export const buildings = defineTable({
  name: 'buildings',
  file: 'buildings.csv',
  title: '楼栋',
  description:
    '小区里的楼，一栋一行，知道几栋写几栋。居民在小区页按楼栋查自己那一栋；楼栋数、户数的合计写在小区表里。',
  key: ['compoundId', 'building'],
  label: 'building',
  fields: {
    compoundId: id('小区编号', '哪个小区', { required: true, ref: 'compounds', example: 'LS-C01' }),
    building: text('楼栋名称', '这栋楼的名字，照楼牌写；不写单元和户号', {
      required: true,
      example: '3号楼',
    }),
    builtYear: year('本栋建成年份', '这栋楼建成的年份'),
    doors: count('单元数', '有几个单元门', { unit: '个', positive: true, example: '3' }),
    households: count('本栋户数', '这栋楼的住户', { unit: '户', positive: true, example: '36' }),
    storeys: count('层数', '地上几层', { unit: '层', positive: true, example: '6' }),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
