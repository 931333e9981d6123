import type { ProjectFacts } from '../facts.ts';
import { kindOfBody, sameFirm, type BodyKinds } from '../parties.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { lastDone, reached } from '../timeline.ts';

/** G22: the warranty runs from the day of acceptance, or says why not. */
export const warrantyFromAcceptance: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G19')) return notApplicable;
  const accepted = lastDone(project, 'G19')?.doneOn ?? null;
  const start = project.warrantyStart;
  if (accepted === null || start === null) return unknown(start === null ? '保修开始日期' : '验收的日期');
  if (start === accepted) return met;
  if (project.warrantyBasis === null) return unknown('保修依据');
  return project.warrantyBasis !== '没有写明'
    ? met
    : breach(`${accepted}验收，保修从${start}起算，没有写明依据`);
};

/** O21: the builder answers for the warranty. */
export const warrantyByBuilder =
  (kinds: BodyKinds): Judge<ProjectFacts> =>
  (project) => {
    if (!reached(project, 'G19')) return notApplicable;
    const { builder, warrantyUnit } = project;
    if (warrantyUnit === null) return unknown('保修单位');
    if (warrantyUnit === '建设单位' || (builder !== null && sameFirm(warrantyUnit, builder))) return met;
    // A government body or the contractor is certainly not the builder; another firm may be, under another name.
    const other =
      kindOfBody(kinds, warrantyUnit) !== null ||
      builder !== null ||
      (project.contractor !== null && sameFirm(warrantyUnit, project.contractor));
    return other
      ? breach(`保修单位是${warrantyUnit}，${builder === null ? '不是建设单位' : `建设单位是${builder}`}`)
      : unknown('建设单位');
  };

/** L6: the length of the warranty has a basis. */
export const warrantyBased: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G19')) return notApplicable;
  if (project.warrantyBasis === null) return unknown('保修依据');
  return project.warrantyBasis === '没有写明' ? breach('保修期没有写明依据') : met;
};
