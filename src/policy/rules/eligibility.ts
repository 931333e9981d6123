import type { CompoundFacts, ProjectFacts } from '../facts.ts';
import { lastRound } from './consent.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { lastDone } from './timeline.ts';

/** The four marks of an old compound besides its age and land, 四(一). */
export const SITUATIONS = [
  ['失养失修失管', /失养|失修|失管/],
  ['市政配套不完善', /市政/],
  ['公共服务不健全', /公共服务|社会服务/],
  ['居民意愿强烈', /意愿/],
] as const;

const STARTED = ['施工中', '暂停', '已完工', '已验收'];
const ENDED = ['居民否决', '取消'];

/** Which compounds may be renovated under the notice. */
export const eligibilityRules: readonly Rule<CompoundFacts>[] = [
  {
    id: 'D8',
    clause: '四(一)',
    severity: 'X',
    title: '改造范围',
    statement: '列入项目的小区，应当是2005年12月31日前在城市国有土地上建成的；以后建成的，要写明例外的依据。',
    formula: '建成年份止 ≤ 2005，或写明了例外依据；并且土地性质 = 国有',
    judge: (compound) => {
      if (compound.projects.length === 0) return notApplicable;
      if (compound.builtTo !== null && compound.builtTo > 2005 && compound.exceptionBasis === null)
        return breach(`${compound.builtTo}年建成，晚于2005年`);
      if (compound.land !== null && compound.land !== '国有')
        return breach(`土地性质是${compound.land}，不是国有`);
      const missing = [compound.builtTo === null ? '建成年份' : '', compound.land === null ? '土地性质' : ''];
      return missing.some(Boolean) ? unknown(missing.filter(Boolean).join('、')) : met;
    },
  },
  {
    id: 'D9',
    clause: '四(一)',
    severity: 'W',
    title: '四种情形都有',
    statement: '列入项目的小区，还要失养失修失管、市政配套不完善、公共服务不健全、居民意愿强烈。',
    formula: '范围情形里四样都写了',
    judge: ({ projects, inScope }) => {
      if (projects.length === 0) return notApplicable;
      if (inScope === null) return unknown('范围情形');
      const absent = SITUATIONS.filter(([, pattern]) => !pattern.test(inScope)).map(([name]) => name);
      return absent.length === 0 ? met : breach(`认定的情形里没有${absent.join('、')}`);
    },
  },
  {
    id: 'D15',
    clause: '五(一)',
    severity: 'W',
    title: '储备小区不开工',
    statement: '储备批次的小区还没有进入实施，不应出现已开工的项目。',
    formula: '批次 = 储备 时，没有施工中、暂停、已完工、已验收的项目',
    judge: (compound) => {
      if (compound.batch === null) return compound.projects.length === 0 ? notApplicable : unknown('批次');
      if (compound.batch !== '储备') return notApplicable;
      const started = compound.projects.find((p) => p.status !== null && STARTED.includes(p.status));
      return started ? breach(`批次是储备，项目${started.name}已是${started.status}`) : met;
    },
  },
  {
    id: 'D15-2',
    clause: '五(一)',
    severity: 'W',
    title: '实施小区列入了年度计划',
    statement: '实施批次的小区，要在公布了的年度计划里。',
    formula: '批次 = 实施 ⇒ 有一个项目公布了年度计划，没有取消、没有被居民否决',
    judge: ({ batch, projects }) => {
      if (batch === null) return projects.length === 0 ? notApplicable : unknown('批次');
      if (batch !== '实施') return notApplicable;
      const open = projects.filter(({ status }) => status === null || !ENDED.includes(status));
      if (projects.length > 0 && open.length === 0)
        return breach(`批次是实施，项目${projects[0]?.name}已是${projects[0]?.status}`);
      return open.some((project) => lastDone(project, 'G13') !== null) ? met : unknown('年度计划的公布日期');
    },
  },
  {
    id: 'D16',
    clause: '五(一)',
    severity: 'W',
    title: '先摸底再征求意见',
    statement: '全面摸底、进入数据库以后，再征集改造需求。',
    formula: '有摸底日期，并且不晚于征集需求的日期',
    judge: ({ surveyedOn, projects }) => {
      if (surveyedOn === null) return unknown('摸底日期');
      const asked = projects
        .flatMap((p) => lastDone(p, 'G02')?.doneOn ?? lastRound(p.consent)?.endOn ?? [])
        .sort()[0];
      return asked === undefined || surveyedOn <= asked
        ? met
        : breach(`${asked}已征集需求，${surveyedOn}才摸底`);
    },
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
    judge: ({ workKind }) => {
      if (workKind === null) return unknown('工程性质');
      return workKind === '拆除新建' ? breach('工程性质是拆除新建') : met;
    },
  },
];
