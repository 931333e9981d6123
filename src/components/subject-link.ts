import { link } from '../links.ts';
import type { Finding } from '../model/types.ts';

/** Address of the record that a finding is about. */
export function subjectHref({ subject, ruleId }: Finding): string {
  const [id = '', no = ''] = subject.id.split('+');
  switch (subject.kind) {
    case 'compound':
      return link.compound(id);
    case 'notice':
      return link.notice(id);
    case 'street':
      return link.street(id);
    case 'item':
      return `${link.project(id)}#finding-${ruleId}-${no}`;
    case 'project':
      return `${link.project(id)}#finding-${ruleId}-${id}`;
  }
}
