import type { Dataset, Project } from '../../model/types.ts';
import { fundingBases, fundingSources, type FundingBasis } from '../../policy/codes.ts';
import { say, type Words } from '../figure/phrase.ts';
import { countOf, differenceOf, shareOf, sumOf } from '../figure/make.ts';
import { figureMagnitude } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';
import { basisKeys } from '../figure/money-keys.ts';
import { money, wanQuote, type Money } from './money.ts';
import { recordedProjects } from './recorded.ts';

/** One basis against the budget, over the projects that publish both. */
export interface Against {
  readonly basis: '到位' | '决算';
  readonly projects: Figure;
  readonly budget: Figure;
  readonly amount: Figure;
  /** Of the budget, in percent; above 100 where it was exceeded. */
  readonly share: Figure | null;
  /** Budget less amount; negative where it was exceeded. */
  readonly rest: Figure | null;
  /** Projects whose amount is above, at and below their own budget. */
  readonly above: Figure;
  readonly equal: Figure;
  readonly below: Figure;
}

/** One line of the table of bases. */
export interface BasesRow {
  readonly name: string;
  readonly amounts: Readonly<Record<FundingBasis, Figure | null>>;
}

/** Money on every basis side by side; the bases are never added together. */
export interface MoneyBases {
  /** Bases that a project published. */
  readonly bases: readonly FundingBasis[];
  readonly sources: readonly BasesRow[];
  readonly classes: readonly BasesRow[];
  readonly total: BasesRow;
  /** Projects that published the basis. */
  readonly projects: BasesRow;
  readonly against: readonly Against[];
}

const sumOfBasis = ({ funding }: Project, basis: FundingBasis): number | null => {
  const lines = funding.filter((line) => line.basis === basis);
  return lines.length === 0 ? null : lines.reduce((total, { amount }) => total + amount, 0);
};

/** The amounts of a project on two bases. */
interface Both {
  readonly id: string;
  readonly budget: number;
  readonly amount: number;
}

/** How many projects came out above, at and below their own budget. */
const besideBudget = (
  basis: Against['basis'],
  both: readonly Both[],
  count: (id: string, name: string, list: readonly Both[]) => Figure,
): Pick<Against, 'above' | 'equal' | 'below'> => ({
  above: count(
    'above',
    `${basis}比预算多的项目`,
    both.filter((one) => one.amount > one.budget),
  ),
  equal: count(
    'equal',
    `${basis}和预算一样的项目`,
    both.filter((one) => one.amount === one.budget),
  ),
  below: count(
    'below',
    `${basis}比预算少的项目`,
    both.filter((one) => one.amount < one.budget),
  ),
});

/** F9 and its like: 到位 or 决算 against 预算, project by project; null where no project publishes both. */
function against(dataset: Dataset, basis: Against['basis']): Against | null {
  const both = dataset.projects.flatMap((project): Both[] => {
    const [budget, amount] = [sumOfBasis(project, '预算'), sumOfBasis(project, basis)];
    return budget === null || amount === null ? [] : [{ id: project.id, budget, amount }];
  });
  if (both.length === 0) return null;
  const key = basisKeys[basis];
  const definition = `预算和${basis}都公布了的项目，拿同一批项目的两个数比。`;
  const count = (id: string, name: string, list: readonly Both[], of: Figure): Figure =>
    countOf(dataset, {
      id: `money-${key}-against-${id}`,
      group: 'money',
      name,
      definition,
      formula: `“资金”表里一个项目口径是${basis}的各行相加，和口径是预算的各行相加比`,
      of,
      rows: { table: 'projects', ids: list.map((one) => one.id) },
    });
  const projects = count('projects', `预算和${basis}都公布了的项目`, both, recordedProjects(dataset));
  const sum = (id: string, name: string, field: 'budget' | 'amount', of: Figure | null): Figure =>
    sumOf(dataset, {
      id: `money-${key}-against-${id}`,
      group: 'money',
      name,
      definition,
      formula: '这些项目的金额相加',
      of,
      table: 'projects',
      scale: 6,
      unit: '万元',
      values: both.map((one) => ({ id: one.id, value: one[field] })),
    });
  const budget = sum('budget', `预算和${basis}都公布了的项目，预算合计`, 'budget', null);
  const amount = sum('amount', `预算和${basis}都公布了的项目，${basis}合计`, 'amount', budget);
  return {
    basis,
    projects,
    budget,
    amount,
    share: shareOf(amount),
    rest: differenceOf(budget, amount, {
      id: `money-${key}-against-rest`,
      name: `预算和${basis}都公布了的项目，预算减${basis}`,
      definition: `${definition}负数是超过预算。`,
    }),
    ...besideBudget(basis, both, (id, name, list) => count(id, name, list, projects)),
  };
}

