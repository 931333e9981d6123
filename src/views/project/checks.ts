import { formatDate } from '../../shared/format.ts';
import type { Project, ProjectItem } from '../../model/types.ts';
import { isAccepted, lastDone, reached } from '../../policy/timeline.ts';
import { writeDates } from '../../shared/written-dates.ts';
import type { Words } from '../../figures/figure/phrase.ts';

/** How a project came through one gate, as published; null is 未公开. */
export interface GateFact {
  readonly term: string;
  readonly value: Words | null;
  readonly note?: string;
}

/** A duty beside the chain that is done again and again, a round each. */
interface Repeated {
  readonly code: 'O2' | 'O2b' | 'O9' | 'O7' | 'L8';
  readonly term: string;
  /** Said where nobody tells what came of it: `查出什么未公开`. */
  readonly untold: string;
  /** Whether it is 未公开 where no round is told; otherwise it is left out. */
  readonly isDue: boolean;
}

/** How often it was done, and the latest with what it found, or what residents were told. */
function repeated({ stages, chain }: Project, { code, term, untold, isDue }: Repeated): GateFact[] {
  const made = stages
    .flatMap((event) =>
      event.code === code && event.doneOn !== null ? [{ ...event, doneOn: event.doneOn }] : [],
    )
    .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
  const last = made.at(-1);
  if (last === undefined) return isDue && chain.byCode.has(code) ? [{ term, value: null }] : [];
  const found = last.note ?? last.basis;
  const told = [last.participants, found].filter((text) => text !== null).map(writeDates);
  return [
    {
      term,
      value: `${made.length}次，最近一次${formatDate(last.doneOn)}`,
      note: [...told, ...(found === null ? [untold] : [])].join('；'),
    },
  ];
}

const FOUND = '查出什么未公开';

/** Checks of the works: of their safety, of a tidy site, of their quality by residents. */
export function siteChecks(project: Project): GateFact[] {
  const isDue = reached(project, 'G18a');
  return [
    ...repeated(project, { code: 'O2', term: '安全检查', untold: FOUND, isDue }),
    ...repeated(project, { code: 'O2b', term: '文明施工检查', untold: FOUND, isDue }),
    ...repeated(project, { code: 'O9', term: '居民查质量', untold: FOUND, isDue: false }),
  ];
}

/** Checks of the property firm afterwards. */
export const propertyChecks = (project: Project): GateFact[] =>
  repeated(project, { code: 'O7', term: '物业检查', untold: FOUND, isDue: false });

/** What residents were told of the policy, when, and how; due once they are asked. */
export const publicity = (project: Project): GateFact[] =>
  repeated(project, {
    code: 'L8',
    term: '政策宣传',
    untold: '讲了什么未公开',
    isDue: reached(project, 'G02'),
  });

/** Who reviewed the plan for the city: experts, or which firm; null where there was no review yet. */
export function reviewedBy(project: Project): GateFact[] {
  const event = lastDone(project, 'G11');
  if (event === null) return [];
  const who = event.assessor ?? event.participants;
  return [
    {
      term: '市级评审由谁评',
      value: who === null ? null : writeDates(who),
      note: `${formatDate(event.doneOn)}${event.result === '通过' || event.result === '不通过' ? event.result : '评审'}`,
    },
  ];
}

const isCare = ({ policy }: Project, { item, row }: ProjectItem): boolean =>
  item.no === policy.terms.careStation && row?.decision === '纳入';

/** What came of the assessment of the care station; due once a project that has one is accepted. */
export function careAssessment(project: Project): GateFact[] {
  if (!project.chain.byCode.has('O17')) return [];
  const event = lastDone(project, 'O17');
  const term = '养老设施绩效评价';
  if (event === null)
    return isAccepted(project) && project.items.some((entry) => isCare(project, entry))
      ? [{ term, value: null }]
      : [];
  const told = [event.assessor && `评估机构：${event.assessor}`, event.note ?? event.basis]
    .filter((text) => text !== null && text !== '')
    .map((text) => writeDates(text!));
  return [
    {
      term,
      value: `${formatDate(event.doneOn)}，${event.result ?? '结果未公开'}`,
      ...(told.length > 0 ? { note: told.join('；') } : {}),
    },
  ];
}
