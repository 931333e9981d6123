import { formatDate, formatWan } from '../../format.ts';
import type { Project } from '../../model/types.ts';
import { fingerprint, planBaseline } from '../../policy/baseline.ts';
import { FINGERPRINT_LENGTH } from '../../policy/fingerprint.ts';
import { isBlank, joinWords, say, type Words } from '../phrase.ts';
import { projectNumbers } from '../records/project-figures.ts';
import { wanOf } from './amounts.ts';

/** A fact of the plan as the page lists it; null is 未公开. */
interface BaselineFact {
  readonly term: string;
  readonly value: Words | null;
  readonly note?: string;
}

/** What the plan of the year fixed, and whether it still stands. */
export interface BaselineView {
  /** `列入2025年计划：20项内容，3,862万元，2025年11月30日前完工` */
  readonly finding: Words;
  readonly facts: readonly BaselineFact[];
}

type Standing = '没有登记' | '没有改过' | '改过';

/** How today's fingerprint compares with the one that was written down when the plan was published. */
function standing(recorded: string | null, now: string): Standing {
  if (recorded === null) return '没有登记';
  return recorded === now ? '没有改过' : '改过';
}

const notes: Readonly<Record<Standing, (recorded: string) => string>> = {
  没有登记: () => '计划公布时没有登记指纹，后来改没改，比不出来',
  没有改过: () => '和计划公布时登记的一样',
  改过: (recorded) => `计划公布时登记的是${recorded}`,
};

/** `没有改过：20项内容，3,862万元`, `改过，现在是20项内容`; without a record only what the plan says. */
function findingOf(planYear: number, plan: Words, now: Standing): Words {
  const of = `${planYear}年的计划`;
  if (now === '改过') return isBlank(plan) ? `${of}公布以后改过` : say`${of}公布以后改过，现在是${plan}`;
  if (isBlank(plan)) return `列入${planYear}年计划，内容、预算和工期未公开`;
  return now === '没有改过' ? say`${of}公布以后没有改过：${plan}` : say`列入${planYear}年计划：${plan}`;
}

/** The plan of a project once it is published (G13); null before. */
export function baselineView(project: Project): BaselineView | null {
  const base = planBaseline(project);
  if (base === null) return null;
  const { planYear, funds, start, end, publishedOn } = base;
  const now = fingerprint(base);
  const day = (iso: string | null): string | null => (iso === null ? null : formatDate(iso));
  const planned = projectNumbers(project).get('plan-items');
  const count = planned ? say`${planned}` : null;
  const budget = wanOf(project, '预算', 'total');
  const money = budget ? say`${budget}` : funds === null ? null : `${formatWan(funds)}万元`;
  const parts = [count && say`${count}内容`, money, end && `${formatDate(end)}前完工`];
  return {
    finding: findingOf(
      planYear,
      joinWords(
        parts.filter((part) => part !== null),
        '，',
      ),
      standing(project.baselineHash, now),
    ),
    facts: [
      { term: '计划公布', value: day(publishedOn) },
      { term: '列入的内容', value: count },
      { term: '预算', value: money },
      { term: '计划开工', value: day(start) },
      { term: '计划完工', value: day(end) },
      {
        term: '指纹',
        value: now,
        note: `${notes[standing(project.baselineHash, now)](project.baselineHash ?? '')}。上面各项，连同小区和每项的数量、预算，改一处指纹就变；取SHA256前${FINGERPRINT_LENGTH}位，0到9依次写成g到p`,
      },
    ],
  };
}
