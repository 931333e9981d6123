import type { CompoundFacts, ProjectFacts } from '../facts.ts';
import { lastRound } from './consent.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { isEndedForGood, lastDone } from '../timeline.ts';
import type { Named, Scope } from '../terms.ts';

const STARTED = ['施工中', '暂停', '已完工', '已验收'];

/** D8: built in time and on the right land. */
export const withinScope =
  ({ builtBy, land }: Scope): Judge<CompoundFacts> =>
  (compound) => {
    if (compound.projects.length === 0) return notApplicable;
    if (compound.builtTo !== null && compound.builtTo > builtBy && compound.exceptionBasis === null)
      return breach(`${compound.builtTo}年建成，晚于${builtBy}年`);
    if (compound.land !== null && compound.land !== land)
      return breach(`土地性质是${compound.land}，不是${land}`);
    const missing = [compound.builtTo === null ? '建成年份' : '', compound.land === null ? '土地性质' : ''];
    return missing.some(Boolean) ? unknown(missing.filter(Boolean).join('、')) : met;
  };

/** D9: every situation of the text was found. */
export const situationsNamed =
  (situations: Named): Judge<CompoundFacts> =>
  ({ projects, inScope }) => {
    if (projects.length === 0) return notApplicable;
    if (inScope === null) return unknown('范围情形');
    const absent = situations.filter(([, pattern]) => !pattern.test(inScope)).map(([name]) => name);
    return absent.length === 0 ? met : breach(`认定的情形里没有${absent.join('、')}`);
  };

/** D15: a compound held in reserve has no works. */
export const reserveNotStarted: Judge<CompoundFacts> = (compound) => {
  if (compound.batch === null) return compound.projects.length === 0 ? notApplicable : unknown('批次');
  if (compound.batch !== '储备') return notApplicable;
  const started = compound.projects.find((p) => p.status !== null && STARTED.includes(p.status));
  return started ? breach(`批次是储备，项目${started.name}已是${started.status}`) : met;
};

/** D15-2: a compound in the acting batch stands in a published plan. */
export const actingIsPlanned: Judge<CompoundFacts> = ({ batch, projects }) => {
  if (batch === null) return projects.length === 0 ? notApplicable : unknown('批次');
  if (batch !== '实施') return notApplicable;
  const open = projects.filter((project) => !isEndedForGood(project));
  if (projects.length > 0 && open.length === 0)
    return breach(`批次是实施，项目${projects[0]?.name}已是${projects[0]?.status}`);
  return open.some((project) => lastDone(project, 'G13') !== null) ? met : unknown('年度计划的公布日期');
};

/** D16: surveyed before the residents were asked. */
export const surveyedFirst: Judge<CompoundFacts> = ({ surveyedOn, projects }) => {
  if (surveyedOn === null) return unknown('摸底日期');
  const asked = projects
    .flatMap((p) => lastDone(p, 'G02')?.doneOn ?? lastRound(p.consent)?.endOn ?? [])
    .sort()[0];
  return asked === undefined || surveyedOn <= asked ? met : breach(`${asked}已征集需求，${surveyedOn}才摸底`);
};

/** D10: no dwelling is torn down to be built anew. */
export const noRebuilding: Judge<ProjectFacts> = ({ workKind }) => {
  if (workKind === null) return unknown('工程性质');
  return workKind === '拆除新建' ? breach('工程性质是拆除新建') : met;
};
