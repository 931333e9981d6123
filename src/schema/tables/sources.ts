import { date, id, text, url } from '../field.ts';
import { defineTable } from '../table.ts';

/** Where a fact comes from; every other table points here. */
export const sources = defineTable({
  name: 'sources',
  file: 'sources.csv',
  title: '出处',
  description: '每条事实的出处：谁、什么时候、在哪里公布。其他表用“来源编号”指到这里。',
  key: ['id'],
  label: 'title',
  fields: {
    id: id('来源编号', '出处的编号，全表唯一', { required: true, example: 'S12' }),
    publisher: text('发布机构', '公布这份材料的单位或媒体', { required: true, example: '半岛新闻' }),
    title: text('标题', '材料的标题或主题', { required: true }),
    publishedOn: date('发布日期', '材料公布的日期'),
    url: url('链接', '网上能打开的地址；只见过转载的留空'),
    seenOn: date('查看日期', '哪天打开链接看过；没有链接就留空'),
  },
});
