import type { ItemFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, type Judge } from '../rule.ts';

/** Whether a row says that the work is needed or not, possible or not. */
const isJudged = ({ row }: ItemFacts): boolean =>
  row !== null && (row.need === '有' || row.need === '无' || row.condition !== null);

const numbers = (items: readonly ItemFacts[]): string => items.map(({ item }) => item.no).join('、');

export const assessmentsSigned: Judge<ProjectFacts> = ({ items }) => {
  const judged = items.filter(isJudged);
  if (judged.length === 0) return notApplicable;
  const nobody = judged.filter(({ row }) => row?.assessedBy === null);
  const undated = judged.filter(({ row }) => row?.assessedBy !== null && row?.assessedOn === null);
  const facts = [
    nobody.length > 0 ? `第${numbers(nobody)}项没有写谁评估的` : '',
    undated.length > 0 ? `第${numbers(undated)}项没有写哪天评估的` : '',
  ].filter(Boolean);
  return facts.length === 0 ? met : breach(`写了评估结论，${facts.join('，')}`);
};
