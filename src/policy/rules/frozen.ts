import { fingerprint, planBaseline } from '../baseline.ts';
import type { ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';

/** The plan is fixed when it is published: what is changed afterwards is seen. */
export const frozenRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G13-2',
    clause: '五(三)1',
    severity: 'W',
    title: '计划公布后不改',
    statement: '年度计划公布时，列入的内容、预算和工期就定下来；后来改了的提示。',
    formula: '按现在的数据算出的指纹 = 计划公布时登记的指纹',
    judge: (project) => {
      const base = planBaseline(project);
      if (base === null) return notApplicable;
      if (project.baselineHash === null) return unknown('计划公布时登记的指纹');
      return fingerprint(base) === project.baselineHash
        ? met
        : breach('列入的内容、预算或工期，和计划公布时登记的不一样');
    },
  },
];
