import type { CompoundFacts, ProjectFacts } from '../../../facts.ts';
import {
  withinScope,
  situationsNamed,
  reserveNotStarted,
  actingIsPlanned,
  surveyedFirst,
  noRebuilding,
} from '../../../rules/eligibility.ts';
import type { Rule } from '../../../rule.ts';
import { scope, situations } from '../lists/terms.ts';

/** Which compounds may be renovated under the notice. */
export const eligibilityRules: readonly Rule<CompoundFacts>[] = [
  {
    id: 'D8',
    clause: '四(一)',
    severity: 'X',
    title: '改造范围',
    statement: '列入项目的小区，应当是2005年12月31日前在城市国有土地上建成的；以后建成的，要写明例外的依据。',
    formula: '建成年份止 ≤ 2005，或写明了例外依据；并且土地性质 = 国有',
    judge: withinScope(scope),
  },
  {
    id: 'D9',
    clause: '四(一)',
    severity: 'W',
    title: '四种情形都有',
    statement: '列入项目的小区，还要失养失修失管、市政配套不完善、公共服务不健全、居民意愿强烈。',
    formula: '范围情形里四样都写了',
    judge: situationsNamed(situations),
  },
  {
    id: 'D15',
    clause: '五(一)',
    severity: 'W',
    title: '储备小区不开工',
    statement: '储备批次的小区还没有进入实施，不应出现已开工的项目。',
    formula: '批次 = 储备 时，没有施工中、暂停、已完工、已验收的项目',
    judge: reserveNotStarted,
  },
  {
    id: 'D15-2',
    clause: '五(一)',
    severity: 'W',
    title: '实施小区列入了年度计划',
    statement: '实施批次的小区，要在公布了的年度计划里。',
    formula: '批次 = 实施 ⇒ 有一个项目公布了年度计划，没有取消、没有被居民否决',
    judge: actingIsPlanned,
  },
  {
    id: 'D16',
    clause: '五(一)',
    severity: 'W',
    title: '先摸底再征求意见',
    statement: '全面摸底、进入数据库以后，再征集改造需求。',
    formula: '有摸底日期，并且不晚于征集需求的日期',
    judge: surveyedFirst,
  },
];

/** What may be done under the notice. */
export const workRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'D10',
    clause: '四(一)',
    severity: 'X',
    title: '不含拆除新建',
    statement: '老旧小区改造不包括把住宅拆了重建。',
    formula: '工程性质不是“拆除新建”',
    judge: noRebuilding,
  },
];
