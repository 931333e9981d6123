import type { ProjectFacts } from '../facts.ts';
import { daysBetween } from '../days.ts';
import { kindOfBody } from '../parties.ts';
import { lastRound } from './consent.ts';
import { breach, met, notApplicable, unknown, type Outcome, type Rule } from './rule.ts';
import { lastDone, reached } from './timeline.ts';

/** Days after acceptance by which the final account is expected: this site's choice, the text says 及时 (A22). */
const SETTLED_WITHIN = 180;
/** Days after acceptance by which the street's evaluation is expected: this site's choice (A22). */
const EVALUATED_WITHIN = 365;

type Named = readonly (readonly [name: string, pattern: RegExp])[];

/** The five departments that 五(二)3 names; others may join (A25). */
const DEPARTMENTS: Named = [
  ['发展改革', /发展和?改革|发改/],
  ['财政', /财政/],
  ['自然资源', /自然资源/],
  ['城管', /城市?管/],
  ['农业农村', /农业农村/],
];

/** The documents that go with a preliminary plan, 五(二)2. */
const DOCUMENTS: Named = [
  ['资金测算', /资金测算|测算/],
  ['资金筹集方案', /筹集/],
  ['长效管理方案', /长效/],
];

/**
 * What a published list lacks. A list that names none of the things is no list of them: 无法判断;
 * one that names some and leaves out others lacks the others.
 */
function listed(text: string | null, wanted: Named, what: string, fact: string): Outcome {
  if (text === null) return unknown(what);
  const absent = wanted.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name);
  if (absent.length === 0) return met;
  return absent.length === wanted.length ? unknown(what) : breach(`${fact}${absent.join('、')}`);
}

