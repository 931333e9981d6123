import type { Dataset } from '../../model/types.ts';
import type { TableName } from '../../schema/tables/index.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { countOf } from '../figure/make.ts';
import { figureGroups, kindWords, type Figure, type FigureKind } from '../figure/figure.ts';
import { namedBars, namedShare } from './named-years.ts';
import { planYears } from './plan-years.ts';
import { recordedCompounds, recordedProjects } from './recorded.ts';
import { terms } from '../figure/terms.ts';

/** A word and what it means; the term of `terms` up to its colon. */
export interface Meaning {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** Every word that the figures use in one sense, in the order of `terms`. */
export const figureTerms: readonly Meaning[] = Object.entries(terms).map(([id, text]) => {
  const at = text.indexOf('：');
  return { id: `term-${id}`, term: text.slice(0, at), text: text.slice(at + 1) };
});

/** How each kind of figure comes about, said further than in `kindWords`. */
const kindRules: Readonly<Record<FigureKind, string>> = {
  reported: '部门或媒体说出来的数，连“约”“余”“以上”一起照抄。不改，不换算，不和别的数相加。',
  count: '数记录的行数。一个小区、一个项目只算一次，数了哪些都列在那个数的页上。',
  sum: '各条记录的数相加。没有公布的不算0，另外写出有几条；一条都没有公布的，写未公开。',
  share: '部分除以全部，两个数都写出来。全部没有公布的，不算比例。',
  difference: '同一单位的两个数相减。公布的和收录的相减，只说明还有多少没有见到名字。',
  total: '几个收录的数相加。少一个没有公布，就不算。',
  middle:
    '从小到大排，正中间的那个；正中间有两个的，取它们的一半。不用平均数，一个特别大的数会把平均数拉偏。',
};

/** Every kind of figure with its word and rule. */
export const figureKinds: readonly Meaning[] = (Object.keys(kindWords) as FigureKind[]).map((kind) => ({
  id: `kind-${kind}`,
  term: kindWords[kind],
  text: kindRules[kind],
}));

/** `公布的数字、各年计划、…`: what the figures are about. */
export const figureTopics: string = Object.values(figureGroups).join('、');

/** What holds for every figure: rounding, days, revisions. */
export const figureRules: readonly Meaning[] = [
  {
    id: 'rule-receipt',
    term: '哪些数有底账',
    text: '从几行数出来、算出来的，点开都有底账，另有一套查询重新算过；一行里的一格，看那一行的出处；文件写的和本站设定的数，就写在旁边。一个项目、一个小区自己的数，底账合在一页。',
  },
  {
    id: 'rule-apart',
    term: '公布的和收录的',
    text: '是两种数，从不相加。两种都有的，并列写，写出差多少、收录占公布的多少。',
  },
  {
    id: 'rule-rounding',
    term: '四舍五入',
    text: '比例保留一位小数；不满全部的不进位成100%，不是没有的不舍成0%。所以各部分的比例加起来，可能和100%差一点；个数加起来一定相等。',
  },
  {
    id: 'rule-money',
    term: '金额',
    text: '按分记，按万元写；句子里保留一位小数，表里写全。',
  },
  {
    id: 'rule-days',
    term: '天数',
    text: '工期和每一步的用时按自然日，公示的期限按工作日。“现在”是数据截至日，不是您打开网页的这一天。',
  },
  {
    id: 'rule-release',
    term: '改了怎么办',
    text: '每发布一版，这一版的每个数都存下来，网址不变；引用过的数以后改了，旧的还在原处，旁边写着新的。改了哪条记录、改前改后、哪天改、为什么，都在修订记录里。',
  },
];

/** What the figures cannot tell. */
export const figureLimits: readonly string[] = [
  '只数见到名字和材料的。没有收录的小区，这里一个也没有数进去，所以“已收录”的数是下限。',
  '一个小区先后列入两年的，各年都算，合计只按最近的一年算一次：各年相加会比合计多。',
  '“已开工”“已验收”要有日期或状态。状态未公开的不算在里面，旁边写出有几个；一个都不知道的，写未公开，不写0。',
  '天数只在两个日期都公布的项目里算；日期公布得少的时候，代表不了其余的项目。',
  '公布日期取本站收录的材料，可能更早公布过。',
];

/** What share of each reported plan this site can name; years without a reported plan say so. */
export const coverageRows = (dataset: Dataset): { readonly term: string; readonly text: Words }[] =>
  namedBars(planYears(dataset)).map((bar) => {
    const { year, basis, plan, named } = bar;
    const share = namedShare(bar);
    const ours = named.value === 0 ? '没有见到名单' : say`收录了${named}的名字`;
    const theirs = plan === null ? '公布的计划数没有见到' : say`公布的计划是${plan}`;
    return {
      term: basis === null ? `${year}年` : `${year}年，${basis}`,
      text: say`${theirs}，${ours}${share && named.value !== 0 ? say`，占${share}` : null}。`,
    };
  });

const sizes = [
  ['buildings', '楼栋数'],
  ['households', '户数'],
  ['area', '建筑面积'],
] as const;

/** How many of the records publish the values that are added up. */
export function coverageFigures(dataset: Dataset): Figure[] {
  const count = (
    id: string,
    what: string,
    one: string,
    table: TableName,
    ids: readonly string[],
    of: Figure,
  ) =>
    countOf(dataset, {
      id: `coverage-${id}`,
      group: 'disclosure',
      name: `写了${what}的${one}`,
      definition: `写了：“${one}”表里${what}这一格不是空的。`,
      formula: `${what}不是空的行数`,
      of,
      rows: { table, ids },
    });
  return [
    ...sizes.map(([key, what]) =>
      count(
        key,
        what,
        '小区',
        'compounds',
        dataset.compounds.filter((compound) => compound[key] !== null).map(({ id }) => id),
        recordedCompounds(dataset),
      ),
    ),
    count(
      'investment',
      '计划投资',
      '项目',
      'projects',
      dataset.projects.filter(({ plannedFunds }) => plannedFunds !== null).map(({ id }) => id),
      recordedProjects(dataset),
    ),
  ];
}

/** `收录的23个小区，写了楼栋数的5个、…；收录的23个项目，写了计划投资的0个。` */
export function coverageSentence(dataset: Dataset): Words {
  const figures = coverageFigures(dataset);
  const [compounds, [funds]] = [figures.slice(0, -1), figures.slice(-1)];
  const said = joinWords(
    compounds.map((figure, index) => say`写了${sizes[index]![1]}的${figure}`),
    '、',
  );
  return say`收录的${recordedCompounds(dataset)}小区，${said}；收录的${recordedProjects(dataset)}项目，写了计划投资的${funds!}。`;
}
