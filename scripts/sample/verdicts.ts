import type { Item } from '../../src/policy/items.ts';
import { declined, itemTexts } from './item-texts.ts';
import type { Project } from './project.ts';
import type { Random } from './random.ts';
import type { Rec } from './record.ts';
import type { Verdict } from './shapes.ts';

const blockedShare: Readonly<Record<number, number>> = {
  3: 0.2,
  13: 0.35,
  15: 0.18,
  18: 0.3,
  22: 0.4,
  23: 0.35,
  26: 0.25,
};
const needlessShare: Readonly<Record<number, number>> = { 2: 0.06, 21: 0.1, 22: 0.4, 23: 0.4, 26: 0.3 };

/** The unlawful verdicts: trait of the project, number of the work. */
const breaches: readonly [trait: 'N2' | 'N3' | 'N7' | 'N8', no: number, Verdict][] = [
  ['N2', 14, 'refused'],
  ['N3', 19, 'refused'],
  ['N7', 29, 'overspent'],
  ['N8', 28, 'unchecked'],
];

/** Picks a verdict for a work of a project; lawful unless a trait of the project says otherwise. */
export function verdictOf({ no, obligation }: Item, project: Project, random: Random): Verdict {
  const { traits, index, compounds } = project;
  if (traits.has('veto')) return 'undecided';
  const breach = breaches.find(([trait, which]) => traits.has(trait) && which === no);
  if (breach) return breach[2];
  if (traits.has('scope') && no === 3) return 'blocked';
  if (traits.has('scope') && no === 20) return 'unfunded';
  if (obligation === '必选') {
    const insulated = no === 14 && compounds.every(({ builtTo }) => builtTo >= 2003);
    return (no === 1 && random.chance(0.12)) || (insulated && random.chance(0.5)) ? 'needless' : 'include';
  }
  if (obligation === '应选') {
    if (random.chance(needlessShare[no] ?? 0.12)) return 'needless';
    if (random.chance(blockedShare[no] ?? 0.03)) return 'blocked';
    return random.chance(no === 18 ? 0.25 : 0.05) ? 'outvoted' : 'include';
  }
  if ((index + no) % 29 === 0) return 'unassessed';
  const others = ['needless', 'blocked', 'outvoted', 'unfunded', 'done elsewhere', 'put off'] as const;
  return random.chance(0.45) ? others[(index + no) % others.length]! : 'include';
}

type Columns = Partial<Rec<'checklist'>>;

/** The columns from 改造必要 to 原因说明 that say a verdict. */
export function columnsOf(verdict: Verdict, item: Item, project: Project, random: Random): Columns {
  const texts = itemTexts[item.no]!;
  // Lifts are voted by the doors concerned, everything else by all households.
  const asked = item.no === 18 ? Math.ceil(project.households * 0.4) : project.households;
  const votes = (low: number, high: number): Columns => ({
    agree: Math.ceil((asked * random.int(low, high)) / 100),
    asked,
  });
  const needed: Columns = { need: '有', needReason: texts.needed };
  const possible: Columns = { ...needed, condition: '具备', ...votes(70, 92) };
  const may = item.obligation === '自选';
  const enough: Columns = may ? { funds: '满足' } : {};
  const leave = (reasonCode: Columns['reasonCode'], reason: string): Columns => ({
    decision: '不纳入',
    reasonCode,
    reason,
  });
  switch (verdict) {
    case 'include':
      return { ...possible, ...enough, decision: '纳入' };
    case 'needless':
      return { need: '无', needReason: texts.needless, ...leave('无改造必要', texts.needless) };
    case 'blocked':
      return { ...needed, condition: '不具备', ...enough, ...leave('客观条件不具备', texts.blocked) };
    case 'outvoted': {
      const against = { ...possible, ...enough, ...votes(24, 42) };
      const reason = `征询${against.asked}户，同意${against.agree}户，不到一半。`;
      return { ...against, ...leave('未获多数居民同意', reason) };
    }
    case 'unfunded':
      return {
        ...possible,
        funds: '不满足',
        ...leave('资金不满足', '自选内容，年度资金优先用于必选和应选内容。'),
      };
    case 'done elsewhere':
      return { ...possible, ...enough, ...leave('已由其他项目完成', declined.已由其他项目完成) };
    case 'put off':
      return { ...possible, ...enough, ...leave('其他', declined.其他) };
    case 'unassessed':
      return { need: '未评估' };
    case 'undecided':
      return needed;
    case 'refused':
      return { ...possible, ...votes(74, 82), ...leave('其他', refusals[item.no]!) };
    case 'too dear':
      return { ...possible, funds: '不满足', ...leave('资金不满足', '超出概算，快递柜设备费没有来源。') };
    case 'overspent':
      return { ...possible, funds: '不满足', decision: '纳入' };
    case 'unchecked':
      return { need: '未评估', decision: '纳入' };
  }
}

const refusals: Readonly<Record<number, string>> = {
  14: '设计单位认为保温层会遮挡新刷外墙，未列入设计。',
  19: '物业企业提出信包箱后期维护责任不清，未列入设计。',
};
