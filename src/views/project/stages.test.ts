import '../../../tests/lib/phrases.ts';
import { describe, expect, test } from 'vitest';
import { dataset, project, stageEvent } from '../../../tests/fixtures/records.ts';
import { stageFinding } from './stage-finding.ts';
import { stageSteps } from './stages.ts';
import { chainRows, chainSummary } from './chain.ts';
import { worksPanel } from './works.ts';

const data = dataset({ asOf: '2025-09-30' });
const done = (stage: string, doneOn: string) => stageEvent(stage, { doneOn });
const underWorks = project({
  status: '施工中',
  plannedEnd: '2025-11-30',
  stages: [
    done('征集需求', '2024-04-12'),
    done('公示', '2024-06-24'),
    done('计划公布', '2024-12-20'),
    done('招投标', '2025-03-28'),
    done('开工', '2025-04-15'),
    stageEvent('联合验收', { plannedOn: '2025-12-20' }),
  ],
});
const words = (shown: typeof underWorks) =>
  stageSteps(data, shown).map(({ label, state, lines }) => `${label} ${state} ${lines.join('/')}`);

describe('steps', () => {
  test('under works', () => {
    expect(words(underWorks)).toMatchInlineSnapshot(`
      [
        "征求意见 done 2024年4月12日",
        "公示 done 2024年6月24日",
        "列入计划 done 2024年12月20日",
        "设计招标 done 2025年3月28日",
        "施工 now 到2025年9月30日/过了168天，/剩61天",
        "竣工验收 next 计划/12月20日",
        "保修 next 验收后起算",
      ]
    `);
  });

  test('known only from a list: in the plan, the rest unknown', () => {
    expect(words(project({ statusNote: '列入2025年改造（2025-03-15）' }))).toMatchInlineSnapshot(`
      [
        "征求意见 unknown 日期未公开",
        "公示 unknown 日期未公开",
        "列入计划 done 2025年计划",
        "设计招标 unknown 未公开",
        "施工 unknown 未公开",
        "竣工验收 unknown 未公开",
        "保修 next 验收后起算",
      ]
    `);
  });

  test('voted down: nothing after it is called a gap', () => {
    const shown = project({
      status: '居民否决',
      stages: [done('征集需求', '2022-05-26'), done('居民否决', '2022-06-08')],
    });
    expect(words(shown).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "征求意见 stopped 2022年6月8日/居民否决",
        "公示 next 没有进行",
        "列入计划 next 没有进行",
      ]
    `);
  });

  test('old news: acceptance may have passed unseen', () => {
    const shown = project({ status: '施工中', statusNote: '施工中（2023-07-13）', plannedEnd: '2023-09-30' });
    expect(words(shown).slice(4, 6)).toEqual([
      '施工 now 2023年7月13日/之后未见报道',
      '竣工验收 unknown 未公开',
    ]);
  });
});

describe('finding', () => {
  const cases = [
    [underWorks, '截至2025年9月30日正在施工，计划2025年11月30日完工'],
    [{ ...underWorks, plannedEnd: '2025-08-31' }, '截至2025年9月30日正在施工，超过计划完工日30天'],
    [{ ...underWorks, plannedEnd: null }, '截至2025年9月30日正在施工，计划完工日未公开'],
    [project({ status: '施工中', statusNote: '2023-07-13' }), '2023年7月13日正在施工，之后未见报道'],
    [
      project({ status: '未开工', plannedStart: '2025-06-30' }),
      '截至2025年9月30日还没开工，超过计划开工日92天',
    ],
    [project({ status: '未开工' }), '截至2025年9月30日还没开工，计划开工日未公开'],
    [project({ status: '暂停', stages: [done('暂停', '2024-06-04')] }), '2024年6月4日起暂停施工，原因未公开'],
    [
      project({
        status: '暂停',
        stages: [stageEvent('暂停', { doneOn: '2024-06-04', note: '管线和图纸不符。' })],
      }),
      '2024年6月4日起暂停施工，原因：管线和图纸不符',
    ],
    [
      project({ status: '已完工', stages: [done('完工', '2025-09-19')] }),
      '2025年9月19日完工，是否已验收未公开',
    ],
    [
      project({ status: '已完工', statusNote: '已竣工（2024-11-27）', stages: [done('完工', '2024-11-27')] }),
      '2024年11月27日完工，是否已验收未公开',
    ],
    [project({ status: '取消' }), '已取消，日期未公开，原因未公开'],
    [project(), '列入2025年计划，改到哪一步未公开'],
    [project({ stages: [done('开工', '2023-04-24')] }), '2023年4月24日开工，之后未公开'],
  ] as const;
  test.each(cases)('%#', (shown, sentence) => {
    expect(stageFinding(data, shown)).toEqual(sentence);
  });
});

describe('works', () => {
  test('elapsed against committed', () => {
    expect(worksPanel(data, underWorks)).toMatchObject({
      headline: '工期229天，到2025年9月30日过了168天',
      dates: '2025年4月15日开工，计划11月30日完工',
      share: 168 / 229,
    });
  });

  test('finished late, with a pause', () => {
    const shown = project({
      status: '已完工',
      plannedEnd: '2024-08-31',
      stages: [
        done('开工', '2024-03-01'),
        done('完工', '2024-09-30'),
        done('暂停', '2024-05-08'),
        done('恢复', '2024-06-20'),
      ],
    });
    const panel = worksPanel(data, shown);
    expect(panel?.headline).toEqual('计划工期183天，实际213天，多30天');
    expect(panel?.notes).toEqual(['计划完工日是8月31日。', '2024年5月8日暂停，6月20日恢复。']);
  });

  test('nothing is computed from an unknown start or old news', () => {
    expect(worksPanel(data, project({ status: '施工中', plannedEnd: '2025-12-31' }))).toBeNull();
    expect(worksPanel(data, { ...underWorks, statusNote: '2025-05-01' })).toBeNull();
  });
});

test('the chain has every step; what lies ahead is not a gap', () => {
  const rows = chainRows(data, underWorks);
  expect(rows).toHaveLength(28);
  expect(rows.find(({ name }) => name === '项目台账')?.date).toBeNull();
  expect(rows.find(({ name }) => name === '联合验收')?.date).toEqual('计划2025年12月20日');
  expect(rows.find(({ name }) => name === '竣工决算')?.date).toEqual('没走到');
  expect(chainSummary(underWorks)).toEqual('24个环节，公布了日期的5个');
  expect(chainSummary(project())).toEqual('24个环节，日期都未公开');
});

test('a step says how it ended, who took part and on what paper, and leads to the paper', () => {
  const told = (given: Parameters<typeof stageEvent>[1]): unknown => {
    const rows = chainRows(
      data,
      project({ stages: [stageEvent('专题会议', { doneOn: '2022-05-06', ...given })] }),
    );
    const { words, paper } = rows.find(({ name }) => name === '专题会议')!;
    return paper ? [words, paper.text, paper.href] : words;
  };
  expect(told({ result: '不通过', basis: '会议纪要' })).toBe('不通过；会议纪要');
  expect(told({ result: '已办结', participants: '财政局', basis: '会议纪要' })).toBe('财政局；会议纪要');
  expect(told({ result: '已办结' })).toBe('已办结');
  expect(told({})).toBeNull();
  expect(told({ basis: '会议纪要', url: 'https://example.com/a' })).toEqual([
    '会议纪要',
    '看专题会议的原文',
    'https://example.com/a',
  ]);
});
