import type { Finding } from './types.ts';

/** Names a finding: a rule says one thing of one record. */
export const findingKey = ({ ruleId, subject }: Pick<Finding, 'ruleId' | 'subject'>): string =>
  `${ruleId}+${subject.id}`;
