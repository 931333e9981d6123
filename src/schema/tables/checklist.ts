import {
  conditions,
  decisions,
  itemStatuses,
  needs,
  reasonCodes,
  sufficiency,
  yesNo,
} from '../../policy/codes.ts';
import { code, count, date, decimal, id, ids, prose, text } from '../field.ts';
import { defineTable } from '../table.ts';

/** What is decided, and done, for one of the 27 works in one project. */
export const checklist = defineTable({
  name: 'checklist',
  file: 'checklist.csv',
  title: '改造内容',
  description: '改造内容的清单，一个项目一项一行。没有行的内容，网站显示“未公开”。',
  key: ['projectId', 'no'],
  label: 'name',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    no: count('序号', '清单里的序号', { required: true, example: '15' }),
    name: text('内容', '清单里的名称，要和序号对得上', { example: '完善停车设施' }),
    keyWork: code('台账重点', '项目台账里是不是列为重点改造内容', yesNo),
    need: code('改造必要', '有没有必要改', needs),
    needReason: prose('必要说明', '为什么有必要或没必要'),
    condition: code('客观条件', '客观条件具不具备', conditions),
    assessedBy: text('评估单位', '有没有必要、条件具不具备，由哪个单位评估；只写单位，不写人名', {
      example: '某街道办事处',
    }),
    assessedOn: date('评估日期', '评估的日期'),
    agree: count('同意户数', '同意做这一项的户数', { unit: '户' }),
    asked: count('征询总户数', '这一项涉及的全部户数', { unit: '户', positive: true }),
    funds: code('资金', '资金满不满足；只对自选项有意义', sufficiency),
    decision: code('决定', '做还是不做', decisions),
    reasonCode: code('原因代码', '不做的原因', reasonCodes),
    reason: prose('原因说明', '不做的事实依据'),
    gates: ids('列入环节', '这一项列在哪几步的范围里：G04初步计划、G13年度计划、G16设计、G17招标、G19验收', {
      example: 'G04、G13、G16',
    }),
    cost: decimal('预算（万元）', '这一项的预算；各项相加应等于计划投资', 6, {
      unit: '万元',
      digits: 6,
      example: '126.5',
    }),
    residentShare: decimal('居民出资比例（%）', '文件写的，这一项居民出百分之几；没有写的留空', 2, {
      unit: '%',
      digits: 3,
      example: '10',
    }),
    publicShare: decimal('政府补助比例（%）', '文件写的，这一项政府出百分之几；没有写的留空', 2, {
      unit: '%',
      digits: 3,
      example: '80',
    }),
    status: code('状态', '做到哪一步', itemStatuses),
    planned: decimal('计划数量', '计划做多少', 3, { example: '186' }),
    done: decimal('完成数量', '已经做了多少', 3, { example: '118' }),
    unit: text('单位', '数量的单位', { example: '个车位' }),
    doneOn: date('完成日期', '这一项完成的日期'),
    responsible: text('负责单位', '这一项由哪个部门或单位负责'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
  },
});
