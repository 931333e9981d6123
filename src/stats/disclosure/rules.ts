import { formatDecimal } from '../../format.ts';
import type { Dataset, RuleTally } from '../../model/types.ts';
import { allRules, type SubjectKind } from '../../policy/rules.ts';

export const kindWords: Readonly<Record<SubjectKind, string>> = {
  street: '街道',
  district: '全区',
  compound: '小区',
  project: '项目',
  item: '改造内容',
  notice: '公示',
};

const units: Readonly<Record<SubjectKind, string>> = {
  street: '个街道',
  district: '个区',
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
