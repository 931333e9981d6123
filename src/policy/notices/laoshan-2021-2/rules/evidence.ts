import type { ProjectFacts } from '../../../facts.ts';
import {
  ledgerConsulted,
  planDocuments,
  departmentsCame,
  needOfTheYear,
  consultantTendered,
  approvedBeforeTender,
  onPlatform,
  qualityGroupFirst,
  checksPassed,
  acceptanceEvaluates,
  settledWithin,
  evaluatedWithin,
} from '../../../rules/evidence.ts';
import type { Rule } from '../../../rule.ts';
import type { Named } from '../../../terms.ts';
import { bodyKinds } from '../lists/bodies.ts';
import { EVALUATED_WITHIN, SETTLED_WITHIN } from '../lists/terms.ts';

/** The five departments that 五(二)3 names; others may join (A25). */
const departments: Named = [
  ['发展改革', /发展和?改革|发改/],
  ['财政', /财政/],
  ['自然资源', /自然资源/],
  ['城管', /城市?管/],
  ['农业农村', /农业农村/],
];

/** The documents that go with a preliminary plan, 五(二)2. */
const documents: Named = [
  ['资金测算', /资金测算|测算/],
  ['资金筹集方案', /筹集/],
  ['长效管理方案', /长效/],
];

/** What the records of a step must hold. A cell left empty is 未公开 and never a breach. */
export const evidenceRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G03-2',
    clause: '五(二)1',
    severity: 'W',
    title: '台账征求过意见',
    statement: '项目台账要征求相关部门和单位的意见。',
    formula: '“项目台账”的参加方写了部门或单位，不是“没有征求”',
    judge: ledgerConsulted,
  },
  {
    id: 'G04',
    clause: '五(二)2',
    severity: 'W',
    title: '初步计划三样材料齐',
    statement: '初步改造计划要带资金测算、资金筹集方案和长效管理方案。',
    formula: '“初步改造计划”的依据里三样都有',
    judge: planDocuments(documents),
  },
  {
    id: 'G06-2',
    clause: '五(二)3',
    severity: 'W',
    title: '五个部门都来评审',
    statement: '发展改革、财政、自然资源、城管、农业农村五个部门都参加评审，别的部门也可以来。',
    formula: '“部门评审”的参加方里五个部门都有',
    judge: departmentsCame(departments),
  },
  {
    id: 'D20',
    clause: '五(二)1',
    severity: 'W',
    title: '当年有需求才申报',
    statement: '申报的是当年调查到改造需求的小区：征集需求和申报在同一年。',
    formula: '征集需求的年份（没有公布日期的用需求年度）= 申报年度计划的年份',
    judge: needOfTheYear,
  },
  {
    id: 'G14',
    clause: '五(三)2(1)',
    severity: 'X',
    title: '咨询单位要招标',
    statement: '全过程咨询单位通过招标选定。',
    formula: '“选取咨询单位”的依据写明是招标',
    judge: consultantTendered,
  },
  {
    id: 'O16',
    clause: '六(一)',
    severity: 'W',
    title: '先立项再招标',
    statement: '立项由区发展改革局办，办好立项再招标。',
    formula: '立项日期 ≤ 招投标日期，立项的责任单位是发展改革部门',
    judge: approvedBeforeTender(bodyKinds, '发展改革部门'),
  },
  {
    id: 'G17-2',
    clause: '五(三)2(3)',
    severity: 'W',
    title: '进统一招标平台',
    statement: '改造项目可以统一到招标平台招标；条文写的是“可以”，没有进平台的只提示。',
    formula: '进入招标平台 = 是，或“招投标”有链接',
    judge: onPlatform,
  },
  {
    id: 'O9',
    clause: '三(三)',
    severity: 'W',
    title: '开工前有质量检查小组',
    statement: '社区成立质量检查小组监督施工，最迟在开工时成立。',
    formula: '质量检查小组成立日期 ≤ 开工日期',
    judge: qualityGroupFirst,
  },
  {
    id: 'O2',
    clause: '五(三)2(4)',
    severity: 'W',
    title: '安全检查整改到位',
    statement: '办公室督促安全生产；检查没有通过的，要整改到通过。',
    formula: '没有通过的“安全检查”之后，有通过的“安全检查”；开工以后一次也没有写的，判断不了',
    judge: checksPassed('O2'),
  },
  {
    id: 'O2-2',
    clause: '五(三)2(4)',
    severity: 'W',
    title: '文明施工整改到位',
    statement: '办公室督促文明施工：围挡、扬尘、噪声、场地；检查没有通过的，要整改到通过。',
    formula: '没有通过的“文明施工检查”之后，有通过的“文明施工检查”；开工以后一次也没有写的，判断不了',
    judge: checksPassed('O2b'),
  },
  {
    id: 'G19-3',
    clause: '五(三)3',
    severity: 'W',
    title: '验收也要评估',
    statement: '联合验收要同时做评估。',
    formula: '“联合验收”的依据或备注写到评估',
    judge: acceptanceEvaluates,
  },
  {
    id: 'G20',
    clause: '五(三)3',
    severity: 'W',
    title: '及时决算',
    statement: `验收后应及时完成竣工财务决算；“及时”是多久文件没有写，${SETTLED_WITHIN}天是本站设定。`,
    formula: `竣工决算日期 − 联合验收日期 ≤ ${SETTLED_WITHIN}天（本站设定）`,
    judge: settledWithin(SETTLED_WITHIN),
  },
  {
    id: 'O20',
    clause: '六(一)',
    severity: 'W',
    title: '街道评价改造效果',
    statement: `改造后由街道评价整体效果；多久评价文件没有写，${EVALUATED_WITHIN}天是本站设定。`,
    formula: `“效果评价”由街道办，日期 − 联合验收日期 ≤ ${EVALUATED_WITHIN}天（本站设定）`,
    judge: evaluatedWithin(EVALUATED_WITHIN, bodyKinds, '街道'),
  },
];
