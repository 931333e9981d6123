import { formatDate } from '../../shared/format.ts';
import { phrase } from '../../facts/words.ts';
import type { Promised } from '../../figures/promises/state.ts';

/** A promise as the lists of facts have it: what, what became of it, why and where that stands. */
export interface PromiseRow {
  readonly term: string;
  readonly value: string;
  readonly note: string;
}

/** Promises in their order, a row each. */
export const promiseRows = (list: readonly Promised[]): PromiseRow[] =>
  list.map(({ what, state, fact, reason, paper, deadline, sourceIds }) => ({
    term: what,
    value: fact === null ? state : `${state}：${fact}`,
    note: [
      ...(reason === null ? [] : [phrase(reason)]),
      `写在：${paper}`,
      ...(deadline === null ? [] : [`期限${formatDate(deadline)}`]),
      ...(sourceIds.length === 0 ? [] : [`依据：出处${sourceIds.join('、')}`]),
    ].join('；'),
  }));
