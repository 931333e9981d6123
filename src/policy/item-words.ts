import type { Item } from './items.ts';

/** A kind of work, known by words of a notice's name for it, for every notice has its own numbers. */
interface Work {
  readonly named: RegExp;
  /** What residents and ledgers call it. */
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

/** A work of a notice, and what people call it. */
export interface CalledItem {
  readonly item: Item;
  readonly words: readonly string[];
}

/** The works of a notice that people have other words for, in the order of those words. */
export const calledItems = (items: readonly Item[]): CalledItem[] =>
  works.flatMap(({ named, words }) =>
    items
      .filter(({ name }) => named.test(name))
      .slice(0, 1)
      .map((item) => ({ item, words: words.split(' ') })),
  );
