import type { Compound } from '../../model/types.ts';

/** `公布的是2026年，第6个`; null where neither is published. Nothing of a compound's turn is computed (五(一)). */
export function queueWords({ plannedYear, plannedOrder }: Compound): string | null {
  const order = plannedOrder === null ? '' : `第${plannedOrder}个`;
  if (plannedYear !== null) return `公布的是${plannedYear}年${order && `，${order}`}`;
  return order ? `公布的是${order}，哪一年改造没有公布` : null;
}

/** The same as a sentence, with what lets one compound go before another. */
export const queueSentence = (compound: Compound): string =>
  `${queueWords(compound) ?? '拟改造的年度和顺序未公开'}。条件相同的，意愿强、参与积极、出资占比高的优先；本站不推算，也不排名。`;
