import type { ProjectFacts } from '../facts.ts';
import { daysBetween } from '../../shared/days.ts';
import { nameOfStage } from '../stages.ts';
import { bodiesIn, kindOfBody, type BodyKinds } from '../parties.ts';
import type { Named } from '../terms.ts';
import { lastRound } from './consent.ts';
import { breach, doubt, met, notApplicable, unknown, type Judge, type Outcome } from '../rule.ts';
import { allDone, lastDone, reached, type Done } from '../timeline.ts';

/**
 * What a published list lacks. A list that names none of the things is no list of them: 无法判断, unless `isList` says
 * that it is one; one that names some and leaves out others lacks the others.
 */
function listed(
  text: string | null,
  wanted: Named,
  what: string,
  fact: string,
  isList: (text: string) => boolean = () => false,
): Outcome {
  if (text === null) return unknown(what);
  const absent = wanted.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name);
  if (absent.length === 0) return met;
  return absent.length === wanted.length && !isList(text)
    ? unknown(what)
    : breach(`${fact}${absent.join('、')}`);
}

/** Words that tell how many came, or of what kind, and not who. */
const UNNAMED = /部门|单位|代表|专家|各方|人员|\d/;
/** Bodies by their names, and nothing that stands for others. */
const namesBodies = (text: string): boolean =>
  bodiesIn(text).every((body) => /[局委办处会社院所]$|街道|社区|公司|集团/.test(body)) && !UNNAMED.test(text);

/** G03-2: departments were asked about the ledger. */
export const ledgerConsulted: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G03')) return notApplicable;
  const asked = lastDone(project, 'G03')?.participants ?? null;
  if (asked === null) return unknown('台账征求了哪些单位的意见');
  return /(没有|未)征求/.test(asked) ? breach('台账没有征求部门和单位的意见') : met;
};

/** G04: the preliminary plan came with its papers. */
export const planDocuments =
  (documents: Named): Judge<ProjectFacts> =>
  (project) => {
    if (!reached(project, 'G04')) return notApplicable;
    const plan = lastDone(project, 'G04');
    return listed(plan?.basis ?? null, documents, '初步改造计划带的材料', '列出的材料里没有');
  };

/** G06-2: every department that the text names took part in the review; others may join. */
export const departmentsCame =
  (departments: Named): Judge<ProjectFacts> =>
  (project) => {
    if (!reached(project, 'G06')) return notApplicable;
    const review = lastDone(project, 'G06');
    return listed(
      review?.participants ?? null,
      departments,
      '参加评审的部门',
      '参加评审的部门里没有',
      namesBodies,
    );
  };

/** D20: asked and declared in one year. */
export const needOfTheYear: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G10')) return notApplicable;
  const asked = lastDone(project, 'G02')?.doneOn ?? lastRound(project.consent)?.endOn ?? null;
  const declared = lastDone(project, 'G10')?.doneOn ?? null;
  const year = asked?.slice(0, 4) ?? project.demandYear?.toString() ?? null;
  if (year === null || declared === null)
    return unknown(year === null ? '征集需求的日期' : '申报年度计划的日期');
  return year === declared.slice(0, 4)
    ? met
    : breach(`${asked === null ? `需求是${year}年的` : `${asked}征集需求`}，${declared}才申报，不在同一年`);
};

/** G14: the consultant was chosen by tender. */
export const consultantTendered: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G14')) return notApplicable;
  const basis = lastDone(project, 'G14')?.basis ?? null;
  if (basis === null) return unknown('咨询单位是怎样选的');
  if (/(未|没有|不)[^，。；]{0,3}招标|直接委托|直接指定|单一来源/.test(basis))
    return breach(`选咨询单位的方式写的是“${basis}”`);
  if (/磋商|谈判|询价|比选/.test(basis))
    return doubt(
      'tender',
      `选咨询单位的方式写的是“${basis}”`,
      '磋商、谈判、询价、比选算不算“招标形式”，文件没有写',
    );
  return /招标|中标/.test(basis) ? met : unknown('咨询单位是怎样选的');
};

/** O16: approved by the body of the text, and before the tender. */
export const approvedBeforeTender =
  (kinds: BodyKinds, body: string): Judge<ProjectFacts> =>
  (project) => {
    const approved = lastDone(project, 'O16');
    if (approved === null) return reached(project, 'G17') ? unknown('立项的日期') : notApplicable;
    const kind = approved.unit === null ? null : kindOfBody(kinds, approved.unit);
    if (kind !== null && kind !== body) return breach(`立项写的是由${approved.unit}办`);
    const tender = lastDone(project, 'G17')?.doneOn ?? null;
    if (tender !== null && tender < approved.doneOn) return breach(`${tender}招标，${approved.doneOn}才立项`);
    if (kind === null) return unknown('立项由谁办');
    return tender === null && reached(project, 'G17') ? unknown('招投标的日期') : met;
  };

