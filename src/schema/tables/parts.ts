import { decisions, itemStatuses } from '../../policy/codes.ts';
import { code, count, date, decimal, id, ids, listed, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** Where a work of a project is, and which part of it: what the one row of checklist.csv adds up. */
export const parts = defineTable({
  name: 'parts',
  file: 'parts.csv',
  title: '分处内容',
  description:
    '改造内容做在哪个小区、哪栋楼、哪个单元，或者是这一项里的哪一样，一处一行；checklist.csv 里那一项写的是合计。没有写到的小区、楼栋，网站说“项目合计，没有分开公布”，不当作做，也不当作不做。',
  key: ['projectId', 'no', 'compoundId', 'building', 'door', 'part'],
  label: 'building',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    no: count('序号', '清单里的序号；这一项要写在 checklist.csv 里', { required: true, example: '18' }),
    compoundId: id('小区编号', '哪个小区；空着是整个项目', { ref: 'compounds', example: 'LS-C01' }),
    building: text('哪栋楼', '和 buildings.csv 写得一样；空着是整个小区', { example: '3号楼' }),
    door: text('哪个单元', '如电梯；不写户号。空着是整栋楼', { example: '2单元' }),
    part: listed('哪一样', '一项里有几样的，写是哪一样；空着是整项', { example: '屋面' }),
    decision: code('决定', '这一处做还是不做', decisions, { required: true }),
    reason: prose('原因说明', '这一处不做的事实依据；不写人'),
    status: code('状态', '这一处做到哪一步', itemStatuses),
    planned: decimal('计划数量', '这一处计划做多少', 3, { example: '1' }),
    done: decimal('完成数量', '这一处已经做了多少', 3, { example: '0' }),
    unit: text('单位', '数量的单位', { example: '部' }),
    doneOn: date('完成日期', '这一处完成的日期'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
