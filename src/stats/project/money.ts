import { formatShare, formatWan } from '../../format.ts';
import type { FundingLine, Project } from '../../model/types.ts';
import {
  fundingBases,
  fundingSources,
  workClasses,
  type FundingBasis,
  type FundingSource,
  type WorkClass,
} from '../../policy/codes.ts';
import { figureNumber } from '../figures/figure-text.ts';
import { basisKeys, classKeys, detailKeys, sourceKeys } from '../figures/money-keys.ts';
import { joinWords, quote, say, type Quote, type Words } from '../phrase.ts';
import { projectNumbers } from '../records/project-figures.ts';
import type { RecordFigure } from '../records/record-figure.ts';
import { oneDecimal, wanColumn } from '../words.ts';

/** One source of money on one basis. */
export interface MoneyRow {
  readonly source: FundingSource;
  readonly amount: Words;
  readonly share: Words;
  /** Length of the bar against the longest, 0..1. */
  readonly length: number;
}

/** The sources of one basis; bases are never added together. */
export interface MoneyView {
  readonly basis: FundingBasis;
  readonly total: Words;
  readonly rows: readonly MoneyRow[];
  /** `上级奖补中，中央620万元、省218.6万元。` and the same of what residents pay. */
  readonly details: readonly Words[];
  /** The other sources, by their parts. */
  readonly moreDetails: readonly Words[];
  readonly classes: readonly MoneyClass[];
  readonly sourceIds: readonly string[];
}

export interface MoneyClass {
  readonly name: string;
  /** Who pays for the class by the notice; null of money without a class. */
  readonly says: string | null;
  readonly cells: Readonly<Record<FundingSource | 'total', string>>;
}

const sum = (lines: readonly FundingLine[]): number => lines.reduce((total, line) => total + line.amount, 0);
const of = (project: Project, basis: FundingBasis): FundingLine[] =>
  project.funding.filter((line) => line.basis === basis);

/** The basis a page leads with: the final account, else the budget, else the estimate, else what has arrived. */
export function mainBasis(project: Project): FundingBasis | null {
  const ranked: readonly FundingBasis[] = ['决算', '预算', '测算', '到位'];
  return ranked.find((basis) => of(project, basis).length > 0) ?? null;
}

/** `都是直接出资`; of a level of government `都由区级财政出`. */
const allFrom = (detail: string): string =>
  ['省', '市', '区'].includes(detail) ? `都由${detail}级财政出` : `都是${detail}`;

function detailsOf(project: Project, basis: FundingBasis, sources: readonly FundingSource[]): Words[] {
  return sources.flatMap((source): Words[] => {
    const lines = of(project, basis).filter((line) => line.source === source);
    const kinds = [...new Set(lines.flatMap(({ detail }) => detail ?? []))];
    if (kinds.length === 0) return [];
    if (kinds.length === 1 && lines.every(({ detail }) => detail !== null))
      return [`${source}${allFrom(kinds[0]!)}。`];
    const words = kinds.map(
      (kind) => say`${kind}${wanOf(project, basis, `${sourceKeys[source]}-${detailKeys[kind]}`)}`,
    );
    return [say`${source}中，${joinWords(words, '、')}。`];
  });
}

/** What 六(二) says of who pays for a class. */
const classRules: Readonly<Record<WorkClass, string>> = {
  基础类: '政府和权属部门重点支持，专营单位、居民承担一部分',
  完善类: '居民承担一部分，政府适当补助',
  提升类: '文件未规定',
};

function classesOf(lines: readonly FundingLine[]): MoneyClass[] {
  if (lines.every((line) => line.workClass === null)) return [];
  return [...workClasses, null].flatMap((workClass) => {
    const own = lines.filter((line) => line.workClass === workClass);
    if (own.length === 0 && workClass === null) return [];
    const cell = (source: FundingSource): [FundingSource, string] => {
      const some = own.filter((line) => line.source === source);
      return [source, some.length === 0 ? '—' : wanColumn(sum(some))];
    };
    const cells = Object.fromEntries(fundingSources.map(cell)) as Record<FundingSource, string>;
    return [
      {
        name: workClass ?? '不分类别',
        says: workClass === null ? null : classRules[workClass],
        cells: { ...cells, total: own.length === 0 ? '—' : wanColumn(sum(own)) },
      },
    ];
  });
}

