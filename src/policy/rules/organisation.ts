import type { CompoundFacts, ProjectFacts, StreetFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { firstFrom, lastDone } from './timeline.ts';

/** Smallest taskforce of a street, 三(二). */
export const MIN_TASKFORCE = 6;

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
    formula: '物业方式不是“无”，并且物业方式确定日期 ≤ 开工日期',
    judge: (compound) => {
      const starts = compound.projects.flatMap((p) => lastDone(p, 'G18a')?.doneOn ?? []);
      const start = starts.sort()[0];
      if (start === undefined) return notApplicable;
      if (compound.propertyMode === '无') return breach(`${start}已开工，物业管理方式还是“无”`);
      if (compound.propertyDecidedOn === null) return unknown('物业方式确定日期');
      return compound.propertyDecidedOn <= start
        ? met
        : breach(`${start}开工，${compound.propertyDecidedOn}才确定`);
    },
  },
];
