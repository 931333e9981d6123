import type { FundingBasis, FundingSource, WorkClass } from '../../policy/codes.ts';

/** Sources, bases and classes of money in ASCII, for the ids of figures. */
export const sourceKeys: Readonly<Record<FundingSource, string>> = {
  财政补贴: 'budget',
  上级奖补: 'grants',
  平台公司融资: 'company',
  居民出资: 'residents',
  专营单位出资: 'utilities',
};
export const basisKeys: Readonly<Record<FundingBasis, string>> = {
  测算: 'estimate',
  预算: 'budgeted',
  到位: 'received',
  决算: 'final',
};
export const classKeys: Readonly<Record<WorkClass, string>> = {
  基础类: 'basic',
  完善类: 'improve',
  提升类: 'extra',
};
