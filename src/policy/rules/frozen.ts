import { fingerprint, planBaseline } from '../baseline.ts';
import type { ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge } from './rule.ts';

/** G13-2: the plan is fixed when it is published; what is changed afterwards is seen. */
export const planUnchanged: Judge<ProjectFacts> = (project) => {
  const base = planBaseline(project);
  if (base === null) return notApplicable;
  if (project.baselineHash === null) return unknown('计划公布时登记的指纹');
  return fingerprint(base) === project.baselineHash
    ? met
    : breach('列入的内容、预算或工期，和计划公布时登记的不一样');
};
