/**
 * One question, one answer (decision 0040): which figures of the district answer a question, and how each stands to the
 * one that the site answers with. A figure that counts something else under the same word must say so where it stands.
 */

/** A figure that answers the same question on another base. */
export interface Otherwise {
  readonly id: RegExp;
  /** What the section that shows it says of its base. */
  readonly told: RegExp;
}

export interface Question {
  readonly question: string;
  /** The figure whose number is the answer. */
  readonly answer: string;
  /** Figures that must have the number of the answer. */
  readonly same?: readonly string[];
  /** Figures that must add up to it, whenever all of them are published. */
  readonly parts?: readonly RegExp[];
  /** What its parts count besides. */
  readonly besides?: string;
  readonly otherwise?: readonly Otherwise[];
}

const STATE =
  '(not-started|running|paused|finished|accepted|cancelled|rejected|considered|reserved|pilot|unknown)';

/** Where a compound of the district stands, on other bases than the plan. */
const byAge = (state: string): Otherwise => ({
  id: new RegExp(`^cohort-\\w+-${state}(-share)?$`),
  told: /年(底前|以后)?建成|建成年代/,
});
const onMap = (state: string): Otherwise => ({
  id: new RegExp(`^placed-${state}$`),
  told: /标出公布过坐标的|没有公布坐标/,
});

export const questions: readonly Question[] = [
  {
    question: '收录了多少个小区？',
    answer: 'recorded-compounds',
    parts: [
      /^(running-compounds|compounds-(not-started|paused|finished|accepted|cancelled|rejected|considered|reserved|unknown))$/,
      /^compounds-(placed|unplaced)$/,
      /^street-.+-recorded$/,
      /^cohort-\w+-recorded$/,
      /^batch-\w+-compounds$/,
    ],
  },
  { question: '收录了多少个项目？', answer: 'recorded-projects' },
  {
    question: '五年计划改造多少个小区？',
    answer: 'window-compounds-listed',
    parts: [new RegExp(`^outturn-${STATE}$`)],
    otherwise: [
      { id: /^compounds-planned$/, told: /列入过年度计划|各年计划里的小区/ },
      { id: /^window-compounds-(baseline|current)$/, told: /原定计划|原来计划|现行计划/ },
      { id: /^cohort-\w+-recorded$/, told: /收录|建成/ },
    ],
  },
  {
    question: '完成了多少个小区？',
    answer: 'window-compounds-accepted',
    same: ['outturn-accepted'],
    otherwise: [
      { id: /^course-accepted$/, told: /列入计划的.+不论写没写日期|应当验收/ },
      byAge('accepted'),
      onMap('accepted'),
    ],
  },
  { question: '占多少？', answer: 'window-compounds-accepted-share', same: ['outturn-accepted-share'] },
  {
    question: '正在改的有多少个？',
    answer: 'outturn-running',
    otherwise: [{ id: /^running-compounds$/, told: /收录/ }, byAge('running'), onMap('running')],
  },
  {
    question: '计划里不知道改到哪一步的有多少个？',
    answer: 'window-compounds-unknown',
    same: ['outturn-unknown'],
    otherwise: [byAge('unknown'), onMap('unknown')],
  },
  {
    question: '比计划慢了几个？',
    answer: 'course-less',
    otherwise: [{ id: /^streets-less$/, told: /街道/ }],
  },
  {
    question: '改完的有多少户？',
    answer: 'window-households-accepted',
    otherwise: [byAge('households-accepted')],
  },
  {
    question: '2000年底前建成的改完了多少？',
    answer: 'cohort-a-accepted',
    otherwise: [{ id: /^cohort-a-frozen-accepted$/, told: /五年规划确定时已在库|规划确定时/ }],
  },
  {
    question: '没有通过、取消的有多少个？',
    answer: 'outturn-cancelled',
    otherwise: [
      { id: /^window-(cancelled|rejected)$/, told: /原定|后来|取消|否决/ },
      byAge('cancelled'),
      onMap('cancelled'),
    ],
  },
  {
    question: '多少个项目的居民同意了？',
    answer: 'consent-passed',
    otherwise: [{ id: /^rule-G02-met$/, told: /规则/ }],
  },
  {
    question: '公布了同意户数的有多少个项目？',
    answer: 'consent-asked',
    parts: [/^consent-share-(under|\d+)$/],
    otherwise: [{ id: /^rule-G02-known$/, told: /规则/ }],
  },
  {
    question: '多少个项目的计划公示过？',
    answer: 'notices-projects-posted',
    otherwise: [{ id: /^rule-G07(-\d+)?-met$/, told: /规则/ }],
  },
  { question: '现在有几项公示？', answer: 'notices-open' },
  {
    question: '有多少处不符合？',
    answer: 'findings-breaches',
    parts: [/^rule-.+-breached$/],
    // What a rule advises and was not done is a note.
    besides: 'findings-notes',
  },
  { question: '有多少处存疑？', answer: 'findings-doubts' },
  {
    question: '应当写明的写明了多少？',
    answer: 'disclosure-all-published',
    parts: [/^disclosure-(compounds|projects)-published$/],
  },
  {
    question: '应当写明的有多少？',
    answer: 'disclosure-all-due',
    parts: [/^disclosure-(compounds|projects)-due$/],
  },
  {
    question: '一共要花多少钱？',
    answer: 'money-budgeted-total',
    parts: [/^money-budgeted-(budget|grants|company|residents|utilities|other)$/],
    otherwise: [{ id: /^window-investment-/, told: /计划投资/ }],
  },
  {
    question: '到位了多少钱？',
    answer: 'money-received-total',
    parts: [/^money-received-(budget|grants|company|residents|utilities|other)$/],
    otherwise: [{ id: /^money-received-against-amount$/, told: /两个数都公布/ }],
  },
  {
    question: '花了多少钱？',
    answer: 'money-final-total',
    parts: [/^money-final-(budget|grants|company|residents|utilities|other)$/],
    otherwise: [{ id: /^money-final-against-amount$/, told: /两个数都公布/ }],
  },
  {
    question: '按时完工的有多少个项目？',
    answer: 'works-ended',
    parts: [/^works-(early|punctual|late)$/],
  },
  {
    question: '过了完工日期还没完工的有多少个项目？',
    answer: 'works-overdue',
  },
  {
    question: '还在保修期里的有多少个项目？',
    answer: 'duty-warranty-known',
    parts: [/^duty-warranty-(done|expired)$/],
  },
];
