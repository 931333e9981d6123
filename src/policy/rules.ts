import { consentRules } from './rules/consent.ts';
import { eligibilityRules } from './rules/eligibility.ts';
import { itemRules } from './rules/items.ts';
import { noticeRules } from './rules/notice.ts';
import { leadRules, propertyRules, streetRules } from './rules/organisation.ts';
import { stageRules } from './rules/stages.ts';

/** The catalogue of rules, by the kind of record they judge. */
export const rules = {
  street: streetRules,
  compound: [...eligibilityRules, ...propertyRules],
  project: [...consentRules, ...stageRules, ...leadRules],
  item: itemRules,
  notice: noticeRules,
} as const;

export type SubjectKind = keyof typeof rules;

/** Every rule with the kind it judges, in the order of the methodology page. */
export const allRules = (Object.keys(rules) as SubjectKind[]).flatMap((kind) =>
  rules[kind].map((rule) => ({
    kind,
    id: rule.id,
    clause: rule.clause,
    severity: rule.severity,
    title: rule.title,
    statement: rule.statement,
    formula: rule.formula,
  })),
);
