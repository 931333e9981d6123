import type { Policy } from '../../policy.ts';

/** What the notice says of the tables that staff fill in. */
export const tables: Policy['tables'] = {
  checklist: '附件27项内容，一个项目一项一行。没有行的内容，网站显示“未公开”。',
  utilities: '供水、供电、燃气、供暖、通信管线的同步改造和移交（方案六（二））。',
  evidence:
    '材料里写到的居民参与的做法（方案一的“五共”）和改造的成效（方案二），一个项目一个方面一行。没有材料的不写；网站照写，不打分。',
};

/** And of their columns. */
export const columns: Policy['columns'] = {
  'compounds.land': { description: '改造范围只包括国有土地上的小区（方案四（一））' },
  'compounds.inScope': {
    description:
      '摸底时认定的情形，用、分开：失养失修失管、市政配套不完善、公共服务不健全、居民意愿强烈（方案四（一））',
  },
  'compounds.exceptionBasis': { description: '2005年以后建成还列入的，按哪份文件列入（方案四（一））' },
  'compounds.surveyedOn': { description: '调查摸底、进入数据库的日期（方案五（一））' },
  'compounds.plannedYear': { description: '公布的拟改造年度；没有公布的留空（方案五（一））' },
  'compounds.plannedOrder': { description: '公布的先后顺序，第几个；照公布的写，不推算（方案五（一））' },
  'compounds.propertyMode': { description: '物业管理方式（附件第12项）' },
  'compounds.propertyDecidedOn': { description: '先予确定物业管理方式的日期（方案五（四））' },
  'compounds.repairFund': { description: '住宅专项维修资金的情况，只写小区的，不写各户余额（方案五（四））' },
  'projects.demandYear': {
    description: '调查到改造需求的那一年，和征集需求同一年；没有公布的留空（方案五（二）1）',
  },
  'projects.workKind': { description: '改造不含住宅拆除新建（方案四（一））' },
  'projects.leadStreet': { description: '牵头组织实施的街道（方案五（三）2）' },
  'projects.builder': { description: '项目建设单位（方案三（五））' },
  'projects.fastTrack': { description: '审批是不是走了绿色通道或联合审批（方案六（三））' },
  'projects.consultant': { description: '招标确定的咨询单位（方案五（三）2（1））' },
  'projects.delivery': { description: '施工怎样发包（方案五（三）2（3））' },
  'projects.onPlatform': { description: '是不是在统一的招标平台招标（方案五（三）2（3））' },
  'projects.qualityGroupOn': { description: '社区质量检查小组成立的日期（方案三（三））' },
  'projects.contractPrice': { description: '招标确定的施工合同价（方案五（三）2（3））' },
  'projects.finalFunds': { description: '竣工财务决算金额（方案五（三）3）' },
  'projects.award': { description: '按奖罚机制，给不给改造主体资金奖补（方案六（二））' },
  'projects.caseSourceIds': {
    description: '评为优秀项目、典型案例的，写公布它的材料；没有材料的不算（方案六（四））',
  },
  'projects.disputes': { description: '改造期间收到的矛盾纠纷有几件；只写件数，不写人（方案三（三））' },
  'projects.warrantyUnit': { description: '保修期内负责运维的单位（方案六（一））' },
  'stages.stage': { description: '方案五规定的环节', example: '部门评审' },
  'consent.method': { description: '怎样征求的（方案三（三））' },
  'checklist.no': { description: '附件里的序号，1-23和26-29' },
  'checklist.name': { description: '附件里的名称，要和序号对得上' },
  'checklist.keyWork': { description: '项目台账里是不是列为重点改造内容（方案五（二）1）' },
  'checklist.cost': { description: '这一项的预算；各项相加应等于计划投资（方案五（二）2）' },
  'checklist.residentShare': {
    description: '文件写的，这一项居民出百分之几；没有写的留空（方案六（二）“相应出资比例”）',
  },
  'checklist.publicShare': {
    description: '文件写的，这一项政府补助百分之几；没有写的留空（方案六（二））',
  },
  'stages.assessor': {
    description:
      '市级评审、验收评估、效果评价、绩效评价请第三方评估机构的，写哪一家；由专家评审的写“专家组”（方案五（三）1）',
  },
  'checklist.responsible': {
    description: '这一项由哪个部门或单位负责，例如养老设施由区民政局负责（方案六（一））',
  },
  'parts.no': { description: '附件里的序号；这一项要写在 checklist.csv 里', example: '18' },
  'parts.part': {
    description: '第5、8、11、13、19项里有几样的，写是哪一样（附件）；空着是整项',
    example: '屋面',
  },
  'warranties.warrantyUnit': { description: '保修期内由谁修；只写单位（方案六（一））' },
  'funding.workClass': { description: '基础、完善、提升；不分类别的留空', example: '基础类' },
  'funding.source': { description: '钱从哪里来（方案六（二））；查不明是谁出的写“其他”，会照实公布并提示' },
  'notices.publisher': { description: '谁发布的；文件没有写由谁公布的环节，这里必须写明' },
  'streets.size': { description: '人数，方案要求不少于6人（三（二））' },
};
