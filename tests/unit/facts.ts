import { noticePeriod } from '../../src/policy/calendar.ts';
import type {
  CompoundFacts,
  ConsentFacts,
  ItemFacts,
  NoticeFacts,
  ProjectFacts,
  StageFacts,
} from '../../src/policy/facts.ts';
import { announced } from '../../src/policy/holidays.ts';
import { policyOf } from '../../src/policy/policy-of.ts';
import { stageByName } from '../../src/policy/stages.ts';
import type { Outcome, Rule } from '../../src/policy/rule.ts';

const { chain, items, terms, ambiguities } = policyOf('laoshan-2021-2');
const questions = new Set<string>(ambiguities.flatMap(({ opens }) => opens));

/** Facts about nothing: every field 未公开. Tests say what they need on top. */
export const compound = (over: Partial<CompoundFacts> = {}): CompoundFacts => ({
  id: 'C1',
  name: '某小区',
  households: null,
  builtTo: null,
  land: null,
  exceptionBasis: null,
  inScope: null,
  surveyedOn: null,
  batch: null,
  street: null,
  propertyMode: null,
  propertyDecidedOn: null,
  projects: [],
  ...over,
});

export const project = (over: Partial<ProjectFacts> = {}): ProjectFacts => ({
  id: 'P1',
  name: '某项目',
  planYear: 2023,
  demandYear: null,
  status: null,
  workKind: null,
  leadStreet: null,
  builder: null,
  namedBuilder: '崂山湾发展集团',
  contractor: null,
  onPlatform: null,
  qualityGroupOn: null,
  plannedStart: null,
  plannedEnd: null,
  plannedFunds: null,
  baselineHash: null,
  finalFunds: null,
  award: null,
  awardBasis: null,
  warrantyStart: null,
  warrantyUnit: null,
  warrantyBasis: null,
  compounds: [],
  plans: [],
  stages: [],
  consent: [],
  items: [],
  funding: [],
  utilities: [],
  notices: [],
  chain,
  ...over,
});

/** `stage('开工', '2023-06-08')`. */
export const stage = (name: string, doneOn: string | null, over: Partial<StageFacts> = {}): StageFacts => ({
  stage: name,
  code: stageByName(chain, name).code,
  round: 1,
  doneOn,
  result: null,
  unit: null,
  participants: null,
  assessor: null,
  basis: null,
  url: null,
  note: null,
  ...over,
});

export const consent = (over: Partial<ConsentFacts> = {}): ConsentFacts => ({
  round: 1,
  compoundId: null,
  startOn: null,
  endOn: null,
  total: 300,
  returned: null,
  agreeWill: null,
  agreeContent: null,
  ...over,
});

/** Item `no` with a row, or with none. */
export const item = (
  no: number,
  row: Partial<NonNullable<ItemFacts['row']>> | null,
  passed: readonly string[] = [],
  more: Partial<Pick<ItemFacts, 'accepted' | 'voters'>> = {},
): ItemFacts => {
  const found = items.find((one) => one.no === no);
  if (!found) throw new Error(`no item ${no}`);
  const nothing = {
    keyWork: null,
    need: null,
    condition: null,
    assessedBy: null,
    assessedOn: null,
    agree: null,
    asked: null,
    funds: null,
    decision: null,
    reasonCode: null,
    reason: null,
    needReason: null,
    gates: null,
    cost: null,
    planned: null,
    done: null,
    unit: null,
    status: null,
    doneOn: null,
    responsible: null,
  };
  return {
    item: found,
    passed,
    accepted: false,
    voters: null,
    ...more,
    row: row === null ? null : { ...nothing, ...row },
  };
};

/** A preliminary plan posted and ended on these days; the period is counted. */
export const notice = (
  postedOn: string | null,
  endOn: string | null,
  over: Partial<NoticeFacts> = {},
): NoticeFacts => ({
  id: 'N1',
  kind: '初步改造计划',
  title: '某公示',
  publisher: null,
  receiver: null,
  channel: null,
  phone: null,
  address: null,
  body: null,
  postedOn,
  endOn,
  period:
    postedOn === null || endOn === null
      ? null
      : noticePeriod(postedOn, endOn, null, announced, terms.minWorkingDays),
  result: null,
  objections: [],
  projects: [],
  ...over,
});

/** What one rule of a list says of a record, in one string: result, then fact, question or what is missing. */
export function verdict<S>(rules: readonly Rule<S>[], id: string): (subject: S) => string {
  const rule = rules.find((other) => other.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const words = (o: Outcome): string =>
    o.result === '不符合'
      ? o.fact
      : o.result === '存疑'
        ? `${o.fact}（${o.question}）`
        : o.result === '无法判断'
          ? o.missing
          : '';
  return (subject) => {
    const outcome = rule.judge(subject);
    if (outcome.result === '存疑' && !questions.has(outcome.open))
      throw new Error(`the notice does not say how it reads ${outcome.open}`);
    return [outcome.result, words(outcome)].filter(Boolean).join('：');
  };
}
