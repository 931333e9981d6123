import { honestTenths } from '../../shared/format.ts';
import type { FundingLine, Project } from '../../model/types.ts';
import { fundingBases, fundingDetails, fundingSources, type FundingBasis } from '../../policy/codes.ts';
import { itemCosts } from '../../policy/rules/costs.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { basisKeys, detailKeys, sourceKeys } from '../figure/money-keys.ts';
import { allHouseholds } from '../../policy/households.ts';
import { linesOf, sumOf } from '../../facts/funding-lines.ts';
import type { RecordFigure, RecordMaker } from '../figure/record-figure.ts';

/** The cell of the project that the lines of a basis should add up to. */
const cellOf = (
  { plannedFunds, finalFunds }: Project,
  basis: FundingBasis,
): readonly [name: string, value: number | null] =>
  basis === '决算' ? ['决算金额', finalFunds] : ['计划投资', basis === '到位' ? null : plannedFunds];

/** One number less another, both in 10^-6 万元. */
const gap = (
  make: RecordMaker,
  key: string,
  name: string,
  formula: string,
  value: number | null,
): RecordFigure =>
  make.number({ key, name, definition: '正数是多，负数是少，0是一样。', formula, unit: '万元' }, value, 6);

/** What an amount comes to for each household, in whole 元: shared out evenly, which is not what any of them pays. */
const perHousehold = (
  make: RecordMaker,
  key: string,
  name: string,
  amount: RecordFigure | null,
  households: number | null,
): RecordFigure | null =>
  amount === null || !households
    ? null
    : make.number(
        {
          key: `${key}-per-household`,
          name,
          definition: '按总户数平摊，不是每户交多少。',
          formula: `${amount.name} ÷ 项目里各小区的总户数相加，四舍五入到元`,
          unit: '元',
          rows: amount.rows,
        },
        // 10^-6 万元 are 分.
        Math.floor((2 * amount.value! + 100 * households) / (200 * households)),
      );

type AmountOf = (
  key: string,
  name: string,
  which: string,
  own: readonly FundingLine[],
) => RecordFigure | null;

/** The sum of some lines of a basis; null where there is none. */
const amountIn =
  (basis: FundingBasis, make: RecordMaker): AmountOf =>
  (key, name, which, own) =>
    own.length === 0
      ? null
      : make.number(
          {
            key: `money-${basisKeys[basis]}-${key}`,
            name,
            definition: `金额照“资金”表，口径是${basis}。`,
            formula: `口径是${basis}${which}的各行，金额相加`,
            unit: '万元',
            rows: { table: 'funding', ids: own.map((line) => rowKey('funding', line)) },
          },
          sumOf(own),
          6,
        );

/** Each source with its share, and each of its parts. */
const sourceMoney = (
  basis: FundingBasis,
  lines: readonly FundingLine[],
  total: RecordFigure,
  amount: AmountOf,
  make: RecordMaker,
): (RecordFigure | null)[] =>
  fundingSources.flatMap((source) => {
    const own = lines.filter((line) => line.source === source);
    const key = sourceKeys[source];
    const part = amount(key, `${source}的${basis}`, `、资金来源是${source}`, own);
    return [
      part,
      part && make.share(part, total),
      ...fundingDetails.map((detail) =>
        amount(
          `${key}-${detailKeys[detail]}`,
          `${source}里${detail}的${basis}`,
          `、资金来源是${source}、细项是${detail}`,
          own.filter((line) => line.detail === detail),
        ),
      ),
    ];
  });

/** What each source and each of its parts pays on one basis, with its share; the classes; the sum beside its cell. */
function basisMoney(project: Project, basis: FundingBasis, make: RecordMaker): (RecordFigure | null)[] {
  const lines = linesOf(project, basis);
  if (lines.length === 0) return [];
  const prefix = `money-${basisKeys[basis]}`;
  const amount = amountIn(basis, make);
  const total = amount('total', `${basis}合计`, '', lines)!;
  const [cell, written] = cellOf(project, basis);
  const households = allHouseholds(project);
  const residents = amount(
    sourceKeys.居民出资,
    `居民出资的${basis}`,
    '、资金来源是居民出资',
    lines.filter(({ source }) => source === '居民出资'),
  );
  return [
    total,
    perHousehold(make, `${prefix}-total`, `${basis}平均每户`, total, households),
    perHousehold(
      make,
      `${prefix}-${sourceKeys.居民出资}`,
      `居民出资的${basis}平均每户`,
      residents,
      households,
    ),
    ...sourceMoney(basis, lines, total, amount, make),
    ...project.policy.workClasses.map(({ name: workClass, key }) =>
      amount(
        `class-${key}`,
        `${workClass}的${basis}`,
        `、改造类别是${workClass}`,
        lines.filter((line) => line.workClass === workClass),
      ),
    ),
    written === null
      ? null
      : gap(
          make,
          `${prefix}-gap`,
          `${basis}各行相加比${cell}多的`,
          `${basis}合计 − “项目”表的${cell}`,
          total.value! - written,
        ),
  ];
}

/** The final account beside the budget. */
function overBudget(project: Project, make: RecordMaker): RecordFigure[] {
  const [budgeted, settled] = [linesOf(project, '预算'), linesOf(project, '决算')];
  if (budgeted.length === 0 || settled.length === 0) return [];
  const [budget, final] = [sumOf(budgeted), sumOf(settled)];
  const over = gap(make, 'money-final-over', '决算比预算多的', '决算合计 − 预算合计', final - budget);
  if (budget === 0) return [over];
  const tenths = Math.sign(final - budget) * honestTenths(Math.abs(final - budget), budget);
  const share = {
    key: 'money-final-over-share',
    name: '决算比预算多的，占预算的比例',
    definition: '正数是多，负数是少。',
    formula: '（决算合计 − 预算合计）÷ 预算合计 × 100，四舍五入保留一位小数',
    unit: '%',
  };
  return [over, make.number(share, tenths, 1)];
}

/** The works whose cost is published, their sum, and that beside what the project is estimated to cost. */
function costs(project: Project, make: RecordMaker): (RecordFigure | null)[] {
  const { count, sum, estimate } = itemCosts(project);
  if (count === 0) return [];
  const told = {
    definition: '预算：“改造内容”表里写的。',
    rows: {
      table: 'checklist' as const,
      ids: project.items.flatMap(({ row }) =>
        (row?.cost ?? null) === null ? [] : rowKey('checklist', row!),
      ),
    },
  };
  return [
    make.number(
      { ...told, key: 'costs-items', name: '写了预算的内容', formula: '预算写了的行数', unit: '项' },
      count,
    ),
    make.number(
      { ...told, key: 'costs-total', name: '各项内容的预算相加', formula: '各行预算相加', unit: '万元' },
      sum,
      6,
    ),
    estimate === null
      ? null
      : gap(
          make,
          'costs-gap',
          '各项内容的预算相加比计划投资多的',
          '各项内容的预算相加 − 计划投资；没有写计划投资的，减测算合计，没有测算的减预算合计',
          sum - estimate,
        ),
  ];
}

/** Every amount that is told of a project; bases are never added together. */
export const projectMoney = (project: Project, make: RecordMaker): (RecordFigure | null)[] => [
  ...fundingBases.flatMap((basis) => basisMoney(project, basis, make)),
  ...overBudget(project, make),
  ...costs(project, make),
];
