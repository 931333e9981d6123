import type { CompoundFacts } from '../facts.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';

/** Which compounds may be renovated under the notice. */
export const eligibilityRules: readonly Rule<CompoundFacts>[] = [
  {
    id: 'D8',
    clause: '四(一)',
    severity: 'X',
    title: '改造范围',
    statement: '列入项目的小区，应当是2005年12月31日前在城市国有土地上建成的。',
    formula: '建成年份止 ≤ 2005，并且土地性质 = 国有',
    judge: (compound) => {
      if (compound.projects.length === 0) return notApplicable;
      if (compound.builtTo !== null && compound.builtTo > 2005)
        return breach(`${compound.builtTo}年建成，晚于2005年`);
      if (compound.land !== null && compound.land !== '国有')
        return breach(`土地性质是${compound.land}，不是国有`);
      const missing = [compound.builtTo === null ? '建成年份' : '', compound.land === null ? '土地性质' : ''];
      return missing.some(Boolean) ? unknown(missing.filter(Boolean).join('、')) : met;
    },
  },
  {
    id: 'D15',
    clause: '五(一)',
    severity: 'W',
    title: '储备小区不开工',
    statement: '储备批次的小区还没有进入实施，不应出现已开工的项目。',
    formula: '批次 = 储备 时，没有施工中、暂停、已完工、已验收的项目',
    judge: (compound) => {
      if (compound.batch === null) return compound.projects.length === 0 ? notApplicable : unknown('批次');
      if (compound.batch !== '储备') return notApplicable;
      const started = compound.projects.find(
        (p) => p.status !== null && ['施工中', '暂停', '已完工', '已验收'].includes(p.status),
      );
      return started ? breach(`批次是储备，项目${started.name}已是${started.status}`) : met;
    },
  },
];
