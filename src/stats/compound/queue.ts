import type { Compound } from '../../model/types.ts';
import type { Fact } from './facts.ts';

/** What is published of a compound's turn, 五(一); nothing of it is computed. */
export const queueFacts = ({ batch, plannedYear, plannedOrder }: Compound): Fact[] => [
  { term: '批次', value: batch },
  { term: '拟改造年度', value: plannedYear === null ? null : `${plannedYear}年` },
  { term: '计划顺序', value: plannedOrder === null ? null : `第${plannedOrder}个` },
];

/** `公布的是2026年，第6个`; null where neither is published. */
export function queueWords({ plannedYear, plannedOrder }: Compound): string | null {
  const order = plannedOrder === null ? '' : `第${plannedOrder}个`;
  if (plannedYear !== null) return `公布的是${plannedYear}年${order && `，${order}`}`;
  return order ? `公布的是${order}，哪一年改造没有公布` : null;
}
