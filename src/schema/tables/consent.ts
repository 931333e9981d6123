import { consultationMethods } from '../../policy/codes.ts';
import { code, count, date, id, ids, prose } from '../field.ts';
import { defineTable } from '../table.ts';

/** One round of asking the households of a project, or of a compound that is in none yet. */
export const consent = defineTable({
  name: 'consent',
  file: 'consent.csv',
  title: '征求意见',
  description:
    '每一轮入户征求意见的结果，一轮一行。写项目编号，是整个项目；再写小区编号，是其中一个小区；只写小区编号，是小区列入项目以前问的，没有通过的也写。',
  key: ['projectId', 'round', 'compoundId'],
  label: null,
  fields: {
    projectId: id('项目编号', '哪个项目；还没有列入项目的小区空着', { ref: 'projects' }),
    round: count('轮次', '第几轮，空着就是第1轮', {
      unit: '轮',
      positive: true,
      blank: 1,
      example: '1',
    }),
    compoundId: id('小区编号', '空着是整个项目；写了是其中一个小区，没有项目编号的是它自己', {
      ref: 'compounds',
    }),
    startOn: date('开始日期', '开始征求的日期'),
    endOn: date('结束日期', '结束征求的日期'),
    total: count('总户数', '涉及的全部户数，分母', { required: true, unit: '户', positive: true }),
    returned: count('收回户数', '交回问卷的户数', { unit: '户' }),
    agreeWill: count('同意改造户数', '同意改造的户数', { unit: '户' }),
    agreeContent: count('同意内容户数', '同意改造内容的户数', { unit: '户' }),
    method: code('方式', '怎样征求的', consultationMethods),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
    note: prose('备注', '需要读者知道的话'),
  },
});
