import { formatWan } from '../../shared/format.ts';
import type { Dataset, FundingLine } from '../../model/types.ts';
import { fundingSources, type FundingBasis, type FundingSource } from '../../policy/codes.ts';
import type { WorkClass } from '../../policy/items.ts';
import { rowKey } from '../../schema/tables/row-key.ts';
import { quote, say, type Quote, type Words } from '../figure/phrase.ts';
import { basisKeys, sourceKeys } from '../figure/money-keys.ts';
import { countOf, shareOf, sumOf } from '../figure/make.ts';
import { figureText } from '../figure/figure-text.ts';
import type { Figure } from '../figure/figure.ts';
import { recordedProjects } from './recorded.ts';

/** What one source pays (其他 only where a line says so), over all projects that published that basis. Amounts in 分 (scale 6 of 万元). */
export interface MoneyRow {
  readonly source: FundingSource;
  readonly amount: Figure;
  /** By class of works; null: 不分类别. In the order of `Money.classes`. */
  readonly byClass: readonly { readonly workClass: string | null; readonly amount: Figure }[];
}

export interface Money {
  readonly basis: FundingBasis;
  /** Most first. */
  readonly rows: readonly MoneyRow[];
  readonly total: Figure;
  /** Every class that has money, with its sum. */
  readonly classes: readonly { readonly workClass: string | null; readonly amount: Figure }[];
  /** Projects whose money is published on this basis, of all. */
  readonly projects: Figure;
}

/** ASCII for the ids of figures. */
const classKey = (workClass: WorkClass | null): string => workClass?.key ?? 'none';

const basisWords: Readonly<Record<FundingBasis, string>> = {
  测算: '测算：编初步计划时估的数。',
  预算: '预算：年度计划确定时的资金预算。',
  到位: '到位：已经拨付或筹到的钱。',
  决算: '决算：竣工财务决算认定的数。',
};

/** A line with its key, which is worked out once. */
type KeyedLine = FundingLine & { readonly key: string };

type SumOfLines = (
  told: Pick<Figure, 'id' | 'name' | 'formula'>,
  found: readonly KeyedLine[],
  of: Figure | null,
) => Figure;

const sumIn =
  (dataset: Dataset, basis: FundingBasis): SumOfLines =>
  ({ id, name, formula }, found, of) => ({
    ...sumOf(dataset, {
      id: `money-${basisKeys[basis]}-${id}`,
      group: 'money',
      name,
      definition: basisWords[basis],
      formula,
      of,
      table: 'funding',
      values: found.map(({ key, amount }) => ({ id: key, value: amount })),
      scale: 6,
      unit: '万元',
      // A source that no line names has paid nothing, or nobody told.
      empty: null,
    }),
    sourceIds: [...new Set(found.flatMap(({ sourceIds }) => sourceIds ?? []))],
  });

const className = (workClass: WorkClass | null): string => workClass?.name ?? '不分类别';
const classWords = (workClass: WorkClass | null): string =>
  workClass === null ? '没有写类别' : `改造类别是${workClass.name}`;
const inClass = (lines: readonly KeyedLine[], workClass: WorkClass | null): readonly KeyedLine[] =>
  lines.filter((line) => line.workClass === (workClass?.name ?? null));

/** What a source pays, whole and by class of works. */
function sourceRow(
  source: FundingSource,
  basis: FundingBasis,
  own: readonly KeyedLine[],
  classes: readonly (WorkClass | null)[],
  sum: (told: Pick<Figure, 'id' | 'name' | 'formula'>, found: readonly KeyedLine[], of?: Figure) => Figure,
): MoneyRow {
  const amount = sum(
    {
      id: sourceKeys[source],
      name: `${source}的${basis}`,
      formula: `“资金”表里资金来源是${source}、口径是${basis}的各行，金额相加；一行也没有的是未公开`,
    },
    own,
  );
  const byClass = classes.map((workClass) => ({
    workClass: workClass?.name ?? null,
    amount: sum(
      {
        id: `${sourceKeys[source]}-${classKey(workClass)}`,
        name: `${className(workClass)}里${source}的${basis}`,
        formula: `“资金”表里${classWords(workClass)}、资金来源是${source}、口径是${basis}的各行，金额相加；一行也没有的是未公开`,
      },
      inClass(own, workClass),
      amount,
    ),
  }));
  return { source, amount, byClass };
}

