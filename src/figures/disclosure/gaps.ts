import type { Compound, Dataset, Project } from '../../model/types.ts';
import type { Policy } from '../../policy/policy.ts';
import { shareOf } from '../figure/make.ts';
import { say, type Words } from '../figure/phrase.ts';
import { districtDisclosure, type GapFigures } from './gap-figures.ts';
import { compoundDues, projectDues, type Due } from '../../facts/dues.ts';

/** One thing that is missing, over one record or many. */
export interface Gap {
  readonly id: string;
  readonly label: string;
  readonly who: string;
  readonly clause: string;
  readonly due: number;
  readonly missing: number;
}

function gapsOf<S>(dues: readonly Due<S>[], subjects: readonly S[]): Gap[] {
  return dues.map(({ id, label, who, clause, count }) => {
    const counts = subjects.map(count);
    const total = (key: 'due' | 'missing'): number => counts.reduce((sum, each) => sum + each[key], 0);
    return { id, label, who, clause, due: total('due'), missing: total('missing') };
  });
}

/** What a project owes and has not published. */
export const projectGaps = (project: Project): Gap[] =>
  gapsOf(projectDues(project.policy), [project]).filter(({ missing }) => missing > 0);

/** What a compound owes and has not published. */
export const compoundGaps = (policy: Policy, compound: Compound): Gap[] =>
  gapsOf(compoundDues(policy), [compound]).filter(({ missing }) => missing > 0);

/** Pieces due at the step a project has reached, and how many of them are published. */
export function disclosure(project: Project): { readonly due: number; readonly published: number } {
  const gaps = gapsOf(projectDues(project.policy), [project]);
  const due = gaps.reduce((sum, gap) => sum + gap.due, 0);
  return { due, published: due - gaps.reduce((sum, gap) => sum + gap.missing, 0) };
}

/** `27项里缺19项` or plainly the label. */
export const gapWords = ({ label, due, missing }: Gap): string =>
  due > 1 ? `${label}（${due}项缺${missing}项）` : label;

/** Heading over all gaps: how much of what is due of projects and compounds is published. */
export function gapsFinding(dataset: Dataset): Words {
  const { due, missing } = districtDisclosure(dataset);
  if (due.value === 0) return '还没有应当写明的内容';
  return missing.value === 0
    ? say`应当写明的${due}都见到了`
    : say`应当写明${due}，没有见到${missing}，占${shareOf(missing)}`;
}

const share = ({ due, missing }: GapFigures): number => missing.value! / due.value!;

/** Gaps that are open, most missing first. */
export const openGaps = (gaps: readonly GapFigures[]): GapFigures[] =>
  gaps.filter(({ missing }) => missing.value !== 0).sort((a, b) => share(b) - share(a));

/** `都见到了的：完工日期、开工日期。`; null when nothing is. */
export function fullyPublished(gaps: readonly GapFigures[]): string | null {
  const labels = [
    ...new Set(
      gaps.filter(({ due, missing }) => due.value !== 0 && missing.value === 0).map(({ label }) => label),
    ),
  ];
  return labels.length > 0 ? `都见到了的：${labels.join('、')}。` : null;
}
