import type { NoticeFacts } from '../../../facts.ts';
import {
  postedLongEnough,
  reviewedFirst,
  noLongHoliday,
  streetPublishes,
  tellsWhom,
  meetingAfterPosting,
  worksAfterPosting,
} from '../../../rules/notice.ts';
import { bodyKinds } from '../lists/bodies.ts';
import { objectionsClosed, refusalsReasoned } from '../../../rules/objections.ts';
import type { Rule } from '../../../rule.ts';
import { LONG_HOLIDAY, MIN_WORKING_DAYS } from '../lists/terms.ts';

export const noticeRules: readonly Rule<NoticeFacts>[] = [
  {
    id: 'G07',
    clause: '五(二)4',
    severity: 'X',
    title: '公示不少于5个工作日',
    statement: '初步改造计划公示不少于5个工作日；张贴当天不算（民法典第201条）。',
    formula:
      '张贴次日到截止日之间的工作日数 ≥ 5；截止日是休息日的，顺延到下一个工作日；只有算上张贴当天才够的，存疑',
    judge: postedLongEnough(MIN_WORKING_DAYS),
  },
  {
    id: 'G07-2',
    clause: '五(二)4',
    severity: 'X',
    title: '评审后再公示',
    statement: '部门评审、确定初步改造计划以后，才张贴公示。',
    formula: '张贴日期 ≥ 部门评审日期；重新公示的，不早于第一次评审',
    judge: reviewedFirst,
  },
  {
    id: 'G07-3',
    clause: '五(二)4',
    severity: 'W',
    title: '公示避开长假',
    statement: `最短的公示期里连着放假${LONG_HOLIDAY}天以上的提示，看到公示的人会少；这是本站设定，文件没有规定。`,
    formula: `张贴次日到最早可以截止的那天，连续的休息日 < ${LONG_HOLIDAY}天（本站设定）`,
    judge: noLongHoliday(LONG_HOLIDAY),
  },
  {
    id: 'G07-5',
    clause: '五(二)4',
    severity: 'X',
    title: '公示由街道牵头',
    statement: '初步改造计划由街道牵头公示；建设单位这样的企业自己发布的，不符合；由别的部门发布的，存疑。',
    formula: '发布单位里有街道办事处',
    judge: streetPublishes(bodyKinds),
  },
  {
    id: 'G07-6',
    clause: '五(二)4',
    severity: 'W',
    title: '公示写明向谁提',
    statement: '公示要写明向哪个单位、怎样提意见，居民才提得了异议。',
    formula:
      '有受理单位，并且有受理方式、电话、地址之一；没有填的，正文里写了电话、联系、地址、受理、邮箱之一',
    judge: tellsWhom,
  },
  {
    id: 'G08',
    clause: '五(二)5',
    severity: 'X',
    title: '异议办结再往下走',
    statement:
      '公示期满没有异议、或异议都有处理结果，才能进入专题会议；采纳了异议的，采纳一部分的也是，先改计划、重新公示。',
    formula:
      '每件异议有处理结果，办结日期 ≤ 专题会议日期；有采纳、部分采纳的，在会议之前改了初步改造计划，并有新的公示',
    judge: objectionsClosed,
  },
  {
    id: 'G08-2',
    clause: '五(二)5',
    severity: 'X',
    title: '不采纳要说理由',
    statement: '异议没有采纳、只采纳一部分的，要写明理由；每份公示都写着会答复理由。',
    formula: '处理 = 不采纳或部分采纳 ⇒ 有理由',
    judge: refusalsReasoned,
  },
  {
    id: 'G09',
    clause: '五(二)5',
    severity: 'X',
    title: '公示期满再开会',
    statement: '公示期满以后，才能开专题会议。',
    formula: '专题会议日期 > 公示截止日期（截止日是休息日的顺延）',
    judge: meetingAfterPosting,
  },
  {
    id: 'G07-4',
    clause: '五(二)5',
    severity: 'X',
    title: '公示期满再开工',
    statement: '初步改造计划公示期满以后，才能开工；设计方案公示的也查，文件没有要求，标“存疑”。',
    formula:
      '最早的开工日期 > 公示截止日期（截止日是休息日的顺延）；开工以后又公示的不算；设计方案的公示没有满就开工，存疑',
    judge: worksAfterPosting,
  },
];
