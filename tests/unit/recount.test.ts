import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/shared/days.ts';
import { choices, respell } from '../fixtures/respell.ts';
import { differencesOf } from '../lib/recount.ts';
import { check, Copy, settled } from './mutate.ts';

/** Where the numbers of a copy and the SQL that works them out from its published tables disagree. */
function differences(copy: Copy): string[] {
  const { dataset, problems } = check(copy);
  if (dataset === null)
    throw new Error(problems.map((p) => `${p.code} ${p.file} ${p.row} ${p.value}`).join('\n'));
  return differencesOf(dataset);
}

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

  test('with residents asked on any days, and any number of them', () => {
    const count = fc.integer({ min: 230, max: 360 });
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 900 }),
        fc.option(fc.integer({ min: 0, max: 40 })),
        fc.constantFrom('', '1', '2'),
        fc.tuple(count, fc.option(count), fc.option(fc.integer({ min: 150, max: 230 }))),
        fc.integer({ min: 150, max: 230 }),
        (from, length, round, [total, households, will], content) => {
          const start = addDays('2022-04-06', from);
          const copy = new Copy()
            .set('consent.csv', 5, '轮次', round)
            .set('consent.csv', 5, '开始日期', length === null ? '' : start)
            .set('consent.csv', 5, '结束日期', addDays(start, length ?? 0))
            .set('consent.csv', 5, '总户数', String(total))
            .set('consent.csv', 5, '收回户数', '')
            .set('consent.csv', 5, '同意改造户数', will === null ? '' : String(will))
            .set('consent.csv', 5, '同意内容户数', String(content))
            .set('compounds.csv', 4, '总户数', households === null ? '' : String(households));
          expect(differences(settled(copy))).toEqual([]);
        },
      ),
      { numRuns: 12, seed: 13, endOnFailure: true },
    );
  });

  test('with works begun, done and accepted on any days', () => {
    const day = fc.integer({ min: -120, max: 500 });
    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), fc.constantFrom('通过', '不通过'), (...drawn) => {
        const [done, begun, accepted, result] = drawn;
        const at = (days: number | null): string => (days === null ? '' : addDays('2022-06-01', days));
        const copy = new Copy()
          .set('checklist.csv', 2, '完成日期', at(done))
          .set('stages.csv', 11, '完成日期', at(begun))
          .set('stages.csv', 12, '完成日期', '')
          .set('stages.csv', 13, '完成日期', at(accepted))
          .set('stages.csv', 13, '结果', result)
          .set('projects.csv', 2, '状态', accepted !== null && result === '不通过' ? '已完工' : '已验收');
        expect(differences(settled(copy))).toEqual([]);
      }),
      { numRuns: 12, seed: 13, endOnFailure: true },
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
          expect(differences(settled(copy))).toEqual([]);
        },
      ),
      { numRuns: 12, seed: 13, endOnFailure: true },
    );
  });

  test('with bodies of any name, notices that tell more or less, awards with and without a ground', () => {
    const bodies = fc.constantFrom(
      '', '区消防大队', '东岭街道办事处', '望海湾建设公司', '望海湾建设有限公司', '望海湾水务公司', '专家', '5个部门', '区卫生健康局',
      '区发展改革局', '财政', '推进领导小组', '推进领导小组办公室', '城投',
    ); // prettier-ignore
    const named = fc.array(bodies, { minLength: 1, maxLength: 3 }).map((names) => names.join('、'));
    const told = fc.constantFrom('', '西湾街道办事处');
    fc.assert(
      fc.property(
        fc.record({
          came: named,
          fixed: named,
          company: bodies,
          publisher: named,
          award: fc.boolean(),
          builder: named,
        }),
        fc.record({
          receiver: told,
          channel: told,
          phone: fc.boolean(),
          body: fc.integer({ min: 0, max: 2 }),
        }),
        fc.record({
          ground: fc.boolean(),
          asked: fc.option(fc.integer({ min: -9, max: 9 })),
          safety: fc.array(
            fc.tuple(
              fc.integer({ min: 0, max: 3 }),
              fc.constantFrom('', '通过', '不通过'),
              fc.constantFrom('安全检查', '文明施工检查'),
            ),
          ),
        }),
        (
          { came, fixed, company, publisher, award, builder },
          { receiver, channel, phone, body },
          { ground, asked, safety },
        ) => {
          const copy = new Copy()
            .add('stages.csv', {
              项目编号: 'WH-2023-01',
              环节: '五年规划',
              完成日期: '2021-06-01',
              责任单位: fixed,
            })
            .set('utilities.csv', 2, '专营单位', company)
            .set('projects.csv', 3, '建设单位', builder.replace(/^、+|、+$/g, ''))
            .set('projects.csv', 2, '奖补结果', award ? '给予奖补' : '')
            .set('projects.csv', 2, '奖补依据', ground ? '2023年考核' : '')
            .set('notices.csv', 2, '发布单位', publisher.replace(/^、|、$/g, ''))
            .set('notices.csv', 2, '受理单位', receiver)
            .set('notices.csv', 2, '受理方式', channel)
            .set('notices.csv', 2, '公开电话', phone ? '0532-0000 0004' : '')
            .set('notices.csv', 2, '地址', '')
            .set('notices.csv', 2, '正文', ['', '现予公示。', '有意见的请打电话。'][body]!);
          copy.add('stages.csv', {
            项目编号: 'WH-2022-01',
            环节: '部门评审',
            完成日期: '2021-05-06',
            参加方: came,
          });
          for (const [i, [day, result, kind]] of safety.entries())
            copy.add('stages.csv', {
              项目编号: 'WH-2022-01', 环节: kind, 轮次: String(i + 1), 完成日期: addDays('2022-07-01', day), 结果: result,
            }); // prettier-ignore
          if (asked !== null)
            copy.add('notices.csv', {
              公示编号: 'GS-2021-09', 类型: '物业管理方式', 标题: '物业管理方式公示', 项目编号: 'WH-2022-01',
              发布日期: addDays('2021-06-01', asked),
            }); // prettier-ignore
          expect(differences(settled(copy))).toEqual([]);
        },
      ),
      { numRuns: 30, seed: 13, endOnFailure: true },
    );
  });

  test('with a plan that is published by anybody, and its paper with or without money and dates', () => {
    const day = fc.constantFrom('', '2022-05-01');
    const money = fc.constantFrom('', '3862');
    const cells = fc.record({ funds: money, start: day, end: fc.constantFrom('', '2023-04-30') });
    fc.assert(
      fc.property(
        cells,
        cells,
        fc.record({ unit: fc.boolean(), basis: fc.boolean(), url: fc.boolean(), paper: fc.boolean() }),
        fc.record({ budget: fc.boolean(), posted: fc.constantFrom(null, '', '青岚市住房城乡建设局') }),
        (paper, row, step, { budget, posted }) => {
          const copy = new Copy();
          if (step.paper)
            copy
              .set('plans.csv', 2, '计划投资（万元）', paper.funds)
              .set('plans.csv', 2, '计划开工日期', paper.start)
              .set('plans.csv', 2, '计划完工日期', paper.end);
          else copy.remove('plans.csv').remove('planworks.csv');
          if (!budget) copy.remove('funding.csv');
          copy
            .set('projects.csv', 2, '计划投资（万元）', row.funds)
            .set('projects.csv', 2, '计划开工日期', row.start)
            .set('projects.csv', 2, '计划完工日期', row.end);
          const line =
            copy
              .text('stages.csv')
              .split(/\r?\n/)
              .findIndex((one) => one.includes('计划公布')) + 1;
          copy
            .set('stages.csv', line, '责任单位', step.unit ? '青岚市住房城乡建设局' : '')
            .set('stages.csv', line, '依据', step.basis ? '2022年度计划' : '')
            .set('stages.csv', line, '链接', step.url ? 'https://www.example.cn/2022.html' : '');
          if (posted !== null)
            copy.add('notices.csv', {
              公示编号: 'GS-2021-08', 类型: '年度计划', 标题: '2022年度计划', 项目编号: 'WH-2022-01',
              发布日期: '2021-12-20', 发布单位: posted,
            }); // prettier-ignore
          expect(differences(settled(copy))).toEqual([]);
        },
      ),
      { numRuns: 20, seed: 13, endOnFailure: true },
    );
  });
});
