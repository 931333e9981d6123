import { formatDate } from '../../shared/format.ts';
import type { Calendar } from '../../policy/holidays.ts';
import type { Policy } from '../../policy/policy.ts';
import { nameOfStage } from '../../policy/stages.ts';

/** A word this site uses in one sense only. */
export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** The words of this site; without a notice those of judging are left out. */
export const definitions = ({ notice, words, chain, items }: Policy): Definition[] => [
  { id: 'kaigong', term: '开工', text: '有开工日期，或状态是施工中、暂停、已完工、已验收。' },
  { id: 'wangong', term: '完工', text: '施工结束，没有见到通过验收的记录。报道说“竣工”的，先按完工记。' },
  {
    id: 'wancheng',
    term: '完成',
    text: `${nameOfStage(chain, 'G19')}通过。本站数的“完成”只数这一种；部门公布的“完成”照原话写，另外列。`,
  },
  {
    id: 'weigongkai',
    term: '未公开',
    text: `本站没有见到公开材料写明。不等于没有做，也不等于0。${words.unpublished ?? ''}`,
  },
  {
    id: 'shoulu',
    term: '已收录',
    text: '从本站的记录里数出来的数。只数见到名字和材料的，不代表实际有多少。',
  },
  {
    id: 'gongbu',
    term: '公布的数字',
    text: '部门或媒体说出来的数，照原样抄，写明出处和日期。和“已收录”的数从不相加、相减或取平均。',
  },
  ...(notice === null ? [] : judgedWords(items.length)),
];

const judgedWords = (works: number): Definition[] => [
  { id: 'bufuhe', term: '不符合', text: '怎么理解条文都没有做到。和单位的说明一起公布。' },
  { id: 'cunyi', term: '存疑', text: '一种理解做到了，另一种理解没有做到。两个结果都写，本站不下结论。' },
  { id: 'tishi', term: '提示', text: '值得注意，但不是违反。' },
  { id: 'panduanbuliao', term: '判断不了', text: '没有见到要用的数据。不算符合，也不算不符合。' },
  {
    id: 'gongkailv',
    term: '写明率',
    text: `见到写明的 ÷ 走到这一步应当写明的。${works}项内容每项算一样，还没走到的环节不算。`,
  },
];

/** How working days are counted, as steps. */
export const workingDaySteps = ({ through }: Calendar, least: number | null): string[] => [
  '张贴当天不算，从第二天数起。（民法典第201条）',
  '星期一到星期五算工作日，国务院放假通知里放假的不算；周末调休上班的算。',
  ...(least === null ? [] : [`数到第${least}个工作日，当天24时截止。`]),
  '写明的截止日是休息日的，顺延到下一个工作日。（民法典第203条）',
  `放假安排载入到${formatDate(through)}。超过这一天的，写“无法计算”，不按周一到周五猜。`,
];
