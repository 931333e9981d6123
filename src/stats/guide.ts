import { formatDate } from '../format.ts';
import type { Cohort, Dataset } from '../model/types.ts';
import { cohorts } from './figures/cohorts.ts';
import { say, type Words } from './phrase.ts';
import { stages } from '../policy/stages.ts';

/** One of the 24 steps G00-G23; a step with several dated results has several names. */
export interface ChainStep {
  readonly code: string;
  readonly names: readonly string[];
  readonly actors: readonly string[];
  readonly clause: string;
}

/** The chain with letters folded: G12a and G12b are one step. */
export function chainSteps(): ChainStep[] {
  const steps = new Map<string, { names: string[]; actors: string[]; clause: string }>();
  for (const { code, name, actor, clause } of stages) {
    const key = code.replace(/[a-z]$/, '');
    const step = steps.get(key) ?? { names: [], actors: [], clause };
    step.names.push(name);
    if (!step.actors.includes(actor)) step.actors.push(actor);
    steps.set(key, step);
  }
  return [...steps].map(([code, step]) => ({ code, ...step }));
}

/** The next 31 August on or after `asOf`, and the plan year it declares. */
export function nextDeclaration(asOf: string): { date: string; planYear: number } {
  const year = Number(asOf.slice(0, 4));
  const date = `${year}-08-31` >= asOf ? `${year}-08-31` : `${year + 1}-08-31`;
  return { date, planYear: Number(date.slice(0, 4)) + 1 };
}

/** `下一次申报的期限是2026年8月31日，申报2027年度的计划。` and that the plan of the notice ends before. */
export function declarationSentence(dataset: Dataset): string {
  const { date, planYear } = nextDeclaration(dataset.asOf);
  const end = Number(dataset.info.planWindow.end.slice(0, 4));
  const after =
    planYear > end ? `这份文件的规划期到${end}年底，${planYear}年度还照不照这样办，文件没有写。` : '';
  return `按数据截至日算，下一次期限是${formatDate(date)}，申报${planYear}年度的计划。${after}`;
}

/** One of the two groups by building year, with what this site has recorded of it. */
export interface CohortView {
  readonly name: string;
  readonly built: string;
  readonly aim: string;
  readonly recorded: Words;
}

/** The two groups of the notice. */
export function cohortViews(dataset: Dataset): CohortView[] {
  const rows = cohorts(dataset);
  const unknown = rows.find(({ cohort }) => cohort === null);
  const tail = unknown ? say`，另有${unknown.total}建成年份未公开` : '';
  const recorded = (group: Cohort): Words => {
    const row = rows.find(({ cohort }) => cohort === group);
    return say`${row ? say`已收录${row.total}` : '一个也没有收录到'}${tail}`;
  };
  return [
    {
      name: '第一组',
      built: '2000年12月31日以前建成',
      aim: '到2025年底力争基本改完。“基本”是多少，没有写。',
      recorded: recorded('A'),
    },
    {
      name: '第二组',
      built: '2001年到2005年12月31日建成',
      aim: '看轻重缓急和财力推进，没有写到哪一年改完。',
      recorded: recorded('B'),
    },
  ];
}
