import type { fundingBases, fundingDetails, fundingSources } from '../../policy/codes.ts';
import { UNDECIDED } from '../../schema/mapping.ts';
import type { Heading } from './headings.ts';
import { unitShift } from '../units.ts';

type Source = readonly [(typeof fundingSources)[number], (typeof fundingDetails)[number] | null];

/** What a column of money says. */
const MONEY = /资金|出资|投资|补助|奖补|补贴|配套|自筹|财政|贷款|维修基金|公共收益|债券|融资/;
/** A bond may be the government's or a company's. */
const UNCLEAR = /专项债|国债|一般债/;

/** Who pays, by what a header says of it; the first that fits. The levels are seen from a district. */
const PAYERS: readonly (readonly [RegExp, Source])[] = [
  [/维修资金|维修基金/, ['居民出资', '住宅专项维修资金']],
  [/公共收益/, ['居民出资', '让渡小区公共收益']],
  [/居民|业主|个人|群众/, ['居民出资', null]],
  [/供水|自来水/, ['专营单位出资', '供水']],
  [/供电|电力/, ['专营单位出资', '供电']],
  [/燃气|供气/, ['专营单位出资', '燃气']],
  [/供热|供暖/, ['专营单位出资', '供暖']],
  [/通信/, ['专营单位出资', '通信']],
  [/专营|管线单位|权属单位|产权单位/, ['专营单位出资', null]],
  [/债券/, ['平台公司融资', '债券']],
  [/贷款/, ['平台公司融资', '贷款']],
  [/平台|企业|社会资本|融资/, ['平台公司融资', null]],
  [/中央|国家/, ['上级奖补', '中央']],
  [/省/, ['上级奖补', '省']],
  [/市级|市财政|市本级|市补|市配套|市奖补|^市$/, ['上级奖补', '市']],
  [/区级|区财政|区本级|区配套|区县|县级|县财政|本级|^[区县]$/, ['财政补贴', '区']],
  [/上级/, ['上级奖补', null]],
  [/财政|政府/, ['财政补贴', null]],
  [/^其[他它]/, ['其他', null]],
];

/** How sure the money is, by what a header says of it. */
const BASES: readonly (readonly [RegExp, (typeof fundingBases)[number]])[] = [
  [/到位|拨付|支付|已拨/, '到位'],
  [/决算|结算/, '决算'],
  [/预算|概算|下达/, '预算'],
  [/估算|测算|匡算/, '测算'],
];

/**
 * What a column of money says beside its amount, as `with` of a mapping: who pays and how sure it is; a question where
 * the header does not say. null when it is no part of the money that somebody pays.
 */
export function payerOf({ base, unit, groups }: Heading): Readonly<Record<string, string>> | null {
  const whole = [...groups, base].join('');
  const counted = unit !== null && unitShift(unit, '元') !== null;
  if (UNCLEAR.test(base) || !(counted || MONEY.test(whole))) return null;
  const payer = PAYERS.find(([sign]) => sign.test(base))?.[1];
  if (payer === undefined) return null;
  const [source, detail] = payer;
  const basis = BASES.find(([sign]) => sign.test(whole))?.[1] ?? UNDECIDED;
  return { 资金来源: source, ...(detail === null ? {} : { 细项: detail }), 口径: basis };
}
