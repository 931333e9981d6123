import { deliveryMethods, projectStatuses } from '../../policy/codes.ts';
import {
  code,
  date,
  decimal,
  defineTable,
  id,
  ids,
  phone,
  prose,
  street,
  text,
  year,
  type RowOf,
} from '../field.ts';

/** A renovation project of one plan year; it may hold several compounds. */
export const projects = defineTable({
  name: 'projects',
  file: 'projects.csv',
  title: '项目',
  description: '一行一个改造项目。一个项目可以包含几个小区。',
  key: ['id'],
  label: 'name',
  fields: {
    id: id('项目编号', '项目的编号，定了不再改', { required: true, example: 'LS-2025-01' }),
    name: text('项目名称', '项目的名称', { required: true }),
    planYear: year('计划年度', '列入哪一年的改造计划', { required: true, example: '2025' }),
    compoundIds: ids('小区编号', '包含的小区，用、分开', {
      required: true,
      ref: 'compounds',
      example: 'LS-C01、LS-C02',
    }),
    leadStreet: street('牵头街道', '牵头组织实施的街道（方案五（三）2）'),
    builder: text('建设单位', '项目建设单位（方案三（五））'),
    contractor: text('施工单位', '施工或总承包单位'),
    supervisor: text('监理单位', '监理单位'),
    consultant: text('全过程咨询单位', '招标确定的咨询单位（方案五（三）2（1））'),
    delivery: code('发包方式', '施工怎样发包（方案五（三）2（3））', deliveryMethods),
    status: code('状态', '数据截至日的状态；名单以外没有消息的留空', projectStatuses),
    statusNote: text('状态说明', '状态的依据，例如报道的原话和日期'),
    plannedStart: date('计划开工日期', '承诺的开工日期'),
    plannedEnd: date('计划完工日期', '承诺的完工日期'),
    plannedFunds: decimal('计划投资（万元）', '计划总投资', 6, { unit: '万元', example: '3862' }),
    finalFunds: decimal('决算金额（万元）', '竣工财务决算金额（方案五（三）3）', 6, {
      unit: '万元',
      example: '3790.5',
    }),
    warrantyStart: date('保修开始日期', '一般是验收合格之日'),
    warrantyEnd: date('保修截止日期', '保修期最后一天'),
    warrantyPhone: phone('报修电话', '单位电话，不写个人手机'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
    note: prose('备注', '需要读者知道的话'),
  },
});
export type ProjectRow = RowOf<typeof projects.fields>;
