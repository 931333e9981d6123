import { daysBetween } from '../days.ts';
import type { CompoundFacts, ProjectFacts, StreetFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { firstFrom, lastDone, reached } from './timeline.ts';

/** Smallest taskforce of a street, 三(二). */
const MIN_TASKFORCE = 6;
/** Days after which a street's last report is old: this site's choice, the text says 及时. */
const REPORT_WITHIN = 92;

export const streetRules: readonly Rule<StreetFacts>[] = [
  {
    id: 'O3',
    clause: '三(二)',
    severity: 'X',
    title: '街道专班人数',
    statement: '街道工作专班不少于6人。',
    formula: '专班人数 ≥ 6',
    judge: ({ taskforce }) => {
      const size = taskforce?.size ?? null;
      if (size === null) return unknown('专班人数');
      return size >= MIN_TASKFORCE ? met : breach(`专班${size}人，少${MIN_TASKFORCE - size}人`);
    },
  },
  {
    id: 'O22',
    clause: '三(二)',
    severity: 'W',
    title: '及时上报',
    statement: `街道专班要及时上报；“及时”是多久文件没有写，${REPORT_WITHIN}天是本站设定。`,
    formula: `数据截至日 − 最近上报日期 ≤ ${REPORT_WITHIN}天（本站设定）`,
    judge: ({ taskforce, asOf }) => {
      const last = taskforce?.reportedOn ?? null;
      if (last === null) return unknown('最近上报日期');
      const days = daysBetween(last, asOf);
      return days <= REPORT_WITHIN ? met : breach(`最近一次上报是${last}，已过${days}天`);
    },
  },
];

export const leadRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'O24',
    clause: '五(三)2',
    severity: 'X',
    title: '街道牵头实施',
    statement: '进入实施（选取咨询单位）以后，由小区所在的街道牵头组织。',
    formula: '有“选取咨询单位”或之后环节的完成日期 ⇒ 牵头街道是其中一个小区所在的街道',
    judge: (project) => {
      const first = firstFrom(project, 'G14');
      if (first === null) return notApplicable;
      if (project.leadStreet === null) return unknown('牵头街道');
      const own = project.compounds.map((compound) => compound.street?.name ?? null);
      if (own.includes(project.leadStreet)) return met;
      if (own.length === 0 || own.includes(null)) return unknown('小区所在街道');
      return breach(`小区在${[...new Set(own)].join('、')}，由${project.leadStreet}牵头`);
    },
  },
];

export const propertyRules: readonly Rule<CompoundFacts>[] = [
  {
    id: 'L1',
    clause: '五(四)',
    severity: 'X',
    title: '先定物业管理方式',
    statement: '拟改造的小区先确定物业管理方式，最迟不能到开工还没有确定。',
    formula: '物业方式确定日期 ≤ 开工日期；没有确定日期、物业方式是“无”的，就是还没有确定',
    judge: (compound) => {
      const starts = compound.projects.flatMap((p) => lastDone(p, 'G18a')?.doneOn ?? []);
      const start = starts.sort()[0];
      if (start === undefined) return notApplicable;
      // 无 today with a day of decision is a mode that has ended since: only the day tells of the time before the works.
      if (compound.propertyDecidedOn === null)
        return compound.propertyMode === '无'
          ? breach(`${start}已开工，物业管理方式还是“无”`)
          : unknown('物业方式确定日期');
      return compound.propertyDecidedOn <= start
        ? met
        : breach(`${start}开工，${compound.propertyDecidedOn}才确定`);
    },
  },
  {
    id: 'L1-2',
    clause: '五(四)',
    severity: 'W',
    title: '申报前定物业管理方式',
    statement: '“先予确定”按先于申报年度计划理解；申报以后才确定的，提示。',
    formula: '物业方式确定日期 ≤ 申报年度计划日期',
    judge: ({ projects, propertyMode, propertyDecidedOn }) => {
      const declared = projects.flatMap((p) => lastDone(p, 'G10')?.doneOn ?? []).sort()[0];
      if (declared === undefined)
        return projects.some((p) => reached(p, 'G10')) ? unknown('申报年度计划的日期') : notApplicable;
      if (propertyDecidedOn === null)
        return propertyMode === '无'
          ? breach(`${declared}已申报，物业管理方式还是“无”`)
          : unknown('物业方式确定日期');
      return propertyDecidedOn <= declared ? met : breach(`${declared}申报，${propertyDecidedOn}才确定`);
    },
  },
  {
    id: 'O6',
    clause: '三(二)',
    severity: 'W',
    title: '改造后有物业管理',
    statement: '改造后的小区逐步都有物业管理；物业企业、居民自治、网格化都算。',
    formula: '验收了的小区，物业方式不是“无”',
    judge: ({ projects, propertyMode }) => {
      if (!projects.some((p) => reached(p, 'G19'))) return notApplicable;
      if (propertyMode === null) return unknown('物业方式');
      return propertyMode === '无' ? breach('项目已验收，小区没有物业管理') : met;
    },
  },
];