function payingProjects(dataset: Dataset, basis: FundingBasis): Figure {
  const found = dataset.projects.filter(({ funding }) => funding.some((line) => line.basis === basis));
  return countOf(dataset, {
    id: `money-${basisKeys[basis]}-projects`,
    group: 'money',
    name: `公布${basis}的项目`,
    definition: basisWords[basis],
    formula: `“资金”表里有口径是${basis}的行的项目，一个算一次`,
    of: recordedProjects(dataset),
    rows: { table: 'projects', ids: found.map(({ id }) => id) },
  });
}

/** Money by source on one basis; null where no project published it. */
export function money(dataset: Dataset, basis: FundingBasis = '预算'): Money | null {
  const lines = dataset.projects.flatMap(({ funding }) =>
    funding.flatMap((line) => (line.basis === basis ? { ...line, key: rowKey('funding', line) } : [])),
  );
  if (lines.length === 0) return null;
  const sum = sumIn(dataset, basis);
  const total = sum(
    { id: 'total', name: `各项目${basis}合计`, formula: `“资金”表里口径是${basis}的各行，金额相加` },
    lines,
    null,
  );
  const classes: readonly (WorkClass | null)[] = [...dataset.policy.workClasses, null];
  const rows = fundingSources
    .filter((source) => source !== '其他' || lines.some((line) => line.source === source))
    .map((source) =>
      sourceRow(
        source,
        basis,
        lines.filter((line) => line.source === source),
        classes,
        (told, found, of = total) => sum(told, found, of),
      ),
    )
    .sort((a, b) => (b.amount.value ?? -1) - (a.amount.value ?? -1));
  return {
    basis,
    rows,
    total,
    classes: classes
      .map((workClass) => ({
        workClass: workClass?.name ?? null,
        amount: sum(
          {
            id: `class-${classKey(workClass)}`,
            name: `${className(workClass)}的${basis}`,
            formula: `“资金”表里${classWords(workClass)}、口径是${basis}的各行，金额相加`,
          },
          inClass(lines, workClass),
          total,
        ),
      }))
      .filter(({ amount }) => amount.rows.ids.length > 0),
    projects: payingProjects(dataset, basis),
  };
}

/** `44个项目的预算共60,140万元，平台公司融资最多，占38.2%；居民出资占4.1%`. */
export function moneyFinding({ basis, rows, total, projects }: Money): Words {
  const most = rows[0]!;
  const said = say`${projects}项目的${basis}共${wanQuote(total)}`;
  if (!total.value) return said;
  const resident = rows.find(({ source }) => source === '居民出资')!;
  const second =
    resident === most
      ? ''
      : resident.amount.value === null
        ? '；居民出资没有公布'
        : say`；居民出资占${shareOf(resident.amount)}`;
  return say`${said}，${most.source}最多，占${shareOf(most.amount)}${second}`;
}

/** Money in 万元 with one decimal at most, for a sentence. */
export const wanQuote = (figure: Figure): Quote | string =>
  figure.value === null ? '未公开' : quote(figure, `${formatWan(figure.value)}万元`);

/** `3,862万元，占42.1%`, for the end of a bar. */
export const moneyText = ({ amount }: MoneyRow): string => {
  const share = shareOf(amount);
  return amount.value === null || share === null
    ? '未公开'
    : `${formatWan(amount.value)}万元，占${figureText(share)}`;
};
