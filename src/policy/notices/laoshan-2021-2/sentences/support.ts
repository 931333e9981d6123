import type { Sentence } from '../../../sentences.ts';
import { APPEAL, inClause, of } from './in-clause.ts';

/** 六: who answers for what, money, permits, telling people. */
export const support: readonly Sentence[] = [
  ...inClause(
    '六(一)',
    ['配合、协调市级', '领导小组统筹全区，配合市里。', APPEAL],
    [
      '确定五年规划方案',
      '五年规划由领导小组确定，领导小组定支持政策。',
      of('文件 项目页', { rules: ['O14'], columns: ['stages.unit'], papers: ['五年规划'] }),
    ],
    [
      '协调…专营设施设备单位',
      '领导小组协调专营单位，推动联合审批。',
      of('项目页', { columns: ['utilities.company', 'projects.fastTrack'] }),
    ],
    [
      '统筹协调和业务指导；督促',
      '区住房城乡建设局统筹指导，督促质量、安全、文明施工。',
      of('项目页', { columns: ['stages.unit', 'stages.note'] }),
    ],
    [
      '发行债券、贷款',
      '区财政局会同区住房城乡建设局定筹资方案，可以发债、贷款。',
      of('项目页 文件', { columns: ['funding.detail'], papers: ['资金筹集方案'] }),
    ],
    [
      '办理…立项手续',
      '区发展改革局办立项，开绿色通道。',
      of('项目页', { rules: ['O16'], columns: ['stages.doneOn', 'projects.fastTrack'] }),
    ],
    [
      '绩效评价',
      '区民政局管养老设施的规划、建设、管理和绩效评价。',
      of('改造内容 项目页', {
        rules: ['O17'],
        columns: ['checklist.responsible', 'stages.stage', 'stages.result', 'stages.note'],
      }),
    ],
    ['依法实施审计监督', '区审计局审计。', of('文件', { papers: ['审计结果'] })],
    [
      '各司其职、协调联动',
      '自然资源、规划、城管、农业农村、专营单位各管各的。',
      of('项目页', { columns: ['stages.participants'] }),
    ],
    [
      '前期调查工作',
      '街道做前期调查，在公示、施工、验收里协调。',
      of('街道页 项目页', { columns: ['compounds.surveyedOn', 'stages.unit'] }),
    ],
    [
      '整体改造效果评价',
      '街道评价整体改造效果，监督质量。',
      of('项目页', { rules: ['O20'], columns: ['stages.result', 'stages.note'] }),
    ],
    [
      '保修期内的运维管理',
      '建设单位管审批、招标、咨询、设计、施工、验收，还管保修期里的运维。',
      of('项目页', {
        rules: ['O21', 'G22', 'L6'],
        columns: [
          'projects.warrantyUnit',
          'projects.warrantyStart',
          'projects.warrantyEnd',
          'projects.warrantyBasis',
          'projects.warrantyPhone',
        ],
      }),
    ],
  ),
  ...inClause(
    '六(二)',
    [
      '充分利用中央、省、市资金',
      '先用足中央、省、市的钱。',
      of('项目页', { rules: ['F2'], columns: ['funding.detail'] }),
    ],
    [
      '政府及相关权属部门应重点',
      '基础类：政府和权属部门重点支持，专营单位、居民承担一部分。',
      of('项目页', { rules: ['F3'], columns: ['funding.workClass', 'funding.amount'] }),
    ],
    [
      '相应出资比例',
      '完善类：按出资比例由居民承担一部分，政府补助；比例是多少没有写。',
      of('项目页', {
        rules: ['F5'],
        columns: ['checklist.residentShare', 'checklist.publicShare', 'funding.workClass', 'funding.amount'],
      }),
    ],
    [
      '奖罚机制',
      '推进积极、效果好的给奖补，工作滞后、意见大的不给；标准没有写。',
      of('项目页 文件', {
        rules: ['F10'],
        columns: ['projects.award', 'projects.awardBasis'],
        papers: ['奖补办法'],
      }),
    ],
    [
      '财政补贴、上级奖补',
      '钱主要有四样：财政补贴、上级奖补、平台公司融资、居民出资。',
      of('项目页', { rules: ['F1'], columns: ['funding.source'] }),
    ],
    ['落实税费减免政策', '引导专营单位参与，落实税费减免。', of('文件', { papers: ['税费减免政策'] })],
    [
      '对专营管线出资',
      '供水、供电、燃气、供暖、通信单位对自己的管线出资。',
      of('项目页', { columns: ['utilities.trade', 'utilities.paid'] }),
    ],
    [
      '产权移交给专营单位',
      '改好的专营设施产权移交给专营单位维护。',
      of('项目页', { rules: ['L5'], columns: ['utilities.handedOverOn', 'utilities.company'] }),
    ],
    [
      '同步设计、同步实施、同步验收',
      '专营管线和小区改造同步设计、施工、验收。',
      of('项目页', {
        rules: ['L4', 'L4-2', 'L4-3'],
        columns: ['utilities.designedOn', 'utilities.worksFrom', 'utilities.acceptedOn'],
      }),
    ],
  ),
  ...inClause('六(三)', [
    '探索联合审批模式',
    '简化审批，探索联合审批，开绿色通道。',
    of('项目页', { columns: ['projects.fastTrack'] }),
  ]),
  ...inClause(
    '六(四)',
    [
      '开展宣传发动工作',
      '社区组织宣传，党员带头；讲了什么、哪天、怎样讲的，没有规定公布。',
      of('项目页', { columns: ['stages.stage', 'stages.doneOn', 'stages.participants', 'stages.note'] }),
    ],
    [
      '优秀项目、典型案例',
      '多宣传政策、好的项目和案例。',
      of('文件 项目页', { columns: ['projects.caseSourceIds'] }),
    ],
    [
      '变“要我改”为“我要改”',
      '让居民自己要求改：怎么申请，写在“文件”页。',
      of('文件', { columns: ['projects.demandYear'] }),
    ],
  ),
];
