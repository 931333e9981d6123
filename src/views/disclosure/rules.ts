import type { Dataset } from '../../model/types.ts';
import type { SubjectKind } from '../../policy/rules.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { judgedRules, type JudgedRule } from '../../figures/disclosure/rule-figures.ts';

const kindWords: Readonly<Record<SubjectKind, string>> = {
  street: '街道',
  district: '全区',
  compound: '小区',
  project: '项目',
  item: '改造内容',
  notice: '公示',
};

/** A rule as the methodology page prints it. */
export interface RuleView {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly title: string;
  readonly statement: string;
  readonly formula: string;
  readonly clause: string;
  readonly severity: string;
  /** How the rule came out in this dataset. */
  readonly outcome: Words;
  readonly found: number;
}

const severityWords = {
  X: '没有做到的，写“不符合”，并附单位说明；没有说明不能发布。',
  W: '没有做到的，写“提示”，不叫“不符合”。',
} as const;

/** What a count of records is followed by: `用到45次公示`. */
const nouns: Readonly<Record<SubjectKind, string>> = {
  street: '街道',
  district: '区',
  compound: '小区',
  project: '项目',
  item: '内容',
  notice: '公示',
};

/** `用到27项内容：符合的20项，不符合的1项，没有数据、判断不了的6项。` */
export function outcomeWords({ kind, rule, figures }: JudgedRule): Words {
  const { used, met, breached, doubtful, unknown } = figures;
  if (used.value === 0) return `没有用得上这条的${kindWords[kind]}。`;
  const parts = (
    [
      [met, '符合'],
      [breached, rule.severity === 'X' ? '不符合' : '提示'],
      [doubtful, '存疑'],
      [unknown, '没有数据，判断不了'],
    ] as const
  ).filter(([{ value }]) => value !== 0);
  // One district is no count: its result stands alone.
  if (kind === 'district') return `全区：${parts[0]![1]}。`;
  const words = parts.map(([figure, word]) => say`${word}的${figure}`);
  return say`用到${used}${nouns[kind]}：${joinWords(words, '，')}。`;
}

/** Every rule of the catalogue with its outcome, in the order of the catalogue. */
const ruleViews = (dataset: Dataset): RuleView[] =>
  judgedRules(dataset).map((judged) => {
    const { id, title, statement, formula, clause, severity } = judged.rule;
    return {
      id,
      kind: judged.kind,
      title,
      statement,
      formula,
      clause,
      severity: severityWords[severity],
      outcome: outcomeWords(judged),
      found: judged.figures.breached.value! + judged.figures.doubtful.value!,
    };
  });

/** The rules by what they judge. */
export const ruleGroups = (dataset: Dataset): { kind: SubjectKind; name: string; rules: RuleView[] }[] => {
  const views = ruleViews(dataset);
  return [...new Set(views.map(({ kind }) => kind))].map((kind) => ({
    kind,
    name: kindWords[kind],
    rules: views.filter((view) => view.kind === kind),
  }));
};
