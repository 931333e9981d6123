import { formatDate, formatWan } from '../../shared/format.ts';
import type { Project } from '../../model/types.ts';
import { daysBetween } from '../../shared/days.ts';
import { lastRound, reachesShare } from '../../policy/rules/consent.ts';
import { deadlineOf } from '../../policy/rules/stages.ts';
import { lastDone } from '../../policy/timeline.ts';
import { chainIndex, nameOfStage } from '../../policy/stages.ts';
import { writeDates } from '../../shared/written-dates.ts';
import { smallNumber } from '../../facts/words.ts';
import {
  careAssessment,
  propertyChecks,
  publicity,
  reviewedBy,
  siteChecks,
  type GateFact,
} from './checks.ts';
import { priorityOf, priorityWords } from './priority.ts';

/** One of the deciders of the design. */
export interface DesignStep {
  readonly name: string;
  /** In words; null is 未公开. */
  readonly date: string | null;
}

/** The last day on which the plan could be declared; null where the notice gives none. */
const deadlineFor = ({ policy: { terms }, planYear }: Project): string | null =>
  terms.declaration === null ? null : deadlineOf(terms.declaration, planYear);

/** Days from the declaration to the last day for it; negative when late. */
export function daysEarly(project: Project): number | null {
  const declared = lastDone(project, 'G10')?.doneOn ?? null;
  const deadline = deadlineFor(project);
  return declared === null || deadline === null ? null : daysBetween(declared, deadline);
}

const noteOf = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

const early = (days: number): string =>
  days === 0 ? '正好最后一天' : days > 0 ? `早${days}天` : `晚${-days}天`;

/** Why a project stands in the plan of its year: asked, agreed, declared. */
function whyListed(project: Project): GateFact[] {
  const asked = lastDone(project, 'G02')?.doneOn ?? lastRound(project.consent)?.endOn ?? null;
  const round = lastRound(project.consent);
  const { planYear, demandYear, policy } = project;
  const line = policy.terms.consentShare;
  if (asked === null && demandYear === null) return [];
  const legs = round === null ? [] : [round.agreeWill, round.agreeContent];
  const passed =
    line !== null &&
    round !== null &&
    legs.every((agree) => agree !== null && reachesShare(line, agree, round.total));
  return [
    {
      term: `为何列入${planYear}年`,
      value: `${asked === null ? `${demandYear}年` : formatDate(asked)}征集到改造需求${passed ? `，两项同意都到${line.words}` : ''}`,
      ...noteOf(policy.words.listedFor),
    },
  ];
}

function declaration(project: Project): GateFact[] {
  const declared = lastDone(project, 'G10')?.doneOn ?? null;
  if (declared === null) return [];
  const days = daysEarly(project);
  const deadline = deadlineFor(project);
  const note =
    days === null || deadline === null
      ? project.policy.words.firstBatchExempt
      : `期限是${formatDate(deadline)}，${early(days)}`;
  return [{ term: '申报年度计划', value: `${formatDate(declared)}申报`, ...noteOf(note) }];
}

/** A dated step with who took part and on what paper. */
function step(project: Project, code: string, term?: string): GateFact[] {
  const event = lastDone(project, code);
  if (event === null) return [];
  const assessed = event.assessor && `评估机构：${event.assessor}`;
  const more = [event.participants, assessed, event.basis].filter((text) => text !== null).map(writeDates);
  const result = event.result === '通过' || event.result === '不通过' ? `，${event.result}` : '';
  return [
    {
      term: term ?? event.stage,
      value: `${formatDate(event.doneOn)}${result}`,
      ...(more.length > 0 ? { note: more.join('；') } : {}),
    },
  ];
}

function tender(project: Project): GateFact[] {
  const event = lastDone(project, 'G17');
  const platform = { 是: '在统一的招标平台', 否: '没有进统一的招标平台' };
  const how = [
    project.contractor && `中标单位${project.contractor}`,
    project.contractPrice && `合同价${formatWan(project.contractPrice)}万元`,
    project.delivery && `发包方式${project.delivery}`,
    project.onPlatform && platform[project.onPlatform],
  ].filter(Boolean);
  if (event === null && project.onPlatform === null) return [];
  return [
    {
      term: '招投标',
      value: event === null ? '日期未公开' : `${formatDate(event.doneOn)}定标`,
      ...(how.length > 0 ? { note: how.join('，') } : {}),
    },
  ];
}

