import { daysBetween } from '../../shared/days.ts';
import type { CompoundFacts, ProjectFacts, StreetFacts } from '../facts.ts';
import { bodiesIn, FIRM, kindOfBody, sameFirm, type BodyKinds } from '../parties.ts';
import { breach, doubt, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { firstFrom, lastDone, reached } from '../timeline.ts';

/** O3: a street's taskforce has so many people. */
export const taskforceSize =
  (least: number): Judge<StreetFacts> =>
  ({ taskforce }) => {
    const size = taskforce?.size ?? null;
    if (size === null) return unknown('专班人数');
    return size >= least ? met : breach(`专班${size}人，少${least - size}人`);
  };

/** O22: a street's last report is not older than so many days. */
export const reportedWithin =
  (within: number): Judge<StreetFacts> =>
  ({ taskforce, asOf }) => {
    const last = taskforce?.reportedOn ?? null;
    if (last === null) return unknown('最近上报日期');
    const days = daysBetween(last, asOf);
    return days <= within ? met : breach(`最近一次上报是${last}，到${asOf}过了${days}天`);
  };

/** O24: a street in which a compound lies leads from the choice of the consultant on. */
export const ledByStreet: Judge<ProjectFacts> = (project) => {
  const first = firstFrom(project, 'G14');
  if (first === null) return notApplicable;
  if (project.leadStreet === null) return unknown('牵头街道');
  const own = project.compounds.map((compound) => compound.street?.name ?? null);
  if (own.includes(project.leadStreet)) return met;
  if (own.length === 0 || own.includes(null)) return unknown('小区所在街道');
  return breach(`小区在${[...new Set(own)].join('、')}，由${project.leadStreet}牵头`);
};

/**
 * O12: the builder is the body that the text names, in the years of which it speaks. A firm of another name may be a
 * subsidiary of that body or its successor, so that it is open; an office, a street or a community can be neither.
 */
export const builtByNamed =
  (kinds: BodyKinds, since: number): Judge<ProjectFacts> =>
  ({ builder, namedBuilder, planYear }) => {
    if (namedBuilder === null || planYear < since) return notApplicable;
    if (builder === null) return unknown('建设单位');
    const bodies = bodiesIn(builder);
    if (bodies.some((body) => sameFirm(body, namedBuilder))) return met;
    const fact = `建设单位写的是${builder}，文件点名的是${namedBuilder}`;
    const isOffice = (body: string): boolean => kindOfBody(kinds, body) !== null && !FIRM.test(body);
    return bodies.length > 0 && bodies.every(isOffice)
      ? breach(fact)
      : doubt('whichBuilder', fact, '别的公司是不是它的子公司、是不是改了名，文件没有写');
  };

/** L1: management is decided before works begin. */
export const managementBeforeWorks: Judge<CompoundFacts> = (compound) => {
  const starts = compound.projects.flatMap((p) => lastDone(p, 'G18a')?.doneOn ?? []);
  const start = starts.sort()[0];
  if (start === undefined) return notApplicable;
  // 无 today with a day of decision is a mode that has ended since: only the day tells of the time before the works.
  if (compound.propertyDecidedOn === null)
    return compound.propertyMode === '无'
      ? breach(`${start}已开工，物业管理方式还是“无”`)
      : unknown('物业方式确定日期');
  return compound.propertyDecidedOn <= start
    ? met
    : breach(`${start}开工，${compound.propertyDecidedOn}才确定`);
};

/** L1-2: management is decided before the plan is declared. */
export const managementBeforeDeclaration: Judge<CompoundFacts> = ({
  projects,
  propertyMode,
  propertyDecidedOn,
}) => {
  const declared = projects.flatMap((p) => lastDone(p, 'G10')?.doneOn ?? []).sort()[0];
  if (declared === undefined)
    return projects.some((p) => reached(p, 'G10')) ? unknown('申报年度计划的日期') : notApplicable;
  if (propertyDecidedOn === null)
    return propertyMode === '无'
      ? breach(`${declared}已申报，物业管理方式还是“无”`)
      : unknown('物业方式确定日期');
  return propertyDecidedOn <= declared ? met : breach(`${declared}申报，${propertyDecidedOn}才确定`);
};

/** L1-3: residents were asked about the management before it was decided: a notice of it was posted by then. */
export const managementAsked: Judge<CompoundFacts> = ({ projects, propertyDecidedOn }) => {
  if (propertyDecidedOn === null) return notApplicable;
  const asked = projects.flatMap(({ notices }) => notices.filter(({ kind }) => kind === '物业管理方式'));
  if (asked.length === 0) return unknown('物业管理方式征求居民意见的公示');
  const days = asked.flatMap(({ postedOn }) => postedOn ?? []).sort();
  if (days[0] === undefined) return unknown('物业管理方式公示的发布日期');
  return days[0] < propertyDecidedOn
    ? met
    : breach(`${propertyDecidedOn}已确定物业管理方式，${days[0]}才公示`);
};

/** O6: what is accepted has management. */
export const managedAfterwards: Judge<CompoundFacts> = ({ projects, propertyMode }) => {
  if (!projects.some((p) => reached(p, 'G19'))) return notApplicable;
  if (propertyMode === null) return unknown('物业方式');
  return propertyMode === '无' ? breach('项目已验收，小区没有物业管理') : met;
};
