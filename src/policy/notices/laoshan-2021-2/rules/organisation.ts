import type { CompoundFacts, ProjectFacts, StreetFacts } from '../../../facts.ts';
import {
  taskforceSize,
  reportedWithin,
  ledByStreet,
  builtByNamed,
  managementBeforeWorks,
  managementBeforeDeclaration,
  managementAsked,
  managedAfterwards,
} from '../../../rules/organisation.ts';
import type { Rule } from '../../../rule.ts';
import { bodyKinds } from '../lists/bodies.ts';
import { firstBatch, MIN_TASKFORCE, REPORT_WITHIN } from '../lists/terms.ts';

export const streetRules: readonly Rule<StreetFacts>[] = [
  {
    id: 'O3',
    clause: '三(二)',
    severity: 'X',
    title: '街道专班人数',
    statement: '街道工作专班不少于6人。',
    formula: '专班人数 ≥ 6',
    judge: taskforceSize(MIN_TASKFORCE),
  },
  {
    id: 'O22',
    clause: '三(二)',
    severity: 'W',
    title: '及时上报',
    statement: `街道专班要及时上报；“及时”是多久文件没有写，${REPORT_WITHIN}天是本站设定。`,
    formula: `数据截至日 − 最近上报日期 ≤ ${REPORT_WITHIN}天（本站设定）`,
    judge: reportedWithin(REPORT_WITHIN),
  },
];

export const leadRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'O24',
    clause: '五(三)2',
    severity: 'X',
    title: '街道牵头实施',
    statement: '进入实施（选取咨询单位）以后，由小区所在的街道牵头组织。',
    formula: '有“选取咨询单位”或之后环节的完成日期 ⇒ 牵头街道是其中一个小区所在的街道',
    judge: ledByStreet,
  },
  {
    id: 'O12',
    clause: '三(五)',
    severity: 'X',
    title: '建设单位是点名的那家',
    statement:
      '文件点名的集团是建设单位，管2021年起的改造项目；换成政府部门、街道、社区的不符合，换成别的公司的存疑。',
    formula: `计划年度 ≥ ${firstBatch.year} ⇒ 建设单位 = 文件点名的单位，不看“发展”“集团”“有限公司”这样的字；dataset.json 的 roles 写了由谁承担的，照它`,
    judge: builtByNamed(bodyKinds, firstBatch.year),
  },
];

export const propertyRules: readonly Rule<CompoundFacts>[] = [
  {
    id: 'L1',
    clause: '五(四)',
    severity: 'X',
    title: '先定物业管理方式',
    statement: '拟改造的小区先确定物业管理方式，最迟不能到开工还没有确定。',
    formula: '物业方式确定日期 ≤ 开工日期；没有确定日期、物业方式是“无”的，就是还没有确定',
    judge: managementBeforeWorks,
  },
  {
    id: 'L1-2',
    clause: '五(四)',
    severity: 'W',
    title: '申报前定物业管理方式',
    statement: '“先予确定”按先于申报年度计划理解；申报以后才确定的，提示。',
    formula: '物业方式确定日期 ≤ 申报年度计划日期',
    judge: managementBeforeDeclaration,
  },
  {
    id: 'L1-3',
    clause: '五(四)',
    severity: 'W',
    title: '物业管理方式问过居民',
    statement: '物业管理方式在征求居民意见的基础上确定：确定以前公示过。',
    formula: '有“物业管理方式”公示，最早的发布日期 < 物业方式确定日期',
    judge: managementAsked,
  },
  {
    id: 'O6',
    clause: '三(二)',
    severity: 'W',
    title: '改造后有物业管理',
    statement: '改造后的小区逐步都有物业管理；物业企业、居民自治、网格化都算。',
    formula: '验收了的小区，物业方式不是“无”',
    judge: managedAfterwards,
  },
];
