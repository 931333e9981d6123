import { date, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** Comply or explain: why a record does not meet a rule, in the words of who answers for it. */
export const explanations = defineTable({
  name: 'explanations',
  file: 'explanations.csv',
  title: '不符合的说明',
  description: '检查报出“不符合”的记录，要在这里写明原因，才能发布；说明和不符合一起公开。',
  key: ['ruleId', 'subjectId'],
  label: null,
  fields: {
    ruleId: text('规则编号', '检查报告里的规则编号，例如 G07', { required: true, example: 'G07' }),
    subjectId: text('对象编号', '检查报告里的对象编号，例如公示编号或“项目编号+序号”', {
      required: true,
      example: 'SF-2021-03+19',
    }),
    text: prose('情况说明', '发生了什么、怎样补救', { required: true }),
    unit: text('责任单位', '谁负责', { required: true }),
    date: date('日期', '说明的日期', { required: true }),
  },
});
