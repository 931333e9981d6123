import { expect, test } from 'vitest';
import { catalogue } from '../../src/intake/catalogue.ts';
import { policyIds, policyOf } from '../../src/policy/policy-of.ts';
import { rulesOf } from '../../src/policy/rules.ts';
import { explain } from './explain.ts';

const policies = policyIds.map(policyOf);

test('a problem and a rule, by their codes in either case', () => {
  expect(explain('d002', policies)).toBe(
    'D002 日期变成了一串数字（错误：改好才能发布）\n  属于：日期\n  怎么改：这是 Excel 的内部序号；请把这一列的格式改成“日期”再导出',
  );
  const rule = explain('g07', policies);
  expect(rule).toMatch(/^G07 .*（规则：/);
  expect(rule).toContain('  怎么判：');
});

test('every code that a report can show is explained, and nothing is left to be filled in', () => {
  const codes = [
    ...Object.keys(catalogue),
    ...policies.flatMap(({ rules }) => rulesOf(rules).map(({ id }) => id)),
  ];
  for (const code of codes) {
    const text = explain(code, policies);
    expect(text, code).toContain(code);
    expect(text, code).not.toMatch(/undefined|\{\w+\}|属于：$/m);
  }
});

test('a code that is none, with those that begin so', () => {
  expect(() => explain('Y999', policies)).toThrow(/^没有编号“Y999”；Y 开头的有：Y001、/);
  expect(() => explain('错误', policies)).toThrow('编号写在检查报告每一条的开头');
});
