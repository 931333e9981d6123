import { actorRules } from './rules/actors.ts';
import { assessmentRules } from './rules/assessment.ts';
import { consentRules } from './rules/consent.ts';
import { costRules } from './rules/costs.ts';
import { districtRules } from './rules/district.ts';
import { eligibilityRules, workRules } from './rules/eligibility.ts';
import { evidenceRules } from './rules/evidence.ts';
import { frozenRules } from './rules/frozen.ts';
import { gateRules } from './rules/gates.ts';
import { interruptionRules } from './rules/interruptions.ts';
import { itemRules } from './rules/items.ts';
import { moneyRules } from './rules/money.ts';
import { noticeRules } from './rules/notice.ts';
import { leadRules, propertyRules, streetRules } from './rules/organisation.ts';
import { scopeRules } from './rules/scope.ts';
import { stageRules } from './rules/stages.ts';
import { utilityRules } from './rules/utilities.ts';
import { warrantyRules } from './rules/warranty.ts';

/** The catalogue of rules, by the kind of record they judge. */
export const rules = {
  district: districtRules,
  street: streetRules,
  compound: [...eligibilityRules, ...propertyRules],
  project: [
    ...workRules,
    ...consentRules,
    ...stageRules,
    ...gateRules,
    ...frozenRules,
    ...actorRules,
    ...evidenceRules,
    ...interruptionRules,
    ...leadRules,
    ...moneyRules,
    ...costRules,
    ...assessmentRules,
    ...utilityRules,
    ...warrantyRules,
  ],
  item: [...itemRules, ...scopeRules],
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
