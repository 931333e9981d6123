import { fingerprint, planBaseline } from '../baseline.ts';
import type { ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge } from '../rule.ts';
import { lastDone } from '../timeline.ts';

/** G13-2: the plan is fixed when it is published; what is changed afterwards is seen. */
export const planUnchanged: Judge<ProjectFacts> = (project) => {
  const base = planBaseline(project);
  if (base === null) return notApplicable;
  if (project.baselineHash === null) return unknown('计划公布时登记的指纹');
  return fingerprint(base) === project.baselineHash
    ? met
    : breach('列入的内容、预算或工期，和计划公布时登记的不一样');
};

/**
 * G13-3: the plan that was published says who published it, the money and the dates. What was entered from its paper
 * and lacks one is a flag; where no paper was entered, an empty cell is only not known.
 */
export const planSaysAll: Judge<ProjectFacts> = (project) => {
  const published = lastDone(project, 'G13');
  if (published === null) return notApplicable;
  const paper = project.plans.find(({ version }) => version === 1) ?? null;
  const { funds, plannedStart, plannedEnd } = paper ?? { ...project, funds: project.plannedFunds };
  const isPublisherTold =
    published.unit !== null ||
    project.notices.some(({ kind, publisher }) => kind === '年度计划' && publisher !== null);
  const isBudgetTold = funds !== null || project.funding.some(({ basis }) => basis === '预算');
  const lacking = (told: boolean, what: string): string[] => (told ? [] : [what]);
  const publisher = lacking(isPublisherTold, '由谁公布');
  const said = [
    ...lacking(isBudgetTold, '资金'),
    ...lacking(plannedStart !== null, '开工日期'),
    ...lacking(plannedEnd !== null, '完工日期'),
  ];
  const isSeen = paper !== null || published.basis !== null || published.url !== null;
  const flagged = [...(isSeen ? publisher : []), ...(paper === null ? [] : said)];
  if (flagged.length > 0) return breach(`公布的年度计划没有写${flagged.join('、')}`);
  const open = [...publisher, ...said];
  return open.length === 0 ? met : unknown(`年度计划写的${open.join('、')}`);
};
