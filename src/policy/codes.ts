/**
 * Closed code lists. The Chinese word is the value: it is what staff type,
 * what pages show and what downloads carry.
 */
export const batches = ['实施', '谋划', '储备', '试点'] as const;
export const compoundTypes = [
  '商品房',
  '房改房',
  '安置房',
  '单位宿舍',
  '部队零散公寓',
  '片区',
  '其他',
] as const;
export const landTypes = ['国有', '集体', '其他'] as const;
export const datums = ['CGCS2000', 'WGS84', 'GCJ02', 'BD09'] as const;
export const precisions = ['精确', '街道'] as const;
export const ownersCommittees = ['有', '无', '筹建', '物管会'] as const;
export const repairFunds = ['无', '补建中', '已建立', '续筹中'] as const;
export const propertyModes = ['物业企业', '居民自治', '网格化', '无'] as const;
export const projectStatuses = ['未开工', '施工中', '暂停', '已完工', '已验收', '居民否决', '取消'] as const;
export const deliveryMethods = ['EPC', '施工总承包', '平行发包', '其他'] as const;
export const stageResults = ['通过', '不通过', '已办结', '已备案'] as const;
export const consultationMethods = ['入户访谈', '现场调研', '居民议事会', '评审会', '入户问卷'] as const;
export const needs = ['有', '无', '未评估'] as const;
export const conditions = ['具备', '不具备'] as const;
export const sufficiency = ['满足', '不满足'] as const;
export const decisions = ['纳入', '不纳入'] as const;
export const reasonCodes = [
  '无改造必要',
  '客观条件不具备',
  '未获多数居民同意',
  '资金不满足',
  '已由其他项目完成',
  '其他',
] as const;
/** What a paper says became of a promise. */
export const promiseResults = ['做到', '没做到', '改了'] as const;
/** Whether what was accepted was done. */
export const followedStates = ['已落实', '没有落实'] as const;
export const itemStatuses = ['未开始', '施工中', '完成', '验收', '取消'] as const;
export const obligations = ['必选', '应选', '自选'] as const;
/** The five of 六(二), and what the record does not name: shown as it is, and flagged (F1). */
export const fundingSources = [
  '财政补贴',
  '上级奖补',
  '平台公司融资',
  '居民出资',
  '专营单位出资',
  '其他',
] as const;
export const fundingDetails = [
  '中央',
  '省',
  '市',
  '区',
  '债券',
  '贷款',
  '自有资金',
  '直接出资',
  '住宅专项维修资金',
  '让渡小区公共收益',
  '供水',
  '供电',
  '燃气',
  '供暖',
  '通信',
] as const;
/** Details that a source may have; a resident pays in one of the three ways of 三(四) and no other. */
export const detailsOf: Readonly<
  Record<(typeof fundingSources)[number], readonly (typeof fundingDetails)[number][]>
> = {
  财政补贴: ['中央', '省', '市', '区'],
  上级奖补: ['中央', '省', '市', '区'],
  平台公司融资: ['债券', '贷款', '自有资金'],
  居民出资: ['直接出资', '住宅专项维修资金', '让渡小区公共收益'],
  专营单位出资: ['供水', '供电', '燃气', '供暖', '通信'],
  其他: [],
};
export const fundingBases = ['测算', '预算', '到位', '决算'] as const;
export const noticeKinds = [
  '初步改造计划',
  '年度计划',
  '设计方案',
  '变更',
  '验收结果',
  '物业管理方式',
  '其他',
] as const;
export const noticeResults = ['无异议', '异议不采纳', '异议部分采纳', '异议采纳', '终止'] as const;
export const objectionOutcomes = ['采纳', '部分采纳', '不采纳', '撤回'] as const;
export const qualifiers = ['无', '约', '余', '以上'] as const;
export const yesNo = ['是', '否'] as const;
export const workKinds = ['改造', '拆除新建'] as const;
export const warrantyBases = ['合同', '法规', '没有写明'] as const;
export const dayKinds = ['放假', '上班'] as const;
export const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '其他'] as const;
export const awardResults = ['给予奖补', '不予奖补'] as const;
/** 一: the five ways in which residents take part. */
export const jointWays = ['决策共谋', '发展共建', '建设共管', '效果共评', '成果共享'] as const;
/** 二: what the works are to bring about. */
const aims = ['改善居民住房条件', '促进区域经济发展', '提升基层治理能力'] as const;
export const evidenceKinds = [...jointWays, ...aims] as const;
/** When a photograph was taken, against the works. */
export const photoTimes = ['改造前', '改造中', '改造后'] as const;
export const utilityTrades = ['供水', '供电', '燃气', '供暖', '通信'] as const;

export type Batch = (typeof batches)[number];
export type ProjectStatus = (typeof projectStatuses)[number];
export type Obligation = (typeof obligations)[number];
export type Need = (typeof needs)[number];
export type Condition = (typeof conditions)[number];
export type Sufficiency = (typeof sufficiency)[number];
export type Decision = (typeof decisions)[number];
export type ReasonCode = (typeof reasonCodes)[number];
export type ItemStatus = (typeof itemStatuses)[number];
export type FundingSource = (typeof fundingSources)[number];
export type FundingBasis = (typeof fundingBases)[number];
export type StageResult = (typeof stageResults)[number];
export type NoticeKind = (typeof noticeKinds)[number];
export type NoticeResult = (typeof noticeResults)[number];
export type ObjectionOutcome = (typeof objectionOutcomes)[number];
export type YesNo = (typeof yesNo)[number];
export type WorkKind = (typeof workKinds)[number];
export type WarrantyBasis = (typeof warrantyBases)[number];
export type FundingDetail = (typeof fundingDetails)[number];
export type EvidenceKind = (typeof evidenceKinds)[number];
export type UtilityTrade = (typeof utilityTrades)[number];
export type Datum = (typeof datums)[number];
