import { yesNo } from '../../policy/codes.ts';
import { code, count, decimal, id, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** A work as a version of the plan has it: how much, for how much money, or no more. */
export const planworks = defineTable({
  name: 'planworks',
  file: 'planworks.csv',
  title: '计划内容',
  description:
    '“计划”表的每一版写了哪些改造内容，一版一项一行。第1版写全；后面的版只写变了的：数量、预算改了写新的，不做了的在“列入”写“否”。',
  key: ['projectId', 'version', 'no'],
  label: null,
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    version: count('版次', '“计划”表的第几版', {
      required: true,
      positive: true,
      unit: '版',
      example: '1',
    }),
    no: count('序号', '清单里的序号', { required: true, example: '15' }),
    included: code('列入', '这一版还做不做；空着就是做', yesNo),
    quantity: decimal('数量', '计划做多少', 3, { example: '186' }),
    unit: text('单位', '数量的单位', { example: '个车位' }),
    cost: decimal('预算（万元）', '计划写的这一项的预算', 6, { unit: '万元', digits: 6, example: '126.5' }),
  },
});
