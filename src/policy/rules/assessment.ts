import type { ItemFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, type Rule } from './rule.ts';

/** Whether a row says that the work is needed or not, possible or not. */
const isJudged = ({ row }: ItemFacts): boolean =>
  row !== null && (row.need === '有' || row.need === '无' || row.condition !== null);

const numbers = (items: readonly ItemFacts[]): string => items.map(({ item }) => item.no).join('、');

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
    judge: ({ items }) => {
      const judged = items.filter(isJudged);
      if (judged.length === 0) return notApplicable;
      const nobody = judged.filter(({ row }) => row?.assessedBy === null);
      const undated = judged.filter(({ row }) => row?.assessedBy !== null && row?.assessedOn === null);
      const facts = [
        nobody.length > 0 ? `第${numbers(nobody)}项没有写谁评估的` : '',
        undated.length > 0 ? `第${numbers(undated)}项没有写哪天评估的` : '',
      ].filter(Boolean);
      return facts.length === 0 ? met : breach(`写了评估结论，${facts.join('，')}`);
    },
  },
];
