import { policyOf } from '../../src/policy/policy-of.ts';

/** The notice under which the fictional district works. */
export const policy = policyOf('laoshan-2021-2');

/** Its works by their number. */
export const itemByNo = new Map(policy.items.map((item) => [item.no, item]));
