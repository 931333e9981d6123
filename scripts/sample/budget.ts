import type { FundingSource } from '../../src/policy/codes.ts';
import type { Slot } from './plan.ts';
import type { Random } from './random.ts';
import { showcaseBudget } from './showcase.ts';
import { doneOn, type Timeline } from './timeline.ts';
import type { Detail, Line } from './shapes.ts';

/** The money of a project, planned and spent, in 0.1 万元. */
export interface Budget {
  readonly lines: readonly Line[];
  readonly planned: number;
  /** Lines of the final account; null while there is none. */
  readonly final: readonly Line[] | null;
}

type Share = readonly [string, FundingSource, Detail, number];

/** Shares in thousandths; government carries the 基础类, residents pay their part of 基础类 and 完善类. */
const shares: readonly Share[] = [
  ['基础类', '财政补贴', '区', 170],
  ['基础类', '上级奖补', '中央', 150],
  ['基础类', '上级奖补', '省', 60],
  ['基础类', '专营单位出资', '供水', 26],
  ['基础类', '专营单位出资', '供电', 34],
  ['基础类', '专营单位出资', '燃气', 18],
  ['基础类', '专营单位出资', '供暖', 24],
  ['基础类', '专营单位出资', '通信', 16],
  ['完善类', '财政补贴', '市', 40],
  ['完善类', '财政补贴', '区', 60],
  ['完善类', '上级奖补', '市', 80],
];
const loans: readonly Detail[] = ['贷款', '债券', '自有资金'];
const channels: readonly Detail[] = ['直接出资', '住宅专项维修资金', '让渡小区公共收益'];

/** Splits a sum by shares; the rest goes to the platform company, so that the lines add up to the tenth. */
function split(total: number, index: number, random: Random): Line[] {
  const resident = (k: number): Detail => channels[(index + k) % channels.length]!;
  const loan = (k: number): Detail => loans[(index + k) % loans.length]!;
  const wanted: Share[] = [
    // Every third project leaves out one trade.
    ...shares.filter(([, , detail]) => index % 3 !== 0 || detail !== (index % 2 ? '燃气' : '供暖')),
    ['基础类', '居民出资', resident(0), 10],
    ['完善类', '居民出资', resident(1), 22],
    ['完善类', '居民出资', resident(2), 12],
    ['基础类', '平台公司融资', loan(0), 110],
    ['提升类', '平台公司融资', loan(2), 24],
  ];
  const lines = wanted.map(([workClass, source, detail, share]): Line => {
    const wobble = 0.85 + 0.3 * random.next();
    return { workClass, source, detail, amount: Math.round((total * share * wobble) / 1000) };
  });
  const rest = total - lines.reduce((sum, { amount }) => sum + amount, 0);
  return [...lines, { workClass: '完善类', source: '平台公司融资', detail: loan(1), amount: rest }];
}

/** Total of some lines. */
export const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** The lines of one class on other shoulders: what `from` gives up goes to the platform company's loan. */
function onLoan(lines: readonly Line[], workClass: string, from: (line: Line) => number): Line[] {
  const given = lines.map((line) => (line.workClass === workClass ? Math.floor(from(line)) : 0));
  const sum = given.reduce((all, each) => all + each, 0);
  const lender = lines.findIndex((line) => line.workClass === workClass && line.source === '平台公司融资');
  return lines
    .map((line, i) => ({ ...line, amount: line.amount - given[i]! + (i === lender ? sum : 0) }))
    .filter(({ amount }) => amount > 0);
}

/** The lines of the projects whose money is unlike the others'. */
function oddly(lines: readonly Line[], { traits }: Slot): readonly Line[] {
  const paidBy = (source: FundingSource, share: number) => (line: Line) =>
    line.source === source ? line.amount * share : 0;
  if (traits.has('F1'))
    return lines.map((line) =>
      line.workClass === '提升类' ? { ...line, source: '其他' as const, detail: null } : line,
    );
  if (traits.has('F2'))
    return lines.map((line) =>
      line.source === '上级奖补' && line.detail === '省' ? { ...line, detail: '区' as const } : line,
    );
  if (traits.has('F3'))
    return onLoan(lines, '基础类', (line) =>
      line.source === '平台公司融资' || line.source === '居民出资' ? 0 : line.amount * 0.8,
    );
  return traits.has('F5') ? onLoan(lines, '完善类', paidBy('居民出资', 1)) : lines;
}

/** Budget of a project; the final account, once it is made, differs a little in every line. */
export function budgetOf(slot: Slot, households: number, timeline: Timeline, random: Random): Budget {
  const total = Math.round(households * (2.2 + 1.6 * random.next())) * 10;
  const ordinary = slot.traits.has('showcase') ? showcaseBudget : split(total, slot.index, random);
  const lines = oddly(ordinary, slot);
  const drift = 0.95 + 0.09 * random.next() + (slot.traits.has('F9') ? 0.2 : 0);
  const settled = doneOn(timeline, 'G20') !== null;
  const final = lines.map((line) => ({ ...line, amount: Math.round(line.amount * drift) }));
  return { lines, planned: sumOf(lines), final: settled ? final : null };
}
