import { catalogue, type ProblemCode } from '../../src/intake/catalogue.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { rulesOf } from '../../src/policy/rules.ts';
import { UserError } from './cli.ts';

/** Which side of publishing a family of problems stands on. */
const FAMILIES: Readonly<Record<string, string>> = {
  F: '文件',
  T: '文字',
  K: '编号',
  C: '可选的词',
  D: '日期',
  N: '数',
  Y: '年份、年度',
  U: '网址、电话',
  G: '位置',
  H: '放假安排',
  R: '表和表的联系',
  S: '相加、先后',
  V: '让人不敢信的写法和数',
  P: '个人信息',
  E: '不符合的说明',
  Q: '撤下的记录',
  I: '导入台账',
};

/** What a mend is filled with, in words: `{asOf}` → 〔…〕. */
const open = (mend: string): string => mend.replace(/\{\w+\}/g, '〔…〕');

/** What is likely wrong and a person must look at, not what surely is. */
const isAsked = (code: ProblemCode): boolean => /^(V|P1)/.test(code);

function problemWords(code: ProblemCode): string {
  const { title, mend } = catalogue[code];
  return [
    `${code} ${title}（${isAsked(code) ? '疑问：改好，或者看过以后登记在 confirmations.csv，才能发布' : '错误：改好才能发布'}）`,
    `  属于：${FAMILIES[code[0] ?? ''] ?? ''}`,
    `  怎么改：${open(mend)}`,
  ].join('\n');
}

const SEVERITY = {
  X: '不说明就不能发布，说明以后和“不符合”一起公布',
  W: '只提示，照实公布，不影响发布',
} as const;

/** A problem or a rule by its code, in words. @throws UserError when there is none, with those that begin so. */
export function explain(code: string, policies: readonly Policy[]): string {
  const wanted = code.trim().toUpperCase();
  if (Object.hasOwn(catalogue, wanted)) return problemWords(wanted as ProblemCode);
  const rules = policies.flatMap((policy) => rulesOf(policy.rules).map((rule) => ({ rule, policy })));
  const found = rules.filter(({ rule }) => rule.id.toUpperCase() === wanted);
  if (found.length > 0)
    return found
      .map(({ rule, policy }) =>
        [
          `${rule.id} ${rule.title}（规则：${SEVERITY[rule.severity]}）`,
          `  方案：${policy.notice?.number ?? policy.id ?? ''}，${rule.clause}`,
          `  要求：${rule.statement}`,
          `  怎么判：${rule.formula}`,
        ].join('\n'),
      )
      .join('\n\n');
  const all = [...Object.keys(catalogue), ...rules.map(({ rule }) => rule.id)];
  const like = [...new Set(all.filter((one) => one.startsWith(wanted[0] ?? '\u0000')))];
  throw new UserError(
    like.length === 0
      ? `没有编号“${code}”；编号写在检查报告每一条的开头，例如 D003`
      : `没有编号“${code}”；${wanted[0]} 开头的有：${like.join('、')}`,
  );
}
