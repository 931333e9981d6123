import type { Compound, Dataset } from '../../model/types.ts';
import type { TurningDay } from '../../shared/turning-days.ts';
import type { Topic } from '../../policy/clauses.ts';
import { officeOf } from '../../facts/contacts.ts';
import { declarationSentence, declarationTurn } from '../../figures/progress/guide.ts';
import { idleFinding } from './lead.ts';
import { queueSentence } from './queue.ts';
import { scopeFinding, scopeTests } from './scope.ts';

/** One reason why a compound is in no project, or one thing to do about it; with the clause it stands in. */
export interface WaitingFact {
  readonly term: string;
  readonly text: string;
  /** The day that the text goes on counting to. */
  readonly turn?: TurningDay | null;
  /** `五(二)1`; null where no clause says it. */
  readonly clause: string | null;
  /** Followed by how to apply. */
  readonly apply?: boolean;
}

const isOut = (compound: Compound): boolean =>
  scopeTests(compound).some(({ result }) => result === '不在范围');

/** The answer to 为什么没轮到我们: the test that fails where one does, else what is published; never a promise. */
export const waitingFinding = (compound: Compound): string =>
  isOut(compound) ? scopeFinding(compound) : idleFinding(compound);

/** The tests of the notice one by one, as far as data tells, then what residents can do and by when. */
export function waitingFacts(dataset: Dataset, compound: Compound): WaitingFact[] {
  const { batch } = compound;
  const { notice, cites, words } = dataset.policy;
  const ask: WaitingFact = {
    term: '您可以',
    text: `向${officeOf(compound)}问小区在哪一批、还缺什么；和邻居商量改什么，入户问卷时表明愿不愿意。`,
    clause: null,
    apply: true,
  };
  if (notice === null) return [ask];
  const cite = (topic: Topic): string | null => cites[topic] ?? null;
  const failed = scopeTests(compound).filter(({ result }) => result === '不在范围');
  const until = declarationSentence(dataset);
  return [
    {
      term: '在不在范围',
      text:
        failed.length > 0
          ? `${failed.map(({ test, fact }) => `要求${test}，${fact}`).join('；')}。`
          : `${scopeFinding(compound)}。`,
      clause: cite('scope'),
    },
    {
      term: '在哪一批',
      text:
        batch === null
          ? ['未公开。', words.batchUnknown].join('')
          : batch === '试点'
            ? '试点。'
            : [`${batch}。`, words.batchNote].join(''),
      clause: cite('batches'),
    },
    { term: '排第几', text: queueSentence(compound), clause: cite('review') },
    {
      term: '居民同意吗',
      text: [
        compound.asked.length > 0 ? '问过，结果写在下面。' : '没有收录到入户问卷的结果。',
        words.consentNeeded,
      ].join(''),
      clause: cite('consent'),
    },
    ...(until === null
      ? []
      : [
          {
            term: '什么时候报',
            text: [words.declarationWhen, until].join(''),
            turn: declarationTurn(dataset),
            clause: cite('declaration'),
          },
        ]),
    ask,
  ];
}
