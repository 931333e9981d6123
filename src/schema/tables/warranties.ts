import { warrantyBases } from '../../policy/codes.ts';
import { code, date, id, ids, phone, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** Warranty part by part, where it is not one term for the whole project. */
export const warranties = defineTable({
  name: 'warranties',
  file: 'warranties.csv',
  title: '分项保修',
  description:
    '屋面、管线、电梯、外墙这些部位的保修期不一样的，一个部位一行；整个项目一样长的，写在 projects.csv 里就够了。',
  key: ['projectId', 'compoundId', 'part'],
  label: 'part',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    compoundId: id('小区编号', '只管哪个小区；空着是整个项目', { ref: 'compounds', example: 'LS-C01' }),
    part: text('部位', '保修的是什么，用居民看得懂的话', { required: true, example: '屋面防水' }),
    warrantyStart: date('保修开始日期', '从哪天起'),
    warrantyEnd: date('保修截止日期', '到哪天止', { example: '2028-05-19' }),
    warrantyBasis: code('保修依据', '保修期从哪里来', warrantyBases),
    warrantyUnit: text('保修单位', '由谁修；只写单位', { example: '某某建筑公司' }),
    warrantyPhone: phone('报修电话', '报修的单位电话'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
