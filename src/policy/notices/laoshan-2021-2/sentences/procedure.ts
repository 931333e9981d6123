import type { Sentence } from '../../../sentences.ts';
import { inClause, of } from './in-clause.ts';

/** 五(二): from asking residents to declaring the plan of a year. */
export const procedure: readonly Sentence[] = [
  ...inClause(
    '五(二)1',
    [
      '我区财政承受能力',
      '看五年规划和区里的财力，摸底当年有需求、符合政策的小区。',
      of('项目页', { rules: ['D20'], columns: ['projects.demandYear'], papers: ['财政承受能力'] }),
    ],
    [
      '居民入户问卷调查',
      '街道、社区党组织领导，入户问卷。',
      of('项目页', { columns: ['consent.method', 'consent.returned'] }),
    ],
    [
      '三分之二以上认可',
      '愿不愿改、改什么，都要有项目总户数三分之二以上认可。',
      of('项目页 进度', {
        rules: ['G02', 'G02-2'],
        columns: ['consent.total', 'consent.agreeWill', 'consent.agreeContent'],
      }),
    ],
    [
      '形成…项目台账',
      '认可率到了，街道才列台账。',
      of('项目页', { rules: ['G03'], columns: ['stages.doneOn'] }),
    ],
    [
      '列为重点改造内容',
      '台账把专营设施、海绵化、电梯、停车场、公共服务设施列为重点。',
      of('项目页 改造内容', { rules: ['N16'], columns: ['checklist.keyWork'] }),
    ],
    [
      '征求相关部门和单位意见',
      '台账要征求部门和单位的意见。',
      of('项目页', { rules: ['G03-2'], columns: ['stages.participants'] }),
    ],
  ),
  ...inClause(
    '五(二)2',
    [
      '初步改造计划及资金测算',
      '建设单位按街道的台账编初步计划、测算资金。',
      of('项目页', {
        rules: ['G04', 'F7'],
        columns: ['projects.plannedFunds', 'checklist.cost', 'stages.basis'],
      }),
    ],
    [
      '同步制定资金筹集方案',
      '同时定钱怎么筹、维修资金怎么补、物业怎么引进。',
      of('项目页 文件', {
        rules: ['G04'],
        columns: ['compounds.repairFund', 'stages.basis'],
        papers: ['资金筹集方案'],
      }),
    ],
  ),
  ...inClause(
    '五(二)3',
    [
      '报各街道办事处审核',
      '初步计划先由街道审核。',
      of('项目页', { rules: ['G05', 'GRES'], columns: ['stages.result'] }),
    ],
    [
      '组织发展改革、财政',
      '办公室再组织发改、财政、自然资源、城管、农业农村等部门评审。',
      of('项目页', { rules: ['G06', 'G06-2'], columns: ['stages.participants'] }),
    ],
    [
      '同等条件下，优先',
      '条件一样，先改居民意愿强、参与多、出资比例高的；没有写怎么排名。',
      of('小区页', { columns: ['consent.agreeWill', 'funding.amount', 'compounds.plannedOrder'] }),
    ],
  ),
  ...inClause(
    '五(二)4',
    [
      '各街道办事处牵头',
      '公示由街道牵头。',
      of('公示', {
        rules: ['G07-2', 'G07-5', 'G07-6'],
        columns: ['notices.publisher', 'notices.receiver', 'notices.channel', 'notices.phone'],
      }),
    ],
    [
      '不少于5个工作日',
      '公示不少于5个工作日。',
      of('公示', { rules: ['G07', 'G07-3'], columns: ['notices.postedOn', 'notices.endOn'] }),
    ],
  ),
  ...inClause(
    '五(二)5',
    [
      '无异议或异议不被采纳后',
      '期满没有异议，或异议没有采纳，才往下走；采纳了怎么办没有写。',
      of('公示', {
        rules: ['G08', 'G08-2', 'G07-4'],
        columns: ['objections.outcome', 'objections.reason', 'notices.result'],
      }),
    ],
    [
      '专题会议研究',
      '街道提报，办公室开专题会议。',
      of('项目页', { rules: ['G09', 'G10-2'], columns: ['stages.doneOn'] }),
    ],
    [
      '每年8月底前',
      '办公室每年8月底前向市里申报下一年度计划。',
      of('项目页 文件', { rules: ['G10'], columns: ['stages.doneOn'] }),
    ],
  ),
];