/** What the records of a step must hold. A cell left empty is 未公开 and never a breach. */
export const evidenceRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G03-2',
    clause: '五(二)1',
    severity: 'W',
    title: '台账征求过意见',
    statement: '项目台账要征求相关部门和单位的意见。',
    formula: '“项目台账”的参加方写了部门或单位，不是“没有征求”',
    judge: (project) => {
      if (!reached(project, 'G03')) return notApplicable;
      const asked = lastDone(project, 'G03')?.participants ?? null;
      if (asked === null) return unknown('台账征求了哪些单位的意见');
      return /(没有|未)征求/.test(asked) ? breach('台账没有征求部门和单位的意见') : met;
    },
  },
  {
    id: 'G04',
    clause: '五(二)2',
    severity: 'W',
    title: '初步计划三样材料齐',
    statement: '初步改造计划要带资金测算、资金筹集方案和长效管理方案。',
    formula: '“初步改造计划”的依据里三样都有',
    judge: (project) => {
      if (!reached(project, 'G04')) return notApplicable;
      const plan = lastDone(project, 'G04');
      return listed(plan?.basis ?? null, DOCUMENTS, '初步改造计划带的材料', '列出的材料里没有');
    },
  },
  {
    id: 'G06-2',
    clause: '五(二)3',
    severity: 'W',
    title: '五个部门都来评审',
    statement: '发展改革、财政、自然资源、城管、农业农村五个部门都参加评审，别的部门也可以来。',
    formula: '“部门评审”的参加方里五个部门都有',
    judge: (project) => {
      if (!reached(project, 'G06')) return notApplicable;
      const review = lastDone(project, 'G06');
      return listed(review?.participants ?? null, DEPARTMENTS, '参加评审的部门', '参加评审的部门里没有');
    },
  },
  {
    id: 'D20',
    clause: '五(二)1',
    severity: 'W',
    title: '当年有需求才申报',
    statement: '申报的是当年调查到改造需求的小区：征集需求和申报在同一年。',
    formula: '征集需求的年份（没有公布日期的用需求年度）= 申报年度计划的年份',
    judge: (project) => {
      if (!reached(project, 'G10')) return notApplicable;
      const asked = lastDone(project, 'G02')?.doneOn ?? lastRound(project.consent)?.endOn ?? null;
      const declared = lastDone(project, 'G10')?.doneOn ?? null;
      const year = asked?.slice(0, 4) ?? project.demandYear?.toString() ?? null;
      if (year === null || declared === null)
        return unknown(year === null ? '征集需求的日期' : '申报年度计划的日期');
      return year === declared.slice(0, 4)
        ? met
        : breach(
            `${asked === null ? `需求是${year}年的` : `${asked}征集需求`}，${declared}才申报，不在同一年`,
          );
    },
  },
  {
    id: 'G14',
    clause: '五(三)2(1)',
    severity: 'X',
    title: '咨询单位要招标',
    statement: '全过程咨询单位通过招标选定。',
    formula: '“选取咨询单位”的依据写明是招标',
    judge: (project) => {
      if (!reached(project, 'G14')) return notApplicable;
      const basis = lastDone(project, 'G14')?.basis ?? null;
      if (basis === null) return unknown('咨询单位是怎样选的');
      if (/(未|没有|不)[^，。；]{0,3}招标|直接委托|直接指定|单一来源/.test(basis))
        return breach(`选咨询单位的方式写的是“${basis}”`);
      if (/磋商|谈判|询价|比选/.test(basis))
        return {
          result: '存疑',
          fact: `选咨询单位的方式写的是“${basis}”`,
          question: '磋商、谈判、询价、比选算不算“招标形式”，文件没有写',
        };
      return /招标|中标/.test(basis) ? met : unknown('咨询单位是怎样选的');
    },
  },
  {
    id: 'O16',
    clause: '六(一)',
    severity: 'W',
    title: '先立项再招标',
    statement: '立项由区发展改革局办，办好立项再招标。',
    formula: '立项日期 ≤ 招投标日期，立项的责任单位是发展改革部门',
    judge: (project) => {
      const approved = lastDone(project, 'O16');
      if (approved === null) return reached(project, 'G17') ? unknown('立项的日期') : notApplicable;
      const kind = approved.unit === null ? null : kindOfBody(approved.unit);
      if (kind !== null && kind !== '发展改革部门') return breach(`立项写的是由${approved.unit}办`);
      const tender = lastDone(project, 'G17')?.doneOn ?? null;
      if (tender !== null && tender < approved.doneOn)
        return breach(`${tender}招标，${approved.doneOn}才立项`);
      if (kind === null) return unknown('立项由谁办');
      return tender === null && reached(project, 'G17') ? unknown('招投标的日期') : met;
    },
  },
  {
    id: 'G17-2',
    clause: '五(三)2(3)',
    severity: 'W',
    title: '进统一招标平台',
    statement: '改造项目可以统一到招标平台招标；条文写的是“可以”，没有进平台的只提示。',
    formula: '进入招标平台 = 是，或“招投标”有链接',
    judge: (project) => {
      if (!reached(project, 'G17')) return notApplicable;
      if (project.onPlatform === '否') return breach('没有在统一的招标平台招标');
      const url = lastDone(project, 'G17')?.url ?? null;
      return project.onPlatform === '是' || url !== null ? met : unknown('是不是在平台招标');
    },
  },
  {
    id: 'O9',
    clause: '三(三)',
    severity: 'W',
    title: '开工前有质量检查小组',
    statement: '社区成立质量检查小组监督施工，最迟在开工时成立。',
    formula: '质量检查小组成立日期 ≤ 开工日期',
    judge: (project) => {
      if (!reached(project, 'G18a')) return notApplicable;
      const start = lastDone(project, 'G18a')?.doneOn ?? null;
      const formed = project.qualityGroupOn;
      if (start === null || formed === null)
        return unknown(formed === null ? '质量检查小组成立日期' : '开工日期');
      return formed <= start ? met : breach(`${start}开工，${formed}才成立质量检查小组`);
    },
  },
  {
    id: 'G19-3',
    clause: '五(三)3',
    severity: 'W',
    title: '验收也要评估',
    statement: '联合验收要同时做评估。',
    formula: '“联合验收”的依据或备注写到评估',
    judge: (project) => {
      if (!reached(project, 'G19')) return notApplicable;
      const accepted = lastDone(project, 'G19');
      const text = `${accepted?.basis ?? ''}${accepted?.note ?? ''}`;
      if (/评估|评价/.test(text)) return met;
      return (accepted?.basis ?? null) === null
        ? unknown('验收的评估材料')
        : breach(`验收的材料写的是“${accepted?.basis}”，没有评估`);
    },
  },
  {
    id: 'G20',
    clause: '五(三)3',
    severity: 'W',
    title: '及时决算',
    statement: `验收后应及时完成竣工财务决算；“及时”是多久文件没有写，${SETTLED_WITHIN}天是本站设定。`,
    formula: `竣工决算日期 − 联合验收日期 ≤ ${SETTLED_WITHIN}天（本站设定）`,
    judge: (project) => {
      if (!reached(project, 'G19')) return notApplicable;
      const accepted = lastDone(project, 'G19')?.doneOn ?? null;
      const settled = lastDone(project, 'G20')?.doneOn ?? null;
      if (accepted === null || settled === null)
        return unknown(accepted === null ? '联合验收的日期' : '竣工决算的日期');
      const days = daysBetween(accepted, settled);
      return days <= SETTLED_WITHIN ? met : breach(`${accepted}验收，${settled}决算，隔了${days}天`);
    },
  },
  {
    id: 'O20',
    clause: '六(一)',
    severity: 'W',
    title: '街道评价改造效果',
    statement: `改造后由街道评价整体效果；多久评价文件没有写，${EVALUATED_WITHIN}天是本站设定。`,
    formula: `“效果评价”由街道办，日期 − 联合验收日期 ≤ ${EVALUATED_WITHIN}天（本站设定）`,
    judge: (project) => {
      if (!reached(project, 'G19')) return notApplicable;
      const evaluated = lastDone(project, 'O20');
      if (evaluated === null) return unknown('效果评价的日期');
      const kind = evaluated.unit === null ? null : kindOfBody(evaluated.unit);
      if (kind !== null && kind !== '街道') return breach(`效果评价写的是由${evaluated.unit}办`);
      const accepted = lastDone(project, 'G19')?.doneOn ?? null;
      if (accepted === null || kind === null)
        return unknown(accepted === null ? '联合验收的日期' : '效果评价由谁办');
      const days = daysBetween(accepted, evaluated.doneOn);
      return days <= EVALUATED_WITHIN
        ? met
        : breach(`${accepted}验收，${evaluated.doneOn}才评价，隔了${days}天`);
    },
  },
];
