import { formatDate, formatWan } from '../../format.ts';
import type { Project } from '../../model/types.ts';
import { daysBetween } from '../../policy/days.ts';
import { lastRound, reachesTwoThirds } from '../../policy/rules/consent.ts';
import { lastDone } from '../../policy/rules/timeline.ts';
import type { Words } from '../phrase.ts';
import { writeDates } from '../../written-dates.ts';
import { priorityOf, priorityWords } from './priority.ts';

/** How a project came through one gate, as published. */
export interface GateFact {
  readonly term: string;
  readonly value: Words;
  readonly note?: string;
}

/** One of the three deciders of the design, 五(三)2(2). */
export interface DesignStep {
  readonly name: string;
  /** In words; null is 未公开. */
  readonly date: string | null;
}

/** Days from the declaration to the last day for it, 31 August of the year before; negative when late. */
export function daysEarly(project: Project): number | null {
  const declared = lastDone(project, 'G10')?.doneOn ?? null;
  if (declared === null || project.planYear <= 2021) return null;
  return daysBetween(declared, `${project.planYear - 1}-08-31`);
}

const early = (days: number): string =>
  days === 0 ? '正好最后一天' : days > 0 ? `早${days}天` : `晚${-days}天`;

/** Why a project stands in the plan of its year, 五(二)1: asked, agreed, declared. */
function whyListed(project: Project): GateFact[] {
  const asked = lastDone(project, 'G02')?.doneOn ?? lastRound(project.consent)?.endOn ?? null;
  const round = lastRound(project.consent);
  const { planYear, demandYear } = project;
  if (asked === null && demandYear === null) return [];
  const legs = round === null ? [] : [round.agreeWill, round.agreeContent];
  const passed =
    round !== null && legs.every((agree) => agree !== null && reachesTwoThirds(agree, round.total));
  return [
    {
      term: `为何列入${planYear}年`,
      value: `${asked === null ? `${demandYear}年` : formatDate(asked)}征集到改造需求${passed ? '，两项同意都到三分之二' : ''}`,
      note: '列入的是当年有改造需求、符合范围的小区',
    },
  ];
}

function declaration(project: Project): GateFact[] {
  const declared = lastDone(project, 'G10')?.doneOn ?? null;
  if (declared === null) return [];
  const days = daysEarly(project);
  const note =
    days === null
      ? '2021年首批，不受上一年8月底的期限'
      : `期限是${project.planYear - 1}年8月31日，${early(days)}`;
  return [{ term: '申报年度计划', value: `${formatDate(declared)}申报`, note }];
}

/** A dated step with who took part and on what paper. */
function step(project: Project, code: string, term: string): GateFact[] {
  const event = lastDone(project, code);
  if (event === null) return [];
  const more = [event.participants, event.basis].filter((text) => text !== null).map(writeDates);
  const result = event.result === '通过' || event.result === '不通过' ? `，${event.result}` : '';
  return [
    {
      term,
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

/** A kind of check that is made again and again: how often, and the latest with what it found. */
function checks(project: Project, stage: '质量检查' | '物业检查', term: string): GateFact[] {
  const made = project.stages
    .flatMap((event) =>
      event.stage === stage && event.doneOn !== null ? [{ ...event, doneOn: event.doneOn }] : [],
    )
    .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1));
  const last = made.at(-1);
  if (last === undefined) return [];
  const found = last.note ?? last.basis;
  return [
    {
      term,
      value: `${made.length}次，最近一次${formatDate(last.doneOn)}`,
      note: found === null ? '查出什么未公开' : writeDates(found),
    },
  ];
}

/** Disputes by number and outcome, never by person (三(三)). */
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

/** The gates of section 五 and the checks beside them, in their order; only what is published. */
export function gateFacts(project: Project): GateFact[] {
  const priority = priorityWords(priorityOf(project));
  const { qualityGroupOn } = project;
  return [
    ...whyListed(project),
    ...(priority === null
      ? []
      : [{ term: '优先看的三样', value: priority, note: '条件相同的看这三样；文件没有给算法，本站不排名' }]),
    ...step(project, 'G06', '部门评审'),
    ...declaration(project),
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
    ...checks(project, '质量检查', '居民查质量'),
    ...disputesOf(project),
    ...step(project, 'G19', '联合验收'),
    ...account(project),
    ...handover(project),
    ...step(project, 'O20', '街道评价效果'),
    ...checks(project, '物业检查', '物业检查'),
  ];
}

/** The three steps of the design's review; empty when none of them is dated. */
export function designSteps(project: Project): DesignStep[] {
  const steps = (
    [
      ['G16a', '街道审核'],
      ['G16b', '联合审查'],
      ['G16c', '领导小组批准'],
    ] as const
  ).map(([code, name]) => {
    const done = lastDone(project, code)?.doneOn ?? null;
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
    reviewed === 0 ? '' : reviewed === 3 ? '设计三步都审了' : `设计审了${reviewed}步`,
    accepted === null ? '' : `${formatDate(accepted.doneOn)}联合验收`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : `公布了${facts.length}样`;
}
