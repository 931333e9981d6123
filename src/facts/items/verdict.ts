import type { Policy } from '../../policy/policy.ts';
import type { Finding, ProjectItem } from '../../model/types.ts';

/** The decision table; what else is said of an item (scope, ledger, who holds it) allows and forbids nothing. */
const obligationRules: readonly string[] = Array.from({ length: 13 }, (_, i) => `N${i + 1}`);

/** Whether the notice allows what was decided about an item. */
export interface ItemVerdict {
  readonly kind: '允许' | '不允许' | '存疑' | '判断不了';
  /** Bold words of the row. */
  readonly words: string;
  /** What would have to be published to judge, as a sentence. */
  readonly missing: string | null;
}

/**
 * Judges an item that is left out or put in by the rules of the annex's note. 不允许 only where the dataset
 * has a finding; without the data to judge, the answer is 判断不了.
 */
export function itemVerdict(
  { rules, notice }: Policy,
  entry: ProjectItem,
  findings: readonly Finding[],
): ItemVerdict {
  const verb = entry.row?.decision === '纳入' ? '要做' : '不做';
  if (notice === null) return { kind: '判断不了', words: `${verb}。`, missing: null };
  if (findings.some(({ result }) => result === '不符合'))
    return { kind: '不允许', words: `${verb}，文件不允许。`, missing: null };
  const doubt = findings.find(({ result }) => result === '存疑');
  if (doubt) return { kind: '存疑', words: `${verb}，文件没有写清。`, missing: `${doubt.question ?? ''}。` };
  const outcomes = rules.item
    .filter(({ id }) => obligationRules.includes(id))
    .map((rule) => rule.judge(entry));
  const missing = outcomes.flatMap((outcome) => (outcome.result === '无法判断' ? outcome.missing : []));
  const unassessed = entry.row?.need === '未评估' && entry.item.obligation !== '自选';
  if (unassessed) missing.push('有没有改造必要的评估');
  if (missing.length > 0)
    return {
      kind: '判断不了',
      words: `${verb}，文件允不允许判断不了。`,
      missing: `${[...new Set(missing)].join('、')}未公开。`,
    };
  return { kind: '允许', words: `${verb}，文件允许。`, missing: null };
}