/** Every basis by source and class; null where no money is published. */
export function moneyBases(dataset: Dataset): MoneyBases | null {
  const found = new Map<FundingBasis, Money>();
  for (const basis of fundingBases) {
    const one = money(dataset, basis);
    if (one !== null) found.set(basis, one);
  }
  if (found.size === 0) return null;
  const row = (name: string, pick: (one: Money) => Figure | undefined): BasesRow => ({
    name,
    amounts: Object.fromEntries(
      fundingBases.map((basis) => {
        const one = found.get(basis);
        return [basis, (one && pick(one)) ?? null];
      }),
    ) as BasesRow['amounts'],
  });
  return {
    bases: [...found.keys()],
    sources: fundingSources
      .map((source) => row(source, ({ rows }) => rows.find((one) => one.source === source)?.amount))
      .filter(({ amounts }) => Object.values(amounts).some((amount) => amount !== null)),
    classes: [...dataset.policy.workClasses.map(({ name }) => name), null].flatMap((workClass) => {
      const one = row(
        workClass ?? '不分类别',
        ({ classes }) => classes.find((part) => part.workClass === workClass)?.amount,
      );
      return Object.values(one.amounts).every((amount) => amount === null) ? [] : [one];
    }),
    total: row('合计', ({ total }) => total),
    projects: row('公布的项目', ({ projects }) => projects),
    against: (['到位', '决算'] as const).flatMap((basis) => against(dataset, basis) ?? []),
  };
}

/** Every figure that money() does not make. */
export const againstFigures = (dataset: Dataset): (Figure | null)[] =>
  (moneyBases(dataset)?.against ?? []).flatMap(
    ({ projects, budget, amount, share, rest, above, equal, below }) => [
      projects,
      budget,
      amount,
      share,
      rest,
      above,
      equal,
      below,
    ],
  );

/** `32个项目的决算比预算少412万元，占预算的98.9%：8个多，20个少`. */
export function againstSentence({ basis, projects, budget, amount, share, above, below }: Against): Words {
  const [more, less] = [above.value === 0 ? null : above, below.value === 0 ? null : below];
  const parts = [more && say`${more}多`, less && say`${less}少`].filter((part) => part !== null);
  const tail = parts.length === 0 ? '每个都一样' : parts.reduce((all, part) => say`${all}，${part}`);
  return say`${projects}项目两个数都公布了：预算${wanQuote(budget)}，${basis}${wanQuote(amount)}，占${share}；和自己的预算比，${tail}。`;
}

/** `到位占预算的92%，决算是预算的98.9%`; null where neither can be compared. */
export function againstFinding(list: readonly Against[]): Words | null {
  const words = list.flatMap(({ basis, share, amount, budget }) =>
    share === null || (figureMagnitude(budget) ?? 0) === 0 || amount.value === null
      ? []
      : [say`${basis}是预算的${share}`],
  );
  return words.length === 0 ? null : words.reduce((all, one) => say`${all}，${one}`);
}
