import type { Policy } from '../policy/policy.ts';
import type { Share } from '../policy/terms.ts';
import { rulesOf } from '../policy/rules.ts';
import { chainIndex } from '../policy/stages.ts';

const share = (given: Share | null) => given && { part: given.part, of: given.of };

/**
 * What the notice of a dataset decides, without its words: numbers, works, steps, rules and dues by their ids. With
 * it every figure can be worked out again; what a notice does not decide is null or an empty list. `place` is a
 * step's place in the order, null beside it.
 */
export function noticeTerms({ id, notice, terms, workClasses, items, chain, rules, dues }: Policy) {
  const { consentShare, majorityShare, declaration, firstBatch, scope, cohorts } = terms;
  return {
    id,
    number: notice?.number ?? null,
    terms: {
      consentShare: share(consentShare),
      majorityShare: share(majorityShare),
      minWorkingDays: terms.minWorkingDays,
      minTaskforce: terms.minTaskforce,
      declaration,
      firstBatch: firstBatch && { year: firstBatch.year, count: firstBatch.count },
      scope: scope && { builtBy: scope.builtBy, land: scope.land },
      careStation: terms.careStation,
      namedBodies: terms.namedBodies,
      votedByDoor: terms.votedByDoor,
      acceptanceGroups: terms.acceptanceGroups,
      carriedClass: terms.carriedClass,
      residentsClass: terms.residentsClass,
      cohorts: cohorts.map(({ id: key, through }) => ({ id: key, through })),
    },
    workClasses: workClasses.map(({ name, key }) => ({ name, key })),
    works: items.map(({ no, name, workClass, obligation, key }) => ({
      ...{ no, name, class: workClass, obligation, key },
    })),
    steps: [...chain.stages, ...chain.sideSteps, ...chain.interruptions].map(({ code, name }) => {
      const place = chainIndex(chain, code);
      return { code, name, place: place < 0 ? null : place };
    }),
    rules: rulesOf(rules).map(({ id: rule, kind, severity }) => ({ id: rule, kind, severity })),
    dues: (['project', 'compound'] as const).flatMap((kind) =>
      dues[kind].map(({ id: due, from }) => ({ id: due, kind, from })),
    ),
  };
}
