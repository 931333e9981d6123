import type { RuleCatalogue } from '../../rules.ts';
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
export const rules: RuleCatalogue = {
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
};
