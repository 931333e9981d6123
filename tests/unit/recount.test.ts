import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/policy/days.ts';
import { choices, respell } from '../fixtures/respell.ts';
import { differencesOf } from '../lib/recount.ts';
import { check, Copy } from './mutate.ts';

/** Where the numbers of a copy and the SQL that works them out from its published tables disagree. */
function differences(copy: Copy): string[] {
  const { dataset, problems } = check(copy);
  if (dataset === null)
    throw new Error(problems.map((p) => `${p.code} ${p.file} ${p.row} ${p.value}`).join('\n'));
  return differencesOf(dataset);
}

/** Explanations of what the days of a posting may breach, so that any posting is published. */
const explained = (copy: Copy, id: string): Copy => {
  const { problems } = check(copy);
  for (const { code } of problems.filter(
    ({ severity, record }) => severity === 'breach' && record?.startsWith(id),
  ))
    copy.add('explanations.csv', {
      规则编号: code,
      对象编号: id,
      情况说明: '照实说明',
      责任单位: '西湾街道办事处',
      日期: '2024-06-15',
    });
  return copy;
};

describe('every number is what SQL makes of the published tables', () => {
  test('of the small dataset', () => {
    expect(differences(new Copy())).toEqual([]);
  });

  test('where no status, date of a step or size is published', () => {
    const copy = new Copy()
      .remove('stages.csv')

      .remove('consent.csv')
      .remove('utilities.csv');
    copy.rewrite('projects.csv', ([header = [], ...rows]) => [
      header,
      ...rows.map((row) =>
        row.map((cell, i) =>
          /^(项目编号|项目名称|计划年度|小区编号|建设单位)$/.test(header[i]!) ? cell : '',
        ),
      ),
    ]);
    copy.rewrite('compounds.csv', ([header = [], ...rows]) => [
      header,
      ...rows.map((row) => row.map((cell, i) => (/^小区(编号|名称)$/.test(header[i]!) ? cell : ''))),
    ]);
    expect(differences(copy)).toEqual([]);
  });

  test('with references spelled in any way', () => {
    fc.assert(
      fc.property(choices, (list) => {
        expect(differences(respell(new Copy(), list))).toEqual([]);
      }),
      { numRuns: 3, seed: 13, endOnFailure: true },
    );
  });

  test('with a notice posted, begun and ended on any days', () => {
    const day = (from: string, days: number | null): string => (days === null ? '' : addDays(from, days));
    const after = fc.option(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2300 }),
        after,
        fc.integer({ min: 0, max: 14 }),
        fc.boolean(),
        (from, start, length, isPosted) => {
          const posted = addDays('2018-01-02', from);
          const begin = day(posted, start);
          const copy = new Copy()
            .set('notices.csv', 3, '发布日期', isPosted ? posted : '')
            .set('notices.csv', 3, '公示开始日期', begin)
            .set('notices.csv', 3, '公示截止日期', addDays(begin || posted, length))
            .json((info) => {
              Object.assign(info, { asOf: '2024-06-30' });
            });
          expect(differences(explained(copy, 'GS-2022-01'))).toEqual([]);
        },
      ),
      { numRuns: 12, seed: 13, endOnFailure: true },
    );
  });
});
