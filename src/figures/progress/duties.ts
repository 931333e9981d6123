import type { Dataset, Project } from '../../model/types.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { Obligation } from '../../policy/codes.ts';
import { judgedRule } from '../disclosure/rule-figures.ts';
import { joinWords, say, type Words } from '../figure/phrase.ts';
import { committees, managed, surveyed } from './compound-duties.ts';
import { answered, countRows, type Duty } from './duty.ts';
import { isEndedForGood } from '../../facts/status.ts';
import type { ConsentMargins } from './consent-margins.ts';
import type { Figure } from '../figure/figure.ts';
import { careStations, obligationDuty } from './work-duties.ts';

/** A duty from what a rule says of its records; a doubt is named beside the share. None where the notice has no such rule. */
function ruled(dataset: Dataset, ruleId: string, note: string | null = null): Duty[] {
  const rule = rulesOf(dataset.policy.rules).find(({ id }) => id === ruleId);
  if (rule === undefined) return [];
  const { met, known, breached, doubtful, unknown } = judgedRule(dataset, ruleId);
  const { title, clause } = rule;
  const open = doubtful.value === 0 ? null : say`存疑${doubtful}，另列，不在分母里`;
  const notes = [note, open].filter((text) => text !== null);
  return [
    {
      name: title,
      clause,
      done: met,
      of: known,
      unknown,
      note: notes.length === 0 ? null : joinWords(notes, '；'),
      more: [breached, doubtful],
      findings: dataset.findings.filter((finding) => finding.ruleId === ruleId),
    },
  ];
}

const projectId = ({ id }: Project): string => id;

/** Two thirds as the rule judges it, project by project: doubts and those it does not fit are no part of it. */
export const consentDuty = (dataset: Dataset): Duty | null => ruled(dataset, 'G02')[0] ?? null;

/** `能按规则判断的43个项目，42个做到；…`: from the counts of households to those of the rule; empty where both are the same. */
export function consentBridge(dataset: Dataset, { asked, passed }: ConsentMargins): Words {
  const duty = consentDuty(dataset);
  if (duty === null || passed === null) return '';
  if (duty.of.value === asked.value && duty.done.value === passed.value) return '';
  return say`能按规则“${duty.name}”判断的是${duty.of}项目，${duty.done}做到：存疑的和用不上这条规则的不在里面。`;
}

/** Warranties that still run on the day the data speaks of. */
function warranties(dataset: Dataset): Duty {
  const accepted = dataset.projects.filter(({ status }) => status === '已验收');
  const told = {
    id: 'warranty',
    name: '在保修期里',
    clause: dataset.policy.cites.warranty ?? null,
    what: '项目',
    definition: '已验收的项目，保修截止日期不早于数据截至日的，在保修期里；早于的，已到期。',
  };
  const duty = answered(dataset, told, 'projects', accepted, projectId, ({ warrantyEnd }) =>
    warrantyEnd === null ? null : warrantyEnd >= dataset.asOf,
  );
  const expired = countRows(
    dataset,
    { ...told, id: 'warranty-expired' },
    '保修期已到的项目',
    'projects',
    accepted.filter(({ warrantyEnd }) => warrantyEnd !== null && warrantyEnd < dataset.asOf).map(projectId),
    duty.of,
  );
  return { ...duty, note: expired.value === 0 ? null : say`已到期${expired}`, more: [expired] };
}

/** Every promise of the notice that is a share, T6-T12 and O5, O6, D16 of the rules' table; none without a notice. */
export function duties(dataset: Dataset): Duty[] {
  const { notice, items, words, terms } = dataset.policy;
  if (notice === null) return [];
  const live = dataset.projects.filter((project) => !isEndedForGood(project));
  const obliged = (obligation: Obligation): Duty[] =>
    items.some((item) => item.obligation === obligation) ? [obligationDuty(dataset, live, obligation)] : [];
  return [
    surveyed(dataset),
    committees(dataset),
    managed(dataset),
    ...ruled(dataset, 'G02'),
    ...ruled(dataset, 'G07'),
    ...ruled(dataset, 'G10', words.declarationExempt ?? null),
    ...obliged('必选'),
    ...obliged('应选'),
    ...(terms.careStation === null ? [] : [careStations(dataset, live, terms.careStation)]),
    warranties(dataset),
  ];
}

/** Every figure of the promises. */
export const dutyFigures = (dataset: Dataset): Figure[] =>
  duties(dataset).flatMap(({ done, of, unknown, more }) => [done, of, unknown, ...more]);
