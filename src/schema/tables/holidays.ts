import { dayKinds, festivals } from '../../policy/codes.ts';
import { code, date, ids, text, year } from '../field.ts';
import { defineTable } from '../table.ts';

/** Days off and make-up workdays by the State Council, for years after those the program knows. */
export const holidays = defineTable({
  name: 'holidays',
  file: 'holidays.csv',
  title: '放假安排',
  description:
    '国务院办公厅放假通知里的放假日和调休上班日，一天一行；周末也照通知写。程序已有的年份不用写，新的一年公布后写在这里，公示的工作日才算得出来。',
  key: ['date'],
  label: 'festival',
  fields: {
    year: year('年度', '哪一年的放假通知；元旦可以从上一年12月放起', { required: true, example: '2027' }),
    date: date('日期', '哪一天', { required: true, example: '2027-10-01' }),
    kind: code('安排', '放假，还是调休上班', dayKinds, { required: true }),
    festival: code('节日', '哪个节日的安排', festivals, { required: true }),
    number: text('通知文号', '通知的文号，照原文写', {
      required: true,
      example: '国办发明电〔2025〕7号',
    }),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
