import { promiseResults } from '../../policy/codes.ts';
import { code, count, date, decimal, id, ids, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** A promise that a paper makes in its own words. What follows from plans, notices, contracts is worked out, not entered. */
export const promises = defineTable({
  name: 'promises',
  file: 'promises.csv',
  title: '答应过的事',
  description:
    '文件、公示、答复里答应居民的事，一件一行。计划写的内容、数量、日期、居民出资，公示，合同价，采纳的异议，网站自己列，不用填。结果照材料填，不自己判断。',
  key: ['id'],
  label: 'what',
  fields: {
    id: id('编号', '这件事的编号，定了不再改', { required: true, example: 'CN-2025-01' }),
    projectId: id('项目编号', '哪个项目；不是项目的留空', { ref: 'projects' }),
    compoundId: id('小区编号', '哪个小区；整个项目的留空', { ref: 'compounds' }),
    to: text('对谁', '对谁答应的', { example: '3号楼居民' }),
    promisedOn: date('答应日期', '哪天答应的'),
    what: text('答应的事', '原文怎样说的', { required: true, example: '3号楼东侧加一条坡道' }),
    no: count('序号', '是清单里的哪一项；不是的留空', { example: '16' }),
    quantity: decimal('数量', '答应做多少', 3, { example: '1' }),
    unit: text('单位', '数量的单位', { example: '条' }),
    place: text('地方', '在哪里', { example: '3号楼东侧' }),
    deadline: date('期限', '答应哪天以前做到'),
    sourceIds: ids('来源编号', '写着它的材料，可写多个', { required: true, ref: 'sources' }),
    result: code('结果', '材料说做到没有；没有材料的留空', promiseResults),
    resultOn: date('结果日期', '做到的日期，或者材料的日期'),
    reason: prose('原因', '没做到、改了的，材料写的为什么'),
    evidenceIds: ids('依据', '说结果的材料，可写多个；没有依据的结果不算', { ref: 'sources' }),
  },
});
