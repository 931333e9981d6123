import { formatWan } from '../../shared/format.ts';
import type { FundingSource } from '../codes.ts';
import type { FundingFacts, ProjectFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';
import { lastDone } from '../timeline.ts';

/** Government and the owners of lines. */
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
  workClass: string,
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

/** F1: every payer is named. */
export const payersNamed: Judge<ProjectFacts> = ({ funding }) => {
  if (funding.length === 0) return notApplicable;
  const unnamed = latestOf(funding.filter(({ source }) => source === '其他'));
  const [first] = unnamed;
  return first === undefined
    ? met
    : breach(`${first.basis}里有${formatWan(total(unnamed), true)}万元写的是“其他”，没有写明是谁出的`);
};

/** F2: a grant from above names its level. */
export const grantLevels: Judge<ProjectFacts> = ({ funding }) => {
  const grants = funding.filter(({ source }) => source === '上级奖补');
  if (grants.length === 0) return notApplicable;
  const wrong = grants.find(({ detail }) => detail !== null && !['中央', '省', '市'].includes(detail));
  if (wrong) return breach(`上级奖补的细项写的是“${wrong.detail}”`);
  return grants.some(({ detail }) => detail === null) ? unknown('上级奖补是哪一级的') : met;
};

/** F3: in this class nobody pays more than government and the owners of lines together. */
export const carriersLead =
  (workClass: string): Judge<ProjectFacts> =>
  (project) =>
    ofClass(project, workClass, (lines, whole) => {
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
        ? breach(`${workClass}没有政府和专营单位的钱`)
        : breach(`${workClass}里${more?.[0]}比政府和专营单位的钱多`);
    });

/** F5: in this class residents pay a part. */
export const residentsShare =
  (workClass: string): Judge<ProjectFacts> =>
  (project) =>
    ofClass(project, workClass, (lines, whole) => {
      if (total(lines.filter(({ source }) => source === '居民出资')) > 0) return met;
      if (total(lines.filter(({ source }) => source === '其他')) > 0) return unknown('“其他”是谁出的');
      return whole ? breach(`${workClass}里没有居民出资`) : unknown('全部资金');
    });

/** F9: a final account that exceeds the budget by more percent than this says why. */
export const overrunExplained =
  (most: number): Judge<ProjectFacts> =>
  (project) => {
    const settled = lastDone(project, 'G20');
    const final = project.finalFunds;
    if (final === null) return settled === null ? notApplicable : unknown('决算金额');
    const lines = project.funding.filter(({ basis }) => basis === '预算');
    const budget = lines.length > 0 ? total(lines) : project.plannedFunds;
    if (budget === null || budget === 0) return unknown('预算');
    if (100 * final <= (100 + most) * budget || (settled?.note ?? null) !== null) return met;
    const percent = Math.floor((1000 * (final - budget)) / budget) / 10;
    return breach(`决算比预算多${percent}%，没有写原因`);
  };

/** F10: an award, or its refusal, says by which assessment. */
export const awardGrounded: Judge<ProjectFacts> = ({ award, awardBasis }) => {
  if (award === null) return notApplicable;
  return awardBasis === null ? breach(`奖补结果是“${award}”，没有写按哪份考核或文件`) : met;
};
