import type { FundingBasis, FundingDetail, FundingSource } from '../../policy/codes.ts';

/** Sources and bases of money in ASCII, for the ids of figures. */
export const sourceKeys: Readonly<Record<FundingSource, string>> = {
  财政补贴: 'budget',
  上级奖补: 'grants',
  平台公司融资: 'company',
  居民出资: 'residents',
  专营单位出资: 'utilities',
  其他: 'other',
};
/** 细项 of a source. */
export const detailKeys: Readonly<Record<FundingDetail, string>> = {
  中央: 'central',
  省: 'province',
  市: 'city',
  区: 'district',
  债券: 'bonds',
  贷款: 'loans',
  自有资金: 'own',
  直接出资: 'direct',
  住宅专项维修资金: 'repair-fund',
  让渡小区公共收益: 'income',
  供水: 'water',
  供电: 'power',
  燃气: 'gas',
  供暖: 'heat',
  通信: 'telecom',
};
export const basisKeys: Readonly<Record<FundingBasis, string>> = {
  测算: 'estimate',
  预算: 'budgeted',
  到位: 'received',
  决算: 'final',
};
