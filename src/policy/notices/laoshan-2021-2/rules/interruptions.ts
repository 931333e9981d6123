import type { ProjectFacts } from '../../../facts.ts';
import { stoppedStays, stopsExplained } from '../../../rules/interruptions.ts';
import type { Rule } from '../../../rule.ts';

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
    judge: stoppedStays,
  },
  {
    id: 'X1-2',
    clause: '五(三)2',
    severity: 'W',
    title: '停了要写原因',
    statement: '项目暂停、居民否决、取消的，要写明原因。文件没有单写，居民最先要问的就是这一句。',
    formula: '环节是暂停、居民否决、取消 ⇒ 有备注或依据',
    judge: stopsExplained,
  },
];
