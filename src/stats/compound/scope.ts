import type { Compound } from '../../model/types.ts';
import { SITUATIONS } from '../../policy/rules/eligibility.ts';
import { builtText } from './facts.ts';

/** One test of 改造范围, 四（一）. */
export interface ScopeTest {
  readonly test: string;
  /** Out of scope is no breach in itself: only a compound in a project is judged (rule D8). */
  readonly result: '符合' | '不在范围' | '没有写' | '未公开';
  readonly fact: string;
}

export function scopeTests(compound: Compound): ScopeTest[] {
  const { builtTo, land, inScope, exceptionBasis } = compound;
  const built = builtText(compound);
  return [
    {
      test: '2005年12月31日前建成',
      result: builtTo === null ? '未公开' : builtTo <= 2005 ? '符合' : '不在范围',
      fact:
        builtTo === null
          ? '最后一栋楼的建成年份未公开'
          : `${built ?? ''}${exceptionBasis === null ? '' : `，例外依据：${exceptionBasis}`}`,
    },
    {
      test: '在城市国有土地上',
      result: land === null ? '未公开' : land === '国有' ? '符合' : '不在范围',
      fact: land === null ? '土地性质未公开' : `土地性质是${land}`,
    },
    ...SITUATIONS.map(([test, pattern]): ScopeTest => ({
      test,
      result: inScope === null ? '未公开' : pattern.test(inScope) ? '符合' : '没有写',
      fact: inScope === null ? '没有逐个小区的公开材料' : '摸底时认定的情形',
    })),
  ];
}

/** The answer to 在改造范围里吗, from the two tests that have a measure: age and land. */
export function scopeFinding(compound: Compound): string {
  const tests = scopeTests(compound).slice(0, 2);
  const failed = tests.filter(({ result }) => result === '不在范围');
  const unknown = tests.filter(({ result }) => result === '未公开');
  const what = (list: readonly ScopeTest[]) =>
    list.map(({ test }) => (test.startsWith('2005') ? '建成年份' : '土地性质')).join('和');
  if (failed.length > 0) return `${what(failed)}不在文件规定的范围里`;
  if (unknown.length === tests.length) return '建成年份和土地性质都未公开，对不上文件的范围';
  if (unknown.length > 0) return `已公布的一条符合，${what(unknown)}未公开`;
  return '建成年份和土地性质都在范围里';
}

/** What the building years mean for the order of works, section 二; null where they are unpublished. */
export function cohortText({ cohort }: Compound): string | null {
  if (cohort === 'A') return '2000年底前建成，文件要求到2025年底力争基本改完。';
  if (cohort === 'B') return '2001年到2005年建成，文件要求看轻重缓急和财力推进。';
  return cohort === 'later' ? '2005年以后建成，不在文件规定的范围里。' : null;
}
