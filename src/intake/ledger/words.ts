/**
 * Headers as offices write them, without their unit, and the columns that they are proposed for; nothing is imported
 * before a person has seen the proposal. Codes such as G18a stand for the step of the notice.
 */
const said = (to: string, headers: string): readonly [string, readonly string[]][] =>
  headers.split(' ').map((header) => [header, to.split(' ')] as const);

export const headerWords: ReadonlyMap<string, readonly string[]> = new Map([
  ...said('小区/小区名称', '小区 小区名 小区名称 项目小区 老旧小区名称 改造小区 改造小区名称'),
  ...said('小区/街道', '街道 所属街道 所在街道 街道办 街道办事处 镇街 街镇 街道(镇) 街道名称 属地街道'),
  ...said('小区/社区', '社区 所属社区 所在社区 社区名称 居委会 社区居委会'),
  ...said('小区/地址', '地址 小区地址 详细地址 坐落 小区位置 坐落位置'),
  ...said('小区/建成年份起 小区/建成年份止', '建成年份 建成年代 建设年代 建造年代 建筑年代 建成时间 建成年'),
  ...said('小区/楼栋数', '楼栋数 栋数 楼数 幢数 楼栋 楼栋数量 楼座数 住宅楼栋数'),
  ...said('小区/总户数', '户数 总户数 居民户数 涉及户数 住户数 涉及居民户数 涉及居民'),
  ...said('小区/建筑面积（平方米）', '建筑面积 总建筑面积 住宅建筑面积 面积'),
  ...said('小区/批次', '批次'),
  ...said('楼栋/楼栋名称', '楼号 楼栋号 栋号 幢号 楼栋名称 楼座号 楼牌号 楼名'),
  ...said('楼栋/单元数', '单元数 单元门数 单元数量 单元'),
  ...said('楼栋/层数', '层数 楼层数 地上层数 楼层'),
  ...said('项目/项目名称', '项目名称 改造项目 片区 片区名称 改造项目名称'),
  ...said('项目/计划年度', '计划年度 改造年度 年度 实施年度 列入年度 改造年份 计划年份 改造计划年度'),
  ...said(
    '项目/状态',
    '进度 进展 项目进展 工程进度 形象进度 状态 改造状态 当前状态 改造进度 项目状态 进展情况',
  ),
  ...said('项目/建设单位', '建设单位 实施单位 实施主体 建设主体'),
  ...said('项目/施工单位', '施工单位 中标单位 总包单位 施工总承包单位'),
  ...said('项目/监理单位', '监理单位'),
  ...said(
    '项目/计划投资（万元）',
    '总投资 投资 计划投资 投资额 计划总投资 概算投资 估算投资 投资金额 总投资额',
  ),
  ...said('项目/合同价（万元）', '合同价 中标价 合同金额 中标金额'),
  ...said('项目/计划开工日期', '计划开工时间 计划开工日期 拟开工时间'),
  ...said('项目/计划完工日期', '计划完工时间 计划竣工时间 计划完工日期 计划竣工日期 拟完工时间'),
  ...said('G18a', '开工日期 开工时间 实际开工时间 实际开工日期'),
  ...said('G18b', '完工日期 完工时间 竣工日期 竣工时间 实际完工时间 实际竣工时间'),
  ...said('G19', '验收日期 验收时间 竣工验收日期 竣工验收时间 联合验收时间 联合验收日期'),
  ...said('小区/备注', '备注 说明 备注说明'),
]);

/** Headers of columns that stay in the office, and why. */
export const keptBack: readonly (readonly [RegExp, string])[] = [
  [/^(序号|序|no\.?|编号|行号)$/i, '只是行的序号'],
  [
    /身份证|手机|联系人|联系方式|联系电话|负责人|网格员|楼长|业主姓名|户主|填表人|经办人|^姓名$/,
    '个人信息不公布',
  ],
];

/** Words of offices → ours, for lists that have the word on the right. */
export const codeWords: ReadonlyMap<string, string> = new Map([
  ...['已竣工', '竣工', '完工', '已完成施工', '已完工待验收'].map((word) => [word, '已完工'] as const),
  ...['在建', '改造中', '正在施工', '正在改造', '施工', '已开工', '在施', '实施中'].map(
    (word) => [word, '施工中'] as const,
  ),
  ...['未启动', '待开工', '尚未开工', '未实施'].map((word) => [word, '未开工'] as const),
  ...['停工', '已停工', '暂停施工'].map((word) => [word, '暂停'] as const),
  ...['验收合格', '已验收合格', '竣工验收', '已竣工验收', '通过验收'].map(
    (word) => [word, '已验收'] as const,
  ),
  ...['国有土地', '国有划拨', '国有出让'].map((word) => [word, '国有'] as const),
  ['集体土地', '集体'],
  ['商品住宅', '商品房'],
  ...['回迁房', '拆迁安置房'].map((word) => [word, '安置房'] as const),
]);

/** Where a list has no word for the state of a project, its word for that of a work. */
export const stateWords: ReadonlyMap<string, string> = new Map([
  ['未开工', '未开始'],
  ['已完工', '完成'],
  ['已完成', '完成'],
  ['已验收', '验收'],
]);

/** Figures that plan tables give by district: their header, and how the table of published figures calls them. */
export const figureWords: ReadonlyMap<string, readonly [metric: string, unit: string]> = new Map([
  ['小区数', ['小区数', '个']],
  ['项目数', ['项目数', '个']],
  ['项目数量', ['项目数', '个']],
  ['小区数量', ['小区数', '个']],
  ['楼栋数', ['楼栋数', '栋']],
  ['户数', ['户数', '户']],
  ['建筑面积', ['建筑面积', '万平方米']],
  ['计划投资', ['计划投资', '亿元']],
]);

/** Headers that say whose figures a row holds. */
export const areaWords =
  /^(县\(市、?区\)|区市|区县|县区|区\(市\)|各区市|行政区|县市区|市区|区、?市|县\(区\)|县\(市\)区)$/;
