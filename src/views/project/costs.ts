import { formatDecimal, formatShare, formatWan } from '../../shared/format.ts';
import type { Project } from '../../model/types.ts';
import { itemCosts } from '../../policy/rules/costs.ts';
import { lastDone } from '../../policy/timeline.ts';
import { joinWords, quote, say, type Words } from '../../figures/figure/phrase.ts';
import { projectNumbers } from '../../figures/records/project-figures.ts';
import { phrase, wanColumn } from '../../facts/words.ts';

/** What a work is to cost, in 万元. */
export interface CostRow {
  readonly no: number;
  readonly name: string;
  readonly cost: string | null;
  /** What residents and government pay of it by the paper, in percent; null is 未公开. */
  readonly residents: string | null;
  readonly government: string | null;
}

const percent = (share: number | null): string | null =>
  share === null ? null : `${formatDecimal(share, 2)}%`;

/** The works whose cost, or who pays which share of it, is published, in the annex's order. */
export const costRows = ({ items }: Project): CostRow[] =>
  items.flatMap(({ item, row }) => {
    if (row === null || (row.cost ?? row.residentShare ?? row.publicShare) === null) return [];
    return [
      {
        ...{ no: item.no, name: item.name, cost: row.cost === null ? null : wanColumn(row.cost) },
        ...{ residents: percent(row.residentShare), government: percent(row.publicShare) },
      },
    ];
  });

/** Whether the paper tells of any work which share each side pays. */
export const areSharesTold = (project: Project): boolean =>
  costRows(project).some(({ residents, government }) => (residents ?? government) !== null);

/** Sum of the published costs, for the foot of their table; a dash where none is. */
export function costTotal(project: Project): Words {
  const total = projectNumbers(project).get('costs-total');
  if (total === undefined) return '—';
  return say`${quote(total, wanColumn(total.value!))}`;
}

/** `20项内容的预算相加3,862万元，和计划投资一样`; null where no work tells its cost. */
function costsClause(project: Project): Words | null {
  const { estimate, count, sum, whole } = itemCosts(project);
  if (count === 0) return null;
  const numbers = projectNumbers(project);
  const money = (key: string, value: number): Words =>
    say`${quote(numbers.get(key)!, `${formatWan(Math.abs(value), true)}万元`)}`;
  const said = say`${numbers.get('costs-items')!}内容的预算相加${money('costs-total', sum)}`;
  if (estimate === null) return say`${said}，计划投资未公开`;
  const name = project.plannedFunds === null ? '资金测算' : '计划投资';
  const total = `${name}${formatWan(estimate, true)}万元`;
  if (!whole && sum < estimate) return say`${said}，${total}，其余内容的预算未公开`;
  const gap = sum - estimate;
  if (gap === 0) return say`${said}，和${name}一样`;
  return say`${said}，比${total}${gap > 0 ? '多' : '少'}${money('costs-gap', gap)}`;
}

/** The same as a sentence. */
export function costsSentence(project: Project): Words | null {
  const clause = costsClause(project);
  return clause && say`${clause}。`;
}

/** A fact about money as the page lists it; null is 未公开. */
export interface MoneyFact {
  readonly term: string;
  readonly value: string | null;
  readonly note?: string;
}

/** The contract of the works beside the budget, once the tender is over or its price is published. */
function contractFact(project: Project): MoneyFact[] {
  const { contractPrice, contractor, plannedFunds } = project;
  if (contractPrice === null)
    return lastDone(project, 'G17') === null ? [] : [{ term: '施工合同价', value: null }];
  const who = contractor === null ? '施工单位未公开' : `施工单位${contractor}`;
  const value = `${formatWan(contractPrice)}万元，${who}`;
  if (plannedFunds === null || plannedFunds === 0)
    return [{ term: '施工合同价', value, note: '计划投资未公开，没有比较' }];
  const gap = contractPrice - plannedFunds;
  const word = gap > 0 ? '多' : '少';
  const note =
    gap === 0
      ? '和计划投资一样'
      : `比计划投资${word}${formatWan(Math.abs(gap))}万元，${word}${formatShare(Math.abs(gap), plannedFunds)}；计划投资里还有设计、监理这些合同以外的钱`;
  return [{ term: '施工合同价', value, note }];
}

/** Whether the body that renovated was awarded, 六(二): due once accepted. */
function awardFact(project: Project): MoneyFact[] {
  const { award, awardBasis, status } = project;
  if (award === null)
    return status === '已验收' || lastDone(project, 'G19') !== null ? [{ term: '奖补', value: null }] : [];
  return [
    {
      term: '奖补',
      value: award,
      note: awardBasis === null ? '依据未公开' : `依据：${phrase(awardBasis)}`,
    },
  ];
}

/** 相应出资比例, 六(二): due once a cost is told; where shares are told they stand beside the costs. */
function sharesFact(project: Project): MoneyFact[] {
  const isDue = project.policy.terms.residentsClass !== null && costRows(project).length > 0;
  return isDue && !areSharesTold(project) ? [{ term: '各项的出资比例', value: null }] : [];
}

/** Contract, award, shares; empty where none of them is due or published. */
export const moneyFacts = (project: Project): MoneyFact[] => [
  ...contractFact(project),
  ...awardFact(project),
  ...sharesFact(project),
];

/** The finding that answers 合同多少钱，各项多少钱？; null where nothing of it is due or published. */
export function costsFinding(project: Project): Words | null {
  const facts = moneyFacts(project);
  const { contractPrice } = project;
  const parts = [
    contractPrice === null ? null : `施工合同价${formatWan(contractPrice)}万元`,
    costsClause(project),
  ].filter((part) => part !== null);
  if (parts.length > 0) return joinWords(parts, '；');
  if (areSharesTold(project)) return '写了有的内容由居民、政府各出百分之几';
  return facts.length === 0 ? null : `${facts.map(({ term }) => term).join('、')}未公开`;
}
