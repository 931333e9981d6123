import { count, date, ids, street } from '../field.ts';
import { defineTable } from '../table.ts';

/** The taskforce of each street (专班), counts and dates only. */
export const streets = defineTable({
  name: 'streets',
  file: 'streets.csv',
  title: '街道专班',
  description: '各街道工作专班的成立和上报情况。只写人数，不写姓名。',
  key: ['street'],
  label: 'street',
  fields: {
    street: street('街道', 'dataset.json里列出的街道名', { required: true }),
    formedOn: date('专班成立日期', '成立的日期'),
    size: count('专班人数', '专班的人数', { unit: '人' }),
    reportedOn: date('最近上报日期', '最近一次上报业务的日期'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