/** G17-2: the tender was on the common platform. */
export const onPlatform: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G17')) return notApplicable;
  if (project.onPlatform === '否') return breach('没有在统一的招标平台招标');
  const url = lastDone(project, 'G17')?.url ?? null;
  return project.onPlatform === '是' || url !== null ? met : unknown('是不是在平台招标');
};

/** O9: the residents' quality group stood when works began. */
export const qualityGroupFirst: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G18a')) return notApplicable;
  const start = lastDone(project, 'G18a')?.doneOn ?? null;
  const formed = project.qualityGroupOn;
  if (start === null || formed === null)
    return unknown(formed === null ? '质量检查小组成立日期' : '开工日期');
  return formed <= start ? met : breach(`${start}开工，${formed}才成立质量检查小组`);
};

/** Checks of the works that are made again and again: of their safety, of a tidy site. */
export type SiteCheck = 'O2' | 'O2b';

/** The last check of a kind that failed and that no later one passed; null where there is none. */
export function failedCheck(project: Pick<ProjectFacts, 'stages'>, code: SiteCheck): Done | null {
  const made = allDone(project, code).sort((a, b) =>
    a.doneOn === b.doneOn ? a.round - b.round : a.doneOn < b.doneOn ? -1 : 1,
  );
  const last = made.findLastIndex(({ result }) => result === '不通过');
  return made.slice(last + 1).some(({ result }) => result === '通过') ? null : (made[last] ?? null);
}

/** O2: what a check of the works found was put right: a later check of its kind passed. */
export const checksPassed =
  (code: SiteCheck): Judge<ProjectFacts> =>
  (project) => {
    const name = nameOfStage(project.chain, code);
    if (allDone(project, code).length === 0) return reached(project, 'G18a') ? unknown(name) : notApplicable;
    const failed = failedCheck(project, code);
    return failed === null ? met : breach(`${failed.doneOn}${name}没有通过，之后没有写整改通过`);
  };

/** G19-3: acceptance came with an evaluation. */
export const acceptanceEvaluates: Judge<ProjectFacts> = (project) => {
  if (!reached(project, 'G19')) return notApplicable;
  const accepted = lastDone(project, 'G19');
  const text = `${accepted?.basis ?? ''}${accepted?.note ?? ''}`;
  if (/评估|评价/.test(text)) return met;
  return (accepted?.basis ?? null) === null
    ? unknown('验收的评估材料')
    : breach(`验收的材料写的是“${accepted?.basis}”，没有评估`);
};

/** G20: the final account followed within so many days of acceptance. */
export const settledWithin =
  (within: number): Judge<ProjectFacts> =>
  (project) => {
    if (!reached(project, 'G19')) return notApplicable;
    const accepted = lastDone(project, 'G19')?.doneOn ?? null;
    const settled = lastDone(project, 'G20')?.doneOn ?? null;
    if (accepted === null || settled === null)
      return unknown(accepted === null ? '验收的日期' : '竣工决算的日期');
    const days = daysBetween(accepted, settled);
    return days <= within ? met : breach(`${accepted}验收，${settled}决算，隔了${days}天`);
  };

/** O20: the street's evaluation followed within so many days of acceptance. */
export const evaluatedWithin =
  (within: number, kinds: BodyKinds, body: string): Judge<ProjectFacts> =>
  (project) => {
    if (!reached(project, 'G19')) return notApplicable;
    const evaluated = lastDone(project, 'O20');
    if (evaluated === null) return unknown('效果评价的日期');
    const kind = evaluated.unit === null ? null : kindOfBody(kinds, evaluated.unit);
    if (kind !== null && kind !== body) return breach(`效果评价写的是由${evaluated.unit}办`);
    const accepted = lastDone(project, 'G19')?.doneOn ?? null;
    if (accepted === null || kind === null)
      return unknown(accepted === null ? '验收的日期' : '效果评价由谁办');
    const days = daysBetween(accepted, evaluated.doneOn);
    return days <= within ? met : breach(`${accepted}验收，${evaluated.doneOn}才评价，隔了${days}天`);
  };
