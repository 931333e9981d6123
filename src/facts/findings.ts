import { formatDate } from '../shared/format.ts';
import { groupBy } from '../shared/group.ts';
import type { Dataset, Finding, Street } from '../model/types.ts';
import { sentence } from './words.ts';
import { writeDates } from '../shared/written-dates.ts';
import { once } from '../shared/once.ts';

/** A finding as a block: title, then what the text says, the fact, the answer. */
export interface FindingView {
  readonly title: string;
  readonly rows: readonly { readonly term: string; readonly text: string }[];
}

/** The title of a rule says what should be; over a breach, what was not: `没有做到“完工后再验收”`. */
export const resultTitle = (result: Finding['result'], title: string): string =>
  result === '不符合' ? `没有做到“${title}”` : result === '存疑' ? `说不准：${title}` : title;

/** `第19项完善快递服务：没有做到“应选应当做”` — the item without its project, the rule's title otherwise. */
function titleOf({ subject, title: rule, result }: Finding): string {
  const title = resultTitle(result, rule);
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
            text: `“${writeDates(explanation.text)}”${explanation.unit}，${formatDate(explanation.date)}`,
          },
        ]),
  ];
  return { title: titleOf(finding), rows };
}

/** The three results, the gravest first. */
export const results: readonly Finding['result'][] = ['不符合', '存疑', '提示'];

/** Breaches first, then doubts, then flags. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => results.indexOf(a.result) - results.indexOf(b.result));

/** Findings by the record they are about, made once however many pages ask. */
const bySubject = once((dataset: Dataset) =>
  groupBy(dataset.findings, ({ subject }) => `${subject.kind} ${subject.id}`),
);

/** Findings about one record itself; those of a compound's projects stand on the projects' pages. */
export function findingsAbout(
  dataset: Dataset,
  kind: Finding['subject']['kind'],
  id: string,
): readonly Finding[] {
  return bySubject(dataset).get(`${kind} ${id}`) ?? [];
}

/** Findings about a street, then about the compounds and projects in it, breaches first. */
export function findingsOfStreet(
  dataset: Dataset,
  street: Street,
): { own: readonly Finding[]; others: readonly Finding[] } {
  const ids = new Set(street.compounds.map(({ id }) => id));
  return {
    own: sortFindings(findingsAbout(dataset, 'street', street.code)),
    others: sortFindings(
      dataset.findings.filter(
        ({ subject, compoundIds }) => subject.kind !== 'street' && compoundIds.some((id) => ids.has(id)),
      ),
    ),
  };
}
