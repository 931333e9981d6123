import type { Sentence } from '../../../sentences.ts';
import { APPEAL, inClause, of } from './in-clause.ts';

/** 五(三) and 五(四): from the published plan to the care afterwards. */
export const works: readonly Sentence[] = [
  ...inClause(
    '五(三)1',
    [
      '专家或第三方评估机构',
      '市住房城乡建设局请专家或第三方评审，定项目和预算。',
      of('项目页', { rules: ['G11'], columns: ['stages.assessor', 'stages.participants'] }),
    ],
    [
      '联合上报省主管部门',
      '报市政府同意，三个部门联合报省里。',
      of('项目页', { rules: ['G12'], columns: ['stages.doneOn'] }),
    ],
    [
      '确定后公布',
      '定下来就公布；由谁公布没有写。公布以后内容、钱、工期不改，改了写原因。',
      of('项目页 公示', {
        rules: ['G13', 'G13-2', 'G13-3', 'N15'],
        columns: [
          'stages.unit',
          'notices.publisher',
          'plans.funds',
          'plans.plannedStart',
          'plans.plannedEnd',
          'projects.baselineHash',
        ],
        papers: ['年度计划'],
      }),
    ],
  ),
  ...inClause('五(三)2', [
    '牵头组织项目实施',
    '街道牵头组织实施；停了不再往下走，停了要写原因。',
    of('项目页', { rules: ['O24', 'GORD', 'X1', 'X1-2'], columns: ['projects.leadStreet', 'stages.note'] }),
  ]),
  ...inClause(
    '五(三)2(1)',
    [
      '通过招标形式',
      '建设单位用招标选全过程咨询单位。',
      of('项目页', { rules: ['G14', 'G14-2'], columns: ['projects.consultant', 'stages.basis'] }),
    ],
    [
      '可研、初步方案设计、监理',
      '咨询单位依法做可研、初步方案、监理。',
      of('项目页', { rules: ['G15'], columns: ['projects.supervisor'] }),
    ],
  ),
  ...inClause('五(三)2(2)', [
    '联合审查',
    '初步设计由街道审核、办公室联合审查、领导小组批准，三步。',
    of('项目页', { rules: ['G16', 'GACT'], columns: ['stages.result', 'stages.unit'] }),
  ]),
  ...inClause(
    '五(三)2(3)',
    [
      '向招标管理机构提出',
      '建设单位申请招标，可以用EPC。',
      of('项目页', {
        rules: ['G17'],
        columns: ['projects.delivery', 'projects.contractor', 'projects.contractPrice'],
      }),
    ],
    [
      '统一纳入招标平台',
      '招标管理机构可以出招标制度，统一进平台。',
      of('项目页 文件', {
        rules: ['G17-2'],
        columns: ['projects.onPlatform', 'stages.url'],
        papers: ['招标制度'],
      }),
    ],
  ),
  ...inClause(
    '五(三)2(4)',
    [
      '严格按照相关法律法规',
      '按法规和标准施工。',
      of('项目页', { rules: ['G18', 'G18-2'], columns: ['stages.doneOn', 'checklist.doneOn'] }),
    ],
    ['为施工提供必要条件', '部门、街道、社区配合施工。', APPEAL],
    [
      '安全生产、文明施工',
      '办公室督促质量、安全、文明施工；停工、整改的写在环节里。',
      of('项目页', {
        rules: ['O2', 'O2-2'],
        columns: ['stages.stage', 'stages.result', 'stages.note', 'projects.statusNote'],
      }),
    ],
  ),
  ...inClause(
    '五(三)3',
    [
      '联合竣工验收和评估',
      '建设单位组织部门、参建单位、居民代表验收和评估；列入的都要做完。',
      of('项目页', {
        rules: ['G19', 'G19-2', 'G19-3', 'N19'],
        columns: ['stages.participants', 'stages.assessor', 'checklist.done'],
      }),
    ],
    [
      '应及时完成竣工财务决算',
      '验收后及时决算；“及时”是几天没有写。',
      of('项目页', { rules: ['G20', 'G20-2', 'F9'], columns: ['projects.finalFunds'] }),
    ],
    [
      '整理、归档和移交',
      '竣工资料整理、归档、移交。',
      of('项目页', { rules: ['G21'], columns: ['stages.doneOn'] }),
    ],
  ),
  ...inClause(
    '五(四)',
    [
      '先予确定物业管理方式',
      '街道征求居民意见，先定物业管理方式。',
      of('小区页 公示', {
        rules: ['L1', 'L1-2', 'L1-3'],
        columns: ['compounds.propertyMode', 'compounds.propertyDecidedOn'],
      }),
    ],
    [
      '事务共商、协调联动',
      '居委会、业委会、物业一起商量。',
      of('项目页', { columns: ['evidence.kind', 'compounds.committee'] }),
    ],
    [
      '分类施策管理',
      '改造后分类管理；怎么分类没有写。',
      of('小区页', { columns: ['compounds.propertyMode'] }),
    ],
    [
      '归集、使用、续筹机制',
      '建立专项维修资金归集、使用、续筹的办法，让小区自己管得下去。',
      of('小区页', { columns: ['compounds.repairFund', 'compounds.repairFundOn'] }),
    ],
  ),
];
