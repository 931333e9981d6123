import type { utilityTrades } from '../../src/policy/codes.ts';

/** The day the fictional data speaks of; nothing in it is done later. */
export const asOf = '2025-09-30';
export const nextRelease = '2025-10-31';
export const district = '虚构示例区';
export const city = '示范市';
/** When the leading group fixed the five-year plan. */
export const fiveYearPlanOn = '2021-05-21';

/** Offices and firms; every name is made up. */
export const units = {
  taskforce: '虚构示例区老旧小区改造工作专班（虚构）',
  group: '虚构示例区老旧小区改造领导小组',
  office: '虚构示例区老旧小区改造领导小组办公室',
  housing: '虚构示例区住房城乡建设局',
  finance: '虚构示例区财政局',
  planning: '虚构示例区发展改革局',
  civilAffairs: '虚构示例区民政局',
  cityHousing: '示范市住房城乡建设局',
  cityJoint: '示范市住房城乡建设、发展改革、财政部门',
  builder: '示范城市更新有限公司',
  otherBuilder: '示范湾区置业有限公司',
  contractors: ['示范建工集团', '示范第二建筑公司', '示范市政工程公司', '示范装饰工程公司'],
  supervisors: ['示范监理公司', '示范工程管理公司'],
  assessor: '示范工程评估公司',
  consultants: ['示范咨询公司', '示范规划设计院'],
} as const;

type Trade = (typeof utilityTrades)[number];

/** The company that owns and keeps the lines of each trade. */
export const utilityCompanies: Readonly<Record<Trade, string>> = {
  供水: '示范水务公司',
  供电: '示范供电公司',
  燃气: '示范燃气公司',
  供暖: '示范热力公司',
  通信: '示范通信公司',
};

/** A phone number of an exchange that does not exist: 0532-0000 0004. */
export const phone = (n: number): string => `0532-0000 00${String(n).padStart(2, '0')}`;

/** Phones of the offices; those of the streets stand with the streets. */
export const phones = { builder: phone(1), office: phone(3), housing: phone(4), cityHousing: phone(5) };
