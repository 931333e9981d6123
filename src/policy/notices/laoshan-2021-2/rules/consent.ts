import type { ProjectFacts } from '../../../facts.ts';
import { askedFirst, consentReached } from '../../../rules/consent.ts';
import type { Rule } from '../../../rule.ts';
import { consentShare } from '../lists/terms.ts';

export const consentRules: readonly Rule<ProjectFacts>[] = [
  {
    id: 'G02',
    clause: '五(二)1',
    severity: 'X',
    title: '三分之二同意',
    statement: '愿不愿改、改什么，都要有项目总户数三分之二以上认可，才能列入台账。',
    formula:
      '最后一轮：3 × 同意改造户数 ≥ 2 × 总户数，并且 3 × 同意内容户数 ≥ 2 × 总户数；没有达到、也没有再往下走的不查；总户数和小区的总户数不同、按哪一个算结论不同的，存疑；项目达到、里面有小区没有达到的，存疑',
    judge: consentReached(consentShare),
  },
  {
    id: 'G02-2',
    clause: '五(二)1',
    severity: 'X',
    title: '先问居民再往下走',
    statement: '开始征求居民意见以后，才办后面的环节。',
    formula: '“征集需求”以后各环节最早的完成日期 ≥ 第一轮征求意见的开始日期（没有公布的，用结束日期）',
    judge: askedFirst,
  },
];
