import { NO_NOTICE } from '../../policy/words.ts';
import { groupBy } from '../../shared/group.ts';
import type { Dataset, Finding } from '../../model/types.ts';
import type { OpenQuestion } from '../../policy/rule.ts';
import type { Figure } from '../../figures/figure/figure.ts';
import { joinWords, say, type Words } from '../../figures/figure/phrase.ts';
import { results } from '../../facts/findings.ts';
import { judgedRule, resultFigure, ruleTotals } from '../../figures/disclosure/rule-figures.ts';

/** Findings of one rule. */
export interface FindingGroup {
  readonly ruleId: string;
  readonly title: string;
  readonly statement: string;
  readonly clause: string;
  readonly findings: readonly Finding[];
  /** How many they are. */
  readonly figure: Figure;
}

/** Findings of one result, by rule in the order of the catalogue. */
export function findingGroups(dataset: Dataset, result: Finding['result']): FindingGroup[] {
  const groups = groupBy(
    dataset.findings.filter((finding) => finding.result === result),
    ({ ruleId }) => ruleId,
  );
  return [...groups].map(([ruleId, findings]) => ({
    ruleId,
    title: findings[0]?.title ?? ruleId,
    statement: findings[0]?.statement ?? '',
    clause: findings[0]?.clause ?? '',
    findings,
    figure: judgedRule(dataset, ruleId)[result === '存疑' ? 'doubtful' : 'breached'],
  }));
}

/** Rules with records that are in doubt because of these open questions, in the order of the catalogue. */
export const doubtsOn = (dataset: Dataset, opens: readonly OpenQuestion[]): FindingGroup[] =>
  findingGroups(dataset, '存疑').filter(({ findings }) =>
    findings.some(({ open }) => open !== null && opens.includes(open)),
  );

/** What each result means, under its heading. */
export const resultNotes: Readonly<Record<Finding['result'], string>> = {
  不符合: '怎么理解条文都没有做到的，和单位的说明一起公布。',
  存疑: '一种理解做到了，另一种没有做到，两个结果并列，本站不下结论。',
  提示: '值得注意，但不是违反。',
};

/** Heading of a result: `13处不符合，都有说明`. */
export function resultFinding(dataset: Dataset, result: Finding['result']): Words {
  const found = dataset.findings.filter((finding) => finding.result === result);
  if (found.length === 0) return `没有查出${result}`;
  const explained = result === '不符合' && found.every(({ explanation }) => explanation !== null);
  return say`${resultFigure(dataset, result)}${result}${explained ? '，都附有单位的说明' : ''}`;
}

/** Lead of the page of findings; nothing found is not the same as everything in order. */
export function findingsLead(dataset: Dataset): Words {
  if (dataset.policy.notice === null) return `${NO_NOTICE}。`;
  const found = results
    .map((result) => ({ result, figure: resultFigure(dataset, result) }))
    .filter(({ figure }) => figure.value !== 0);
  if (found.length === 0) return '没有查出不符合。这不等于都符合：多数规则没有见到要用的数据，判断不了。';
  return say`按文件逐条检查，查出${joinWords(
    found.map(({ result, figure }) => say`${figure}${result}`),
    '，',
  )}。`;
}

/** `共判断1,306次，符合1,290次；另有69次没有见到要用的数据，判断不了。` */
export function tallySentence(dataset: Dataset): Words {
  const { judged, met, unknown } = ruleTotals(dataset);
  return say`每条规则对每个用得上的记录判断一次，共判断${judged}，符合${met}；另有${unknown}没有见到要用的数据，判断不了。`;
}
