import type { ProjectFacts } from '../../../facts.ts';
import { assessmentsSigned } from '../../../rules/assessment.ts';
import type { Rule } from '../../../rule.ts';

/**
 * Who judged whether a work is needed and possible, and when: the note of the annex does not say who does (A15),
 * so a judgement stands with its author. One finding for the project, not one for each of its works. It speaks of
 * judgements that are published, and is never 无法判断.
 */
export const assessmentRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'N17',
    clause: '附件注',
    severity: 'W',
    title: '写明谁评估的',
    statement: '有没有改造必要、客观条件具不具备，要写明由哪个单位、哪天评估；由谁评估文件没有写。',
    formula: '27项里，改造必要是“有”或“无”、或写了客观条件的，都有评估单位和评估日期',
    judge: assessmentsSigned,
  },
];
