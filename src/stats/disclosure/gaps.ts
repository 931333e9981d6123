import { formatDecimal, formatShare } from '../../format.ts';
import type { Compound, Dataset, Project } from '../../model/types.ts';
import { compoundDues, projectDues, type Due } from './dues.ts';

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
  gapsOf(projectDues, [project]).filter(({ missing }) => missing > 0);

/** Pieces due at the step a project has reached, and how many of them are published. */
export function disclosure(project: Project): { readonly due: number; readonly published: number } {
  const gaps = gapsOf(projectDues, [project]);
  const due = gaps.reduce((sum, gap) => sum + gap.due, 0);
  return { due, published: due - gaps.reduce((sum, gap) => sum + gap.missing, 0) };
}

/** `进入数据库应当写明10样，已公开8样，公开率80%。`; what is missing stands beside it, under its clause. */
export function compoundDisclosure(compound: Compound): string {
  const gaps = gapsOf(compoundDues, [compound]);
  const published = gaps.filter(({ missing }) => missing === 0).length;
  return `进入数据库应当写明${gaps.length}样，已公开${published}样，公开率${formatShare(published, gaps.length)}。`;
}

/** Records whose gaps are counted together: a dataset, or a street. */
type Records = Pick<Dataset, 'projects' | 'compounds'>;

/** Over all records: what is due, and how much of it is missing. */
export const datasetGaps = (records: Records): { projects: Gap[]; compounds: Gap[] } => ({
  projects: gapsOf(projectDues, records.projects).filter(({ due }) => due > 0),
  compounds: gapsOf(compoundDues, records.compounds),
});

/** Pieces due of all records together, and how many of them are missing. */
export function totalGaps(records: Records): { readonly due: number; readonly missing: number } {
  const { projects, compounds } = datasetGaps(records);
  const total = (key: 'due' | 'missing'): number =>
    [...projects, ...compounds].reduce((sum, gap) => sum + gap[key], 0);
  return { due: total('due'), missing: total('missing') };
}

/** `27项里缺19项` or plainly the label. */
export const gapWords = ({ label, due, missing }: Gap): string =>
  due > 1 ? `${label}（${due}项缺${missing}项）` : label;

/** `到这一步应当写明64样，已公开63样，公开率98.4%。` */
export function disclosureSentence(project: Project): string {
  const { due, published } = disclosure(project);
  if (due === 0) return '还没走到应当写明的环节。';
  return `走到这一步应当写明${due}样，已公开${published}样，公开率${formatShare(published, due)}。`;
}

/** The finding over the merged list: `应当写明43样，公开了9样`. */
export function missingFinding(project: Project): string {
  const { due, published } = disclosure(project);
  if (due === 0) return '还没有应当写明的内容';
  return `走到这一步应当写明${due}样，公开了${published}样`;
}

/** Heading over all gaps: how much of what is due of projects and compounds is published. */
export function gapsFinding(dataset: Dataset): string {
  const { due, missing } = totalGaps(dataset);
  if (due === 0) return '还没有应当写明的内容';
  return missing === 0
    ? `应当写明的${formatDecimal(due)}样都公开了`
    : `应当写明${formatDecimal(due)}样，没有公开${formatDecimal(missing)}样，占${formatShare(missing, due)}`;
}

/** Gaps that are open, most missing first. */
export const openGaps = (gaps: readonly Gap[]): Gap[] =>
  gaps.filter(({ missing }) => missing > 0).sort((a, b) => b.missing / b.due - a.missing / a.due);

/** `都公开了的：完工日期、开工日期。`; null when nothing is. */
export function fullyPublished(gaps: readonly Gap[]): string | null {
  const labels = [
    ...new Set(gaps.filter(({ due, missing }) => due > 0 && missing === 0).map(({ label }) => label)),
  ];
  return labels.length > 0 ? `都公开了的：${labels.join('、')}。` : null;
}
