import type { Dataset, Project } from '../../model/types.ts';

/** Projects that a published paper calls a good example, 六(四); newest first. */
export const goodCases = ({ projects }: Dataset): Project[] =>
  projects
    .filter(({ caseSourceIds }) => (caseSourceIds ?? []).length > 0)
    .sort((a, b) => b.planYear - a.planYear || (a.id < b.id ? -1 : 1));

/** The finding that answers 有哪些好的案例？ */
export const casesFinding = (cases: readonly Project[]): string =>
  cases.length === 0 ? '典型案例没有见到' : `公布的典型案例有${cases.length}个`;
