import { smallNumber } from '../../facts/words.ts';
import { writeDates } from '../../shared/written-dates.ts';
import { figureMagnitude, figureText } from '../../figures/figure/figure-text.ts';
import type { PlanYear } from '../../figures/progress/plan-years.ts';

/** Names of the years whose wordings do not agree, with their numbers. */
export function conflicts(years: readonly PlanYear[]): string[] {
  return years.flatMap(({ year, bars }) => {
    const plans = bars.flatMap(({ plan }) => (plan === null ? [] : [plan]));
    const differ = new Set(plans.map(figureMagnitude)).size > 1;
    return differ ? [`${year}年${smallNumber(plans.length)}个口径不一致，并列不取平均`] : [];
  });
}

/** `2023年完成64个：是否已验收未说明。` What the sources say of their numbers; the same words once. */
export function yearRemarks(years: readonly PlanYear[]): string[] {
  const said = new Map<string, string[]>();
  for (const { year, bars } of years)
    for (const { plan, started, finished } of bars)
      for (const [word, figure] of [
        ['计划', plan],
        ['开工', started],
        ['完成', finished],
      ] as const) {
        const note = figure?.note && remarkText(figure.note);
        if (note) said.set(note, [...(said.get(note) ?? []), `${year}年${word}${figureText(figure!)}`]);
      }
  return [...said].map(([note, subjects]) => `${subjects.join('、')}：${note}。`);
}

/** A remark of the data as running text, without what `conflicts` says for the whole year. */
export const remarkText = (note: string): string =>
  writeDates(note)
    .split(/[；。]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/口径不一致/.test(part))
    .join('；');

/** Sources of all plan figures, in the order of the years. */
export const planSources = (years: readonly PlanYear[]): string[] => [
  ...new Set(
    years.flatMap(({ bars }) =>
      bars.flatMap(({ plan, started, finished }) =>
        [plan, started, finished].flatMap((figure) => figure?.sourceIds ?? []),
      ),
    ),
  ),
];
