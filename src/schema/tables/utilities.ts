import { utilityTrades } from '../../policy/codes.ts';
import { code, date, decimal, id, ids, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** Works on the lines of a utility company inside a project. */
export const utilities = defineTable({
  name: 'utilities',
  file: 'utilities.csv',
  title: '专营管线',
  description: '供水、供电、燃气、供暖、通信管线的同步改造和移交。',
  key: ['projectId', 'trade', 'company'],
  label: 'trade',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    trade: code('专业', '哪种管线', utilityTrades, { required: true }),
    company: text('专营单位', '出资和维护的单位'),
    designedOn: date('设计日期', '设计完成的日期'),
    worksFrom: date('施工开始日期', '开始施工的日期'),
    worksTo: date('施工结束日期', '施工结束的日期'),
    acceptedOn: date('验收日期', '验收的日期'),
    handedOverOn: date('移交日期', '产权移交给专营单位的日期'),
    paid: decimal('出资（万元）', '专营单位出资', 6, { unit: '万元', digits: 6, example: '428' }),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