/** Who pays how much, on one basis; null when no line of it is published. */
export function moneyView(project: Project, basis: FundingBasis): MoneyView | null {
  const lines = of(project, basis);
  if (lines.length === 0) return null;
  const column = (key: string): Words => columnOf(project, basis, key)!;
  const amounts = fundingSources
    .map((source) => ({ source, amount: sum(lines.filter((line) => line.source === source)) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  const longest = amounts[0]?.amount ?? 1;
  return {
    basis,
    total: column('total'),
    rows: amounts.map(({ source, amount }) => {
      const share = numberOf(project, basis, `${sourceKeys[source]}-share`)!;
      return {
        source,
        amount: column(sourceKeys[source]),
        share: joinWords([quote(share, `${oneDecimal(figureNumber(share))}%`)]),
        length: amount / longest,
      };
    }),
    details: [
      ...detailsOf(project, basis, ['上级奖补', '居民出资']),
      ...(lines.some(({ source }) => source === '其他') ? ['“其他”没有写明是谁出的。'] : []),
    ],
    moreDetails: detailsOf(project, basis, ['财政补贴', '平台公司融资', '专营单位出资']),
    classes: classesOf(lines),
    sourceIds: [...new Set(lines.flatMap((line) => line.sourceIds ?? []))],
  };
}

/** Sources by basis, side by side; empty when only one basis is published. */
export interface BasisTable {
  readonly bases: readonly FundingBasis[];
  readonly rows: readonly {
    readonly source: string;
    readonly cells: Readonly<Record<string, Words | null>>;
  }[];
  readonly total: Readonly<Record<string, Words>>;
}

export function basisTable(project: Project): BasisTable | null {
  const bases = fundingBases.filter((basis) => of(project, basis).length > 0);
  if (bases.length < 2) return null;
  const sources = fundingSources.filter((source) => project.funding.some((line) => line.source === source));
  return {
    bases,
    rows: sources.map((source) => ({
      source,
      cells: Object.fromEntries(bases.map((basis) => [basis, columnOf(project, basis, sourceKeys[source])])),
    })),
    total: Object.fromEntries(bases.map((basis) => [basis, columnOf(project, basis, 'total')!])),
  };
}

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

/** A number of the project's money. */
const numberOf = (project: Project, basis: FundingBasis, key: string): RecordFigure | null =>
  projectNumbers(project).get(`money-${basisKeys[basis]}-${key}`) ?? null;

/** An amount in a column whose head has the unit; null where no line of it is published. */
function columnOf(project: Project, basis: FundingBasis, key: string): Words | null {
  const figure = numberOf(project, basis, key);
  return figure && say`${quote(figure, wanColumn(figure.value!))}`;
}

/** An amount of the project in words: `1,128.5万元`; null where no line of it is published. */
function wanOf(project: Project, basis: FundingBasis, key: string, exact = false): Quote | null {
  const figure = numberOf(project, basis, key);
  return figure && quote(figure, `${formatWan(Math.abs(figure.value!), exact)}万元`);
}

/** The finding that answers 谁出钱？; null when nothing is published. */
export function moneyFinding(project: Project): Words | null {
  const basis = mainBasis(project);
  if (basis === null)
    return project.plannedFunds === null
      ? null
      : `计划投资${formatWan(project.plannedFunds)}万元，谁出多少未公开`;
  const lines = of(project, basis);
  const total = sum(lines);
  if (total === 0) return null;
  const residents = wanOf(project, basis, 'residents');
  const share = projectNumbers(project).get(`money-${basisKeys[basis]}-residents-share`);
  const none = residents === null || residents.figure.value === 0;
  const tail = none ? '没有列居民出资' : say`居民出资${residents}，占${share!}`;
  return say`${basisWords[basis]}${wanOf(project, basis, 'total')}，${tail}`;
}

/** The finding of the money tables: the classes of the leading basis, else its bases; null without either. */
export function moneyTablesFinding(project: Project): Words | null {
  const basis = mainBasis(project);
  if (basis === null) return null;
  const classes = workClasses.flatMap((workClass) => {
    const total = wanOf(project, basis, `class-${classKeys[workClass]}`);
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
