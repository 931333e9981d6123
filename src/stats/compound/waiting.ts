import type { Compound, Dataset } from '../../model/types.ts';
import { officeOf } from '../contacts.ts';
import { declarationSentence } from '../guide.ts';
import { idleFinding } from './lead.ts';
import { queueSentence } from './queue.ts';
import { scopeFinding, scopeTests } from './scope.ts';

/** One reason why a compound is in no project, or one thing to do about it; with the clause it stands in. */
export interface WaitingFact {
  readonly term: string;
  readonly text: string;
  /** `五(二)1`; null where no clause says it. */
  readonly clause: string | null;
}

const isOut = (compound: Compound): boolean =>
  scopeTests(compound).some(({ result }) => result === '不在范围');

/** The answer to 为什么没轮到我们: the test that fails where one does, else what is published; never a promise. */
export const waitingFinding = (compound: Compound): string =>
  isOut(compound) ? scopeFinding(compound) : idleFinding(compound);

/** The tests of the notice one by one, as far as data tells, then what residents can do and by when. */
export function waitingFacts(dataset: Dataset, compound: Compound): WaitingFact[] {
  const { batch } = compound;
  const failed = scopeTests(compound).filter(({ result }) => result === '不在范围');
  return [
    {
      term: '在不在范围',
      text:
        failed.length > 0
          ? `${failed.map(({ test, fact }) => `要求${test}，${fact}`).join('；')}。`
          : `${scopeFinding(compound)}。`,
      clause: '四(一)',
    },
    {
      term: '在哪一批',
      text:
        batch === null
          ? '未公开。街道摸底以后，小区分实施、谋划、储备三批。'
          : batch === '试点'
            ? '试点。'
            : `${batch}。文件没有写怎样从一批进到另一批，本站不推测年份。`,
      clause: '五(一)',
    },
    { term: '排第几', text: queueSentence(compound), clause: '五(二)3' },
    {
      term: '居民同意吗',
      text: '没有收录到入户问卷的结果。愿不愿改、改什么，都要有总户数三分之二以上认可，街道才能列入台账。',
      clause: '五(二)1',
    },
    {
      term: '什么时候报',
      text: `街道列入台账以后，每年8月底前申报下一年度。${declarationSentence(dataset)}`,
      clause: '五(二)5',
    },
    {
      term: '您可以',
      text: `向${officeOf(compound)}问小区在哪一批、还缺什么；和邻居商量改什么，入户问卷时表明愿不愿意。`,
      clause: null,
    },
  ];
}
