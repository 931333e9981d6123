import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { consentRound, fundingLine, project } from '../../../tests/fixtures/records.ts';
import { priorityOf, priorityWords } from './priority.ts';

describe('the three facts of 同等条件优先', () => {
  test('of all households and of all the money', () => {
    const known = project({
      consent: [consentRound({ total: 300, returned: 285, agreeWill: 234 })],
      funding: [
        fundingLine({ source: '居民出资', amount: 45 }),
        fundingLine({ source: '财政补贴', amount: 955 }),
      ],
    });
    expect(priorityWords(priorityOf(known))).toEqual('同意改造78%，收回问卷95%，居民出资4.5%');
  });

  test('nothing published, and so few households that counts would point at persons', () => {
    expect(priorityWords(priorityOf(project()))).toBeNull();
    const small = project({ consent: [consentRound({ total: 9, returned: 8, agreeWill: 7 })] });
    expect(priorityOf(small)).toEqual({ will: null, answered: null, paid: null });
  });
});
