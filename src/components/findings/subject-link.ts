import { link } from '../../site/links.ts';
import type { Finding } from '../../model/types.ts';

/** Id of a finding's block; the same finding has the same id on every page that shows it. */
export const findingAnchor = ({ ruleId, subject }: Pick<Finding, 'ruleId' | 'subject'>): string =>
  `finding-${ruleId}-${subject.id.replace('+', '-')}`;

/** Id of a rule's findings of one result on the page of findings. */
export const groupAnchor = (result: Finding['result'], ruleId: string): string => `r-${result}-${ruleId}`;

/** Address of the record that a finding is about. */
export function subjectHref(finding: Finding): string {
  const { subject } = finding;
  const [id = ''] = subject.id.split('+');
  switch (subject.kind) {
    case 'district':
      return link.progress();
    case 'compound':
      return link.compound(id);
    case 'notice':
      return link.notice(id);
    case 'street':
      return link.street(id);
    case 'item':
    case 'project':
      return `${link.project(id)}#${findingAnchor(finding)}`;
  }
}
