import { code, date, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

const tables = ['小区', '项目', '公示', '出处', '数据集'] as const;

/** Acknowledges that a record of the last release is gone on purpose. */
export const removals = defineTable({
  name: 'removals',
  file: 'removals.csv',
  title: '撤下的记录',
  description: '上次发布过、这次撤下的记录，要写明原因。撤下整个数据集的，写在留下的数据集里。',
  key: ['table', 'id'],
  label: null,
  fields: {
    table: code('表', '哪张表', tables, { required: true }),
    id: text('编号', '撤下的编号', { required: true, example: 'LS-C01' }),
    reason: prose('原因', '为什么撤下', { required: true }),
    date: date('日期', '撤下的日期', { required: true }),
  },
});
