import { formatWan } from '../../format.ts';
import type { FundingSource, WorkClass } from '../codes.ts';
import type { FundingFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';
import { lastDone } from './timeline.ts';

/** Largest overrun of the final account, in percent, that is not flagged: this site's choice. */
const MAX_OVERRUN = 10;

/** Government and the owners of lines: who 六(二)一 has carry the 基础类. */
const CARRIERS: readonly FundingSource[] = ['财政补贴', '上级奖补', '专营单位出资'];

/** Lines of the most final basis that is published; what has arrived is part of the others and comes last. */
function latestOf(funding: readonly FundingFacts[]): readonly FundingFacts[] {
  for (const basis of ['决算', '预算', '测算', '到位'] as const) {
    const lines = funding.filter((line) => line.basis === basis);
    if (lines.length > 0) return lines;
  }
  return [];
}
const latest = ({ funding }: ProjectFacts): readonly FundingFacts[] =>
  latestOf(funding.filter(({ basis }) => basis !== '到位'));

const total = (lines: readonly FundingFacts[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** Judges the money of one class; not when there is none of it, unknown when a line does not tell its class. */
function ofClass(
  project: ProjectFacts,
  workClass: WorkClass,
  judge: (lines: readonly FundingFacts[], whole: boolean) => Outcome,
): Outcome {
  const lines = latest(project);
  if (lines.length === 0) return notApplicable;
  if (lines.some((line) => line.workClass === null)) return unknown('资金分到哪一类改造');
  const own = lines.filter((line) => line.workClass === workClass);
  if (total(own) === 0) return notApplicable;
  const sum = total(lines);
  return judge(own, sum === project.plannedFunds || sum === project.finalFunds);
}

/** Who pays: 六(二). */
export const moneyRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'F1',
    clause: '六(二)',
    severity: 'W',
    title: '写明钱是谁出的',
    statement: '钱来自财政补贴、上级奖补、平台公司融资、居民出资和专营单位，写“其他”的要写明是谁出的。',
    formula: '没有一行的资金来源 = 其他',
    judge: ({ funding }) => {
      if (funding.length === 0) return notApplicable;
      const unnamed = latestOf(funding.filter(({ source }) => source === '其他'));
      const [first] = unnamed;
      return first === undefined
        ? met
        : breach(`${first.basis}里有${formatWan(total(unnamed), true)}万元写的是“其他”，没有写明是谁出的`);
    },
  },
  {
    id: 'F2',
    clause: '六(二)',
    severity: 'W',
    title: '上级奖补写明哪一级',
    statement: '上级奖补来自中央、省、市，要写明是哪一级。',
    formula: '资金来源 = 上级奖补 ⇒ 细项是中央、省或市',
    judge: ({ funding }) => {
      const grants = funding.filter(({ source }) => source === '上级奖补');
      if (grants.length === 0) return notApplicable;
      const wrong = grants.find(({ detail }) => detail !== null && !['中央', '省', '市'].includes(detail));
      if (wrong) return breach(`上级奖补的细项写的是“${wrong.detail}”`);
      return grants.some(({ detail }) => detail === null) ? unknown('上级奖补是哪一级的') : met;
    },
  },
  {
    id: 'F3',
    clause: '六(二)',
    severity: 'W',
    title: '基础类政府重点支持',
    statement: '基础类由政府和管线的权属单位重点支持，出的钱不应比别的来源少。',
    formula:
      '基础类：财政补贴 + 上级奖补 + 专营单位出资 > 0，并且 ≥ 平台公司融资、≥ 居民出资；写“其他”的算给哪一方结果不一样时，判断不了',
    judge: (project) =>
      ofClass(project, '基础类', (lines, whole) => {
        const of = (...sources: FundingSource[]): number =>
          total(lines.filter(({ source }) => sources.includes(source)));
        const [carried, unnamed] = [of(...CARRIERS), of('其他')];
        const others = (['平台公司融资', '居民出资'] as const).map((source) => [source, of(source)] as const);
        // Whoever gave what is written as 其他, the carriers have the most; or another has more than they.
        if (carried > 0 && others.every(([, amount]) => amount + unnamed <= carried)) return met;
        const more = others.find(([, amount]) => amount > carried + unnamed);
        if (unnamed > 0 && !more) return unknown('“其他”是谁出的');
        if (!whole) return unknown('全部资金');
        return carried + unnamed === 0
          ? breach('基础类没有政府和专营单位的钱')
          : breach(`基础类里${more?.[0]}比政府和专营单位的钱多`);
      }),
  },
  {
    id: 'F5',
    clause: '六(二)',
    severity: 'W',
    title: '完善类居民出一部分',
    statement: '完善类由居民承担部分费用，政府适当补助。',
    formula: '完善类：居民出资 > 0；没有居民出资、有写“其他”的，判断不了',
    judge: (project) =>
      ofClass(project, '完善类', (lines, whole) => {
        if (total(lines.filter(({ source }) => source === '居民出资')) > 0) return met;
        if (total(lines.filter(({ source }) => source === '其他')) > 0) return unknown('“其他”是谁出的');
        return whole ? breach('完善类里没有居民出资') : unknown('全部资金');
      }),
  },
  {
    id: 'F9',
    clause: '五(三)3',
    severity: 'W',
    title: '决算不多出太多',
    statement: `竣工决算和预算比一比，多出${MAX_OVERRUN}%以上又没有写原因的提示；${MAX_OVERRUN}%是本站设定。`,
    formula: `100 × 决算金额 ≤ ${100 + MAX_OVERRUN} × 预算（没有预算用计划投资），或“竣工决算”的备注写了原因（本站设定）`,
    judge: (project) => {
      const settled = lastDone(project, 'G20');
      const final = project.finalFunds;
      if (final === null) return settled === null ? notApplicable : unknown('决算金额');
      const lines = project.funding.filter(({ basis }) => basis === '预算');
      const budget = lines.length > 0 ? total(lines) : project.plannedFunds;
      if (budget === null || budget === 0) return unknown('预算');
      if (100 * final <= (100 + MAX_OVERRUN) * budget || (settled?.note ?? null) !== null) return met;
      const percent = Math.floor((1000 * (final - budget)) / budget) / 10;
      return breach(`决算比预算多${percent}%，没有写原因`);
    },
  },
];
