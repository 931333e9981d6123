import { NO_NOTICE } from '../../policy/words.ts';
import type { Compound } from '../../model/types.ts';
import { builtText } from '../../facts/compound.ts';

/** One test of 改造范围. */
export interface ScopeTest {
  /** What it looks at: 建成年份, 土地性质, 情形. */
  readonly of: string;
  readonly test: string;
  /** Out of scope is no breach in itself: only a compound in a project is judged (rule D8). */
  readonly result: '符合' | '不在范围' | '没有写' | '未公开';
  readonly fact: string;
}

/** The tests of the notice's scope that published data can answer; none where it has no scope. */
export function scopeTests(compound: Compound): ScopeTest[] {
  const { scope, situations } = compound.policy.terms;
  if (scope === null) return [];
  const { builtTo, land, inScope, exceptionBasis } = compound;
  const built = builtText(compound);
  return [
    {
      of: '建成年份',
      test: `${scope.builtBy}年12月31日前建成`,
      result: builtTo === null ? '未公开' : builtTo <= scope.builtBy ? '符合' : '不在范围',
      fact:
        builtTo === null
          ? '最后一栋楼的建成年份未公开'
          : `${built ?? ''}${exceptionBasis === null ? '' : `，例外依据：${exceptionBasis}`}`,
    },
    {
      of: '土地性质',
      test: scope.landTest,
      result: land === null ? '未公开' : land === scope.land ? '符合' : '不在范围',
      fact: land === null ? '土地性质未公开' : `土地性质是${land}`,
    },
    ...situations.map(([test, pattern]): ScopeTest => ({
      of: '情形',
      test,
      result: inScope === null ? '未公开' : pattern.test(inScope) ? '符合' : '没有写',
      fact: inScope === null ? '没有逐个小区的公开材料' : '摸底时认定的情形',
    })),
  ];
}

/** The answer to 在改造范围里吗, from the two tests that have a measure: age and land. */
export function scopeFinding(compound: Compound): string {
  if (compound.policy.terms.scope === null) return NO_NOTICE;
  const tests = scopeTests(compound).slice(0, 2);
  const failed = tests.filter(({ result }) => result === '不在范围');
  const unknown = tests.filter(({ result }) => result === '未公开');
  const what = (list: readonly ScopeTest[]) => list.map((one) => one.of).join('和');
  if (failed.length > 0) return `${what(failed)}不在文件规定的范围里`;
  if (unknown.length === tests.length) return '建成年份和土地性质都未公开，对不上文件的范围';
  if (unknown.length > 0) return `已公布的一条符合，${what(unknown)}未公开`;
  return '建成年份和土地性质都在范围里';
}

/** What the building years mean for the order of works; null where they are unpublished, or the notice says nothing of them. */
export function cohortText({ cohort, policy: { terms, words } }: Compound): string | null {
  if (cohort === 'later') return words.builtLater ?? null;
  return terms.cohorts.find(({ id }) => id === cohort)?.says ?? null;
}
