import { noticeKinds, noticeResults } from '../../policy/codes.ts';
import { address, code, date, id, ids, phone, prose, text, url } from '../field.ts';
import { defineTable } from '../table.ts';

/** A public notice (公示 or 公布). */
export const notices = defineTable({
  name: 'notices',
  file: 'notices.csv',
  title: '公示',
  description: '一行一次公示或公布。重新公示的另写一行，原来的保留。',
  key: ['id'],
  label: 'title',
  fields: {
    id: id('公示编号', '公示的编号，定了不再改', { required: true, example: 'GS-2021-03' }),
    kind: code('类型', '公示的是什么', noticeKinds, { required: true }),
    title: text('标题', '公示的标题', { required: true }),
    projectIds: ids('项目编号', '涉及的项目，用、分开', { ref: 'projects' }),
    publisher: text('发布单位', '谁发布的'),
    postedOn: date('发布日期', '张贴或上网的日期'),
    startOn: date('公示开始日期', '公示期第一天'),
    endOn: date('公示截止日期', '公示期最后一天，到当日24时'),
    receiver: text('受理单位', '向谁提意见'),
    channel: text('受理方式', '怎样提意见，例如“当面、来信、电话”'),
    phone: phone('公开电话', '单位电话，不写个人手机'),
    address: address('地址', '受理地点'),
    body: prose('正文', '公示的内容，可以换行'),
    attachment: text('附件', '附件的名称'),
    result: code('结果', '公示期满的结果', noticeResults),
    url: url('链接', '公示原文的地址'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
