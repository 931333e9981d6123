import type { Dataset } from '../../model/types.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Subject } from '../../name-index.ts';

/**
 * What residents ask about beside names, in the words they use, and the page that answers. Of a work of the notice the
 * page is that work's own; the works are known by words of their names, for every notice has its own numbers.
 */
interface Work {
  readonly named: RegExp;
  readonly words: string;
}

const works: readonly Work[] = [
  { named: /电梯/, words: '电梯 装电梯 加装电梯 加电梯 爬楼 上下楼' },
  { named: /停车|泊位/, words: '停车 停车位 车位 停车场 停车难 占道停车' },
  { named: /充电/, words: '充电 充电桩 电动车 电瓶车 充电车棚 车棚' },
  { named: /修缮|屋面|房屋本体/, words: '漏水 漏雨 渗水 防水 楼顶 屋顶 屋面 楼道 墙皮 外墙 粉刷 墙面' },
  { named: /节能|保温/, words: '保温 外墙保温 节能 节能改造 窗户' },
  {
    named: /管线|管网|雨污/,
    words: '管线 管道 下水 下水道 污水 化粪池 自来水 水管 电线 强弱电 燃气 煤气 暖气 供暖 堵了',
  },
  { named: /违法建设|违建/, words: '拆违 拆违建 违建 违章 违章建筑 违法建设 私搭乱建 私建' },
  { named: /道路|路面/, words: '道路 路面 修路 坑洼 人行道' },
  { named: /照明/, words: '路灯 照明 楼道灯' },
  { named: /安防/, words: '监控 门禁 安防 摄像头 防盗 单元门' },
  { named: /消防/, words: '消防 消防通道 灭火器 火灾' },
  { named: /环卫|垃圾/, words: '垃圾 垃圾桶 垃圾分类 公厕 厕所' },
  { named: /绿化/, words: '绿化 绿地 种树 修剪' },
  { named: /海绵/, words: '海绵 积水 内涝' },
  { named: /物业/, words: '物业 物业费 物业公司 换物业' },
  { named: /无障碍/, words: '无障碍 坡道 轮椅 扶手' },
  { named: /健身/, words: '健身 健身器材 健身设施' },
  { named: /快递/, words: '快递 快递柜 外卖柜' },
  { named: /养老/, words: '养老 助老 食堂 老年食堂' },
  { named: /托幼|托育/, words: '托幼 托育 幼儿园' },
  { named: /卫生健康|卫生服务/, words: '卫生服务 看病 卫生站' },
  { named: /市场/, words: '菜市场 便民市场 超市' },
  { named: /宣传栏/, words: '宣传栏' },
];

/** Subjects of any renovation; `part` is the place of the answer on the page of a project, or of a compound. */
const common = ({
  notice,
  terms: { consentShare: share },
}: Policy): readonly (Omit<Subject, 'words'> & { readonly words: string })[] => [
  {
    title: '谁出钱',
    words: '出钱 谁出钱 掏钱 花钱 要钱 交钱 多少钱 收费 费用 资金 钱',
    page: 'progress/#money',
    project: 'money',
    compound: 'projects',
  },
  {
    title: '正在公示的，和怎么提意见',
    words: '公示 公告 异议 意见 提意见 反对 公示期',
    page: 'notices/',
    project: 'notices',
    compound: 'projects',
  },
  {
    title: '先找到小区，项目页写着保修到哪天、找谁报修',
    words: '报修 保修 保修期 维修 坏了 质量 质量问题',
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
  {
    title: '征求意见的结果',
    words: `同意 不同意 签字 投票 征求意见 问卷${share === null ? '' : ` ${share.words}`}`,
    page: 'progress/#consent',
    project: 'consent',
    compound: 'projects',
  },
  ...(notice !== null
    ? [
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
      ]
    : []),
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

/** What the search boxes answer beside names; works of the notice first. */
export function subjects({ policy }: Dataset): Subject[] {
  const own = works.flatMap(({ named, words }) =>
    policy.items
      .filter(({ name }) => named.test(name))
      .slice(0, 1)
      .map(({ no, name }) => ({
        title: name,
        words: words.split(' '),
        page: `checklist/${no}/`,
        project: `item-${no}`,
        compound: 'projects',
      })),
  );
  return [...own, ...common(policy).map((one) => ({ ...one, words: one.words.split(' ') }))];
}
