import {
  awardResults,
  deliveryMethods,
  projectStatuses,
  warrantyBases,
  workKinds,
  yesNo,
} from '../../policy/codes.ts';
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
    workKind: code('工程性质', '改造不含住宅拆除新建（方案四（一））', workKinds),
    leadStreet: street('牵头街道', '牵头组织实施的街道（方案五（三）2）'),
    builder: text('建设单位', '项目建设单位（方案三（五））'),
    fastTrack: code('绿色通道', '审批是不是走了绿色通道或联合审批（方案六（三））', yesNo),
    contractor: text('施工单位', '施工或总承包单位'),
    supervisor: text('监理单位', '监理单位'),
    consultant: text('全过程咨询单位', '招标确定的咨询单位（方案五（三）2（1））'),
    delivery: code('发包方式', '施工怎样发包（方案五（三）2（3））', deliveryMethods),
    onPlatform: code('进入招标平台', '是不是在统一的招标平台招标（方案五（三）2（3））', yesNo),
    qualityGroupOn: date('质量检查小组成立日期', '社区质量检查小组成立的日期（方案三（三））'),
    status: code('状态', '数据截至日的状态；名单以外没有消息的留空', projectStatuses),
    statusNote: text('状态说明', '状态的依据，例如报道的原话和日期'),
    plannedStart: date('计划开工日期', '承诺的开工日期'),
    plannedEnd: date('计划完工日期', '承诺的完工日期'),
    plannedFunds: decimal('计划投资（万元）', '计划总投资', 6, { unit: '万元', example: '3862' }),
    baselineHash: text(
      '计划指纹',
      '年度计划公布时，从项目页抄下的12位指纹；以后内容、预算、工期改了，一比就知道',
      {
        example: '3f9a0c71be24',
      },
    ),
    contractPrice: decimal('合同价（万元）', '招标确定的施工合同价（方案五（三）2（3））', 6, {
      unit: '万元',
      example: '3120.4',
    }),
    finalFunds: decimal('决算金额（万元）', '竣工财务决算金额（方案五（三）3）', 6, {
      unit: '万元',
      example: '3790.5',
    }),
    award: code('奖补结果', '按奖罚机制，给不给改造主体资金奖补（方案六（二））', awardResults),
    awardBasis: text('奖补依据', '按哪份考核或文件定的'),
    caseSourceIds: ids(
      '典型案例出处',
      '评为优秀项目、典型案例的，写公布它的材料；没有材料的不算（方案六（四））',
      {
        ref: 'sources',
      },
    ),
    warrantyStart: date('保修开始日期', '一般是验收合格之日'),
    warrantyEnd: date('保修截止日期', '保修期最后一天'),
    warrantyUnit: text('保修单位', '保修期内负责运维的单位（方案六（一））'),
    warrantyBasis: code('保修依据', '保修期限按什么定的', warrantyBases),
    warrantyPhone: phone('报修电话', '单位电话，不写个人手机'),
    sourceIds: ids('来源编号', '出处，可写多个', { ref: 'sources' }),
    note: prose('备注', '需要读者知道的话'),
  },
});
export type ProjectRow = RowOf<typeof projects.fields>;
