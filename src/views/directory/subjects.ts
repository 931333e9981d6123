import type { Dataset } from '../../model/types.ts';
import { calledItems } from '../../policy/item-words.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Subject } from '../../shared/name-index.ts';

type Words = Omit<Subject, 'words'> & { readonly words: string };

/** Subjects of any renovation; `part` is the place of the answer on the page of a project, or of a compound. */
const asked: readonly Words[] = [
  {
    title: '谁出钱',
    words: '出钱 谁出钱 掏钱 花钱 要钱 交钱 多少钱 收费 费用 资金 钱',
    page: 'progress/#money',
    project: 'money',
    compound: 'projects',
  },
  {
    title: '公示，和怎么提意见',
    words: '公示 公告 异议 意见 提意见 反对 公示期',
    page: 'notices/',
    project: 'notices',
    compound: 'projects',
  },
  {
    title: '先找到小区，项目页写着保修到哪天、找谁报修',
    words: '报修 保修 保修期 维修 坏了 漏了 质量 质量问题',
    page: 'compounds/',
    project: 'care',
    compound: 'projects',
  },
  {
    title: '找所在街道',
    words: '投诉 举报 反映 找谁 谁管 谁负责 联系 联系方式 电话 街道电话',
    page: 'streets/',
    project: 'parties',
    compound: 'contact',
  },
];

const consentOf = ({ terms: { consentShare: share } }: Policy): Words => ({
  title: '征求意见的结果',
  words: `同意 不同意 签字 投票 征求意见 问卷${share === null ? '' : ` ${share.words}`}`,
  page: 'progress/#consent',
  project: 'consent',
  compound: 'projects',
});

/** What only a notice answers. */
const ofNotice: readonly Words[] = [
  {
    title: '怎么申请',
    words: '申请 怎么申请 报名 申报 怎么才能改',
    page: 'policy/#apply',
    project: null,
    compound: 'scope',
  },
  {
    title: '改哪些小区',
    words: '范围 条件 符合条件 够条件 轮到 轮不到 没轮到',
    page: 'policy/#scope',
    project: null,
    compound: 'scope',
  },
];

const asWell: readonly Words[] = [
  {
    title: '多长时间改完',
    words: '什么时候 啥时候 何时 多久 多长时间 工期 进度 开工 动工 完工 竣工 验收 改完 改到哪',
    page: 'progress/#time',
    project: 'stage',
    compound: 'status',
  },
  {
    title: '全部小区的名单',
    words: '名单 哪些小区 哪个小区 有哪些小区 哪些 计划',
    page: 'compounds/',
    project: null,
    compound: null,
  },
];

const common = (policy: Policy): readonly Words[] => [
  ...asked,
  consentOf(policy),
  ...(policy.notice !== null ? ofNotice : []),
  ...asWell,
];

/** What the search boxes answer beside names: subjects in the words that residents use, and the page that answers; works of the notice first. */
export function subjects({ policy }: Dataset): Subject[] {
  const own = calledItems(policy.items).map(({ item: { no, name }, words }) => ({
    title: name,
    words,
    page: `checklist/${no}/`,
    project: `item-${no}`,
    compound: 'projects',
  }));
  return [...own, ...common(policy).map((one) => ({ ...one, words: one.words.split(' ') }))];
}
