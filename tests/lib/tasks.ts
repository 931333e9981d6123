import { plannedAndBegun, whereOneStands } from './published-answers.ts';

/** What a resident does in one step: types a name and opens the first answer, or follows a link. */
export type Step = { readonly find: string } | { readonly follow: string | RegExp };

/** A question residents ask, the way from the home page to its answer, and the answer as it stands on the page. */
export interface Task {
  readonly question: string;
  /** `/` is the real district, whose way and answer are worked out of what it publishes; `/sample/` the fictional one. */
  readonly home: '/' | '/sample/';
  /** Both are asked for when the site stands. */
  readonly walk: () => Walk;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** The words that answer; all must be visible, without opening anything. */
  readonly answer: readonly string[];
}

/** A task of the sample, which is ours: its answer is written down. */
export const written = (question: string, steps: readonly Step[], answer: readonly string[]): Task => ({
  question,
  home: '/sample/',
  walk: () => ({ steps, answer }),
});

/** The task list of CONTRIBUTING.md: each from the home page in at most three steps. */
export const tasks: readonly Task[] = [
  written('望海苑什么时候改完？', [{ find: '望海苑' }], ['截至2025年9月30日正在施工', '2025年11月30日']),
  written(
    '立夏花园为什么不装电梯，可以不装吗？',
    [{ find: 'lixia' }, { follow: '立夏花园改造项目' }],
    ['不做，文件允许。', '单元入口外为地下人防工程，经鉴定不能开挖基坑。'],
  ),
  written(
    '望海苑改造谁出钱，居民出多少？',
    [{ find: '听涛路234号' }, { follow: '望海苑片区改造项目' }],
    ['预算3,862万元，居民出资190万元，占4.9%', '让渡小区公共收益'],
  ),
  written(
    '原来的盐场宿舍改了吗，保修到哪天，坏了打什么电话？',
    [{ find: '盐场宿舍' }, { follow: '听潮新村片区改造项目' }],
    ['2022年4月20日至2024年4月19日，已到期', '0532-0000 0001'],
  ),
  written(
    '现在有什么公示，哪天截止，怎么提意见？',
    [{ follow: '公示' }],
    ['关于望海苑片区改造项目变更的公示', '10月11日24时前，向听涛街道办事处提出。', '0532-0000 0011'],
  ),
  written(
    '公示的时候提的意见，采纳了没有，为什么？',
    [
      { find: '潮音园' },
      { follow: '潮音园片区改造项目' },
      { follow: '关于潮音园片区改造项目初步改造计划的公示' },
    ],
    ['不采纳', '招投标有法定期限，开工日期不能提前。'],
  ),
  written(
    '瓦松新村为什么没轮到？',
    [{ find: '瓦松' }],
    ['土地性质不在文件规定的范围里', '向海湾街道办事处问'],
  ),
  {
    question: '我们小区想改造，怎么申请，什么时候报？',
    home: '/',
    walk: () => ({
      steps: [{ follow: '怎样申请列入计划' }],
      answer: ['先要三分之二居民认可，每年8月底前申报', '向社区或街道办事处提出'],
    }),
  },
  { question: '今年计划改几个，开工了几个？', home: '/', walk: () => plannedAndBegun('') },
  { question: '名单上的一个小区改到哪一步，哪里说的？', home: '/', walk: () => whereOneStands('') },
];
