import { formatDate } from '../shared/format.ts';
import type { Project, ProjectItem } from '../model/types.ts';
import { groupBy } from '../shared/group.ts';
import { once } from '../shared/once.ts';

/** `听涛街道办事处2024年5月8日评估`; null where nothing is judged. */
function words({ row }: ProjectItem): string | null {
  if (row === null) return null;
  const judged = row.need === '有' || row.need === '无' || row.condition !== null;
  if (!judged) return null;
  const { assessedBy, assessedOn } = row;
  if (assessedBy === null && assessedOn === null) return '谁评估、哪天评估，未公开';
  if (assessedBy === null) return `${formatDate(assessedOn ?? '')}评估，谁评估的未公开`;
  return assessedOn === null ? `${assessedBy}评估，日期未公开` : `${assessedBy}${formatDate(assessedOn)}评估`;
}

/** What most works of a project say of their assessment: said once for them all; null where none is judged. */
const common = once(({ items }: Project): { words: string; count: number; judged: number } | null => {
  const said = items.flatMap((entry) => words(entry) ?? []);
  const [most] = [...groupBy(said, (each) => each)].sort(([, a], [, b]) => b.length - a.length);
  return most ? { words: most[0], count: most[1].length, judged: said.length } : null;
});

/** The line for the whole list: `有没有必要、条件具不具备，由听涛街道办事处2024年5月8日评估。` */
export function assessmentSentence(project: Project): string | null {
  const most = common(project);
  if (most === null) return null;
  const rest = most.count < most.judged ? '不一样的，写在那一项里。' : '';
  return `有没有改造必要、条件具不具备：${most.words}。${rest}${project.policy.words.assessmentNote ?? ''}`;
}

/** The line of a work whose assessment differs from that of the others; null where it is the common one. */
export function ownAssessment(project: Project, entry: ProjectItem): string | null {
  const own = words(entry);
  return own === null || own === common(project)?.words ? null : `${own}。`;
}
