import { formatDate, formatDecimal } from '../format.ts';
import type { Dataset, Finding, Project } from '../model/types.ts';
import { rules } from '../policy/rules.ts';
import type { Rule } from '../policy/rules/rule.ts';
import { projectGaps } from './gaps.ts';
import { readable } from './wording.ts';
import { clauseWords, sentence } from './words.ts';

/** A finding as a block: title, then what the text says, the fact, the answer. */
export interface FindingView {
  readonly finding: Finding;
  readonly title: string;
  readonly rows: readonly { readonly term: string; readonly text: string }[];
  readonly clause: string;
}

/** `第19项完善快递服务：应选应当做` — the item without its project, the rule's title otherwise. */
function titleOf({ subject, title }: Finding): string {
  if (subject.kind !== 'item') return title;
  const item = /第\d+项.*$/.exec(subject.name)?.[0] ?? subject.name;
  return `${item}：${title}`;
}

export function findingView(finding: Finding): FindingView {
  const { explanation, question } = finding;
  const rows = [
    { term: '文件规定', text: finding.statement },
    { term: '事实', text: sentence(finding.fact) },
    ...(question === null
      ? []
      : [{ term: '没有写清', text: `${sentence(question)}两种理解并列，本站不下结论。` }]),
    ...(explanation === null
      ? []
      : [
          {
            term: '单位说明',
            text: `“${readable(explanation.text)}”${explanation.unit}，${formatDate(explanation.date)}`,
          },
        ]),
  ];
  return { finding, title: titleOf(finding), rows, clause: clauseWords(finding.clause) };
}

const rank = { 不符合: 0, 存疑: 1, 提示: 2 } as const;

/** Breaches first, then doubts, then flags. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => rank[a.result] - rank[b.result]);

/** `1项不符合，2项存疑`; empty when there is nothing. */
export function findingCounts(findings: readonly Finding[]): string {
  return (['不符合', '存疑', '提示'] as const)
    .flatMap((result) => {
      const n = findings.filter((finding) => finding.result === result).length;
      return n > 0 ? `${n}项${result}` : [];
    })
    .join('，');
}

/** How the rules came out for one project with its compounds, items and notices; each rule counts once. */
export interface Judged {
  /** Rules that passed wherever they applied. */
  readonly met: number;
  /** Rules that could not be judged for want of published data. */
  readonly unknown: number;
}

export function judged(project: Project): Judged {
  const results = new Map<string, Set<string>>();
  const note = <S>(list: readonly Rule<S>[], subject: S): void => {
    for (const rule of list) {
      const seen = results.get(rule.id) ?? new Set<string>();
      results.set(rule.id, seen.add(rule.judge(subject).result));
    }
  };
  note(rules.project, project);
  for (const compound of project.compounds) note(rules.compound, compound);
  for (const entry of project.items) note(rules.item, entry);
  for (const notice of project.notices) note(rules.notice, notice);
  const owes = projectGaps(project).some(({ id }) => id === 'notice');
  if (owes) results.set('G07', new Set(['无法判断']));
  let [met, unknown] = [0, 0];
  for (const seen of results.values()) {
    if (seen.has('不符合') || seen.has('存疑')) continue;
    if (seen.has('无法判断')) unknown++;
    else if (seen.has('符合')) met++;
  }
  return { met, unknown };
}

/** The finding that answers 有不符合的吗？ */
export function projectVerdict(project: Project, gaps: number): string {
  const counts = findingCounts(project.findings);
  const open = gaps > 0 ? `${gaps}样未公开` : '';
  if (counts) return [counts, open].filter(Boolean).join('，');
  const { unknown } = judged(project);
  if (unknown === 0) return '没有查出不符合';
  return `没有查出不符合，${unknown}条规则没有数据，判断不了`;
}

/** Findings of one rule. */
export interface FindingGroup {
  readonly ruleId: string;
  readonly title: string;
  readonly statement: string;
  readonly clause: string;
  readonly findings: readonly Finding[];
}

/** Findings of one result, by rule in the order of the catalogue. */
export function findingGroups(dataset: Dataset, result: Finding['result']): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of dataset.findings) {
    if (finding.result !== result) continue;
    groups.set(finding.ruleId, [...(groups.get(finding.ruleId) ?? []), finding]);
  }
  return [...groups].map(([ruleId, findings]) => ({
    ruleId,
    title: findings[0]?.title ?? ruleId,
    statement: findings[0]?.statement ?? '',
    clause: findings[0]?.clause ?? '',
    findings,
  }));
}

/** Totals over the tallies: what was checked and what could not be. */
export function tallyTotals(dataset: Dataset): {
  met: number;
  breached: number;
  doubtful: number;
  unknown: number;
} {
  const total = { met: 0, breached: 0, doubtful: 0, unknown: 0 };
  for (const tally of dataset.tallies) {
    total.met += tally.met;
    total.breached += tally.breached;
    total.doubtful += tally.doubtful;
    total.unknown += tally.unknown;
  }
  return total;
}

/** What each result means, under its heading. */
export const resultNotes: Readonly<Record<Finding['result'], string>> = {
  不符合: '怎么理解条文都没有做到的，和单位的说明一起公布。',
  存疑: '一种理解做到了，另一种没有做到，两个结果并列，本站不下结论。',
  提示: '值得注意，但不是违反。',
};

/** Heading of a result: `13处不符合，都有说明`. */
export function resultFinding(dataset: Dataset, result: Finding['result']): string {
  const found = dataset.findings.filter((finding) => finding.result === result);
  if (found.length === 0) return `没有查出${result}`;
  const explained = result === '不符合' && found.every(({ explanation }) => explanation !== null);
  return `${found.length}处${result}${explained ? '，都附有单位的说明' : ''}`;
}

/** Lead of the page of findings; nothing found is not the same as everything in order. */
export function findingsLead(dataset: Dataset): string {
  const n = (result: Finding['result']): number =>
    dataset.findings.filter((finding) => finding.result === result).length;
  if (dataset.findings.length > 0)
    return `按文件逐条检查，查出${(['不符合', '存疑', '提示'] as const)
      .flatMap((result) => (n(result) > 0 ? `${n(result)}处${result}` : []))
      .join('，')}。`;
  return '没有查出不符合。这不等于都符合：多数规则没有公开数据，判断不了。';
}

/** `共判断1,306次，符合1,290次；另有69次没有公开数据，判断不了。` */
export function tallySentence(dataset: Dataset): string {
  const { met, breached, doubtful, unknown } = tallyTotals(dataset);
  const judgedTimes = met + breached + doubtful;
  return (
    `每条规则对每个用得上的记录判断一次，共判断${formatDecimal(judgedTimes)}次，符合${formatDecimal(met)}次；` +
    `另有${formatDecimal(unknown)}次没有公开数据，判断不了。`
  );
}