function account(project: Project): GateFact[] {
  const event = lastDone(project, 'G20');
  if (event === null) return [];
  const { finalFunds } = project;
  const money = finalFunds === null ? '金额未公开' : `${formatWan(finalFunds)}万元`;
  return [{ term: '竣工决算', value: `${formatDate(event.doneOn)}，${money}` }];
}

/** Disputes by number and outcome, never by person. */
function disputesOf({ disputes, disputesSettled }: Project): GateFact[] {
  if (disputes === null && disputesSettled === null) return [];
  const parts = [
    disputes === null ? '' : disputes === 0 ? '没有收到' : `收到${disputes}件`,
    disputes === 0 ? '' : disputesSettled === null ? '化解几件未公开' : `化解${disputesSettled}件`,
  ];
  return [{ term: '矛盾纠纷', value: parts.filter(Boolean).join('，'), note: '只公开件数和结果，不公开人' }];
}

/** 整理, 归档, 移交 of the papers: those that the record names. */
function handover(project: Project): GateFact[] {
  const event = lastDone(project, 'G21');
  if (event === null) return [];
  const text = `${event.basis ?? ''}${event.note ?? ''}`;
  const ticks = ['整理', '归档', '移交'].map((word) => `${word}${text.includes(word) ? '✓' : '未公开'}`);
  return [{ term: '资料移交', value: formatDate(event.doneOn), note: ticks.join('，') }];
}

/** The gates of the notice and the checks beside them, in their order; empty where nothing of it is published. */
export function gateFacts(project: Project): GateFact[] {
  const facts = allFacts(project);
  return facts.some(({ value }) => value !== null) ? facts : [];
}

/** What is published, and null for what is due and is not. */
function allFacts(project: Project): GateFact[] {
  const priority = priorityWords(priorityOf(project));
  const { qualityGroupOn } = project;
  return [
    ...whyListed(project),
    ...(priority === null
      ? []
      : [{ term: '优先看的三样', value: priority, ...noteOf(project.policy.words.priorityNote) }]),
    ...step(project, 'G06'),
    ...declaration(project),
    ...reviewedBy(project),
    ...tender(project),
    ...(qualityGroupOn === null
      ? []
      : [
          {
            term: '质量检查小组',
            value: `${formatDate(qualityGroupOn)}成立`,
            note: '社区和居民检查施工质量',
          },
        ]),
    ...siteChecks(project),
    ...disputesOf(project),
    ...step(project, 'G19'),
    ...account(project),
    ...handover(project),
    ...step(project, 'O20', project.policy.words.evaluationTerm),
    ...careAssessment(project),
    ...propertyChecks(project),
    ...publicity(project),
  ];
}

/** The steps of the design's review in the notice's order; empty when none of them is dated. */
export function designSteps(project: Project): DesignStep[] {
  const { designNames } = project.policy.words;
  const steps = ['G16a', 'G16b', 'G16c'].flatMap((code) => {
    if (chainIndex(project.chain, code) < 0) return [];
    const done = lastDone(project, code)?.doneOn ?? null;
    const name = designNames?.[code] ?? nameOfStage(project.chain, code);
    return { name, date: done === null ? null : formatDate(done) };
  });
  return steps.some(({ date }) => date !== null) ? steps : [];
}

/** The finding that answers 几道关怎么过的？; null when nothing of it is published. */
export function gatesFinding(project: Project): string | null {
  const facts = gateFacts(project);
  const steps = designSteps(project);
  if (facts.length === 0 && steps.length === 0) return null;
  const days = daysEarly(project);
  const reviewed = steps.filter(({ date }) => date !== null).length;
  const accepted = lastDone(project, 'G19');
  const parts = [
    days === null ? '' : `申报${days === 0 ? '在最后一天' : `比期限${early(days)}`}`,
    reviewed === 0
      ? ''
      : reviewed === steps.length
        ? `设计${smallNumber(reviewed)}步都审了`
        : `设计审了${reviewed}步`,
    accepted === null ? '' : `${formatDate(accepted.doneOn)}${accepted.stage}`,
  ].filter(Boolean);
  return parts.length > 0
    ? parts.join('，')
    : `公布了${facts.filter(({ value }) => value !== null).length}样`;
}
