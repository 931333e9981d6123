import type { ProjectFacts } from '../../../facts.ts';
import { consentReached } from '../../../rules/consent.ts';
import type { Rule } from '../../../rules/rule.ts';
import { consentShare } from '../terms.ts';

export const consentRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G02',
    clause: '五(二)1',
    severity: 'X',
    title: '三分之二同意',
    statement: '愿不愿改、改什么，都要有项目总户数三分之二以上认可，才能列入台账。',
    formula:
      '最后一轮：3 × 同意改造户数 ≥ 2 × 总户数，并且 3 × 同意内容户数 ≥ 2 × 总户数；没有达到、也没有再往下走的不查；项目达到、里面有小区没有达到的，存疑',
    judge: consentReached(consentShare),
  },
];
