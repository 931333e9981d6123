import type { Day } from './days.ts';
import type { Rec } from './record.ts';
import { fiveYearPlanOn } from './settings.ts';
import type { Timeline } from './timeline.ts';
import type { Line, Verdict } from './shapes.ts';

/** The dates of 望海苑片区, the project every picture of the site shows: half built, one notice open. */
export function showcaseTimeline(surveyed: Day): Partial<Timeline> {
  return {
    polls: [{ from: '2024-03-04', to: '2024-04-12' }],
    rounds: [
      {
        plan: '2024-05-08',
        streetReview: '2024-05-15',
        review: '2024-06-12',
        posted: '2024-06-14',
        ends: '2024-06-24',
        closed: '2024-06-26',
      },
    ],
    propertyDecided: '2024-06-13',
    plannedStart: '2025-04-10',
    plannedEnd: '2025-11-30',
    plannedAcceptance: '2025-12-20',
    days: {
      G00: surveyed,
      G01: fiveYearPlanOn,
      G02: '2024-04-12',
      G03: '2024-04-22',
      G09: '2024-07-03',
      G10: '2024-08-27',
      G11: '2024-09-23',
      G12a: '2024-10-21',
      G12b: '2024-10-28',
      G13: '2024-12-20',
      G14: '2025-01-16',
      G15: '2025-02-14',
      G16a: '2025-02-21',
      G16b: '2025-02-28',
      G16c: '2025-03-07',
      G17: '2025-03-28',
      G18a: '2025-04-15',
      G18b: '2025-11-28',
      G19: '2025-12-19',
    },
  };
}

const line = (
  workClass: Line['workClass'],
  source: Line['source'],
  detail: Line['detail'],
  amount: number,
): Line => ({ workClass, source, detail, amount });

/** 3,862.0万元, in 0.1 万元. */
export const showcaseBudget: readonly Line[] = [
  line('基础类', '上级奖补', '中央', 6200),
  line('基础类', '上级奖补', '省', 2186),
  line('完善类', '上级奖补', '市', 3200),
  line('基础类', '财政补贴', '区', 7654),
  line('完善类', '财政补贴', '区', 2000),
  line('基础类', '平台公司融资', '贷款', 4200),
  line('完善类', '平台公司融资', '债券', 6200),
  line('提升类', '平台公司融资', '自有资金', 800),
  line('基础类', '专营单位出资', '供水', 960),
  line('基础类', '专营单位出资', '供电', 1200),
  line('基础类', '专营单位出资', '燃气', 620),
  line('基础类', '专营单位出资', '供暖', 900),
  line('基础类', '专营单位出资', '通信', 600),
  line('基础类', '居民出资', '直接出资', 300),
  line('完善类', '居民出资', '直接出资', 800),
  line('完善类', '居民出资', '住宅专项维修资金', 500),
  line('完善类', '居民出资', '让渡小区公共收益', 300),
];

/** Households of each compound that answered, agreed to works, agreed to their content. */
export const showcaseVotes: readonly [returned: number, will: number, content: number][] = [
  [458, 436, 398],
  [347, 329, 301],
  [207, 183, 172],
];

interface ShowcaseItem {
  readonly no: number;
  readonly verdict: Verdict;
  /** Columns that differ from what the verdict gives; quantities in the unit itself. */
  readonly set?: Partial<Rec<'checklist'>>;
}

const done = (no: number, amount: number, doneOn: Day): ShowcaseItem => ({
  no,
  verdict: 'include',
  set: { status: '完成', planned: amount, done: amount, doneOn },
});
const going = (
  no: number,
  amount: number,
  planned: number,
  more: Partial<Rec<'checklist'>> = {},
): ShowcaseItem => ({
  no,
  verdict: 'include',
  set: { status: '施工中', planned, done: amount, ...more },
});
const waiting = (no: number, planned: number): ShowcaseItem => ({
  no,
  verdict: 'include',
  set: { status: '未开始', planned, done: 0 },
});
const left = (
  no: number,
  verdict: Verdict,
  reason?: string,
  more: Partial<Rec<'checklist'>> = {},
): ShowcaseItem => ({
  no,
  verdict,
  set: { ...(reason === undefined ? {} : { reason }), ...more },
});

/** 20 works put in, 6 left out, 智慧社区建设 undisclosed. */
export const showcaseItems: readonly ShowcaseItem[] = [
  done(1, 46, '2025-06-10'),
  going(2, 8200, 12_600),
  going(3, 1450, 3200),
  done(4, 168, '2025-08-22'),
  going(5, 4, 6),
  going(6, 5200, 7800),
  waiting(7, 92),
  going(8, 3, 4),
  waiting(9, 9),
  waiting(10, 4600),
  going(11, 19, 27),
  done(12, 3, '2025-09-05'),
  left(13, 'blocked', '三个小区没有可用的公共用房，300米内已有社区服务中心。'),
  going(14, 57_800, 74_300),
  going(15, 86, 118, {
    needReason: '原计划186个，因消防登高场地调整，拟改为118个，正在公示。',
    reason: '消防登高场地调整，2025年9月28日公示变更。',
  }),
  waiting(16, 31),
  waiting(17, 3),
  going(18, 6, 14, { agree: 308, asked: 440, needReason: '22个单元征求意见，14个单元同意。' }),
  left(19, 'too dear', undefined, { agree: 840, asked: 1084 }),
  waiting(20, 60),
  done(21, 6, '2025-09-12'),
  left(22, 'needless', '农贸市场步行300米，2022年新建。'),
  left(23, 'needless', '社区卫生服务站2022年建成。'),
  { no: 26, verdict: 'include', set: { status: '验收', planned: 1, done: 1, doneOn: '2025-07-18' } },
  left(27, 'outvoted', '征询1,084户，同意398户，占36.7%，不到一半。', { agree: 398, asked: 1084 }),
  left(28, 'unfunded', '自选内容，年度资金优先用于必选和应选内容。'),
];
