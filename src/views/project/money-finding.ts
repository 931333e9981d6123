import { formatShare, formatWan } from '../../shared/format.ts';
import type { Project } from '../../model/types.ts';
import type { FundingBasis } from '../../policy/codes.ts';
import { joinWords, quote, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { numberOf, wanOf } from './amounts.ts';
import { basisTable } from './basis-table.ts';
import { mainBasis } from '../../facts/funding-lines.ts';

const basisWords: Readonly<Record<FundingBasis, string>> = {
  测算: '测算',
  预算: '预算',
  到位: '已到位',
  决算: '决算',
};

/** Final account against budget: `决算比预算少12.5万元，少0.3%`; null without both. */
export function finalAgainstBudget(project: Project): Words | null {
  const over = projectNumbers(project).get('money-final-over');
  const budget = numberOf(project, '预算', 'total');
  if (!over || !budget || budget.value === 0) return null;
  const gap = over.value!;
  if (gap === 0) return '决算和预算一样。';
  const word = gap > 0 ? '多' : '少';
  const share = projectNumbers(project).get('money-final-over-share')!;
  const percent = quote(share, formatShare(Math.abs(gap), budget.value!));
  return say`决算比预算${word}${quote(over, `${formatWan(Math.abs(gap))}万元`)}，${word}${percent}。`;
}

/** The finding that answers 谁出钱？; null when nothing is published. */
export function moneyFinding(project: Project): Words | null {
  const basis = mainBasis(project);
  if (basis === null)
    return project.plannedFunds === null
      ? null
      : `计划投资${formatWan(project.plannedFunds)}万元，谁出多少未公开`;
  const residents = wanOf(project, basis, 'residents');
  const share = numberOf(project, basis, 'residents-share');
  const tail =
    residents === null
      ? '没有列居民出资'
      : share === null || residents.figure.value === 0
        ? say`居民出资${residents}`
        : say`居民出资${residents}，占${share}`;
  return say`${basisWords[basis]}${wanOf(project, basis, 'total')}，${tail}`;
}

/** `平摊每户1,753元，居民92元，不是每户交多少。`; null where households or money are not published. */
export function perHouseholdSentence(project: Project): Words | null {
  const basis = mainBasis(project);
  const all = basis && numberOf(project, basis, 'total-per-household');
  if (!basis || !all) return null;
  const own = numberOf(project, basis, 'residents-per-household');
  return say`平摊每户${all}${own && say`，居民${own}`}，不是每户交多少。`;
}

/** The finding of the money tables: the classes of the leading basis, else its bases; null without either. */
export function moneyTablesFinding(project: Project): Words | null {
  const basis = mainBasis(project);
  if (basis === null) return null;
  const classes = project.policy.workClasses.flatMap(({ name: workClass, key }) => {
    const total = wanOf(project, basis, `class-${key}`);
    return total === null || total.figure.value === 0 ? [] : [say`${workClass}${total}`];
  });
  if (classes.length > 0) return say`${basisWords[basis]}中，${joinWords(classes, '，')}`;
  const bases = basisTable(project)?.bases ?? [];
  return bases.length === 0
    ? null
    : joinWords(
        bases.map((each) => say`${basisWords[each]}${wanOf(project, each, 'total')}`),
        '，',
      );
}

/** `预算各行相加798万元，和计划投资一样。`; null where there is nothing to compare. */
export function reconciliation(project: Project): Words | null {
  const lines = (['测算', '预算', '决算'] as const).flatMap((basis) => {
    const gap = wanOf(project, basis, 'gap', true);
    if (gap === null) return [];
    const word = gap.figure.value === 0 ? '一样' : say`相差${gap}`;
    const cell = basis === '决算' ? '决算金额' : '计划投资';
    return [say`${basis}各行相加${wanOf(project, basis, 'total', true)}，和${cell}${word}`];
  });
  return lines.length === 0 ? null : say`对账：${joinWords(lines, '；')}。`;
}
