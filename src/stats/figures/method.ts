import { formatDecimal } from '../../format.ts';
import type { Dataset } from '../../model/types.ts';
import { joinWords, say, type Words } from '../phrase.ts';
import { figureGroups, kindWords, shareOf, type Figure, type FigureKind } from './figure.ts';
import { planYears } from './plan-years.ts';
import { recordedProjects } from './recorded.ts';
import { terms } from './terms.ts';

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

/** What share of the reported totals this site can name, year by year; years without a reported plan are named apart. */
export function coverageRows(dataset: Dataset): { term: string; text: Words }[] {
  return planYears(dataset).map(({ year, bars, counted: { named } }) => {
    const plans = bars.flatMap(({ plan }) => (plan === null ? [] : [plan]));
    const share = (plan: Figure): Words => {
      const found = plan.value! >= named.value! * 10 ** plan.scale ? shareOf(named, plan) : null;
      return found === null ? say`公布的计划${plan}` : say`公布的计划${plan}，占${found}`;
    };
    const known = plans.length === 0 ? '计划数未公开' : joinWords(plans.map(share), '；');
    return {
      term: `${year}年`,
      text: named.value === 0 ? say`没有见到名单；${known}` : say`收录了${named}的名字；${known}`,
    };
  });
}

/** `23个项目里，写了计划投资的0个…`: how much of the records has the values that are added up. */
export function coverageSentence(dataset: Dataset): Words {
  const compounds = dataset.compounds;
  const has = (key: 'buildings' | 'households' | 'area'): string =>
    formatDecimal(compounds.filter((compound) => compound[key] !== null).length);
  const funds = dataset.projects.filter(({ plannedFunds }) => plannedFunds !== null).length;
  const projects = recordedProjects(dataset);
  return say`收录的${formatDecimal(compounds.length)}个小区里，写了楼栋数的${has('buildings')}个，写了户数的${has('households')}个，写了建筑面积的${has('area')}个；${projects}项目里，写了计划投资的${formatDecimal(funds)}个。`;
}
