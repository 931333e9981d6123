import type { Sentence } from '../../../sentences.ts';
import { APPEAL, inClause, of } from './in-clause.ts';

/** 一 to 三: the guiding idea, the aims, and who leads, takes part and pays. */
export const aims: readonly Sentence[] = [
  ...inClause(
    '一',
    [
      '五方联动',
      '区、街道、社区、居民、企业五方一起做。',
      of('项目页 文件', { columns: ['projects.leadStreet', 'projects.builder', 'stages.unit'] }),
    ],
    ['获得感、幸福感和安全感', '让居民住得更好、更满意。', APPEAL],
    [
      '决策共谋、发展共建',
      '怎么改一起商量，一起建、一起管、一起评，成果共享。',
      of('项目页', { columns: ['evidence.kind', 'evidence.text'] }),
    ],
  ),
  ...inClause(
    '二',
    [
      '力争基本完成2000年12月31日前',
      '到2025年底，2000年底前建成的力争基本改完；“基本”是多少没有写。',
      of('首页 进度', { columns: ['compounds.builtTo', 'projects.status'] }),
    ],
    [
      '按照急缓程度、结合财力状况推进',
      '2001年到2005年建成的，看轻重缓急和财力推进，没有写到哪一年。',
      of('进度', { columns: ['compounds.builtTo', 'compounds.plannedYear'] }),
    ],
    [
      '改善居民住房条件',
      '为的是改善住房、促进经济、提升治理；有材料写到的列出来，不打分。',
      of('项目页', { columns: ['evidence.kind'] }),
    ],
  ),
  ...inClause(
    '三(一)',
    [
      '设在区住房城乡建设局',
      '领导小组办公室设在区住房城乡建设局。',
      of('文件 项目页', { columns: ['stages.unit'] }),
    ],
    [
      '统筹协调和业务指导',
      '办公室统筹协调、业务指导，督促质量、安全生产、文明施工。',
      of('项目页', { columns: ['stages.stage', 'stages.result', 'stages.note', 'projects.statusNote'] }),
    ],
    [
      '编制规划方案',
      '办公室编规划方案；五(一)写建设单位编五年规划，六(一)写领导小组确定，三处不同。',
      of('文件', { rules: ['O14'], papers: ['五年规划'] }),
    ],
    [
      '工作规则、责任清单和议事规程',
      '办公室定工作规则、责任清单、议事规程。',
      of('文件', { papers: ['工作规则', '责任清单', '议事规程'] }),
    ],
  ),
  ...inClause(
    '三(二)',
    [
      '不少于6人',
      '每个街道成立专班，不少于6人。',
      of('街道页', { rules: ['O3'], columns: ['streets.size', 'streets.formedOn'] }),
    ],
    [
      '向上对…负责',
      '专班向上对领导小组负责，向下组织项目实施。',
      of('街道页 文件', { columns: ['projects.leadStreet'] }),
    ],
    [
      '及时上报反馈',
      '专班及时上报各项业务。',
      of('街道页', { rules: ['O22'], columns: ['streets.reportedOn'] }),
    ],
    [
      '提高小区业委会的组建率',
      '街道要让更多小区有业委会。',
      of('小区页 进度', { columns: ['compounds.committee'] }),
    ],
    [
      '逐步实现物业管理全覆盖',
      '改造过的小区逐步都有物业管理。',
      of('小区页 进度', { rules: ['O6'], columns: ['compounds.propertyMode'] }),
    ],
    [
      '加大对物业公司的日常监督检查',
      '街道要多检查物业公司；查什么、多久查一次没有写。',
      of('项目页', { columns: ['stages.stage', 'stages.doneOn', 'stages.note'] }),
    ],
  ),
  ...inClause(
    '三(三)',
    ['党员包楼包院', '社区党组织牵头，党员包楼包院。', '讲的是党组织内部的分工，不涉及要公布的事'],
    [
      '入户访谈、现场调研',
      '用入户访谈、现场调研、居民议事会、评审会四种方式收集需求。',
      of('项目页', { columns: ['consent.method', 'consent.startOn', 'consent.endOn'] }),
    ],
    [
      '成立质量检查小组',
      '居民的质量检查小组看着施工。',
      of('项目页', { rules: ['O9'], columns: ['projects.qualityGroupOn'] }),
    ],
    [
      '积极化解矛盾和争端',
      '有矛盾要化解；只公布件数，不写人。',
      of('项目页', { columns: ['projects.disputes', 'projects.disputesSettled'] }),
    ],
  ),
  ...inClause(
    '三(四)',
    [
      '谁受益、谁出资',
      '受益的人出钱：直接出，用专项维修资金，或让出小区公共收益。',
      of('项目页', { columns: ['funding.source', 'funding.detail'] }),
    ],
    ['提取住房公积金', '加装电梯等可以提取住房公积金。', of('改造内容 文件', { columns: ['checklist.no'] })],
  ),
  ...inClause(
    '三(五)',
    [
      '实施主体即项目建设单位',
      '文件点名的集团是建设单位，管融资、建设、运营。',
      of('项目页', { rules: ['O12'], columns: ['projects.builder'] }),
    ],
    [
      '2021年3个片区项目',
      '2021年先做3个片区。',
      of('进度', { rules: ['D13'], columns: ['projects.planYear'] }),
    ],
    [
      '可采购专业机构',
      '可以请专业机构编规划、做全过程咨询。',
      of('项目页', { columns: ['projects.consultant'] }),
    ],
  ),
];
