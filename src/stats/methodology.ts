import { formatDate, formatDecimal } from '../format.ts';
import type { Dataset, RuleTally } from '../model/types.ts';
import { KNOWN_THROUGH, MIN_WORKING_DAYS } from '../policy/calendar.ts';
import { allRules, type SubjectKind } from '../policy/rules.ts';
import { clauseWords } from './words.ts';

export const kindWords: Readonly<Record<SubjectKind, string>> = {
  district: '全区',
  street: '街道',
  compound: '小区',
  project: '项目',
  item: '改造内容',
  notice: '公示',
};

const units: Readonly<Record<SubjectKind, string>> = {
  district: '个区',
  street: '个街道',
  compound: '个小区',
  project: '个项目',
  item: '项内容',
  notice: '次公示',
};

/** A rule as the methodology page prints it. */
export interface RuleView {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly title: string;
  readonly statement: string;
  readonly formula: string;
  readonly clause: string;
  readonly clauseLabel: string;
  readonly severity: string;
  /** How the rule came out in this dataset. */
  readonly outcome: string;
  readonly found: number;
}

const severityWords = {
  X: '没有做到的，写“不符合”，并附单位说明；没有说明不能发布。',
  W: '没有做到的，写“提示”，不叫“不符合”。',
} as const;

/** `查了27项内容：符合20，不符合1，判断不了6` */
export function tallyWords(kind: SubjectKind, severity: 'X' | 'W', tally: RuleTally | undefined): string {
  const { met = 0, breached = 0, doubtful = 0, unknown = 0 } = tally ?? {};
  const all = met + breached + doubtful + unknown;
  if (all === 0) return `没有用得上这条的${kindWords[kind]}。`;
  const parts = [
    [met, '符合'],
    [breached, severity === 'X' ? '不符合' : '提示'],
    [doubtful, '存疑'],
    [unknown, '没有数据，判断不了'],
  ] as const;
  const words = parts.flatMap(([n, word]) => (n > 0 ? `${word}的${formatDecimal(n)}` : []));
  return `用到${formatDecimal(all)}${units[kind]}：${words.join('，')}。`;
}

/** Every rule of the catalogue with its outcome, in the order of the catalogue. */
export function ruleViews(dataset: Dataset): RuleView[] {
  const tallies = new Map(dataset.tallies.map((tally) => [tally.ruleId, tally]));
  return allRules.map(({ id, kind, title, statement, formula, clause, severity }) => ({
    id,
    kind,
    title,
    statement,
    formula,
    clause,
    clauseLabel: clauseWords(clause),
    severity: severityWords[severity],
    outcome: tallyWords(kind, severity, tallies.get(id)),
    found: dataset.findings.filter((finding) => finding.ruleId === id).length,
  }));
}

/** The rules by what they judge. */
export const ruleGroups = (dataset: Dataset): { kind: SubjectKind; name: string; rules: RuleView[] }[] => {
  const views = ruleViews(dataset);
  return [...new Set(views.map(({ kind }) => kind))].map((kind) => ({
    kind,
    name: kindWords[kind],
    rules: views.filter((view) => view.kind === kind),
  }));
};

/** A word this site uses in one sense only. */
export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

export const definitions: readonly Definition[] = Object.freeze([
  { id: 'kaigong', term: '开工', text: '有开工日期，或状态是施工中、暂停、已完工、已验收。' },
  { id: 'wangong', term: '完工', text: '施工结束，还没有验收。报道说“竣工”的，先按完工记。' },
  {
    id: 'wancheng',
    term: '完成',
    text: '联合验收通过。本站数的“完成”只数这一种；部门公布的“完成”照原话写，另外列。',
  },
  {
    id: 'weigongkai',
    term: '未公开',
    text: '本站没有见到公开材料写明。不等于没有做，也不等于0。应当由谁写明、依据哪一条，旁边都写着。方案写明要“公示”“公布”的只有初步改造计划和年度计划，其余的写“由谁写明”。',
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
  { id: 'bufuhe', term: '不符合', text: '怎么理解条文都没有做到。和单位的说明一起公布。' },
  { id: 'cunyi', term: '存疑', text: '一种理解做到了，另一种理解没有做到。两个结果都写，本站不下结论。' },
  { id: 'tishi', term: '提示', text: '值得注意，但不是违反。' },
  { id: 'panduanbuliao', term: '判断不了', text: '没有公开要用的数据。不算符合，也不算不符合。' },
  {
    id: 'gongkailv',
    term: '公开率',
    text: '公开了的 ÷ 走到这一步应当写明的。27项内容每项算一样，还没走到的环节不算。',
  },
]);

/** How working days are counted, as steps. */
export const workingDaySteps = (): string[] => [
  '张贴当天不算，从第二天数起。（民法典第201条）',
  '星期一到星期五算工作日，国务院放假通知里放假的不算；周末调休上班的算。',
  `数到第${MIN_WORKING_DAYS}个工作日，当天24时截止。`,
  '写明的截止日是休息日的，顺延到下一个工作日。（民法典第203条）',
  `放假安排载入到${formatDate(KNOWN_THROUGH)}。超过这一天的，写“无法计算”，不按周一到周五猜。`,
];
