import type { ProjectFacts } from '../facts.ts';
import { stageByName } from '../stages.ts';
import { breach, met, notApplicable, unknown, type Rule } from './rule.ts';
import { chainIndex } from './timeline.ts';

const STOPS = ['X1a', 'X1c', 'X1d'];

/** The first step of the chain later than `from` and before `to`. */
const stepBetween = (project: ProjectFacts, from: string, to: string | null) =>
  project.stages.find(
    ({ stage, doneOn }) =>
      chainIndex(stage) >= 0 && doneOn !== null && doneOn > from && (to === null || doneOn < to),
  );

/** What stands outside the chain: pause, residents' no, cancellation. */
export const interruptionRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'X1',
    clause: '五(三)2',
    severity: 'X',
    title: '停了就不再往下走',
    statement:
      '居民否决或者取消以后，不再有新的环节；暂停以后，先恢复再往下走。文件没有单写，从先后顺序推出。',
    formula: '居民否决、取消之后没有完成的环节；暂停到恢复之间没有完成的环节',
    judge: (project) => {
      const stops = project.stages.filter(({ stage }) => STOPS.includes(stageByName(stage).code));
      if (stops.length === 0) return notApplicable;
      for (const { stage, doneOn } of stops) {
        if (doneOn === null) continue;
        const resumed =
          stage === '暂停'
            ? (project.stages
                .flatMap((event) => (event.stage === '恢复' ? (event.doneOn ?? []) : []))
                .filter((day) => day >= doneOn)
                .sort()[0] ?? null)
            : null;
        const next = stepBetween(project, doneOn, resumed);
        if (next) return breach(`${doneOn}${stage}，${next.doneOn}又办了“${next.stage}”`);
      }
      return stops.some(({ doneOn }) => doneOn === null) ? unknown('暂停、否决或取消的日期') : met;
    },
  },
];
