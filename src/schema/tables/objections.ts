import { followedStates, objectionOutcomes } from '../../policy/codes.ts';
import { code, count, date, id, ids, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** An objection raised in a notice period, without names. */
export const objections = defineTable({
  name: 'objections',
  file: 'objections.csv',
  title: '异议',
  description: '公示期收到的异议和答复。只写事，不写人。',
  key: ['noticeId', 'id'],
  label: 'matter',
  fields: {
    noticeId: id('公示编号', '针对哪次公示', { required: true, ref: 'notices' }),
    id: id('异议编号', '这次公示里的编号', { required: true, example: 'Y1' }),
    receivedOn: date('收到日期', '收到的日期'),
    matter: text('事项', '对哪一项、什么意见', { required: true }),
    count: count('件数', '相同意见的件数', { unit: '件', positive: true }),
    outcome: code('处理', '怎样处理；办理中的留空', objectionOutcomes),
    reason: prose('理由', '采纳或不采纳的理由'),
    closedOn: date('办结日期', '答复的日期'),
    followed: code('落实', '采纳、部分采纳的，后来落实了没有；没有材料写的留空', followedStates),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
