/** What a resident does in one step: types a name and opens the first answer, or follows a link. */
export type Step = { readonly find: string } | { readonly follow: string | RegExp };

/** A question residents ask, the way from the home page to its answer, and the answer as it stands on the page. */
export interface Task {
  readonly question: string;
  /** `/` is the real district, `/sample/` the fictional one. */
  readonly home: '/' | '/sample/';
  readonly steps: readonly Step[];
  /** The words that answer; all must be visible, without opening anything. */
  readonly answer: readonly string[];
}

/** The task list of CONTRIBUTING.md: each from the home page in at most three steps. */
export const tasks: readonly Task[] = [
  {
    question: '望海苑什么时候改完？',
    home: '/sample/',
    steps: [{ find: '望海苑' }],
    answer: ['正在施工，离计划完工还有61天', '2025年11月30日'],
  },
  {
    question: '立夏花园为什么不装电梯，可以不装吗？',
    home: '/sample/',
    steps: [{ find: 'lixia' }, { follow: '立夏花园改造项目' }],
    answer: ['不做，文件允许。', '单元入口外为地下人防工程，经鉴定不能开挖基坑。'],
  },
  {
    question: '望海苑改造谁出钱，居民出多少？',
    home: '/sample/',
    steps: [{ find: '听涛路234号' }, { follow: '望海苑片区改造项目' }],
    answer: ['预算3,862万元，居民出资190万元，占4.9%', '让渡小区公共收益'],
  },
  {
    question: '原来的盐场宿舍改了吗，保修到哪天，坏了打什么电话？',
    home: '/sample/',
    steps: [{ find: '盐场宿舍' }, { follow: '听潮新村片区改造项目' }],
    answer: ['2022年4月20日至2024年4月19日，已到期', '0532-0000 0001'],
  },
  {
    question: '现在有什么公示，哪天截止，怎么提意见？',
    home: '/sample/',
    steps: [{ follow: '公示' }],
    answer: ['关于望海苑片区改造项目变更的公示', '10月11日24时前，向听涛街道办事处提出。', '0532-0000 0011'],
  },
  {
    question: '公示的时候提的意见，采纳了没有，为什么？',
    home: '/sample/',
    steps: [
      { find: '潮音园' },
      { follow: '潮音园片区改造项目' },
      { follow: '关于潮音园片区改造项目初步改造计划的公示' },
    ],
    answer: ['不采纳', '招投标有法定期限，开工日期不能提前。'],
  },
  {
    question: '瓦松新村为什么没轮到？',
    home: '/sample/',
    steps: [{ find: '瓦松' }],
    answer: ['土地性质不在文件规定的范围里', '向海湾街道办事处问'],
  },
  {
    question: '我们小区想改造，怎么申请，什么时候报？',
    home: '/',
    steps: [{ follow: '怎样申请列入计划' }],
    answer: ['先要三分之二居民认可，每年8月底前申报', '向社区或街道办事处提出'],
  },
  {
    question: '崂山区今年计划改几个，开工了几个？',
    home: '/',
    steps: [],
    answer: ['2025年计划11个，已全部开工'],
  },
  {
    question: '金泰小区改到哪一步，哪里说的？',
    home: '/',
    steps: [{ find: '金泰' }],
    answer: ['正在施工，离计划完工还有139天', '半岛新闻', '2025年8月14日'],
  },
];
