import type { ProjectFacts } from '../facts.ts';
import { kindOfBody, sameFirm } from '../parties.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { lastDone, reached } from './timeline.ts';

/** The warranty after acceptance, 六(一). Its length is not in the text (A22). */
export const warrantyRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G22',
    clause: '六(一)',
    severity: 'W',
    title: '保修从验收那天起算',
    statement: '保修期从联合验收那天起算；不是那天的，要写明按什么定。',
    formula: '保修开始日期 = 联合验收日期，或保修依据是合同、法规',
    judge: (project) => {
      if (!reached(project, 'G19')) return notApplicable;
      const accepted = lastDone(project, 'G19')?.doneOn ?? null;
      const start = project.warrantyStart;
      if (accepted === null || start === null)
        return unknown(start === null ? '保修开始日期' : '联合验收的日期');
      if (start === accepted) return met;
      if (project.warrantyBasis === null) return unknown('保修依据');
      return project.warrantyBasis !== '没有写明'
        ? met
        : breach(`${accepted}验收，保修从${start}起算，没有写明依据`);
    },
  },
  {
    id: 'O21',
    clause: '六(一)',
    severity: 'X',
    title: '保修由建设单位负责',
    statement: '保修期内的运维由建设单位负责。',
    formula: '保修单位 = 建设单位',
    judge: (project) => {
      if (!reached(project, 'G19')) return notApplicable;
      const { builder, warrantyUnit } = project;
      if (warrantyUnit === null) return unknown('保修单位');
      if (warrantyUnit === '建设单位' || (builder !== null && sameFirm(warrantyUnit, builder))) return met;
      // A government body or the contractor is certainly not the builder; another firm may be, under another name.
      const other =
        kindOfBody(warrantyUnit) !== null ||
        builder !== null ||
        (project.contractor !== null && sameFirm(warrantyUnit, project.contractor));
      return other
        ? breach(`保修单位是${warrantyUnit}，${builder === null ? '不是建设单位' : `建设单位是${builder}`}`)
        : unknown('建设单位');
    },
  },
  {
    id: 'L6',
    clause: '六(一)',
    severity: 'W',
    title: '保修期有依据',
    statement: '保修多久，文件没有写；写出的期限要说明按合同还是法规。',
    formula: '保修依据 = 合同或法规',
    judge: (project) => {
      if (!reached(project, 'G19')) return notApplicable;
      if (project.warrantyBasis === null) return unknown('保修依据');
      return project.warrantyBasis === '没有写明' ? breach('保修期没有写明依据') : met;
    },
  },
];
