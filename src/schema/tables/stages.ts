import { stageResults } from '../../policy/codes.ts';
import { code, count, date, id, ids, listed, prose, text, url } from '../field.ts';
import { defineTable } from '../table.ts';

/** A dated step of a project along the chain G00-G23. */
export const stages = defineTable({
  name: 'stages',
  file: 'stages.csv',
  title: '环节',
  description: '项目走到哪一步。一个项目的一个环节一轮一行；公示后重来的写第2轮。',
  key: ['projectId', 'stage', 'round'],
  label: null,
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    stage: listed('环节', '哪一步', { required: true, example: '开工' }),
    round: count('轮次', '第几轮，空着就是第1轮', {
      unit: '轮',
      positive: true,
      blank: 1,
      example: '1',
    }),
    plannedOn: date('计划日期', '计划完成的日期'),
    doneOn: date('完成日期', '实际完成的日期'),
    result: code('结果', '这一步的结果', stageResults),
    unit: text('责任单位', '由谁办的'),
    participants: text(
      '参加方',
      '参加的部门或人数，例如“相关部门3、参建单位4、居民代表5”；没有征求意见的写“没有征求”',
    ),
    assessor: text('评估机构', '请第三方评估机构评审、评估的，写哪一家；由专家评审的写“专家组”', {
      example: '某工程评估公司',
    }),
    basis: text('依据', '文号、合同号或原话'),
    url: url('链接', '公开材料的地址'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
    note: prose('备注', '需要读者知道的话'),
  },
});
