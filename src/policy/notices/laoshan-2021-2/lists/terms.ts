import type { Named, Scope } from '../../../terms.ts';
import type { FirstBatch } from '../../../terms.ts';
import type { Share } from '../../../terms.ts';
import type { Deadline } from '../../../terms.ts';
import type { Terms } from '../../../terms.ts';

/** Households that must agree, 五(二)1. */
export const consentShare: Share = { part: 2, of: 3, words: '三分之二' };
/** Minimum length of the posting of a preliminary plan, 五(二)4. */
export const MIN_WORKING_DAYS = 5;
/** Smallest taskforce of a street, 三(二). */
export const MIN_TASKFORCE = 6;
/** 五(二)5; the first batch of 三(五) was never declared (A14). */
export const declaration: Deadline = { monthDay: '08-31', exemptThrough: 2021 };
/** Projects of the first batch, 三(五). */
export const firstBatch: FirstBatch = { year: 2021, count: 3, badge: '2021年首批片区' };
/** 四(一). */
export const scope: Scope = { builtBy: 2005, land: '国有', landTest: '在城市国有土地上' };

/** The four marks of an old compound besides its age and land, 四(一). */
export const situations: Named = [
  ['失养失修失管', /失养|失修|失管/],
  ['市政配套不完善', /市政/],
  ['公共服务不健全', /公共服务|社会服务/],
  ['居民意愿强烈', /意愿/],
];

/** 五(三)3. */
export const ACCEPTANCE_GROUPS: readonly string[] = ['相关部门', '参建单位', '居民代表'];

/** Who pays for which works, 六(二). */
export const CARRIED_CLASS = '基础类';
export const RESIDENTS_CLASS = '完善类';

/** 附件: 养老设施, one in every community (A18). */
export const CARE_STATION = 26;

/** Days after acceptance by which the final account is expected: this site's choice, the text says 及时 (A22). */
export const SETTLED_WITHIN = 180;
/** Days after acceptance by which the street's evaluation is expected: this site's choice (A22). */
export const EVALUATED_WITHIN = 365;
/** Days after which a street's last report is old: this site's choice, the text says 及时. */
export const REPORT_WITHIN = 92;
/** Largest overrun of the final account, in percent, that is not flagged: this site's choice. */
export const MAX_OVERRUN = 10;
/** Days off in a row that make a long holiday: this site's choice. */
export const LONG_HOLIDAY = 7;

export const terms: Terms = {
  consentShare,
  minWorkingDays: MIN_WORKING_DAYS,
  minTaskforce: MIN_TASKFORCE,
  declaration,
  firstBatch,
  scope,
  situations,
  // A4: two thirds is for the project, and may be meant of a work too.
  majorityShare: consentShare,
  // 附件18 遵循居民自愿原则: by unit doors (A17).
  votedByDoor: [18],
  acceptanceGroups: ACCEPTANCE_GROUPS,
  carriedClass: CARRIED_CLASS,
  residentsClass: RESIDENTS_CLASS,
  careStation: CARE_STATION,
  // 三(五), 六(一).
  namedBodies: { 建设单位: '崂山湾发展集团' },
  // 二, inclusive as A13 reads it.
  cohorts: [
    {
      id: 'A',
      name: '2000年底前建成',
      through: 2000,
      aim: '力争基本完成',
      built: '2000年12月31日以前建成',
      goal: '到2025年底力争基本改完。“基本”是多少，没有写。',
      says: '2000年底前建成，文件要求到2025年底力争基本改完。',
    },
    {
      id: 'B',
      name: '2001年至2005年建成',
      through: 2005,
      aim: '按急缓和财力推进',
      built: '2001年到2005年12月31日建成',
      goal: '看轻重缓急和财力推进，没有写到哪一年改完。',
      says: '2001年到2005年建成，文件要求看轻重缓急和财力推进。',
    },
  ],
};
