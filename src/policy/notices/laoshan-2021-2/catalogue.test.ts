import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../intake/catalogue.ts';
import { ambiguities } from './ambiguities.ts';
import { clauseOf as find } from '../../clauses.ts';
import { rulesOf } from '../../rules.ts';
import { clauses } from './lists/clauses.ts';
import { errorRows } from './errors.ts';
import { rules } from './rules.ts';

const allRules = rulesOf(rules);
const clauseOf = (ref: string) => find(clauses, ref);

/**
 * Rows of the specification's tables 1-8 that carry E, X or W, or a gate of the stage chain, written
 * down by hand. `GORD`, `GACT`, `GRES` and 环节 are the general rows under table 3, N1-N16 the rows of section 5, N17 its reading A15,
 * N18 and N19 that what is promised is done at acceptance (附件 its E), 数据 … 文件 section 9.
 */
const specification: Readonly<Record<string, 'rule' | 'error' | 'both'>> = {
  // 1. Document identity, aims and scope
  D1: 'error', D3: 'error', D8: 'rule', D9: 'rule', D10: 'rule', D12: 'error', D13: 'rule', D14: 'error',
  D15: 'both', D16: 'rule', D20: 'both',
  // 2. Organisation, roles, duties
  O2: 'rule', O3: 'rule', O6: 'rule', O9: 'rule', O10: 'error', O12: 'both', O14: 'rule', O16: 'rule', O17: 'rule',
  O20: 'rule', O21: 'rule', O22: 'rule', O24: 'rule',
  // 3. Stage chain
  G02: 'both', G03: 'rule', G04: 'rule', G05: 'rule', G06: 'rule', G07: 'rule', G08: 'rule', G09: 'rule',
  G10: 'rule', G11: 'rule', G12: 'rule', G13: 'rule', G14: 'rule', G15: 'rule', G16: 'rule', G17: 'rule',
  G18: 'both', G19: 'rule', G20: 'rule', G21: 'rule', G22: 'rule', X1: 'rule',
  GORD: 'rule', GACT: 'rule', GRES: 'rule', 环节: 'error',
  // 5. Obligation table
  N1: 'rule', N2: 'rule', N3: 'rule', N4: 'rule', N5: 'rule', N6: 'rule', N7: 'rule', N8: 'rule',
  N9: 'rule', N10: 'rule', N11: 'rule', N12: 'rule', N13: 'rule', N14: 'rule', N15: 'rule', N16: 'rule',
  N17: 'rule', N18: 'rule', N19: 'rule', 附件: 'error',
  // 6. Funding
  F1: 'both', F2: 'rule', F3: 'rule', F5: 'rule', F7: 'both', F9: 'rule', F10: 'rule',
  // 7. Timing, targets and metrics
  T4: 'error', T5: 'error',
  // 8. Long-term management, utilities, warranty
  L1: 'rule', L4: 'rule', L5: 'rule', L6: 'both', L10: 'error',
  // 9. Data hygiene
  数据: 'error', 日期: 'error', 数量: 'error', 大小: 'error', 金额: 'error', 位置: 'error', 放假: 'error', 文件: 'error',
}; // prettier-ignore

/** Second and third checks of a row: what it demands besides its first. */
const further = [
  'D15-2', 'G02-2', 'G03-2', 'G06-2', 'G07-2', 'G07-3', 'G07-4', 'G07-5', 'G07-6', 'G08-2', 'G10-2', 'G13-2', 'G13-3', 'G14-2', 'G17-2', 'G18-2', 'G19-2', 'G19-3', 'G20-2', 'L1-2', 'L1-3', 'L4-2', 'L4-3', 'O2-2', 'X1-2',
]; // prettier-ignore

const ids = Object.keys(specification);
const of = (...kinds: string[]): string[] => ids.filter((id) => kinds.includes(specification[id] ?? ''));

/** The row of the specification that a rule stands for: `G06-2` is the second rule of row G06. */
const rowOfRule = (ruleId: string): string => ruleId.replace(/-\d+$/, '');

describe('every row of the specification has its place', () => {
  test('rules', () => {
    const rows = new Set(allRules.map(({ id }) => rowOfRule(id)));
    expect([...rows].sort()).toEqual(of('rule', 'both').sort());
  });

  test('errors', () => {
    expect(errorRows.map(({ id }) => id).sort()).toEqual(of('error', 'both').sort());
  });

  test('and what a row demands besides', () => {
    const found = allRules.map(({ id }) => id).filter((id) => id !== rowOfRule(id));
    expect(found.sort()).toEqual(further.toSorted());
  });
});

describe('the catalogue', () => {
  test('ids are unique, and no problem code is called like a rule', () => {
    const all = allRules.map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(allRules.map((rule) => [rule.id, rule] as const))('%s is whole', (_, rule) => {
    expect(clauseOf(rule.clause).ref).toBe(rule.clause);
    expect(rule.title.length).toBeLessThanOrEqual(16);
    expect(rule.statement).toMatch(/^[^ ]+。$/u);
    expect(rule.formula).not.toBe('');
    // A threshold that the text does not give is called so.
    if (/180天|365天|92天|10%/.test(rule.statement)) expect(rule.statement).toContain('本站设定');
  });

  test.each(errorRows.map((row) => [row.id, row] as const))('error row %s is whole', (_, row) => {
    expect(clauseOf(row.clause).ref).toBe(row.clause);
    expect(row.statement).toMatch(/^[^ ]+。$/u);
    for (const code of row.codes) expect(Object.keys(catalogue)).toContain(code);
    expect(row.codes.length > 0).toBe(row.how === null);
  });

  test('each doubt rests on one open question of the text, and no question waits for a doubt that no rule has', () => {
    const kinds = 'src/policy/rules';
    const used = readdirSync(kinds)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [...readFileSync(`${kinds}/${name}`, 'utf8').matchAll(/\bdoubt\(\s*'(\w+)'/g)])
      .map(([, open]) => open!);
    expect(used.length).toBeGreaterThan(5);
    const told = ambiguities.flatMap(({ opens }) => opens);
    expect(told.sort()).toEqual([...new Set<string>(used)].sort());
  });
});
